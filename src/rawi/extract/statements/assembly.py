"""Assembly: the drafts of one sentence -> attributions, with their contents cut to measure."""

from __future__ import annotations

from rawi.arabic.words import inner_offset
from rawi.extract.statements.contents import Content, content
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.judgement import declines, negated
from rawi.extract.statements.relays import document_link
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.sources import describe
from rawi.extract.statements.subjects import Phrase
from rawi.model import Sentence, Span
from rawi.model.attribution import Attribution, Source


def assemble(
    scene: Scene, drafts: list[Draft], sentence: Sentence, number: int, offset: int, *, headline: bool
) -> list[Attribution]:
    """The attributions of sentence `number`; `offset` is the index that the first of them will have in the article.

    A draft whose content comes out empty is dropped, and whatever was nested in it with it.
    """
    kept: list[tuple[int, Draft, Content]] = []
    for index, draft in enumerate(drafts):
        made = _content(scene, draft, drafts, sentence)
        if made is not None and made.spans:
            kept.append((index, draft, made))
    kept.sort(key=lambda item: (item[1].cue.start, item[0]))
    place_of = {index: offset + place for place, (index, _, _) in enumerate(kept)}
    result: list[Attribution] = []
    last_primary: int | None = None
    for place, (index, draft, made) in enumerate(kept):
        outer = place_of.get(draft.nested_in) if draft.nested_in is not None else None
        if draft.nested_in is not None and outer is None:
            outer = last_primary
        governor = last_primary if draft.subject is None and outer is None else None
        result.append(_attribution(scene, draft, made, sentence, number, outer, governor, headline))
        if outer is None:
            last_primary = offset + place
    return result


def _attribution(
    scene: Scene,
    draft: Draft,
    made: Content,
    sentence: Sentence,
    number: int,
    outer: int | None,
    governor: int | None,
    headline: bool,
) -> Attribution:
    subject = draft.subject
    if subject is None:
        source = Source(span=None, form="implicit", kind="person", gender=draft.gender, number=draft.number)
    else:
        form, kind = describe(scene, subject.first, subject.last)
        span = _subject_span(scene, subject)
        source = Source(span=span, form=form, kind=kind, gender=draft.gender, number=draft.number)
    links = draft.links
    if source.form == "document" and source.span is not None and not any(link.role == "document" for link in links):
        links = (*links, document_link(source.span))
    first = scene.word_at(made.spans[0].start)
    last = scene.word_at(made.spans[-1].end)
    return Attribution(
        cue=draft.cue,
        lemma=draft.lemma,
        cue_class=draft.stance.cue_class,
        polarity=draft.stance.polarity,
        commitment="neither" if declines(scene, first, last) else draft.stance.commitment,
        source=source,
        links=links,
        content=made.spans,
        mode=made.mode,
        content_negated=negated(scene, first, last),
        in_headline=headline,
        level="primary" if outer is None else "nested",
        outer=outer,
        governor=governor,
        sentence=number,
        paragraph=sentence.paragraph,
        times=draft.times,
        score=draft.score,
        reasons=tuple(draft.reasons),
    )


def _subject_span(scene: Scene, phrase: Phrase) -> Span:
    """The source phrase; quotation marks that wrap all of it stay outside, a joined و too."""
    span = scene.span(phrase.first, phrase.last)
    start = inner_offset(scene.words[phrase.first], phrase.joined) if phrase.joined else span.start
    span = Span.of(scene.text, start, span.end)
    if span.text[0] in "«“\"" and span.text[-1] in "»”\"" and len(span.text) > 2:
        return Span.of(scene.text, span.start + 1, span.end - 1)
    return span


def _content(scene: Scene, draft: Draft, drafts: list[Draft], sentence: Sentence) -> Content | None:
    end = draft.content_end if draft.content_end >= 0 else _natural_end(scene, sentence)
    if draft.content_before is not None:
        start, stop = draft.content_before
        before = content(scene, start, stop, direct=draft.direct)
        if before is None or draft.content_start < 0:
            return before
        after = content(scene, draft.content_start, end, direct=True)
        if after is None:
            return before
        return Content((*before.spans, *after.spans), "direct" if before.mode == after.mode == "direct" else "mixed")
    if draft.nested_in is not None:
        outer = drafts[draft.nested_in]
        if outer.content_end >= 0:
            end = min(end, outer.content_end)
    quotation = scene.opens.get(draft.content_first)
    if quotation is not None:
        end = max(end, quotation.end)
    elif draft.content_end < 0:
        running = scene.quotation[max(scene.word_at(end) - 1, 0)]
        if running is not None and running.end > end and running.start >= draft.content_start:
            end = running.end
    end = _cut_tail(scene, draft, end)
    if draft.content_start >= end:
        return None
    return content(scene, draft.content_start, end, direct=draft.direct)


def _natural_end(scene: Scene, sentence: Sentence) -> int:
    return sentence.span.end


def _cut_tail(scene: Scene, draft: Draft, end: int) -> int:
    """Leave out what the narrator adds after a comma at the end: the occasion («، وذلك خلال …»)."""
    first, last = draft.content_first, scene.word_at(end)
    for place in range(first + 3, last):
        if scene.words[place - 1].fold in "،," and scene.free(place):
            if scene.lexicon.tails.match(scene.words, place, last):
                return scene.words[place - 1].start
    return end
