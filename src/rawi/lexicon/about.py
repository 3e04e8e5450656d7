"""Words by which a time hangs on what is told, as data."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.lexicon.table import load_toml
from rawi.lexicon.times import load_times

_DAYS = frozenset({
    "weekday", "deixis", "part", "adverbial_part", "day", "last_night", "tonight", "midnight", "noon", "hours", "clock",
    "ago",
})  # fmt: skip
"""Roles of words of time that stand in a clause without a preposition («وصل أمس»)."""
RELATIONS = ("within", "since", "until", "before", "after")


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutLexicon:
    """As printed, not folded: `relations` are prepositions by what they do to the bounds of a time (see `RELATIONS`),
    `words` lists by name, `spoken` days from the day of speaking by word, `reckoned` the words that count a length from
    the day of writing («الماضية»), `days` those that begin a time of a day without a preposition."""

    relations: dict[str, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]
    spoken: dict[str, int]
    reckoned: tuple[str, ...]
    days: tuple[str, ...]

    @staticmethod
    def load() -> AboutLexicon:
        """Read `about.toml` and the words of time; LexiconError if a table is missing."""
        table, times = load_toml("about"), load_times().entries
        return AboutLexicon(
            relations={name: tuple(table["relations"][name]) for name in RELATIONS},
            words={name: tuple(forms) for name, forms in table["words"].items()},
            spoken={form: int(days) for days, forms in table["spoken"].items() for form in forms},
            reckoned=tuple(form for form, role, _ in times if role == "shift"),
            days=tuple(form for form, role, _ in times if role in _DAYS),
        )
