"""From files to the strategy: every file checked against its model, then all of them against each other."""

from collections.abc import Iterable, Iterator

from pydantic import ValidationError

from ksii.finding import Fault, Place
from ksii.model.base import Base
from ksii.model.languages import declared, language_faults, once, wrong_codes
from ksii.model.references import reference_faults
from ksii.model.schema_faults import schema_faults
from ksii.model.strategy import FILES, FOLDERS, Strategy
from ksii.source import Sources
from ksii.source.suggest import nearest

IDENTITY = "strategy.yaml"


def read(sources: Sources) -> tuple[Strategy, tuple[Fault, ...]]:
    """Return the strategy and what is wrong with it. A file that is broken does not hide the others."""
    languages = declared(sources.files.get(IDENTITY))
    parts, faults = _parts(sources, languages)
    strangers = [_unknown_file(name) for name in sources.files if _model(name) is None]
    broken = sources.broken | {fault.place.file for fault in faults} | _misnamed(sources, strangers)
    strategy = Strategy({name: part for name, part in parts.items() if name not in broken}, broken)
    faults += strangers
    if not broken & {IDENTITY, "."} and IDENTITY not in parts:
        faults.append(Fault("missing-strategy", Place(IDENTITY)))
    faults.extend(_languages(sources, languages, faults))
    faults.extend(reference_faults(strategy, sources))
    return strategy, tuple(sorted(faults, key=lambda fault: (fault.place, fault.rule)))


def _parts(sources: Sources, languages: tuple[str, ...]) -> tuple[dict[str, Base], list[Fault]]:
    """Check each file against its model. A broken file that has data is checked too, for the sake of its faults."""
    parts: dict[str, Base] = {}
    faults: list[Fault] = []
    for name, file in sources.files.items():
        model = _model(name)
        if model and file.data is not None:
            try:
                parts[name] = model.model_validate(filled(file.data))
            except ValidationError as error:
                faults.extend(schema_faults(file, model, error, languages))
    return parts, faults


def _languages(sources: Sources, languages: tuple[str, ...], known: Iterable[Fault]) -> Iterator[Fault]:
    """Find texts in languages that the strategy does not have, and that have not been found already."""
    places = {fault.place for fault in known if fault.rule == "unknown-language"}
    yield from wrong_codes(sources.files.get(IDENTITY))
    checked = ((file, _model(name)) for name, file in sources.files.items())
    found = (fault for file, model in checked if model for fault in language_faults(file, model, languages))
    yield from once(fault for fault in found if fault.place not in places)


def filled(data: object) -> object:
    """Return data without the keys that have no value: a field that is still empty counts as absent."""
    if isinstance(data, dict):
        return {key: filled(value) for key, value in data.items() if value is not None}
    return tuple(filled(item) for item in data) if isinstance(data, tuple) else data


def _model(name: str) -> type[Base] | None:
    folder, slash, _ = name.partition("/")
    return FOLDERS.get(folder) if slash else FILES.get(name)


def _unknown_file(name: str) -> Fault:
    return Fault("unknown-file", Place(name), {"name": name, "suggestion": nearest(name, FILES) or ""})


def _misnamed(sources: Sources, strangers: Iterable[Fault]) -> frozenset[str]:
    """Name the files and folders that are there under a wrong name, so that what they hold is not reported as missing."""
    unknown = (fault for fault in (*sources.faults, *strangers) if fault.rule == "unknown-file")
    return frozenset(fault.values["suggestion"] for fault in unknown) - sources.files.keys() - {""}
