"""The few fixed words around findings, in the three interface languages."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "error": "error",
        "warning": "warning",
        "note": "note",
        "help": "help",
        "blocks": "blocks",
        "explain": "explained by",
        "passed": "{phase}: passed",
        "failed": "{phase}: not passed",
        "counts": "errors {errors}, warnings {warnings}, notes {notes}",
        "day": "; as of {day}",
        "not_run": "rules not run because a file could not be read: {rules}",
        "more": "and {count} more; all of them: --format concise",
    },
    "ru": {
        "error": "ошибка",
        "warning": "предупреждение",
        "note": "заметка",
        "help": "помощь",
        "blocks": "блокирует",
        "explain": "пояснение",
        "passed": "{phase}: пройдено",
        "failed": "{phase}: не пройдено",
        "counts": "ошибок {errors}, предупреждений {warnings}, заметок {notes}",
        "day": "; на {day}",
        "not_run": "правила не применялись, так как файл не прочитан: {rules}",
        "more": "и еще {count}; все: --format concise",
    },
    "kk": {
        "error": "қате",
        "warning": "ескерту",
        "note": "белгі",
        "help": "көмек",
        "blocks": "бөгейді",
        "explain": "түсіндірме",
        "passed": "{phase}: өтті",
        "failed": "{phase}: өтпеді",
        "counts": "қателер {errors}, ескертулер {warnings}, белгілер {notes}",
        "day": "; {day} күніне",
        "not_run": "файл оқылмағандықтан қолданылмаған ережелер: {rules}",
        "more": "тағы {count}; бәрі: --format concise",
    },
}


def say(lang: str, key: str, **values: str) -> str:
    """Return a fixed word in the interface language."""
    return WORDS.get(lang, WORDS["en"])[key].format(**values)
