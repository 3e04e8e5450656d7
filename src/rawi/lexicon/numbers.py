"""Number words: what `numbers.toml` says, as (form, role, value) rows."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.lexicon.table import load_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLexicon:
    """`entries` are (written form, role, value): the roles are the tables of `numbers.toml`."""

    entries: tuple[tuple[str, str, str], ...]


def load_numbers() -> NumberLexicon:
    """Read the number words; LexiconError if the file cannot be read."""
    tables = load_toml("numbers")
    return NumberLexicon(
        entries=tuple(
            (form, role, value) for role, values in tables.items() for value, forms in values.items() for form in forms
        )
    )
