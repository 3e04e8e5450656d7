"""Words that say whether a date is past or still to come: what `dating.toml` and the verbs of `events.toml` say."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.lexicon.table import load_toml, past_present


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingLexicon:
    """Verbs as (past, present) of the third person masculine singular; words as printed.

    `happenings` tell what happens, `settings` fix a day for later; `background` and `history` are those
    of `past` that tell what was before the news, and of long ago.
    """

    happenings: tuple[tuple[str, str], ...]
    settings: tuple[tuple[str, str], ...]
    past: tuple[str, ...]
    background: tuple[str, ...]
    history: tuple[str, ...]
    coming: tuple[str, ...]
    clause: tuple[str, ...]
    not_present: tuple[str, ...]
    nouns: tuple[str, ...]
    either: tuple[str, ...]
    before_year: tuple[str, ...]
    joint: tuple[str, ...]
    anniversary: tuple[str, ...]
    before: tuple[str, ...]
    aside: tuple[str, ...]
    later: tuple[str, ...]
    elapsed: tuple[str, ...]
    counted_from: tuple[str, ...]
    same_day: tuple[str, ...]


_GROUPS = (
    "past",
    "background",
    "history",
    "coming",
    "clause",
    "not_present",
    "nouns",
    "either",
    "before_year",
    "joint",
    "aside",
    "anniversary",
    "before",
    "later",
    "elapsed",
    "counted_from",
    "same_day",
)


def load_dating() -> DatingLexicon:
    """Read `dating.toml` and the verbs of `events.toml`; LexiconError if one is broken."""
    table, events = load_toml("dating"), load_toml("events")
    verbs = {row["kind"]: tuple(past_present(forms, table.file) for forms in row["forms"]) for row in table["verbs"]}
    known = tuple(past_present(forms, events.file) for event in events["event"] for forms in event.get("verbs", ()))
    return DatingLexicon(
        happenings=verbs["happening"] + known,
        settings=verbs["setting"],
        **{group: tuple(table[group]["words"]) for group in _GROUPS},
    )
