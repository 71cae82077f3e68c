"""Another process that holds the lock of an output folder."""

import os
import signal
import time
from pathlib import Path

from ksii.release.lock import locked


def hold(folder: Path, *, with_child: bool = False) -> int:
    """Start a process that holds the lock until it is killed; return its number. Its child, if any, lives two seconds longer."""
    reading, writing = os.pipe()
    holder = os.fork()
    if not holder:
        with locked(folder):
            if with_child and not os.fork():
                time.sleep(2)
                os._exit(0)
            os.write(writing, b"!")
            time.sleep(60)
        os._exit(0)
    os.read(reading, 1)
    os.close(reading)
    os.close(writing)
    return holder


def let_go(process: int) -> None:
    """Kill it and wait until it is gone."""
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
