"""Writing a file that a person has: as a whole or not at all."""

import contextlib
import os
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
        part.replace(real)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
