"""What comparing statements needs to know of Arabic: kinds of events, negation, hearsay, words without a subject."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rawi.errors import LexiconError
from rawi.lexicon.causes import CauseWords
from rawi.lexicon.copying import CopyingWords
from rawi.lexicon.doers import DoerWords
from rawi.lexicon.numbers import NumberLexicon, load_numbers
from rawi.lexicon.occasions import OccasionWords
from rawi.lexicon.synonyms import SenseWords, load_synonyms
from rawi.lexicon.table import load_rows, load_toml

_VERBS = (
    "failing",
    "excuses",
    "light",
    "hindering",
    "came",
    "denials",
    "refusals",
    "exclusions",
    "doubts",
    "retreats",
    "replies",
)
"""Fields of `negation.toml` that are (past, present) pairs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventKind:
    """Words for one kind of happening, or for a kind of the things that happenings are about (`thing`).

    `verbs` are (past, present) pairs, third person masculine singular; `marked` are verbs that mean the kind only where
    their doubled letter is printed as one; `phrases` are verbs with the words that follow.
    """

    id: str
    opposite: tuple[str, ...]
    kin: tuple[str, ...]
    thing: bool
    verbs: tuple[tuple[str, str], ...]
    marked: tuple[tuple[str, str], ...]
    phrases: tuple[tuple[str, str, str], ...]
    nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NegationWords:
    """The fields of `negation.toml`, as printed."""

    particles: tuple[str, ...]
    jussive: tuple[str, ...]
    verbal: tuple[str, ...]
    be: tuple[str, ...]
    none_of: tuple[str, ...]
    with_subject: tuple[str, ...]
    fronted: tuple[str, ...]
    leading: tuple[str, ...]
    excuses: tuple[tuple[str, str], ...]
    excuse_forms: tuple[str, ...]
    failing: tuple[tuple[str, str], ...]
    failing_nouns: tuple[str, ...]
    ordering: tuple[str, ...]
    ordered: tuple[str, ...]
    existing: tuple[str, ...]
    conditions: tuple[str, ...]
    then: tuple[str, ...]
    instead: tuple[str, ...]
    purposes: tuple[str, ...]
    cut_denials: tuple[str, ...]
    that_not: tuple[str, ...]
    light: tuple[tuple[str, str], ...]
    light_nouns: tuple[str, ...]
    nominal_particles: tuple[str, ...]
    never: tuple[str, ...]
    sworn: tuple[str, ...]
    run_together: tuple[str, ...]
    no_longer: tuple[str, ...]
    since: tuple[str, ...]
    yet: tuple[str, ...]
    nouns: tuple[str, ...]
    parts: tuple[str, ...]
    hindering: tuple[tuple[str, str], ...]
    there_is: tuple[str, ...]
    turns: tuple[str, ...]
    following: tuple[str, ...]
    came: tuple[tuple[str, str], ...]
    causal: tuple[str, ...]
    unless: tuple[str, ...]
    unlike: str
    unlike_verdicts: tuple[str, ...]
    not_negations: tuple[str, ...]
    exceptions: tuple[str, ...]
    subordinators: tuple[str, ...]
    relatives: tuple[str, ...]
    verdicts: tuple[str, ...]
    verdict_links: tuple[str, ...]
    intensifiers: tuple[str, ...]
    denials: tuple[tuple[str, str], ...]
    denial_nouns: tuple[str, ...]
    noncommittal: tuple[str, ...]
    unable: tuple[str, ...]
    undecided: tuple[str, ...]
    unspoken: tuple[str, ...]
    knowing: tuple[str, ...]
    asked: tuple[str, ...]
    stands: tuple[str, ...]
    correcting: tuple[str, ...]
    contrasting: tuple[str, ...]
    as_told: tuple[str, ...]
    open_heads: tuple[str, ...]
    wishing: tuple[str, ...]
    unclear: tuple[str, ...]
    still: tuple[str, ...]
    blaming: tuple[str, ...]
    nobody: tuple[str, ...]
    free_of: tuple[str, ...]
    lacking: tuple[str, ...]
    governing: tuple[str, ...]
    subjectless: tuple[str, ...]
    joints: tuple[str, ...]
    unreal: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    adversatives: tuple[str, ...]
    clause_openers: tuple[str, ...]
    unasserted: tuple[str, ...]
    supposing: tuple[str, ...]
    circumstances: tuple[str, ...]
    answering: tuple[str, ...]
    replies: tuple[tuple[str, str], ...]
    reply_forms: tuple[str, ...]
    refusals: tuple[tuple[str, str], ...]
    refusal_forms: tuple[str, ...]
    exclusions: tuple[tuple[str, str], ...]
    exclusion_forms: tuple[str, ...]
    doubts: tuple[tuple[str, str], ...]
    doubt_forms: tuple[str, ...]
    retreats: tuple[tuple[str, str], ...]
    retreat_forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HearsayWords:
    """The fields of `hearsay.toml`, as printed."""

    nouns: tuple[str, ...]
    clauses: tuple[str, ...]
    what: tuple[str, ...]
    truth: tuple[str, ...]
    open_truth: tuple[str, ...]
    links: tuple[str, ...]
    carriers: tuple[str, ...]
    determiners: tuple[str, ...]
    any: tuple[str, ...]
    news: tuple[str, ...]
    demonstratives: tuple[str, ...]
    pointers: tuple[str, ...]
    matters: tuple[str, ...]
    claimed: tuple[str, ...]
    accusations: tuple[str, ...]
    charges: tuple[str, ...]
    charging: tuple[str, ...]
    comments: tuple[str, ...]
    comment_links: tuple[str, ...]
    utterances: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonWords:
    """Everything that `rawi.compare` reads from the lexicon, as printed (unfolded)."""

    events: tuple[EventKind, ...]
    plain: tuple[str, ...]
    """Words that look like a form of a kind of event and are none."""
    synonyms: tuple[SenseWords, ...]
    negation: NegationWords
    hearsay: HearsayWords
    stopwords: tuple[str, ...]
    part_of: tuple[str, ...]
    tally: tuple[str, ...]
    others: tuple[str, ...]
    so_far: tuple[str, ...]
    years: tuple[str, ...]
    measures: Mapping[str, tuple[str, ...]]
    """What a number measures, with the words that say so."""
    outrun: tuple[str, ...]
    corrected: tuple[str, ...]
    anybody: tuple[str, ...]
    reached: tuple[str, ...]
    owned: tuple[str, ...]
    rates: tuple[str, ...]
    counts: tuple[str, ...]
    edges: Mapping[str, tuple[str, ...]]
    received: tuple[str, ...]
    whole_of: tuple[str, ...]
    everywhere: tuple[str, ...]
    many: tuple[str, ...]
    towards: tuple[str, ...]
    apart: Mapping[str, tuple[str, ...]]
    """What tells that two figures are of two things, by what it tells."""
    against: tuple[str, ...]
    place_kinds: tuple[str, ...]
    negated_edges: Mapping[str, tuple[str, ...]]
    counted: Mapping[str, tuple[str, ...]]
    """The nouns of people and of what befell them, by the kind that they are counted as."""
    outcomes: tuple[str, ...]
    """The kinds of what befell people."""
    one_of: tuple[str, ...]
    sole: tuple[str, ...]
    dual_cases: tuple[str, ...]
    much: tuple[str, ...]
    numbers: NumberLexicon
    money: tuple[str, ...]
    reckoned: tuple[str, ...]
    weekdays: Mapping[str, int]
    """Names of weekdays, each with its number, Monday 1."""
    deictic: tuple[str, ...]
    """Single words for a day counted from that of writing («أمس»)."""
    ages: tuple[str, ...]
    unnamed: tuple[str, ...]
    """What a source is called whom the text leaves out altogether."""
    spellings: Mapping[str, str]
    spoken_numbers: Mapping[str, str]
    spoken_letters: Mapping[str, str]
    relations: Mapping[str, Any]
    """Weights and thresholds of the relation score, with their provenance (`relations.toml`)."""
    shares: Mapping[str, float]
    """The share of news articles that has each common word, by its key (`word_shares.tsv`)."""
    copying: CopyingWords
    doers: DoerWords
    causes: CauseWords
    occasions: OccasionWords

    @staticmethod
    def load() -> ComparisonWords:
        """Read events, negation, hearsay, stopwords and relations; LexiconError if one is broken."""
        negation, hearsay, common = load_toml("negation"), load_toml("hearsay"), load_toml("stopwords")
        measures, quantities = load_toml("measures"), load_toml("quantities")
        implied, places = measures["implied"], load_toml("identity")["places"]
        events, times = load_toml("events"), load_toml("times")
        return ComparisonWords(
            events=tuple(_event(table) for table in events["event"]),
            plain=tuple(events["plain"]),
            synonyms=load_synonyms(),
            negation=_negation(negation),
            hearsay=HearsayWords(**{key: tuple(hearsay[key]) for key in HearsayWords.__slots__}),
            stopwords=tuple(common["words"]),
            part_of=tuple(common["part_of"]),
            tally=tuple(common["tally"]),
            others=tuple(common["others"]),
            so_far=tuple(common["so_far"]),
            years=tuple(common["years"]),
            measures={name: tuple(words) for name, words in measures["measure"].items()},
            outrun=tuple(measures["outrun"]["phrases"]),
            corrected=tuple(measures["corrected"]["phrases"]),
            anybody=tuple(measures["anybody"]["words"]),
            reached=tuple(measures["reached"]["phrases"]),
            owned=tuple(measures["owned"]["words"]),
            rates=tuple(measures["rates"]["words"]),
            counts=tuple(measures["counts"]["words"]),
            edges={name: tuple(words) for name, words in measures["edges"].items()},
            whole_of=tuple(measures["whole_of"]["phrases"]),
            everywhere=tuple(measures["everywhere"]["phrases"]),
            many=tuple(measures["many"]["words"]),
            towards=tuple(measures["towards"]["words"]),
            apart={name: tuple(phrases) for name, phrases in measures["apart"].items()},
            against=tuple(measures["against"]["phrases"]),
            received=tuple(measures["received"]["words"]),
            place_kinds=tuple(
                dict.fromkeys((*(word for level in places["levels"] for word in level), *places["dropped"]))
            ),
            negated_edges={name: tuple(words) for name, words in measures["negated_edges"].items()},
            counted={
                kind: tuple(quantities["unit"].get(kind, ()))
                for kind in (*quantities["persons"]["kinds"], *quantities["outcomes"]["kinds"])
            },
            outcomes=tuple(quantities["outcomes"]["kinds"]),
            one_of=tuple(implied["one_of"]),
            sole=tuple(implied["sole"]),
            dual_cases=tuple(implied["dual_cases"]),
            much=tuple(measures["much"]["words"]),
            numbers=load_numbers(),
            money=tuple(quantities["money"]["kinds"]),
            reckoned=tuple(common["reckoned"]),
            weekdays={word: int(number) for number, words in times["weekday"].items() for word in words},
            deictic=tuple(one for phrases in times["deixis"].values() for one in phrases if " " not in one),
            ages=tuple(common["ages"]),
            unnamed=tuple(load_toml("reporting")["unnamed_source"]),
            spellings=dict(common["spellings"]),
            spoken_numbers=dict(common["spoken_numbers"]),
            spoken_letters=dict(common["spoken_letters"]),
            relations=load_toml("relations"),
            shares={key: 2.0 ** -int(step) for step, keys in load_rows("word_shares") for key in keys.split()},
            copying=CopyingWords.load(),
            doers=DoerWords.load(),
            causes=CauseWords.load(),
            occasions=OccasionWords.load(),
        )


