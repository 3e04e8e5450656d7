"""NegationLexicon: the words by which something is denied, doubted, left open or told of only, folded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from rawi.arabic.fold import fold, folded
from rawi.compare.forms import cues
from rawi.compare.phrases import Phrases
from rawi.lexicon.comparison import NegationWords


@dataclass(frozen=True, slots=True, kw_only=True)
class NegationLexicon:
    """What the reading of a negation looks up; every word folded."""

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
    hindering: frozenset[str]
    """Verbs of what comes of something that is wanting."""
    there_is: frozenset[str]
    """Verbs of being and being possible, which «لا» negates wherever they stand."""
    unless: Phrases
    unlike: str
    unlike_verdicts: frozenset[str]
    not_negations: Phrases
    exceptions: frozenset[str]
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
    def folded(negation: NegationWords) -> NegationLexicon:
        """Fold the printed words."""
        return NegationLexicon(
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
            hindering=cues(negation.hindering, ()),
            there_is=folded(negation.there_is),
            unless=Phrases(negation.unless),
            unlike=fold(negation.unlike),
            unlike_verdicts=folded(negation.unlike_verdicts),
            not_negations=Phrases(negation.not_negations),
            exceptions=folded(negation.exceptions),
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
        )

    def given(self) -> Mapping[str, Any]:
        """The fields by name, as the constructor takes them."""
        return {one.name: getattr(self, one.name) for one in fields(self) if one.init}
