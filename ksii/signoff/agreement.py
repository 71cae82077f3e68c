"""How far a strategy is agreed to: what editions print, what decides whether they are drafts, and who is to act next."""

from dataclasses import dataclass

from ksii.signoff.route import before, steps
from ksii.signoff.state import OK, Facts, StepState, states


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the text in one language is agreed to: `done` of `total` steps.

    For a translation those on the authentic texts count too; a step on several texts is one, and done when it agreed to all of them.
    """

    lang: str
    complete: bool
    """Every step has agreed to the text as it is."""
    rows: tuple[StepState, ...]
    """The steps on this text, in the order of the route."""
    digest: str
    """Of the content in this language."""
    done: int
    total: int
    published: str | None = None
    """Address of the list of releases, empty where there is none; None unless the edition is made to be released."""


@dataclass(frozen=True, slots=True)
class Signoff:
    """The state of every step in every language, and what follows from it."""

    facts: Facts
    states: tuple[StepState, ...]

    def rows(self, lang: str) -> tuple[StepState, ...]:
        """Return the steps on the text in one language, in the order of the route."""
        return tuple(it for it in self.states if it.lang == lang)

    def complete(self, lang: str) -> bool:
        """Tell whether a text has a route and every step of it has agreed; a translation is no more agreed to than what it translates."""
        return all(rows and all(it.state in OK for it in rows) for rows in map(self.rows, self._concerned(lang)))

    def next(self, lang: str) -> tuple[str, ...]:
        """Return the steps whose turn it is: not agreed, while all that must come before have."""
        done = {it.step for it in self.rows(lang) if it.state in OK}
        route = steps(self.facts.strategy, lang)
        return tuple(step.id for step in route if step.id not in done and set(before(step, route)) <= done)

    def agreement(self, lang: str) -> Agreement:
        """Return how far one text is agreed to."""
        agreed: dict[str, bool] = {}
        for row in (it for code in self._concerned(lang) for it in self.rows(code)):
            agreed[row.step] = agreed.get(row.step, True) and row.state in OK
        return Agreement(lang, self.complete(lang), self.rows(lang), self.facts.contents[lang].whole, sum(agreed.values()), len(agreed))

    def _concerned(self, lang: str) -> tuple[str, ...]:
        declared = self.facts.strategy.identity.languages
        return (lang, *declared.authentic) if lang in declared.translations else (lang,)


def signoff(facts: Facts) -> Signoff:
    """Return how far a strategy is agreed to."""
    return Signoff(facts, states(facts))
