"""Words of the news that are printed for one another, by sense: what `synonyms.toml` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rawi.lexicon.table import broken, load_toml, past_present

_KIND = "@"


@dataclass(frozen=True, slots=True, kw_only=True)
class SenseWords:
    """The words of one sense, as printed. `verbs` are (past, present) pairs, `kinds` ids of kinds
    of events with the @ before them, as keys have them."""

    id: str
    nouns: tuple[str, ...]
    verbs: tuple[tuple[str, str], ...]
    kinds: tuple[str, ...]


def load_synonyms() -> tuple[SenseWords, ...]:
    """Every sense of `synonyms.toml`; LexiconError if the file is broken."""
    return tuple(
        _sense(f"{domain}.{name}", words)
        for domain, senses in load_toml("synonyms").items()
        for name, words in _table(domain, senses).items()
    )


def _table(domain: str, senses: object) -> Mapping[str, list[str]]:
    if not isinstance(senses, dict):
        raise broken("synonyms.toml", f"[{domain}] is no table of senses")
    return senses


def _sense(name: str, words: list[str]) -> SenseWords:
    return SenseWords(
        id=name,
        nouns=tuple(word for word in words if " " not in word and not word.startswith(_KIND)),
        verbs=tuple(past_present(word, "synonyms.toml") for word in words if " " in word),
        kinds=tuple(word for word in words if word.startswith(_KIND)),
    )
