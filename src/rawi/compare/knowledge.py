"""CompareLexicon: the comparison's words, folded and keyed for looking up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rawi.arabic.fold import fold, folded
from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import Entry
from rawi.compare.claims.senses import by_key
from rawi.compare.figures.units import Units
from rawi.compare.forms import both_ways, counted_nouns, cues, dual_forms, event_words, pair
from rawi.compare.negation_lexicon import NegationLexicon
from rawi.compare.phrases import Phrase, Phrases
from rawi.compare.told_apart import VerbsToldApart
from rawi.lexicon.causes import CauseWords
from rawi.lexicon.comparison import ComparisonWords
from rawi.lexicon.copying import CopyingWords
from rawi.lexicon.doers import DoerWords
from rawi.lexicon.occasions import OccasionWords


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareLexicon(NegationLexicon):
    """What `rawi.compare` looks up; every word folded. Built once by `CompareLexicon.load()` and passed in."""

    event_nouns: Mapping[str, str]
    """Folded noun to the id of its kind of event."""
    event_verbs: Mapping[str, str]
    """Every folded written form of a verb to the id of its kind of event."""
    event_phrases: Mapping[str, tuple[tuple[Phrase, str], ...]]
    """First word to the phrases that begin with it, the longest first, each with the id of its kind of event."""
    told_apart: VerbsToldApart
    """Verbs of which only more than their letters tells the kind of event."""
    plain: frozenset[str]
    """Words that look like a form of a kind of event and are none."""
    opposites: frozenset[tuple[str, str]]
    kin: frozenset[tuple[str, str]]
    things: frozenset[str]
    senses: Mapping[str, frozenset[str]]
    """Key to the senses in which other words are printed for it."""
    claimed: frozenset[str]
    """Words that point at what was claimed, also where it was only denied."""
    pronouns: frozenset[str]
    """Pronouns that set a subject apart («الحراس هم الذين …»)."""
    reports: frozenset[str]
    report_clauses: Phrases
    what: frozenset[str]
    truth: frozenset[str]
    open_truth: frozenset[str]
    links: Phrases
    carriers: frozenset[str]
    determiners: frozenset[str]
    any: frozenset[str]
    news: frozenset[str]
    demonstratives: frozenset[str]
    pointers: frozenset[str]
    matters: frozenset[str]
    accusations: frozenset[str]
    charges: Phrases
    charging: frozenset[str]
    comments: frozenset[str]
    comment_links: frozenset[str]
    utterances: frozenset[str]
    stopwords: frozenset[str]
    part_of: Phrases
    tallies: Phrases
    others: frozenset[str]
    so_far: Phrases
    years: frozenset[str]
    measures: Mapping[str, str]
    """Folded word to what a number beside it measures."""
    outrun: Phrases
    corrected: Phrases
    anybody: frozenset[str]
    reached: Phrases
    owned: frozenset[str]
    rates: Phrases
    counts: frozenset[str]
    edges: Mapping[str, Phrases]
    negated_edges: Mapping[str, Phrases]
    received: Phrases
    whole_of: Phrases
    everywhere: Phrases
    many: frozenset[str]
    towards: frozenset[str]
    apart: Mapping[str, Phrases]
    """What tells that two figures are of two things, by what it tells."""
    against: Phrases
    place_kinds: frozenset[str]
    """Words for kinds of places: two names that share one («بلدة») are none the more alike."""
    persons: Mapping[str, str]
    """Nouns of people to the unit that they are counted in."""
    outcomes: Mapping[str, str]
    """Nouns of what befell people («قتيل») to the unit that they are counted in."""
    duals: Mapping[str, str]
    """The duals of both that are no plural of another noun."""
    one_of: frozenset[str]
    sole: frozenset[str]
    dual_cases: frozenset[str]
    much: frozenset[str]
    numerals: Numerals
    money: frozenset[str]
    reckoned: frozenset[str]
    weekdays: Mapping[str, int]
    """Names of weekdays, each with its number, Monday 1."""
    deictic: frozenset[str]
    ages: frozenset[str]
    unnamed: frozenset[str]
    """What a source is called whom the text leaves out altogether, as printed."""
    spellings: Mapping[str, str]
    spoken_numbers: Mapping[str, str]
    spoken_letters: Mapping[str, str]
    relations: Mapping[str, Any]
    shares: Mapping[str, float]
    """The share of news articles that has each common word, by its key."""
    units: Units
    copying: CopyingWords
    doers: DoerWords
    causes: CauseWords
    attributing: frozenset[str]
    """Cues whose content is the cause of what stands between them and it."""
    occasions: OccasionWords

    @staticmethod
    def load() -> CompareLexicon:
        """Read and fold the lexicon files; LexiconError if one is broken."""
        return CompareLexicon.of(ComparisonWords.load())

    @staticmethod
    def of(printed: ComparisonWords) -> CompareLexicon:
        """Fold `printed` and build every written form of its verbs."""
        nouns, verbs, phrases = event_words(printed.events)
        negation, hearsay = printed.negation, printed.hearsay
        counted = {fold(noun): kind for noun, kind in counted_nouns(printed.counted)}
        duals = ((dual, kind) for noun, kind in counted_nouns(printed.counted) for dual in dual_forms(noun))
        return CompareLexicon(
            **NegationLexicon.folded(negation).given(),
            event_nouns=nouns,
            event_verbs=verbs,
            event_phrases=phrases,
            told_apart=VerbsToldApart(printed.events, folded(printed.stopwords), printed.doers.stops),
            plain=folded(printed.plain),
            opposites=both_ways((kind.id, other) for kind in printed.events for other in kind.opposite),
            kin=both_ways((kind.id, other) for kind in printed.events for other in kind.kin),
            things=frozenset(kind.id for kind in printed.events if kind.thing),
            senses=by_key(printed.synonyms),
            claimed=folded(hearsay.claimed),
            pronouns=folded(printed.doers.pronouns),
            reports=folded(hearsay.nouns),
            report_clauses=Phrases(hearsay.clauses),
            what=folded(hearsay.what),
            truth=folded(hearsay.truth),
            open_truth=folded(hearsay.open_truth),
            links=Phrases(hearsay.links),
            carriers=folded(hearsay.carriers),
            determiners=folded(hearsay.determiners),
            any=folded(hearsay.any),
            news=folded(hearsay.news),
            demonstratives=folded(hearsay.demonstratives),
            pointers=folded(hearsay.pointers),
            matters=folded(hearsay.matters),
            accusations=folded(hearsay.accusations),
            charges=Phrases(hearsay.charges),
            charging=cues((pair(verb) for verb in hearsay.charging), ()),
            comments=folded(hearsay.comments),
            comment_links=folded(hearsay.comment_links),
            utterances=folded(hearsay.utterances),
            stopwords=folded(printed.stopwords),
            part_of=Phrases(printed.part_of),
            tallies=Phrases(printed.tally),
            others=folded(printed.others),
            so_far=Phrases(printed.so_far),
            years=folded(printed.years),
            measures={fold(word): name for name, words in printed.measures.items() for word in words},
            outrun=Phrases(printed.outrun),
            corrected=Phrases(printed.corrected),
            anybody=folded(printed.anybody),
            reached=Phrases(printed.reached),
            owned=folded(printed.owned),
            rates=Phrases(printed.rates),
            counts=folded(printed.counts),
            edges={name: Phrases(phrases) for name, phrases in printed.edges.items()},
            whole_of=Phrases(printed.whole_of),
            everywhere=Phrases(printed.everywhere),
            many=folded(printed.many),
            towards=folded(printed.towards),
            apart={name: Phrases(phrases) for name, phrases in printed.apart.items()},
            against=Phrases(printed.against),
            received=Phrases(printed.received),
            place_kinds=folded(printed.place_kinds),
            negated_edges={name: Phrases(phrases) for name, phrases in printed.negated_edges.items()},
            persons={noun: kind for noun, kind in counted.items() if kind not in printed.outcomes},
            outcomes={noun: kind for noun, kind in counted.items() if kind in printed.outcomes},
            duals={dual: kind for dual, kind in duals if dual not in counted},
            one_of=folded(printed.one_of),
            sole=folded(printed.sole),
            dual_cases=folded(printed.dual_cases),
            much=folded(printed.much),
            numerals=Numerals(Entry(*entry) for entry in printed.numbers.entries),
            money=frozenset(printed.money),
            reckoned=folded(printed.reckoned),
            weekdays={fold(word): number for word, number in printed.weekdays.items()},
            deictic=folded(printed.deictic),
            ages=folded(printed.ages),
            unnamed=frozenset(printed.unnamed),
            spellings={fold(word): fold(other) for word, other in printed.spellings.items()},
            spoken_numbers={fold(word): number for word, number in printed.spoken_numbers.items()},
            spoken_letters={fold(word): letter for word, letter in printed.spoken_letters.items()},
            relations=printed.relations,
            shares=printed.shares,
            units=Units.of(printed.relations["units"]),
            copying=printed.copying,
            doers=printed.doers,
            causes=printed.causes,
            attributing=cues(printed.causes.attributing, ()),
            occasions=printed.occasions,
        )