def _event(table: dict[str, Any]) -> EventKind:
    return EventKind(
        id=table["id"],
        opposite=tuple(table.get("opposite", ())),
        kin=tuple(table.get("kin", ())),
        thing=bool(table.get("thing", False)),
        verbs=tuple(_verb(verb) for verb in table.get("verbs", ())),
        marked=tuple(_verb(verb) for verb in table.get("marked", ())),
        phrases=tuple(_phrase(phrase) for phrase in table.get("phrases", ())),
        nouns=tuple(table.get("nouns", ())),
    )


def _verb(pair: str) -> tuple[str, str]:
    past, _, present = pair.partition(" ")
    if not present:
        raise LexiconError(f"The verb {pair} in a lexicon file needs its past and its present.")
    return past, present


def _phrase(words: str) -> tuple[str, str, str]:
    past, present, *after = words.split(maxsplit=2)
    if not after:
        raise LexiconError(f"The phrase {words} in a lexicon file needs its past, its present and what follows.")
    return past, present, after[0]


def _negation(table: Mapping[str, Any]) -> NegationWords:
    fields: dict[str, Any] = {"unlike": table["unlike"]}
    for key in NegationWords.__slots__:
        if key in _VERBS:
            fields[key] = tuple(_verb(verb) for verb in table[key])
        elif key != "unlike":
            fields[key] = tuple(table[key])
    return NegationWords(**fields)
