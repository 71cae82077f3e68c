"""What a command costs: CPU and wall time, and the memory of the process with all its children."""

import resource
import shutil
import statistics
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Command = Sequence[str]
KIB = 1024
STEP = 0.02
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Job:
    """Commands that are run one after the other and count as one."""

    commands: tuple[Command, ...]
    codes: frozenset[int] = frozenset({0})
    """Exit codes that mean that the work was done: a linter that found something has done it."""
    fresh: Path | None = None
    """A folder that is removed before every run."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU (all processes) and of the clock."""

    cpu: float
    wall: float


class BrokenJobError(Exception):
    """A command that is to be measured failed: its words are the message."""


def costs(jobs: Mapping[str, Job], rounds: int) -> dict[str, Cost]:
    """Run the jobs in rotation, once unmeasured and then `rounds` times; return the medians."""
    seen: dict[str, list[Cost]] = {name: [] for name in jobs}
    for turn in range(rounds + 1):
        for name, job in jobs.items():
            cost = _cost(job)
            if turn:
                seen[name].append(cost)
    return {name: Cost(statistics.median(it.cpu for it in all_), statistics.median(it.wall for it in all_)) for name, all_ in seen.items()}


def peak(job: Job) -> int:
    """Return the greatest memory in bytes that the processes of a job had together; pages that they share count once."""
    highest = 0
    _clear(job)
    for command in job.commands:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        done = threading.Event()
        seen: list[int] = []
        watcher = threading.Thread(target=_watch, args=(process.pid, done, seen))
        watcher.start()
        process.wait()
        done.set()
        watcher.join()
        highest = max(highest, *seen)
    return highest


def _cost(job: Job) -> Cost:
    _clear(job)
    cpu, start = 0.0, time.monotonic()
    for command in job.commands:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if answer.returncode not in job.codes:
            raise BrokenJobError(f"{' '.join(command)}: exit code {answer.returncode}\n{answer.stdout[-2000:]}{answer.stderr[-2000:]}")
        cpu += after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, time.monotonic() - start)


def _clear(job: Job) -> None:
    if job.fresh:
        shutil.rmtree(job.fresh, ignore_errors=True)


def _watch(root: int, done: threading.Event, seen: list[int]) -> None:
    seen.append(_memory(root))
    while not done.wait(STEP):
        seen.append(_memory(root))


def _memory(root: int) -> int:
    return sum(_share(process) for process in _family(root))


def _family(root: int) -> list[int]:
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            parents.setdefault(_parent(entry), []).append(int(entry.name))
    family = [root]
    for member in family:
        family += parents.get(member, [])
    return family


def _parent(entry: Path) -> int:
    try:
        return int((entry / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _share(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * KIB for line in lines if line.startswith("Pss:"))
