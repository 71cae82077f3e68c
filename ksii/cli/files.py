"""Writing a file that a person has: as a whole or not at all."""

import contextlib
import os
import shutil
from pathlib import Path


def put(path: Path, content: bytes) -> None:
    """Put a file into place in one step; what is no ordinary file, such as a device, is written to as it is."""
    real = path.resolve()
    if real.exists() and not real.is_file():
        real.write_bytes(content)
        return
    part = real.with_name(f".{real.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content)
        if real.exists():
            shutil.copymode(real, part)
        part.replace(real)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def rewrite(path: Path, text: str) -> None:
    """Give a file that people keep by hand another text, with the line ends that it has."""
    returns = path.exists() and b"\r\n" in path.read_bytes()
    put(path, (text.replace("\n", "\r\n") if returns else text).encode())
