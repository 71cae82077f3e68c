"""The whole strategy: its parts, read once, and the index over them."""

from collections.abc import Mapping
from typing import cast

from ksii.model.audiences import Audiences
from ksii.model.base import Base
from ksii.model.budget import Budget
from ksii.model.channels import Channels
from ksii.model.crisis import Crisis
from ksii.model.evaluation import Evaluation
from ksii.model.evidence import Facts, Laws, Sources
from ksii.model.goals import Goals
from ksii.model.identity import Identity
from ksii.model.index import Index, walk
from ksii.model.narratives import Narratives
from ksii.model.plan import Plan
from ksii.model.regions import Region
from ksii.model.registers import Registers
from ksii.model.roles import Roles
from ksii.model.sections import Appendix, Section
from ksii.model.signers import Signers
from ksii.model.waivers import Waivers
from ksii.model.words import Terms

FILES: Mapping[str, type[Base]] = {
    "strategy.yaml": Identity,
    "goals.yaml": Goals,
    "audiences.yaml": Audiences,
    "narratives.yaml": Narratives,
    "channels.yaml": Channels,
    "roles.yaml": Roles,
    "crisis.yaml": Crisis,
    "evaluation.yaml": Evaluation,
    "plan.yaml": Plan,
    "budget.yaml": Budget,
    "facts.yaml": Facts,
    "sources.yaml": Sources,
    "laws.yaml": Laws,
    "terms.yaml": Terms,
    "registers.yaml": Registers,
    "signers.yaml": Signers,
    "waivers.yaml": Waivers,
}
"""What each file of the strategy folder holds."""

FOLDERS: Mapping[str, type[Base]] = {"sections": Section, "appendices": Appendix, "regions": Region}
"""What each file of a subfolder holds."""


class UnreadError(Exception):
    """A part was asked for whose file could not be read; its faults have been reported already."""


class Strategy:
    """Everything that was written, checked against the schema. A file that is not there counts as empty."""

    def __init__(self, parts: Mapping[str, Base], broken: frozenset[str] = frozenset()) -> None:
        """`parts` maps file names to what was read from them; `broken` names files that could not be read."""
        self.parts = parts
        self.files = frozenset(parts)
        self.broken = broken
        self.index = Index()
        for name, part in parts.items():
            walk(self.index, part, (name,))

    def _part(self, name: str) -> Base:
        if name in self.broken:
            raise UnreadError(name)
        return self.parts.get(name) or FILES[name]()

    def _folder(self, folder: str) -> tuple[Base, ...]:
        if any(name.startswith(f"{folder}/") for name in self.broken):
            raise UnreadError(folder)
        return tuple(part for name, part in sorted(self.parts.items()) if name.startswith(f"{folder}/"))

    @property
    def goals(self) -> Goals:
        """The part read from goals.yaml."""
        return cast("Goals", self._part("goals.yaml"))

    @property
    def audiences(self) -> Audiences:
        """The part read from audiences.yaml."""
        return cast("Audiences", self._part("audiences.yaml"))

    @property
    def narratives(self) -> Narratives:
        """The part read from narratives.yaml."""
        return cast("Narratives", self._part("narratives.yaml"))

    @property
    def channels(self) -> Channels:
        """The part read from channels.yaml."""
        return cast("Channels", self._part("channels.yaml"))

    @property
    def roles(self) -> Roles:
        """The part read from roles.yaml."""
        return cast("Roles", self._part("roles.yaml"))

    @property
    def crisis(self) -> Crisis:
        """The part read from crisis.yaml."""
        return cast("Crisis", self._part("crisis.yaml"))

    @property
    def evaluation(self) -> Evaluation:
        """The part read from evaluation.yaml."""
        return cast("Evaluation", self._part("evaluation.yaml"))

    @property
    def plan(self) -> Plan:
        """The part read from plan.yaml."""
        return cast("Plan", self._part("plan.yaml"))

    @property
    def budget(self) -> Budget:
        """The part read from budget.yaml."""
        return cast("Budget", self._part("budget.yaml"))

    @property
    def facts(self) -> Facts:
        """The part read from facts.yaml."""
        return cast("Facts", self._part("facts.yaml"))

    @property
    def sources(self) -> Sources:
        """The part read from sources.yaml."""
        return cast("Sources", self._part("sources.yaml"))

    @property
    def laws(self) -> Laws:
        """The part read from laws.yaml."""
        return cast("Laws", self._part("laws.yaml"))

    @property
    def terms(self) -> Terms:
        """The part read from terms.yaml."""
        return cast("Terms", self._part("terms.yaml"))

    @property
    def registers(self) -> Registers:
        """The part read from registers.yaml."""
        return cast("Registers", self._part("registers.yaml"))

    @property
    def signers(self) -> Signers:
        """The part read from signers.yaml."""
        return cast("Signers", self._part("signers.yaml"))

    @property
    def waivers(self) -> Waivers:
        """The part read from waivers.yaml."""
        return cast("Waivers", self._part("waivers.yaml"))

    @property
    def identity(self) -> Identity:
        """The part read from strategy.yaml."""
        if "strategy.yaml" not in self.parts:
            raise UnreadError("strategy.yaml")
        return cast("Identity", self.parts["strategy.yaml"])

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections, in the order of their file names."""
        return cast("tuple[Section, ...]", self._folder("sections"))

    @property
    def appendices(self) -> tuple[Appendix, ...]:
        """All appendices, in the order of their file names."""
        return cast("tuple[Appendix, ...]", self._folder("appendices"))

    @property
    def regions(self) -> tuple[Region, ...]:
        """All regional profiles, in the order of their file names."""
        return cast("tuple[Region, ...]", self._folder("regions"))
