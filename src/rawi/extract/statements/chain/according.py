"""Attribution by a preposition or fixed phrase: «بحسب فلان», «وفقاً لبيان», «على حد قوله», «جاء في البيان أن»."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rawi.arabic.shapes import is_definite
from rawi.arabic.words import inner_offset
from rawi.extract.statements.chain.carrying import carried_credit
from rawi.extract.statements.chain.media import known_medium, medium_at
from rawi.extract.statements.chain.relay import Relay
from rawi.extract.statements.chain.relays import document_link, relays
from rawi.extract.statements.contents.asides import behind_copy
from rawi.extract.statements.contents.complements import ComplementFinder
from rawi.extract.statements.contents.parted import awaited, begins_count, goes_on
from rawi.extract.statements.cues.frames import Frames
from rawi.extract.statements.cues.judgement import CueJudgement
from rawi.extract.statements.cues.phrases import PhraseTable
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.extents import inside_name
from rawi.extract.statements.speakers.sources import begins_newest, can_be_source, describe
from rawi.extract.statements.speakers.subjects import Phrase, subject_after
from rawi.lexicon.cues import Phrase as CuePhrase
from rawi.model import CueClass, Link, Span

_COMMAS = frozenset("،,")
_DOCUMENT_WORDS = 14
_RELATIVE_WORDS = 16
_LEAST_BEFORE = 3
_CLAUSE = 12
"""Words before a credit among which the verb of its clause stands."""
_PRONOUN_AT = 2
"""Letters before the pronoun of «عنه»."""
_CLAUSE_OR_WORDS = Frames.of(("that", "quote"))


@dataclass(frozen=True, slots=True)
class Accorded:
    """A prepositional attribution found at a word: a draft of its own or a link for another statement of the clause.

    `last` is the word behind it.
    """

    draft: Draft | None
    relay: Relay | None
    last: int


def phrase_at(scene: Scene, index: int, limit: int) -> tuple[CuePhrase, int] | None:
    """The fixed cue phrase at word `index`, and how many words it has; the longest wins."""
    best: tuple[CuePhrase, int] | None = None
    for table, phrase in scene.lexicon.phrases.beginning(scene.words[index].fold):
        length = table.match(scene.words, index, limit)
        if length and (best is None or length > best[1]):
            best = phrase, length
        elif not length and index + 1 < limit and scene.words[index + 1].fold.startswith("ل"):
            # «وفقاً لكذا»: the ل of the phrase is attached to the source.
            length = _attached_match(scene, table, index)
            if length and (best is None or length > best[1]):
                best = phrase, length
    return best


def _attached_match(scene: Scene, table: PhraseTable, index: int) -> int:
    folded = scene.words[index].fold
    return 1 if table.has(folded, "ل") or table.has(folded[1:] or folded, "ل") else 0


def accorded(
    scene: Scene, index: int, phrase: CuePhrase, length: int, limit: int, *, sure: bool = False
) -> Accorded | None:
    """Read a phrase of kind "according" at word `index`; None where what follows is no source. `sure`: what stands
    before shows that a source follows («خمسة بحسب الأهالي وسبعة وفق الإسعاف»)."""
    words = scene.words
    after = index + length
    strict = not sure and scene.lexicon.ambiguous_credits.match(words, index, index + 1) > 0
    offset = 1 if _attached_source(scene, after) else 0
    if after >= limit or not can_be_source(scene, after, limit, strict=strict or offset > 0, attached=offset):
        return None
    cue = Span.of(scene.text, _cue_start(scene, index), words[after - 1].end)
    medium = medium_at(scene, after, limit) or known_medium(scene, after, limit)
    if medium is not None:
        span = medium.link.span
        link = Link(role=medium.link.role, name=medium.link.name, span=span, cue=cue)
        return Accorded(None, Relay(link, index, medium.last), medium.last)
    if begins_newest(scene, after, limit):
        after += 1  # «آخر حصيلة للدفاع المدني»
    subject = subject_after(scene, after, _source_limit(scene, after, limit), governed=True)
    if subject is None:
        return None
    if offset:
        subject = replace(subject, joined=offset)
    comma = next((place for place in range(subject.first, subject.last) if words[place].fold in _COMMAS), None)
    if comma is not None and (comma + 1 >= subject.last or not inside_name(scene, comma + 1)):
        subject = replace(subject, last=comma, after=comma)
    waiting = awaited(scene, max(0, index - _CLAUSE), index)
    rest = next(
        (
            place for place in range(subject.first + 1, subject.last)
            if _counted(scene, place) or words[place].fold in waiting or _next_count(scene, place, limit)
        ),
        None,
    )  # fmt: skip
    if rest is not None:
        subject = replace(subject, last=rest, after=rest)
    if (
        scene.lexicon.occasions.get(words[after].fold[offset:]) == "document"
        or scene.lexicon.occasions.get("ا" + words[after].fold[offset:]) == "document"
    ):
        start = inner_offset(words[after], offset) if offset else words[after].start
        noun = Span.of(scene.text, start, words[after].end)
        link = Link(role="document", name=noun.text, span=noun, cue=cue)
        draft = _draft(cue, index, after, subject, phrase.cue_class)
        # «وبحسب تقرير نشرته صحيفة كذا، فإن …»
        reached = _past_relative(scene, subject.last, limit)
        draft.links = (document_link(noun), *(relay.link for relay in relays(scene, subject.last, reached)))
        return Accorded(draft, Relay(link, index, reached), reached)
    draft = _draft(cue, index, after, subject, phrase.cue_class)
    reached = _past_relative(scene, subject.last, limit)
    if reached > subject.last:
        draft.links = tuple(relay.link for relay in relays(scene, subject.last, reached))
        return Accorded(draft, None, reached)
    behind = next((place for place in range(subject.last, limit) if words[place].kind == "mark"), limit)
    behind = min(behind, _source_limit(scene, subject.last, limit))
    draft.links = tuple(relay.link for relay in relays(scene, subject.last, behind))
    return Accorded(draft, None, subject.last)


def _counted(scene: Scene, place: int) -> bool:
    """Whether the clause goes on with its count at word `place`, behind a source that is complete («وفق الهيئة | 3350
    حالة»); «القرار 15» is one name."""
    if not begins_count(scene, place) or inside_name(scene, place):
        return False
    before = scene.words[place - 1]
    complete = is_definite(before.fold) or scene.mention_over(place - 1) is not None
    return complete and place + 1 < len(scene.words) and scene.words[place + 1].kind == "word"


def _next_count(scene: Scene, place: int, limit: int) -> bool:
    """Whether a و joins another count at word `place` to the one that is credited here, with a credit of its own
    («بحسب الشركة | وثلاثة ملايين بحسب التجار»)."""
    word = scene.words[place]
    against = scene.lexicon.over_against.match(scene.words, place, limit)
    joint = place + (against or int(word.fold == "و"))
    apart = place < joint < limit and begins_count(scene, joint)
    if not apart and not (word.fold[0] == "و" and word.fold[1:] in scene.lexicon.counts):
        return False
    behind = range(place + 1, min(limit, place + _CLAUSE))
    found = (phrase_at(scene, at, limit) for at in behind if scene.begins[at])
    return any(one is not None and one[0].kind in ("according", "account") for one in found)


def _past_relative(scene: Scene, place: int, limit: int) -> int:
    """The comma behind a relative clause that begins at word `place` («المصدر الذي تحدث إلى كذا، …»), else `place`."""
    opening = scene.words[place].fold if place < limit else ""
    if opening not in scene.lexicon.relatives and opening not in scene.lexicon.carriers:
        return place
    end = place + 1
    while end < min(limit, place + _RELATIVE_WORDS) and scene.words[end].fold not in _COMMAS:
        end += 1
    return end if end < limit and scene.words[end].fold in _COMMAS else place


def credited(scene: Scene, first: int, limit: int) -> list[Link]:
    """The agencies and media credited inside a reporting clause («قال فلان، بحسب صحيفة كذا، إن …»)."""
    found: list[Link] = []
    for place in range(first, limit):
        if not scene.begins[place]:
            continue
        passed = carried_credit(scene, place, limit)
        if passed is not None:
            found.append(passed.link)
            continue
        at = phrase_at(scene, place, limit)
        if at is None or at[0].kind != "according" or at[0].relays:
            continue
        reached = accorded(scene, place, *at, limit)
        if reached is not None and reached.relay is not None:
            found.append(reached.relay.link)
        elif reached is not None and reached.draft is not None:
            link = link_of_source(
                scene, reached.draft, certain=scene.lexicon.mouthpieces.match(scene.words, place, limit) > 0
            )
            found += [link] if link is not None else []
    return found


def link_of_source(scene: Scene, draft: Draft, *, certain: bool = False) -> Link | None:
    """The person or unnamed source of a credit («بحسب فلان») as a link of another's chain; None for what is neither
    («وفق قرار للمجلس»), unless it is `certain` that somebody speaks («على لسان المكلفة بالإعلام»)."""
    source = draft.subject
    if source is None:
        return None
    form, kind = describe(scene, source.first, source.last)
    unnamed = kind == "anonymous" or scene.lexicon.same.match(scene.words, source.first, source.last) > 0
    if not (certain or unnamed or (kind == "person" and (form == "pronoun" or _is_person(scene, source)))):
        return None
    span = scene.span(source.first, source.last)
    return Link(role="anonymous" if unnamed else "speaker", name=span.text, span=span, cue=draft.cue)


def _is_person(scene: Scene, phrase: Phrase) -> bool:
    """Whether the phrase names a person, or an office («وزير المالية»), rather than a thing («وفق الخطط الموضوعة»)."""
    start, end = scene.words[phrase.first].start, scene.words[phrase.last - 1].end
    if any(mention.type == "PER" for mention in scene.mentions.starting_in(start, end)):
        return True
    found = scene.phrases.speaker_phrase(scene.words, phrase.first, phrase.last)
    return found is not None and found.certain and found.kind == "person"


def _draft(cue: Span, index: int, after: int, subject: Phrase | None, cue_class: CueClass) -> Draft:
    return Draft(
        cue=cue,
        lemma=cue.text,
        stance=CueJudgement(cue_class, "assert", "committed"),
        gender="-",
        number="-",
        clause_start=index,
        cue_first=index,
        cue_last=after,
        subject=subject,
        content_first=-1,
        content_start=-1,
        content_end=-1,
        direct=False,
        frame="according",
        score=0.75,
    )


def in_document(
    scene: Scene, index: int, length: int, complements: ComplementFinder, first: int, limit: int
) -> Draft | None:
    """«جاء في البيان أن …»: the document is source and link."""
    words = scene.words
    after = index + length
    if after >= limit:
        return None
    found = complements.find(scene, after, _CLAUSE_OR_WORDS, first, limit, subject_known=False)
    if found is None:
        return None
    subject = subject_after(scene, after, found.middle_end)
    copied = next((at for at in range(after, found.middle_end) if behind_copy(scene, at, limit)), found.middle_end)
    if subject is None or copied - after > _DOCUMENT_WORDS or (index and words[index - 1].fold == "ما"):
        return None
    draft = _draft(Span.of(scene.text, _cue_start(scene, index), words[after - 1].end), index, after, subject, "assert")
    draft.content_first, draft.content_start = found.first, found.start
    draft.direct, draft.frame, draft.score = found.frame == "quote", found.frame, 0.95
    head = words[subject.first].fold
    if scene.lexicon.occasions.get(head) == "document":
        carried = relays(scene, subject.last, found.middle_end)
        own = document_link(scene.span(subject.first, subject.first + 1))
        draft.links = (own, *(relay.link for relay in carried))
    return draft


def draft_his(scene: Scene, index: int, length: int) -> Draft:
    """«على حد قوله»: the speaker is the pronoun, whom the sentences before have named."""
    words = scene.words
    draft = _draft(
        Span.of(scene.text, _cue_start(scene, index), words[index + length - 1].end),
        index,
        index + length,
        None,
        "assert",
    )
    draft.gender = "f" if words[index + length - 1].fold.endswith("ها") else "m"
    draft.number = "p" if words[index + length - 1].fold.endswith("هم") else "s"
    return draft


def draft_credited(scene: Scene, relay: Relay, first: int, last: int, *, least: int = _LEAST_BEFORE) -> Draft | None:
    """The statement of an agency or medium that is credited for a clause with no other source in it; `least` words
    before the credit are a clause."""
    link = relay.link
    if link.cue is None or link.span is None:
        return None
    # The name may begin inside a word, behind an attached ل.
    head = scene.word_over(link.span.start)
    name = Phrase(head, scene.word_at(link.span.end), relay.last)
    draft = _draft(link.cue, relay.first, relay.last, name, "report")
    whose = next((at for at in range(relay.first, head) if scene.words[at].fold in scene.lexicon.from_them), None)
    if whose is not None:
        # «بحسب ما نقل عنه موقع كذا»: the words of somebody named before.
        draft.subject, draft.links = Phrase(whose, whose + 1, whose + 1, joined=_PRONOUN_AT), (link,)
    before = [word for word in scene.words[first : relay.first] if word.kind == "word"]
    if before:
        draft.content_before = (scene.words[first].start, scene.words[relay.first - 1].end)
        draft.direct = first in scene.opens
        goes_on(scene, draft, relay.first, relay.last, last)
        if len(before) >= least or draft.content_start >= 0:
            return draft
        draft.content_before = None
    start = relay.last
    while start < last and scene.words[start].fold in "،,:":
        start += 1
    if start + 2 >= last:
        return None
    draft.content_first, draft.content_start = start, scene.words[start].start
    return draft


def _cue_start(scene: Scene, index: int) -> int:
    word = scene.words[index]
    joined = word.fold[:1] in "وف" and len(word.fold) > 3 and word.fold not in scene.lexicon.words_in_waw
    return inner_offset(word, 1) if joined else word.start


def _attached_source(scene: Scene, place: int) -> bool:
    if place >= len(scene.words):
        return False
    word = scene.words[place]
    return word.fold.startswith("ل") and len(word.fold) > 3 and word.start not in scene.mention_starts


def _source_limit(scene: Scene, first: int, limit: int) -> int:
    """A source phrase ends at a full stop or where a reporting verb begins."""
    for place in range(first, limit):
        word = scene.words[place]
        if word.fold in ".؛:!؟?" or (place > first and place in scene.opens):
            return place
        if place > first and scene.lexicon.speaks(word):
            return place
    return limit
