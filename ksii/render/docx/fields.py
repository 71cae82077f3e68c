"""Fields: places whose text Word can compute again. They are written with their result, so that nothing has to be updated on opening."""


def field(instruction: str, result: str, look: str = "") -> str:
    """Return a field as runs; `result` are the runs that are shown, `look` holds run properties for what Word writes there later."""
    return f"{begin(instruction, look)}{result}{end(look)}"


def begin(instruction: str, look: str = "") -> str:
    """Return the runs before the result of a field."""
    code = f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>'
    return _mark("begin", look) + _run(code, look) + _mark("separate", look)


def end(look: str = "") -> str:
    """Return the run that closes a field."""
    return _mark("end", look)


def _mark(kind: str, look: str) -> str:
    return _run(f'<w:fldChar w:fldCharType="{kind}"/>', look)


def _run(content: str, look: str) -> str:
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{content}</w:r>"
