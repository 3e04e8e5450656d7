"""CompareLexicon: the comparison's words, folded and keyed for looking up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rawi.arabic.fold import fold, folded
from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import Entry
from rawi.compare.claims.senses import by_key
from rawi.compare.figures.units import Units
from rawi.compare.forms import both_ways, counted_nouns, cues, dual_forms, event_words, pair
from rawi.compare.phrases import Phrase, Phrases
from rawi.compare.told_apart import VerbsToldApart
from rawi.lexicon.comparison import ComparisonWords
from rawi.lexicon.copying import CopyingWords
from rawi.lexicon.doers import DoerWords
from rawi.lexicon.occasions import OccasionWords


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareLexicon:
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
    particles: frozenset[str]
    jussive: frozenset[str]
    verbal: frozenset[str]
    """Particles that stand before nothing but a verb."""
    be: frozenset[str]
    none_of: frozenset[str]
    """Words behind «لا» and a noun by which a subject is said to have none of it."""
    with_subject: frozenset[str]
    """Particles that have their subject in them."""
    fronted: frozenset[str]
    """What opens a ground or circumstance that stands first."""
    leading: frozenset[str]
    """What opens that which is told behind it."""
    excuses: frozenset[str]
    failing: frozenset[str]
    """What says of what it governs that it has not come about."""
    ordering: frozenset[str]
    """Nouns of orders («تعليمات»)."""
    ordered: frozenset[str]
    """What opens an order not to do something («بعدم»)."""
    existing: frozenset[str]
    """What says that something is there."""
    conditions: Phrases
    """What opens a negative condition."""
    then: frozenset[str]
    """What opens that which follows from a condition."""
    instead: frozenset[str]
    purposes: Phrases
    """What a cause or an end opens with."""
    that_not: frozenset[str]
    light: frozenset[str]
    """Verbs and nouns that leave it to what they govern to say what happened."""
    nominal_particles: frozenset[str]
    never: frozenset[str]
    sworn: frozenset[str]
    run_together: frozenset[str]
    no_longer: Phrases
    since: frozenset[str]
    yet: frozenset[str]
    """What tells that a negated clause is of how things stood, at its end."""
    negative_nouns: frozenset[str]
    parts: frozenset[str]
    without: frozenset[str]
    """Prepositions that say that what they govern was not."""
    turns: Phrases
    """What turns against a denial before it, in two words."""
    following: frozenset[str]
    """What opens a clause that says what follows from the one before."""
    came: frozenset[str]
    """Verbs of coming about."""
    causal: frozenset[str]
    """Words by which a clause says why something came."""
    claimed: frozenset[str]
    """Words that point at what was claimed, also where it was only denied."""
    hindering: frozenset[str]
    """Verbs of what comes of something that is wanting."""
    there_is: frozenset[str]
    """Verbs of being and being possible, which «لا» negates wherever they stand."""
    unless: Phrases
    unlike: str
    unlike_verdicts: frozenset[str]
    not_negations: Phrases
    exceptions: frozenset[str]
    pronouns: frozenset[str]
    """Pronouns that set a subject apart («الحراس هم الذين …»)."""
    subordinators: Phrases
    relatives: Phrases
    verdicts: Phrases
    verdict_links: Phrases
    intensifiers: Phrases
    denials: frozenset[str]
    cut_denials: frozenset[str]
    """Verbs of denying as they are written behind «لم»."""
    circumstances: frozenset[str]
    answering: Phrases
    """What opens a sentence that is set against the one before."""
    replies: frozenset[str]
    """Cues by which somebody answers what was said of him."""
    refusals: frozenset[str]
    exclusions: frozenset[str]
    doubts: frozenset[str]
    retreats: frozenset[str]
    noncommittal: Phrases
    unable: frozenset[str]
    undecided: frozenset[str]
    unspoken: frozenset[str]
    knowing: frozenset[str]
    asked: frozenset[str]
    stands: frozenset[str]
    correcting: frozenset[str]
    contrasting: frozenset[str]
    as_told: frozenset[str]
    open_heads: frozenset[str]
    wishing: frozenset[str]
    unclear: frozenset[str]
    still: frozenset[str]
    blaming: frozenset[str]
    nobody: frozenset[str]
    free_of: Phrases
    lacking: Phrases
    governing: frozenset[str]
    subjectless: frozenset[str]
    joints: frozenset[str]
    unreal: Phrases
    auxiliaries: frozenset[str]
    adversatives: frozenset[str]
    clause_openers: Phrases
    unasserted: Phrases
    supposing: Phrases
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
    occasions: OccasionWords
    negating: frozenset[str] = field(init=False, repr=False, compare=False)
    """Words with which anything begins that the reading of a negation asks for, particles joined to them or not."""

    def __post_init__(self) -> None:
        phrases = (self.noncommittal, self.verdicts, self.intensifiers, self.not_negations)
        words = (
            self.particles
            | self.never
            | self.sworn
            | self.denials
            | self.negative_nouns
            | self.that_not
            | {self.unlike}
        )
        firsts = (one.firsts for one in (*phrases, self.free_of, self.lacking, self.relatives, self.subordinators))
        object.__setattr__(self, "negating", words.union(*firsts))

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
            event_nouns=nouns,
            event_verbs=verbs,
            event_phrases=phrases,
            told_apart=VerbsToldApart(printed.events, folded(printed.stopwords), printed.doers.stops),
            plain=folded(printed.plain),
            opposites=both_ways((kind.id, other) for kind in printed.events for other in kind.opposite),
            kin=both_ways((kind.id, other) for kind in printed.events for other in kind.kin),
            things=frozenset(kind.id for kind in printed.events if kind.thing),
            senses=by_key(printed.synonyms),
            particles=folded(negation.particles),
            jussive=folded(negation.jussive),
            verbal=folded(negation.verbal),
            be=folded(negation.be),
            cut_denials=folded(negation.cut_denials),
            none_of=folded(negation.none_of),
            with_subject=folded(negation.with_subject),
            fronted=folded(negation.fronted),
            leading=folded(negation.leading),
            excuses=cues(negation.excuses, negation.excuse_forms),
            failing=cues(negation.failing, negation.failing_nouns),
            ordering=folded(negation.ordering),
            ordered=folded(negation.ordered),
            existing=folded(negation.existing),
            conditions=Phrases(negation.conditions),
            then=folded(negation.then),
            instead=folded(negation.instead),
            purposes=Phrases(negation.purposes),
            that_not=folded(negation.that_not),
            light=cues(negation.light, negation.light_nouns),
            nominal_particles=folded(negation.nominal_particles),
            never=folded(negation.never),
            sworn=folded(negation.sworn),
            run_together=folded(negation.run_together),
            no_longer=Phrases(negation.no_longer),
            since=folded(negation.since),
            yet=folded(negation.yet),
            negative_nouns=folded(negation.nouns),
            parts=folded(negation.parts),
            without=folded(one for one in negation.lacking if " " not in one),
            turns=Phrases(negation.turns),
            following=folded(negation.following),
            came=cues(negation.came, ()),
            causal=folded(negation.causal),
            claimed=folded(hearsay.claimed),
            hindering=cues(negation.hindering, ()),
            there_is=folded(negation.there_is),
            unless=Phrases(negation.unless),
            unlike=fold(negation.unlike),
            unlike_verdicts=folded(negation.unlike_verdicts),
            not_negations=Phrases(negation.not_negations),
            exceptions=folded(negation.exceptions),
            pronouns=folded(printed.doers.pronouns),
            subordinators=Phrases(negation.subordinators),
            relatives=Phrases(negation.relatives),
            verdicts=Phrases(negation.verdicts),
            verdict_links=Phrases(negation.verdict_links),
            intensifiers=Phrases(negation.intensifiers),
            denials=cues(negation.denials, negation.denial_nouns),
            circumstances=folded(negation.circumstances),
            answering=Phrases(negation.answering),
            replies=cues(negation.replies, negation.reply_forms),
            refusals=cues(negation.refusals, negation.refusal_forms),
            exclusions=cues(negation.exclusions, negation.exclusion_forms),
            doubts=cues(negation.doubts, negation.doubt_forms),
            retreats=cues(negation.retreats, negation.retreat_forms),
            noncommittal=Phrases(negation.noncommittal),
            unable=folded(negation.unable),
            undecided=folded(negation.undecided),
            unspoken=folded(negation.unspoken),
            knowing=folded(negation.knowing),
            asked=folded(negation.asked),
            stands=folded(negation.stands),
            correcting=folded(negation.correcting),
            contrasting=folded(negation.contrasting),
            as_told=folded(negation.as_told),
            open_heads=folded(negation.open_heads),
            wishing=folded(negation.wishing),
            unclear=folded(negation.unclear),
            still=folded(negation.still),
            blaming=folded(negation.blaming),
            nobody=folded(negation.nobody),
            free_of=Phrases(negation.free_of),
            lacking=Phrases(negation.lacking),
            governing=folded(negation.governing),
            subjectless=folded(negation.subjectless),
            joints=folded(negation.joints),
            unreal=Phrases(negation.unreal),
            auxiliaries=folded(negation.auxiliaries),
            adversatives=folded(negation.adversatives),
            clause_openers=Phrases(negation.clause_openers),
            unasserted=Phrases(negation.unasserted),
            supposing=Phrases(negation.supposing),
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
            occasions=printed.occasions,
        )
