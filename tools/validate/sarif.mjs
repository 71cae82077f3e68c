// Checks SARIF files against the schema of version 2.1.0 that Microsoft's SARIF SDK carries: one line of JSON per file.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [modules, ...files] = process.argv.slice(2);
const require = createRequire(join(modules, "here.js"));
const Ajv = require("ajv");
const schema = JSON.parse(readFileSync(join(modules, "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
const ajv = new Ajv({ allErrors: true, schemaId: "auto", meta: false, unknownFormats: "ignore" });
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
const check = ajv.compile(schema);
for (const file of files) {
  check(JSON.parse(readFileSync(file, "utf8")));
  console.log(JSON.stringify((check.errors ?? []).map((it) => `${it.dataPath}: ${it.message}`)));
}
