"""A test report: a suite per area, a test case per rule, so that a dashboard shows what is in order as well as what is not.

A rule fails where it has an error; what is less grave is told in the output of its case. A rule all of whose findings
are waived is skipped; one that could not be run is an error, since nothing is known of it.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ksii.check.results import Results
from ksii.check.rule import Page
from ksii.finding import Finding
from ksii.report.concise import line
from ksii.report.groups import by
from ksii.report.summary import looked_at
from ksii.report.visible import visible
from ksii.report.words import area, say


def render(results: Results, root: str) -> str:
    """Return the report; `root` stands before every file name, such as strategy/."""
    day = looked_at(results)
    suites = Element("testsuites", name=f"ksii lint {results.phase}{f' {day}' if day else ''}")
    for theme, pages in by(results.rules, lambda it: it.theme).items():
        suite = SubElement(suites, "testsuite", name=area(results.lang, theme))
        for page in pages:
            _case(suite, page, results, root)
        _count(suite)
    if results.not_run:
        _not_run(SubElement(suites, "testsuite", name=area(results.lang, "")), results)
    _count(suites)
    del suites.attrib["skipped"]  # the schema has it for suites only
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _case(suite: Element, page: Page, results: Results, root: str) -> None:
    case = SubElement(suite, "testcase", classname=f"ksii.{page.theme}", name=f"{page.code} {page.name}")
    found = [it for it in results.findings if it.name == page.name]
    waived = [it for it in results.waived if it.name == page.name]
    errors = [it for it in found if it.severity == "error"]
    if errors:
        SubElement(case, "failure", type="error", message=visible(errors[0].message)).text = _told(errors, results, root)
    elif waived and not found:
        SubElement(case, "skipped", message="; ".join(_reason(it, results.lang) for it in waived))
    rest = [it for it in found if it.severity != "error"]
    if rest:
        SubElement(case, "system-out").text = _told(rest, results, root)


def _told(findings: Sequence[Finding], results: Results, root: str) -> str:
    return "\n".join(line(finding, results.lang, root) for finding in findings)


def _reason(finding: Finding, lang: str) -> str:
    waiver = finding.waived
    return say(lang, "until", day=str(waiver.expires), reason=visible(waiver.reason)) if waiver else ""


def _not_run(suite: Element, results: Results) -> None:
    for name in results.not_run:
        case = SubElement(suite, "testcase", classname="ksii.other", name=name)
        SubElement(case, "error", type="not-run", message=say(results.lang, "not_run", rules=name))
    _count(suite)


def _count(element: Element) -> None:
    cases = list(element.iter("testcase"))
    element.set("tests", str(len(cases)))
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(attribute, str(sum(case.find(tag) is not None for case in cases)))
