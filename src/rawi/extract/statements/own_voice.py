"""Own voice: what the outlet asserts itself, without naming a source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rawi.extract.statements.contents.reach import content
from rawi.extract.statements.cues.judgement import negated
from rawi.extract.statements.headlines.clauses import title_clauses
from rawi.extract.statements.scene import Scene
from rawi.model import Sentence, Span
from rawi.model.attribution import Attribution, Source

_LEAST_WORDS = 5
_LEAST_CLAUSE = 4
_COMMAS = frozenset("،,؛")
_LEAD = 8
"""Words between the comma behind the narrator's clause and what somebody else tells."""
_KINDS = ("body", "standfirst")


def with_own_voice(told: Sequence[Attribution], own: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """What is told and what the outlet says itself in one list, by place; governors and outer indices are set anew."""
    together = sorted((*told, *own), key=_place)
    where = {id(one): index for index, one in enumerate(together)}
    moved = [where[id(one)] for one in told]
    return tuple(
        one
        if one.outer is None and one.governor is None
        else replace(
            one,
            outer=moved[one.outer] if one.outer is not None else None,
            governor=moved[one.governor] if one.governor is not None else None,
        )
        for one in together
    )


def _place(one: Attribution) -> tuple[int, int]:
    return one.sentence, one.cue.start if one.cue is not None else one.content[0].start


def own_voice(scene: Scene, attributions: Sequence[Attribution]) -> list[Attribution]:
    """One attribution without cue for each sentence of the text that reports nobody (or only by a noun) and asks
    nothing, and for each clause of a title that does not: what it says without a source, the outlet says.
    """
    told: defaultdict[int, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        told[attribution.sentence].append(attribution)
    reported = {attribution.sentence for attribution in attributions if not attribution.nominal}
    found: list[Attribution] = []
    for number, sentence in enumerate(scene.reading.sentences):
        kind = scene.reading.paragraphs[sentence.paragraph].kind
        if kind == "title":
            clauses = title_clauses(scene, sentence, attributions)
        elif number in reported:
            clauses = [*_ahead(scene, sentence, told[number]), *_behind(scene, sentence, told[number])]
        elif kind not in _KINDS or not _tells(scene, sentence):
            continue
        else:
            clauses = [(sentence.span.start, sentence.span.end)]
        for start, end in clauses:
            made = content(scene, start, end, direct=False)
            if made is not None:
                found.append(narrated(scene, made.spans[:1], sentence, number, in_headline=kind == "title"))
    return found


def _ahead(scene: Scene, sentence: Sentence, told: Sequence[Attribution]) -> list[tuple[int, int]]:
    """The clause, if any, with which the narrator begins before a comma and what others tell meanwhile («قطع الأهالي
    الطريق، فيما قال المحافظ إن كذا») or his own correspondent («…، ومراسلنا هناك يقول إن كذا»)."""
    spans = [span for one in told for span in (one.cue, one.source.span, *one.content[:1]) if span is not None]
    reached = scene.word_over(min(span.start for span in spans))
    comma = max(scene.commas_in(max(sentence.first, reached - _LEAD), reached), default=-1)
    if comma < 0 or not scene.free(comma):
        return []
    mine = told[0].mode == "own_voice"
    if not mine and not scene.lexicon.meanwhile.match(scene.words, comma + 1, reached):
        return []
    words = [word for word in scene.words[sentence.first : comma] if word.kind == "word"]
    if len(words) < _LEAST_WORDS or words[0].fold.removeprefix("و") in scene.lexicon.prepositions:
        return []
    if any(scene.quotation[place] is not None for place in range(sentence.first, comma)):
        return []
    return [(sentence.span.start, scene.words[comma].start)]


def _behind(scene: Scene, sentence: Sentence, told: Sequence[Attribution]) -> list[tuple[int, int]]:
    """The clause, if any, with which the narrator goes on behind all that is told («…، فيما ظلت الطريق مغلقة»)."""
    end = max(max(one.content[-1].end, one.cue.end if one.cue is not None else 0) for one in told)
    place = scene.word_at(end)
    last = min(sentence.last, len(scene.words))
    while place < last and scene.words[place].kind == "mark":
        place += 1
    if place >= last:
        return []
    behind_comma = place > sentence.first and scene.words[place - 1].text in _COMMAS and scene.free(place)
    length = scene.lexicon.meanwhile.match(scene.words, place, last) if behind_comma else 0
    words = [word for word in scene.words[place + length : last] if word.kind == "word"]
    if not length or len(words) < _LEAST_CLAUSE:
        return []
    return [(scene.words[place + length].start, sentence.span.end)]


def _tells(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence of the body is more than a fragment, no question and no quotation."""
    words = [word for word in scene.words[sentence.first : sentence.last] if word.kind == "word"]
    if len(words) < _LEAST_WORDS or sentence.span.text.rstrip().endswith(("؟", "?")):
        return False
    return sentence.first not in scene.opens and scene.quotation[min(sentence.first, len(scene.words) - 1)] is None


def narrated(
    scene: Scene, spans: tuple[Span, ...], sentence: Sentence, number: int, *, in_headline: bool
) -> Attribution:
    """What the outlet itself tells in `spans` of sentence `number`: it has no cue, and no other source."""
    first, last = (sentence.first, sentence.last)
    if in_headline:
        first, last = scene.word_over(spans[0].start), scene.word_at(spans[-1].end)
    return Attribution(
        cue=None,
        lemma="",
        cue_class="assert",
        polarity="assert",
        commitment="committed",
        source=Source(span=None, form="implicit", kind="outlet", gender="-", number="-"),
        links=(),
        content=spans,
        mode="own_voice",
        content_negated=negated(scene, first, last),
        in_headline=in_headline,
        level="primary",
        outer=None,
        governor=None,
        sentence=number,
        paragraph=sentence.paragraph,
        times=(),
        score=0.5,
        reasons=("no source is named in this sentence",),
    )
