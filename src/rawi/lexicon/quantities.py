"""Counted things (`quantities.toml`) and the words around numbers (`quantity_words.toml`) as (form, role, value)."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.lexicon.table import load_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityLexicon:
    """`entries` are (written form, role, value): the role is a table of the two files, the value its key (for
    "unit", "event" and "symbol" the comparable kind). `persons` are the kinds that are people, `outcomes` those of what
    befell them, `money` the currencies, `peoples` the masculine singular adjectives of peoples."""

    entries: tuple[tuple[str, str, str], ...]
    persons: frozenset[str]
    outcomes: frozenset[str]
    money: frozenset[str]
    peoples: tuple[str, ...]


def load_quantities() -> QuantityLexicon:
    """Read the words around numbers; LexiconError if the file cannot be read."""
    tables = load_toml("quantities") | load_toml("quantity_words")
    persons = frozenset(tables.pop("persons")["kinds"])
    outcomes = frozenset(tables.pop("outcomes")["kinds"])
    money = frozenset(tables.pop("money")["kinds"])
    measures = frozenset(tables.pop("measures")["kinds"])
    return QuantityLexicon(
        entries=(
            *((form, role, key) for role, table in tables.items() for key, forms in table.items() for form in forms),
            *((form, "measure", kind) for kind, forms in tables["unit"].items() if kind in measures for form in forms),
        ),
        persons=persons,
        outcomes=outcomes,
        money=money,
        peoples=tuple(form for forms in load_toml("demonyms")["adjectives"] for form in forms),
    )
