"""Propositions: the positive core of each clause of a statement, ready to be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from rawi.arabic.fold import fold
from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.absence import qualified
from rawi.compare.propositions.clauses import clauses
from rawi.compare.propositions.denied import denied_in, denied_of
from rawi.compare.propositions.hearsay import Hearsay, Pointing, passed_on, unwrap
from rawi.compare.propositions.keys import EVENT, Keys
from rawi.compare.propositions.light import governed
from rawi.compare.propositions.naming import PEOPLE, PLACES, eventless, named_by, names_in, opens_with_person
from rawi.compare.propositions.negation import Judgement, judge, says_that_not
from rawi.compare.propositions.passing import said_in_passing
from rawi.compare.propositions.predicates import lead_of
from rawi.compare.propositions.quoted import is_subject, passed_on_by, told_inside
from rawi.compare.propositions.scope import taken_back_behind
from rawi.compare.propositions.sentences import Sentences
from rawi.compare.propositions.standing import Force, rejects, replies, standing
from rawi.model import Document, Quantity, Span, Statement, Time, Word

_GIST = 40
_WEEK = 7
_GAP = 8
"""Code points between two spans of a content that hold a mark and a particle («ما تردد عن أن «…»»)."""
_BARE = 2
"""Words that a core keeps at least."""
_ACCUSED, _THAT_NOT = 60, 12
"""Code points at most of the name of somebody who is accused, and between a cue and its content of «ألا»."""
_WORD = re.compile(r"[^\W\d_]+")
_QUESTION = re.compile(r"[\s»\")\]”]*[؟?]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """One clause of a statement, ready to be compared.

    `core` are the clause's words without negation and talk of reports, for the encoder. Keys (see
    `rawi.compare.propositions.keys`): `keys` of all its content words, `head` of its predicate, `lead` its first
    few, `first` the first that names nobody, `happenings` the kinds of events among these, `names` of the names in
    it, `places` of places and events among them, `persons` of people, `denied` right after a negation inside the
    clause (empty where nothing is negated there), `speaker` of a named speaker's name and office (whom «we» and an
    implicit subject mean), `owner` of those whose words are denied where the clause only points at them. `sentence`
    counts the sentences of the article before it, `around` are the keys of its whole sentence. `years` are those of
    the dates in it.  `affirmed`, `denies` and `force` are those of its `Standing`; `sweeping`: it denies everything
    of a kind («أي عرض»); it is negated by a noun («عدم ترشحه») if `nominal`, by a particle without which its words are
    no Arabic if `jussive`. `start` and `end` are offsets in the article's text. `notes` say in words what negates.
    """

    id: str
    statement: Statement
    article: str
    core: str
    keys: frozenset[str]
    head: frozenset[str]
    lead: frozenset[str]
    first: str
    happenings: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    persons: frozenset[str]
    denied: frozenset[str]
    years: frozenset[str]
    speaker: frozenset[str]
    figures: tuple[Quantity, ...]
    affirmed: bool | None
    denies: bool
    sweeping: bool
    nominal: bool
    jussive: bool
    force: Force
    said: Time | None
    about: Time | None
    start: int
    end: int
    sentence: int = 0
    around: frozenset[str] = frozenset()
    answers: bool = False
    """Its cue or the head of its sentence answers what stands before («وردت الشركة ببيان …», «في المقابل، …»)."""
    pointing: Pointing = "nothing"
    at_claim: bool = False
    """It points at what was claimed («هذه الاتهامات»), also where it was only denied."""
    owner: tuple[str, ...] = ()
    predicate: frozenset[str] = frozenset()
    """Keys of what a denial says of a subject that it takes for granted («نفى أن تكون الأرقام صحيحة»)."""
    why: bool = False
    """It denies only why something came («نفى أن يكون التوقيف بسبب الديون»)."""
    passing: frozenset[str] = frozenset()
    """Keys of what a clause that is not negated says in passing not to be («صاروخ لم ينفجر»), or of what an outlet's
    own clause says that others tell."""
    accused: frozenset[str] = frozenset()
    """Keys of who stands between an accusing cue and what he is accused of («اتهم الجيش الحركة بخرق الهدنة»)."""
    explains: str | None = None
    """What stands between an attributing cue and its content, which is its cause («أرجع الحادث إلى الإهمال»)."""
    notes: tuple[str, ...] = ()
    events: frozenset[str] = field(init=False, repr=False, compare=False)
    """The kinds of events among the keys."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "events", frozenset([key for key in self.keys if key.startswith(EVENT)]))

    @property
    def gist(self) -> str:
        """The core's first words, for the encoder: what comes later in a long clause dilutes what it is about."""
        return " ".join(self.core.split()[:_GIST])

    @property
    def day(self) -> str | None:
        """The ISO day on which it was said, as far as known."""
        return self.said.earliest[:10] if self.said and self.said.earliest else None


