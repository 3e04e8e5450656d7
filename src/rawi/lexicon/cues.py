"""Reporting verbs and what stands around them, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rawi.lexicon.table import load_toml
from rawi.model import CueClass
from rawi.model.statement import Polarity


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """One reporting verb; the fields are explained at the head of `cues.toml`."""

    past: str
    present: str
    participle: str | None
    noun: str | None
    passive: tuple[str, ...]
    cue_class: CueClass
    polarity: Polarity
    frames: tuple[str, ...]
    weak: bool
    nested: bool
    """Whether it counts only inside what somebody says: a private state."""
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Fixed phrases that are a cue as a whole."""

    words: tuple[str, ...]
    kind: str
    cue_class: CueClass
    example: str
    relays: bool = False
    """Whether it names the one whose words a medium passes on («نقلاً عن فلان»)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """Nouns of a call or charge that is renewed, the preposition before what it is about, the class it makes."""

    nouns: tuple[str, ...]
    preposition: str
    cue_class: CueClass
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """Verbs, phrases and the words around them. Word lists are as printed, not folded.

    `agencies` and `outlets` are the names of known news media."""

    verbs: tuple[Verb, ...]
    phrases: tuple[Phrase, ...]
    renewals: tuple[Renewal, ...]
    relays: dict[str, tuple[str, ...]]
    anaphors: dict[str, tuple[str, ...]]
    sources: dict[str, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]
    agencies: tuple[str, ...]
    outlets: tuple[str, ...]

    @staticmethod
    def load() -> Reporting:
        """Read `cues.toml`, `reporting.toml` and `agencies.toml`; LexiconError if a field is missing."""
        table, media = load_toml("reporting"), load_toml("agencies")
        return Reporting(
            verbs=tuple(_verb(row) for row in load_toml("cues")["verbs"]),
            phrases=tuple(
                Phrase(
                    words=tuple(row["words"]),
                    kind=row["kind"],
                    cue_class=row["class"],
                    example=row["example"],
                    relays=row.get("relays", False),
                )
                for row in table["phrases"]
            ),
            renewals=tuple(
                Renewal(
                    nouns=tuple(row["nouns"]),
                    preposition=row["preposition"],
                    cue_class=row["class"],
                    example=row["example"],
                )
                for row in table["renewals"]
            ),
            relays={row["role"]: tuple(row["nouns"]) for row in table["relays"]},
            anaphors={key: tuple(value) for key, value in table["anaphors"].items()},
            sources={key: tuple(value) for key, value in table["sources"].items()},
            words={
                key: tuple(value)
                for key, value in table.items()
                if isinstance(value, list) and all(isinstance(item, str) for item in value)
            },
            agencies=tuple(name for names in media["agencies"] for name in names),
            outlets=tuple(name for names in media["outlets"] for name in names),
        )


def _verb(row: dict[str, Any]) -> Verb:
    return Verb(
        past=row["past"],
        present=row["present"],
        participle=row.get("participle"),
        noun=row.get("noun"),
        passive=tuple(row.get("passive", ())),
        cue_class=row["class"],
        polarity=row.get("polarity", "assert"),
        frames=tuple(row["frames"].split()),
        weak=row.get("weak", False),
        nested=row.get("nested", False),
        example=row["example"],
    )
