"""Styles of a reference document under the names that our body uses, with ours for what it lacks."""

from collections.abc import Iterable, Mapping

from lxml import etree

from ksii.render.docx.oxml import W

Q = f"{{{W}}}"
REFERRING = ("basedOn", "next", "link")
BEFORE_BREAK = ("pStyle", "keepNext", "keepLines")
BEFORE_NUMBER = (*BEFORE_BREAK, "pageBreakBefore", "framePr", "widowControl")
BEFORE_OUTLINE = (
    *BEFORE_NUMBER, "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind",
    "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap",
)  # fmt: skip
ORDER = {"pageBreakBefore": BEFORE_BREAK, "numPr": BEFORE_NUMBER, "outlineLvl": BEFORE_OUTLINE}
"""What makes the structure of a document, each with what the schema wants before it."""
NO_SPACE = '<w:spacing w:before="0" w:beforeAutospacing="0" w:after="0" w:afterAutospacing="0" w:line="240" w:lineRule="auto"/>'
NEUTRAL = (
    f'<w:style xmlns:w="{W}" w:type="paragraph" w:customStyle="1" w:styleId="EditionText"><w:name w:val="Edition Text"/>'
    f'<w:basedOn w:val="Normal"/><w:pPr>{NO_SPACE}<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:contextualSpacing w:val="0"/>'
    '<w:jc w:val="left"/></w:pPr></w:style>'
)
"""The basis of our own styles: the type of the reference's standard style without its indents and spaces, which would widen every cell."""
OWN = frozenset({"header", "footer", *(f"toc {level}" for level in range(1, 10))})
"""Styles of what is not taken from a reference: their tab stops and alignment belong to our text in them."""
RUNNING_TEXT = "Body Text"


def merged(theirs: etree._Element, ours: str, locale: str) -> str:
    """Return word/styles.xml: their styles by our ids wherever the names agree, and our styles where they have none."""
    root, own = _copy(theirs), etree.fromstring(ours.encode())
    _without(root, [style for style in root.iter(f"{Q}style") if _value(style, "name").lower() in OWN])
    known = _first_of_each(root)
    wanted = {_key(style): style for style in own.iter(f"{Q}style")}
    _renamed(root, _new_ids(root, known, wanted))
    _without(root, [style for style in root.iter(f"{Q}style") if known[_key(style)] is not style])
    for number in list(root.iter(f"{Q}numPr")):
        _remove(number)
    _settle_defaults(root, own, locale)
    for key, style in wanted.items():
        if key in known:
            _completed(known[key], style)
        else:
            root.append(_added(style, {_id(each) for each in known.values()}))
    root.append(etree.fromstring(NEUTRAL))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True).decode()


def _copy(root: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(root))


def _key(style: etree._Element) -> tuple[str, str]:
    return style.get(f"{Q}type", "paragraph"), _value(style, "name").lower()


def _id(style: etree._Element) -> str:
    return style.get(f"{Q}styleId", "")


def _value(element: etree._Element, name: str) -> str:
    found = element.find(f"{Q}{name}")
    return found.get(f"{Q}val", "") if found is not None else ""


Styles = Mapping[tuple[str, str], etree._Element]  # noqa: SLF001  (the class of elements has no other name)


def _first_of_each(root: etree._Element) -> dict[tuple[str, str], etree._Element]:
    """Return the styles by kind and name; capitals make no difference to Word, so a second one of a name is left out."""
    found: dict[tuple[str, str], etree._Element] = {}
    for style in root.iter(f"{Q}style"):
        found.setdefault(_key(style), style)
    return found


def _without(root: etree._Element, styles: Iterable[etree._Element]) -> None:
    for style in styles:
        root.remove(style)


def _new_ids(root: etree._Element, known: Styles, wanted: Styles) -> dict[str, str]:
    """Return their id → the id that it gets: ours where the name is the same, another one where ours would be taken."""
    taken = {_id(style).lower() for style in wanted.values()} | {"editiontext"}
    ids = {}
    for key, style in known.items():
        ids[_id(style)] = _id(wanted[key]) if key in wanted else _free(_id(style), taken)
        taken.add(ids[_id(style)].lower())
    return {_id(style): ids[_id(known[_key(style)])] for style in root.iter(f"{Q}style")}


def _free(name: str, taken: Iterable[str]) -> str:
    while name.lower() in taken:
        name = f"{name}Other"
    return name


def _renamed(root: etree._Element, ids: Mapping[str, str]) -> None:
    for style in root.iter(f"{Q}style"):
        style.set(f"{Q}styleId", ids.get(_id(style), _id(style)))
        for name in REFERRING:
            for reference in style.findall(f"{Q}{name}"):
                target = ids.get(reference.get(f"{Q}val", ""))
                if target is None:
                    style.remove(reference)
                else:
                    reference.set(f"{Q}val", target)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _settle_defaults(root: etree._Element, own: etree._Element, locale: str) -> None:
    """Give the root what it must have: defaults of the document, in our language."""
    defaults = own.find(f"{Q}docDefaults")
    if root.find(f"{Q}docDefaults/{Q}rPrDefault/{Q}rPr") is None and defaults is not None:
        for each in root.findall(f"{Q}docDefaults"):
            root.remove(each)
        root.insert(0, defaults)
    properties = root.find(f"{Q}docDefaults/{Q}rPrDefault/{Q}rPr")
    if properties is not None:
        for each in list(root.iter(f"{Q}lang")):
            _remove(each)
        etree.SubElement(properties, f"{Q}lang", {f"{Q}val": locale, f"{Q}eastAsia": locale, f"{Q}bidi": "ar-SA"})


def _completed(style: etree._Element, own: etree._Element) -> None:
    """Give a style of theirs what our style of this name has beside looks: page break, numbering, place in the outline."""
    wanted = [each for name in ORDER if (each := own.find(f"{Q}pPr/{Q}{name}")) is not None]
    if not wanted:
        return
    properties = style.find(f"{Q}pPr")
    if properties is None:
        properties = etree.Element(f"{Q}pPr")
        rest = style.find(f"{Q}rPr")
        style.insert(len(style) if rest is None else style.index(rest), properties)
    for each in wanted:
        for old in properties.findall(each.tag):
            properties.remove(old)
        properties.insert(sum(_local(other) in ORDER[_local(each)] for other in properties), each)


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _added(style: etree._Element, ids: set[str]) -> etree._Element:
    """Return a style of ours for a document of theirs."""
    style = _copy(style)
    based = style.find(f"{Q}basedOn")
    if _value(style, "name") == RUNNING_TEXT:
        for properties in style.findall(f"{Q}pPr"):
            style.remove(properties)
    elif based is not None and based.get(f"{Q}val") == "Normal" and "Normal" in ids:
        based.set(f"{Q}val", "EditionText")
    if style.get(f"{Q}default") and _id(style) != "Normal":
        del style.attrib[f"{Q}default"]
    return style
