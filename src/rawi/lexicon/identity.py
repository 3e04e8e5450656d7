"""What telling names apart needs to know, as data: `identity.toml`, `countries.toml` and the weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rawi.lexicon.table import load_rows, load_toml
from rawi.model import MentionType

KINDS: tuple[MentionType, ...] = ("PER", "ORG", "LOC", "FAC", "NORP", "EVENT")


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityLexicon:
    """The tables of `identity.toml` by name, as printed (not folded), and the names, towns and leaders of each country
    by its code; `place_countries` are the codes of the countries that have a town of a name. `other_names` are lists of
    names that one thing bears, by sort. `commonness` is the binary logarithm of how many names in news a "word" of a
    name or a stem "around" it stands with, where that is more than a few; `companions` are names that stand beside many
    others, with their kinds and the same number. `sources` are nouns for who or what says something.

    `weights` are those of the features by name, for people and for things; `limits` the scores from which two names are
    one ("join") and from which they are left to the analyst ("open"), and how much decisions teach.
    """

    people: Mapping[str, tuple[str, ...]]
    callings: Mapping[str, tuple[str, ...]]
    kindred: tuple[tuple[str, str], ...]
    topics: Mapping[str, tuple[str, ...]]
    gone: Mapping[str, tuple[str, ...]]
    latin_words: Mapping[str, str]
    other_names: Mapping[str, tuple[tuple[str, ...], ...]]
    bodies: Mapping[str, Any]
    places: Mapping[str, Any]
    events: Mapping[str, tuple[str, ...]]
    peoples: tuple[tuple[str, ...], ...]
    generic_peoples: tuple[str, ...]
    offices: Mapping[str, Any]
    aliases: Mapping[str, tuple[str, ...]]
    spellings: tuple[tuple[str, ...], ...]
    apart: tuple[tuple[str, str], ...]
    letters: Mapping[str, str]
    letter_names: Mapping[str, str]
    spoken: Mapping[str, str]
    ordinals: Mapping[str, tuple[str, ...]]
    countries: Mapping[str, tuple[str, ...]]
    towns: Mapping[str, tuple[str, ...]]
    within: Mapping[str, str]
    leaders: Mapping[str, tuple[str, ...]]
    place_countries: Mapping[str, tuple[str, ...]]
    stopwords: tuple[str, ...]
    commonness: Mapping[str, Mapping[str, int]]
    companions: tuple[tuple[MentionType, str, int], ...]
    sources: tuple[str, ...]
    weights: Mapping[str, Mapping[str, float]]
    limits: Mapping[str, float]

    @staticmethod
    def load() -> IdentityLexicon:
        """Read the files; LexiconError if one is missing or lacks a field."""
        table = load_toml("identity")
        weights = load_toml("identity_weights")
        countries = load_toml("countries")
        reporting = load_toml("reporting")
        return IdentityLexicon(
            people={key: tuple(words) for key, words in table["people"].items()},
            callings={key: tuple(words) for key, words in table["callings"].items()},
            topics={topic: tuple(words) for topic, words in table["topics"].items()},
            gone={key: tuple(words) for key, words in table["gone"].items()},
            latin_words=dict(table["latin_words"]),
            other_names={
                sort: tuple(tuple(forms) for forms in lists) for sort, lists in load_toml("other_names").items()
            },
            kindred=tuple((one, other) for one, other in table["kindred"]["pairs"]),
            bodies=table["bodies"],
            places=table["places"],
            events={key: tuple(words) for key, words in table["events"].items()},
            peoples=tuple(tuple(forms) for forms in table["peoples"]["same"]),
            generic_peoples=tuple(table["peoples"]["generic"]),
            offices=table["offices"],
            aliases={key: tuple(words) for key, words in table["aliases"].items()},
            spellings=tuple(tuple(words) for words in table["spellings"]["words"]),
            apart=tuple((one, other) for one, other in table["apart"]["words"]),
            letters=dict(table["letters"]),
            letter_names=dict(table["letter_names"]),
            spoken=dict(table["spoken"]),
            ordinals={number: tuple(forms) for number, forms in table["ordinals"].items()},
            countries={code: tuple(country["names"]) for code, country in countries.items()},
            towns={code: tuple(country["towns"]) for code, country in countries.items()},
            leaders={code: tuple(country.get("leaders", ())) for code, country in countries.items()},
            place_countries={name: tuple(codes.split("|")) for name, codes in load_rows("place_countries")},
            stopwords=tuple(load_toml("stopwords")["words"]),
            within={code: country["within"] for code, country in countries.items() if "within" in country},
            commonness={sort: _common(sort) for sort in ("word", "around")},
            companions=tuple(
                (kind, name, step)
                for words, step in _common("company").items()
                for kind in KINDS
                if (name := words.removeprefix(f"{kind} ")) != words
            ),
            sources=(
                *(noun for relay in reporting["relays"] for noun in relay["nouns"]),
                *(word for key in ("anonymous", "media") for word in reporting["sources"][key]),
                *reporting["anaphors"]["documents"],
            ),
            weights={
                sort: {name: float(weight) for name, weight in weights[sort].items()} for sort in ("people", "things")
            },
            limits={name: float(limit) for name, limit in weights["limits"].items()},
        )


def _common(sort: str) -> dict[str, int]:
    rows = (row for row in load_rows("commonness") if row[0] == sort)
    return {word: int(step) for _, step, words in rows for word in words.split("|")}