def propositions(document: Document, keys: Keys, lexicon: CompareLexicon) -> list[Proposition]:
    """Every proposition of a document's statements, in the order of the text."""
    if not document.statements:
        return []
    found: list[Proposition] = []
    sentences = Sentences(document, keys)
    told: dict[str, list[Statement]] = {}
    for statement in document.statements:
        if statement.nested_in is not None:
            told.setdefault(statement.nested_in, []).append(statement)
    outer = {statement.id: statement for statement in document.statements}
    for statement in document.statements:
        inner = told.get(statement.id, ())
        parent = outer.get(statement.nested_in or "")
        pieces = list(clauses(_own_content(document, statement), sentences.words_in, lexicon))
        rejected = rejects(statement, document.article.text, lexicon)
        for number, tokens in enumerate(pieces):
            if rejected and qualified(pieces, number, lexicon):
                continue  # «نفى تحرك القافلة دون إخطار» leaves it that it moved.
            made = _proposition(document, statement, tokens, number, inner, parent, sentences, lexicon)
            if made is not None:
                found.append(made)
    return sorted(found, key=lambda proposition: (proposition.start, proposition.id))


def _own_content(document: Document, statement: Statement) -> list[Span]:
    """A statement's content up to the cue of the next statement of the same speaker that does not lie inside it.

    «نفى البيع، واصفاً الخبر بأنه …» is two statements, however far the first one's span was drawn.
    """
    if not statement.content:
        return []
    start = statement.content[0].start
    cuts = [
        other.cue.start for other in document.statements
        if other.cue is not None and other.id != statement.id and other.nested_in != statement.id
        and other.level == statement.level and other.cue.start > start and other.speaker.name == statement.speaker.name
    ]  # fmt: skip
    cut = min(cuts, default=statement.content[-1].end)
    kept = [span for span in statement.content if span.start < cut]
    text = document.article.text
    cut_off = [span if span.end <= cut else Span.trimmed(text, span.start, cut) or span for span in kept]
    joined: list[Span] = []
    for span in cut_off:
        if joined and span.start - joined[-1].end <= _GAP:
            joined[-1] = Span.of(text, joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _proposition(
    document: Document,
    statement: Statement,
    tokens: Sequence[Word],
    number: int,
    inner: Sequence[Statement],
    parent: Statement | None,
    sentences: Sentences,
    lexicon: CompareLexicon,
) -> Proposition | None:
    keys = sentences.keys
    if number == 0 and (negation := _that_not(document.article.text, statement, lexicon)) is not None:
        tokens = (negation, *tokens)
    judgement = judge(tokens, lexicon)
    if (
        judgement.negated
        and not judgement.explicit
        and taken_back_behind(document.article.text, tokens[-1].end, lexicon)
    ):
        judgement = replace(judgement, negated=False, marks=(), scope=(), noun=False, jussive=False)
    if judgement.explicit and parent is not None and is_subject(statement, parent, lexicon):
        tokens = judgement.rest or tokens
        judgement = judge(tokens, lexicon)
    rejected = rejects(statement, document.article.text, lexicon)
    if inner and not rejected and not judgement.marks and passed_on_by(tokens, inner):
        return None
    silent = statement.commitment == "neither" or judgement.noncommittal
    left = passed_on(judgement.rest, lexicon) if judgement.verdicts else judgement.rest
    hearsay = unwrap(left, lexicon, rejected=rejected or judgement.explicit, noncommittal=silent)
    if inner and (rejected or judgement.explicit) and not hearsay.wrapped:
        hearsay = told_inside(hearsay, inner, lexicon)
    held = standing(statement, document.article.text, tokens, number, judgement, hearsay, lexicon)
    if held is None:
        return None
    start, end = tokens[0].start, tokens[-1].end
    text = document.article.text
    affirmed = None if _QUESTION.match(text, end) else held.affirmed
    if held.denies and statement.cue_class == "express" and opens_with_person(document, start):
        affirmed = None  # «استبعد المدرب فلانا» leaves a player out.
    mentions = named_by(document, tokens)
    pairs = list(keys.keyed(hearsay.rest, eventless(mentions)))
    if silent and hearsay.pointing == "nothing" and not pairs:
        hearsay = replace(hearsay, pointing="this")  # «لا تعليق» is said of what was just told.
    if hearsay.pointing == "nothing" and not pairs:
        return None
    if hearsay.pointing != "nothing" and affirmed is not False and not silent:
        return None
    lead = lead_of(pairs, hearsay.rest, lexicon)
    happening = governed(pairs, hearsay.rest, lexicon)
    names = names_in(mentions, keys)
    said = frozenset(key for key, _ in pairs)
    denies = held.denies and affirmed is False
    predicate, why = denied_of(tokens, pairs, hearsay.rest, lexicon) if denies else (frozenset[str](), False)
    return Proposition(
        id=f"{statement.id}.{number}",
        statement=statement,
        article=document.article.id,
        core=_core(text, hearsay, tokens, lexicon),
        keys=said,
        head=_head(pairs, hearsay.rest, judgement),
        lead=frozenset(lead),
        first=happening or _first(lead, names, lexicon),
        happenings=_happenings([*lead, happening], lexicon),
        names=names,
        places=names_in(mentions, keys, PLACES),
        persons=names_in(mentions, keys, PEOPLE),
        denied=denied_in(pairs, hearsay.rest, judgement, lexicon),
        years=_years(document, start, end),
        speaker=_speaker(statement, keys),
        figures=tuple(
            quantity for quantity in document.quantities if quantity.span.start >= start and quantity.span.end <= end
        ),
        affirmed=affirmed,
        denies=denies,
        nominal=judgement.noun,
        jussive=judgement.jussive,
        sweeping=affirmed is False
        and any(token.fold in lexicon.any or token.fold[1:] in lexicon.any for token in tokens),
        force=held.force,
        said=said_on(statement, document),
        about=statement.about if number == 0 else None,
        start=start,
        end=end,
        sentence=sentences.before(start),
        around=said | sentences.around(start, end),
        answers=replies(statement, sentences.opening(start), lexicon),
        pointing=hearsay.pointing,
        at_claim=hearsay.pointing != "nothing" and any(token.fold in lexicon.claimed for token in tokens),
        owner=tuple(key for key, _ in keys.keyed(hearsay.owner)),
        predicate=predicate,
        why=why,
        passing=said_in_passing(hearsay.rest, pairs, lexicon, own=statement.mode == "own_voice")
        if affirmed and not (rejected or judgement.marks)
        else frozenset(),
        accused=_accused(text, statement, keys, lexicon) if number == 0 else frozenset(),
        explains=_between(text, statement, lexicon.attributing) if number == 0 else None,
        notes=held.notes,
    )


def _accused(text: str, statement: Statement, keys: Keys, lexicon: CompareLexicon) -> frozenset[str]:
    between = _between(text, statement, lexicon.charging)
    return frozenset(keys.of_text(between or ""))


def _between(text: str, statement: Statement, cues: frozenset[str]) -> str | None:
    """What stands between one of some cues, or the name of its speaker behind it, and its content."""
    cue, speaker = statement.cue, statement.speaker.span
    if cue is None or not any(word.fold in cues for word in words(cue.text)):
        return None
    start = max(cue.end, speaker.end if speaker is not None else 0)
    between = text[start : statement.content[0].start]
    return between if len(between) <= _ACCUSED else None


def _that_not(text: str, statement: Statement, lexicon: CompareLexicon) -> Word | None:
    """The «ألا» right before a content («تؤكد ألا مسؤولية لها»), which is of it and not of the cue."""
    start = statement.content[0].start
    if statement.cue is None or not 0 <= start - statement.cue.end <= _THAT_NOT:
        return None
    between = words(text, statement.cue.end, start)
    return between[-1] if between and says_that_not(between[-1], lexicon) else None


def said_on(statement: Statement, document: Document) -> Time | None:
    """The day of a statement; where its text fixes none within a week, or one after publication, the article's day."""
    said, published = statement.said, document.article.published
    if published is None or published.earliest is None or not published.within(_WEEK):
        return said
    day = published.earliest[:10]
    bound = Time(value=day, earliest=day, latest=day, grain="day")
    if said is None or said.earliest is None or said.earliest[:10] > day:
        return bound
    return said if _span(said) <= _WEEK else bound


def _span(time: Time) -> int:
    """Days that a time may lie in; many where it is open."""
    try:
        first, last = (date.fromisoformat((edge or "")[:10]) for edge in (time.earliest, time.latest))
    except ValueError:
        return 366
    return (last - first).days + 1


def derived(pointer: Proposition, target: Proposition) -> Proposition:
    """What `pointer` denies, worded by the `target` that it points at."""
    return replace(
        pointer,
        core=target.core,
        keys=target.keys,
        around=target.around,
        head=target.head,
        lead=target.lead,
        first=target.first,
        happenings=target.happenings,
        names=target.names,
        places=target.places,
        persons=target.persons,
        denied=target.denied,
        years=target.years,
        passing=target.passing,
        about=target.about,
        figures=(),
        affirmed=None if pointer.affirmed is None else not target.affirmed,
        denies=pointer.affirmed is not None and target.affirmed is True,
        sweeping=False,
        pointing="nothing",
        notes=(*pointer.notes, f"points at: {_short(target.core)}"),
    )


def _core(text: str, hearsay: Hearsay, tokens: Sequence[Word], lexicon: CompareLexicon) -> str:
    """The printed words that are left, without the auxiliaries that open them («يكون قد أدلى»)."""
    rest = hearsay.rest or tuple(tokens)
    while len(rest) > _BARE and rest[0].fold in lexicon.auxiliaries:
        rest = rest[1:]
    return " ".join(word.text for word in rest) if text else ""


def _head(pairs: Sequence[tuple[str, int]], rest: Sequence[Word], judgement: Judgement) -> frozenset[str]:
    """The predicate: what follows the negation, or else the first content words and the kinds of events."""
    if judgement.scope:
        scope = {token.start for token in judgement.scope}
        after = [key for key, index in pairs if rest[index].start in scope]
        return frozenset(after[:3])
    return frozenset([key for key, _ in pairs][:3]) | frozenset(key for key, _ in pairs if key.startswith(EVENT))


def _first(lead: Sequence[str], names: frozenset[str], lexicon: CompareLexicon) -> str:
    """The first key that tells what is said, not of whom."""
    things = {EVENT + kind for kind in lexicon.things}
    return next((key for key in lead if key not in names and key not in things), "")


def _years(document: Document, start: int, end: int) -> frozenset[str]:
    return frozenset(
        time.value[:4] for time in document.times
        if time.value and time.type in ("DATE", "TIME") and time.value[:4].isdigit()
        and time.span.start < end and start < time.span.end
    )  # fmt: skip


def _happenings(lead: Sequence[str], lexicon: CompareLexicon) -> frozenset[str]:
    return frozenset(key for key in lead if key.startswith(EVENT) and key[len(EVENT) :] not in lexicon.things)


def _speaker(statement: Statement, keys: Keys) -> frozenset[str]:
    speaker = statement.speaker
    if speaker.kind in ("anonymous", "outlet"):
        return frozenset()
    return frozenset(keys.of_text(f"{speaker.name} {speaker.role or ''}"))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rsplit(" ", 1)[0] + "…"


def vocabulary(documents: Sequence[Document]) -> set[str]:
    """The folded words of all articles: what `Keys` takes for words of the collection."""
    return set().union(*(words_of(document.article.text) for document in documents))


def words_of(text: str) -> set[str]:
    """The folded words of a text."""
    return set(_WORD.findall(fold(text)))
