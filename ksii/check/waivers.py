"""Waivers: which faults they cover, and what is wrong with the waivers themselves."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fnmatch import fnmatchcase

from ksii.check.desk import Desk
from ksii.check.rule import Page
from ksii.finding import Fault, Waived
from ksii.model.naming import owners
from ksii.model.strategy import UnreadError
from ksii.model.waivers import Waiver

SHORTEST = 20
"""Letters that a reason needs at least."""
SOON = datetime.timedelta(days=14)
PUT_OFF = frozenset({"todo", "tbd", "fixme", "xxx"})
"""Words that stand for a reason which nobody has written yet, besides those of the profile."""
NEEDED = ("rule", "reason", "approved_by", "expires")


def apply(faults: Iterable[Fault], desk: Desk) -> tuple[Fault, ...]:
    """Return the faults, those marked that a waiver covers, and after them what is wrong with the waivers."""
    try:
        waivers = desk.strategy.waivers.waivers
    except UnreadError:
        return tuple(faults)
    valid = [it for it in waivers if not any(_refusals(it, desk)) and not _expired(it, desk)]
    marked = tuple(_marked(fault, valid, desk) for fault in faults)
    return (*marked, *(fault for waiver in waivers for fault in _faults(waiver, marked, desk)))


def _page(waiver: Waiver, desk: Desk) -> Page | None:
    """Return the page of the rule that a waiver names, by name or by code."""
    word = (waiver.rule or "").lower()
    return desk.pages.get(word) or next((page for page in desk.pages.values() if page.code.lower() == word), None)


def _marked(fault: Fault, waivers: list[Waiver], desk: Desk) -> Fault:
    found = next((it for it in waivers if (not it.profiles or desk.phase in it.profiles) and _covers(it, fault, desk)), None)
    if found is None or found.expires is None:
        return fault
    return replace(fault, waived=Waived(found.id, found.reason or "", found.approved_by or "", found.expires))


def _covers(waiver: Waiver, fault: Fault, desk: Desk) -> bool:
    if (waiver.rule or "").lower() not in {fault.rule, desk.pages[fault.rule].code.lower()}:
        return False
    if waiver.value and waiver.value not in fault.values.values():
        return False
    if waiver.file:
        return fnmatchcase(fault.place.file, waiver.file)
    return _within(fault, waiver.entity, desk) if waiver.entity else not fault.entity


def _within(fault: Fault, entity: str, desk: Desk) -> bool:
    """Tell whether a fault concerns an entity or something inside it."""
    thing = desk.strategy.index.get(*entity.split(".", 1))
    around = thing and desk.strategy.index.address(desk.strategy.index.path(thing))
    return fault.entity == entity or bool(around and fault.address.startswith(f"{around}/"))


def _faults(waiver: Waiver, faults: tuple[Fault, ...], desk: Desk) -> Iterator[Fault]:
    """Yield what is wrong with a waiver; of what can't hold at all only that is said."""
    refusals = list(_refusals(waiver, desk))
    if refusals:
        yield from refusals
        return
    yield from _weaknesses(waiver, desk)
    if _expired(waiver, desk):
        yield _fault("waiver-expired", waiver, desk, "expires", expires=str(waiver.expires))
        return
    page = _page(waiver, desk)
    if page and page.name in desk.ran and not any(_covers(waiver, fault, desk) for fault in faults):
        yield _fault("waiver-unused", waiver, desk, "rule")
    elif waiver.expires and waiver.expires - desk.context.as_of <= SOON:
        yield _fault("waiver-about-to-expire", waiver, desk, "expires", expires=str(waiver.expires))


def _refusals(waiver: Waiver, desk: Desk) -> Iterator[Fault]:
    missing = [name for name in NEEDED if not getattr(waiver, name)]
    page = _page(waiver, desk)
    if missing:
        yield _fault("incomplete-waiver", waiver, desk, "id", fields=", ".join(missing))
    elif page is None:
        yield _fault("waiver-of-unknown-rule", waiver, desk, "rule")
    elif not page.waivable:
        yield _fault("not-waivable", waiver, desk, "rule")


def _expired(waiver: Waiver, desk: Desk) -> bool:
    return waiver.expires is not None and waiver.expires < desk.context.as_of


def _weaknesses(waiver: Waiver, desk: Desk) -> Iterator[Fault]:
    reason = waiver.reason or ""
    if sum(letter.isalpha() for letter in reason) < SHORTEST:
        yield _fault("weak-waiver", waiver, desk, "reason", why="short-reason")
    elif _puts_off(reason, desk):
        yield _fault("weak-waiver", waiver, desk, "reason", why="put-off")
    longest = datetime.timedelta(days=desk.context.profile.waiver_days)
    if waiver.created and waiver.expires and waiver.expires - waiver.created > longest:
        yield _fault("weak-waiver", waiver, desk, "expires", why="too-long")
    if waiver.entity and waiver.approved_by == owners(desk.strategy.index).get(waiver.entity):
        yield _fault("weak-waiver", waiver, desk, "approved_by", why="own-approval")


def _puts_off(reason: str, desk: Desk) -> bool:
    """Tell whether a reason holds a word that stands for a text still to be written."""
    said = reason.lower()
    return bool(PUT_OFF & set(re.findall(r"\w+", said))) or any(word in said for word in desk.context.profile.placeholder_words)


def _fault(rule: str, waiver: Waiver, desk: Desk, at: str, **values: str) -> Fault:
    path = (*desk.strategy.index.path(waiver), at)
    told = {"id": waiver.id, "waived": waiver.rule or "", **values}
    return Fault(rule, desk.locate(path), told, entity=f"waiver.{waiver.id}", address=desk.strategy.index.address(path))
