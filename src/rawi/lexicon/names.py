"""Names and the words around them, as data: people, bodies, places, peoples, titles, and where a name ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rawi.lexicon.table import load_rows, load_toml
from rawi.model import MentionType


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """A name of the lexicon. `canonical` is the name shown, `forms` all its written names, canonical first.

    `guarded` forms are also everyday words: they count only in quotation marks or behind a descriptor.
    """

    canonical: str
    type: MentionType
    forms: tuple[str, ...]
    guarded: frozenset[str] = frozenset()
    media: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """A nationality or group: spellings of its adjective (masculine singular, canonical first) and its plurals."""

    canonical: str
    adjectives: tuple[str, ...]
    plurals: tuple[str, ...]
    quality: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLexicon:
    """Everything that the reader of names knows, as printed (not folded).

    `titles`, `bodies`, `limits`, `joints` and `shapes` are the word lists of the files or tables of that name by key;
    `persons` are given, foreign, shared and family names; `capitals` maps a seat of government to its state;
    `confusable` are printed words that only look like a nationality when folded; `idioms` are a word and a place that
    together are a phrase of every day; `learning` are the words around a name that the article itself introduces.
    """

    known: tuple[KnownName, ...]
    peoples: tuple[People, ...]
    titles: dict[str, tuple[str, ...]]
    bodies: dict[str, tuple[str, ...]]
    limits: dict[str, tuple[str, ...]]
    persons: dict[str, tuple[str, ...]]
    joints: dict[str, tuple[str, ...]]
    shapes: dict[str, tuple[str, ...]]
    capitals: dict[str, str]
    confusable: frozenset[str]
    idioms: tuple[str, ...]
    learning: dict[str, tuple[str, ...]]

    @staticmethod
    def load() -> NameLexicon:
        """Read the files; LexiconError if one is missing or lacks a field."""
        persons = load_toml("person_names")
        places = load_toml("places")
        demonyms = load_toml("demonyms")
        people = [KnownName(canonical=name, type="PER", forms=(name,)) for name in persons["listed"]]
        known = [*_organisations(), *_media(), *_places(places), *people]
        return NameLexicon(
            known=tuple(known),
            peoples=tuple(_peoples(demonyms)),
            titles=_lists(load_toml("titles")),
            bodies=_lists(load_toml("bodies")),
            limits=_lists(load_toml("limits")),
            persons={key: tuple(persons[key].split()) for key in ("given", "foreign", "shared", "family")},
            joints=_lists(persons["joints"]),
            shapes=_lists(persons["shapes"]),
            capitals=dict(places["capitals"]),
            confusable=frozenset(demonyms["confusable"]),
            idioms=tuple(places["idioms"]),
            learning=_lists(load_toml("learning")),
        )


def _lists(table: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(value) for key, value in table.items() if isinstance(value, list)}


def _organisations() -> list[KnownName]:
    table = load_toml("organisations")
    guarded = frozenset(table["guarded"])
    types: tuple[MentionType, ...] = ("ORG", "FAC", "EVENT")
    return [
        KnownName(canonical=forms[0], type=kind, forms=tuple(forms), guarded=guarded.intersection(forms))
        for kind in types
        for forms in table[kind]
    ]


def _media() -> list[KnownName]:
    table = load_toml("agencies")
    guarded = frozenset(table["guarded"])
    return [
        KnownName(canonical=forms[0], type="ORG", forms=tuple(forms), guarded=guarded.intersection(forms), media=True)
        for forms in (*table["agencies"], *table["outlets"])
    ]


def _places(table: dict[str, Any]) -> list[KnownName]:
    by_hand = [*table["countries"], *table["regions"], *([city] for city, _ in table["capitals"])]
    generated = [row[0].split("|") for row in load_rows("places")]
    guarded = frozenset(table["guarded"])
    return [
        KnownName(canonical=forms[0], type="LOC", forms=tuple(forms), guarded=guarded.intersection(forms))
        for forms in (*by_hand, *generated)
    ]


def _peoples(table: dict[str, Any]) -> list[People]:
    qualities = frozenset(table["qualities"])
    plurals: dict[str, list[str]] = table["plurals"]
    found = [
        People(
            canonical=forms[0],
            adjectives=tuple(forms),
            plurals=tuple(plurals.get(forms[0], ())),
            quality=forms[0] in qualities,
        )
        for forms in table["adjectives"]
    ]
    listed = {people.canonical for people in found}
    rest = [
        People(canonical=name, adjectives=(name,), plurals=tuple(forms), quality=False)
        for name, forms in plurals.items()
        if name not in listed
    ]
    return found + rest
