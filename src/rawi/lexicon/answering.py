"""Words by which an article points at what was said or published before it: what `answering.toml` says."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.lexicon.table import load_toml, past_present


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweringWords:
    """Phrases and nouns as printed, verbs as (past, present) of the third person masculine singular."""

    answers: tuple[str, ...]
    after: tuple[str, ...]
    next_day: tuple[str, ...]
    utterances: tuple[str, ...]
    spread: tuple[tuple[str, str], ...]
    what: tuple[str, ...]
    about: tuple[str, ...]
    had: tuple[str, ...]
    links: tuple[str, ...]
    counted_from: tuple[str, ...]
    outlets: tuple[str, ...]
    replies: tuple[str, ...]
    judges: tuple[str, ...]
    inside: tuple[str, ...]
    owned: tuple[str, ...]


_GROUPS = (
    "answers",
    "after",
    "next_day",
    "utterances",
    "what",
    "about",
    "had",
    "links",
    "counted_from",
    "outlets",
    "replies",
    "judges",
    "inside",
    "owned",
)


def load_answering() -> AnsweringWords:
    """Read `answering.toml`; LexiconError if it is broken."""
    table = load_toml("answering")
    return AnsweringWords(
        spread=tuple(past_present(verb, table.file) for row in table["verbs"] for verb in row["forms"]),
        **{group: tuple(table[group]["words"]) for group in _GROUPS},
    )
