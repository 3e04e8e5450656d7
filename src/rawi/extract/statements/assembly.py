"""Assembly: the drafts of one sentence -> attributions, with their contents cut to measure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rawi.arabic.fold import fold
from rawi.arabic.words import inner_offset
from rawi.extract.statements.chain.media import is_own_outlet
from rawi.extract.statements.chain.relays import document_link, relays
from rawi.extract.statements.contents.beside import goes_on_beside
from rawi.extract.statements.contents.reach import Content, content
from rawi.extract.statements.cues.judgement import declines, negated
from rawi.extract.statements.drafts import Draft, voices
from rawi.extract.statements.own_voice import narrated
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.sources import describe
from rawi.extract.statements.speakers.subjects import Phrase
from rawi.model import Link, Sentence, Span
from rawi.model.attribution import Attribution, Source

_OUR = "نا"
_PLUPERFECT_REACH = 14
_SHORTEST_PAST = 4
_PRESENTS = frozenset("يتسن")


def assemble(
    scene: Scene,
    drafts: list[Draft],
    sentence: Sentence,
    number: int,
    offset: int,
    *,
    spoke: int | None = None,
    headline: bool,
) -> list[Attribution]:
    """The attributions of sentence `number`; `offset` is the index that the first of them will have in the article,
    `spoke` that of the last one before it.

    A draft whose content comes out empty is dropped, and whatever was nested in it with it.
    """
    kept: list[tuple[Draft, Content]] = []
    for draft in drafts:
        made = _content(scene, draft, sentence)
        if made is not None and made.spans and not _speaks_itself(scene, draft):
            kept.append((draft, made))
    kept.sort(key=lambda item: item[0].cue.start)
    _add_tail_links(scene, [draft for draft, _ in kept], sentence)
    result: list[Attribution] = []
    for place, (draft, made) in enumerate(kept):
        silent = draft.subject is None or draft.subject.clitic
        governor = offset + place - 1 if silent and place and not draft.agentless else None
        if governor is not None and kept[place - 1][0].nominal and not draft.nominal and _topic(scene, sentence):
            governor = spoke
        one = attribution(scene, draft, made, sentence, number, governor=governor, headline=headline)
        if _by_reporter(scene, draft) or (silent and place and result[-1].mode == "own_voice"):
            # «أفاد مراسلنا بأن كذا، وأضاف أن كذا»
            one = _own(scene, one, sentence)
        result.append(one)
    return result


def _by_reporter(scene: Scene, draft: Draft) -> bool:
    """Whether somebody speaks whom the outlet calls its own («مراسلنا», «موفدتنا إلى كذا»): what he tells it says."""
    if draft.subject is None or draft.content_before is not None or draft.stance.polarity != "assert":
        return False
    word = scene.words[draft.subject.first]
    return word.text[draft.subject.joined :].endswith(_OUR) and (
        word.fold[draft.subject.joined :] in scene.lexicon.own_reporters
    )


def _own(scene: Scene, told: Attribution, sentence: Sentence) -> Attribution:
    """The attribution as the outlet's own voice, which has no cue."""
    made = narrated(scene, told.content, sentence, told.sentence, in_headline=told.in_headline)
    reasons = ("its own correspondent tells it",)
    return replace(made, content_negated=told.content_negated, score=told.score, reasons=reasons)


def _topic(scene: Scene, sentence: Sentence) -> bool:
    """Whether the sentence opens with what its speaker was asked or speaks about («وعما ذكرته الصحيفة من أن كذا، أجاب»,
    «وتعليقا على قول المدرب إن كذا، رد»): who is named there does not speak behind it."""
    words, lexicon = scene.words, scene.lexicon
    first = sentence.first
    head = words[first].fold.removeprefix("و")
    if head in lexicon.fronting or (head.startswith("ع") and head in lexicon.relative_what):
        return True
    return first + 1 < sentence.last and head.endswith("ا") and words[first + 1].fold in lexicon.answering


def _add_tail_links(scene: Scene, drafts: list[Draft], sentence: Sentence) -> None:
    """Add the links of the occasion that the narrator adds at the end («…، وذلك في مقابلة مع كذا») to its speaker's
    statements in the sentence."""
    voice = voices(drafts)
    for number, draft in zip(voice, drafts, strict=True):
        if draft.content_before is not None:
            continue
        end = draft.content_end if draft.content_end >= 0 else sentence.span.end
        cut = _cut_tail(scene, draft, end)
        if cut >= end:
            continue
        for relay in relays(scene, scene.word_at(cut), scene.word_at(end)):
            for other, following in zip(voice, drafts, strict=True):
                if other == number and all(link.role != relay.link.role for link in following.links):
                    following.links = (*following.links, relay.link)


def _speaks_itself(scene: Scene, draft: Draft) -> bool:
    """Whether the publishing outlet names itself as speaker («تعتذر الصحيفة»، «علمت كذا»): that is its own voice."""
    if draft.subject is None:
        return False
    first, last = draft.subject.first, draft.subject.last
    named = scene.mention_starts.get(scene.words[first].start)
    if named is not None and named.type == "LOC" and draft.frame == "colon":
        # «بغداد: لن نفاوض» in «بغداد اليوم» is the government's word.
        return False
    # «تعتذر «كذا» لقرائها»: whom it speaks to is no part of its name.
    to_whom = next((place for place in range(first + 1, last) if scene.words[place].fold.startswith("ل")), last)
    # «علمت «كذا» من مصادرها»: nor is from whom it heard.
    alone = next(
        (at for at in range(first + 1, to_whom) if scene.words[at].fold in scene.lexicon.prepositions), to_whom
    )
    if _names_outlet(scene, scene.span(first, to_whom).text) or _names_outlet(scene, scene.span(first, alone).text):
        return True
    if draft.lemma in scene.lexicon.learning and alone - first == 1 and scene.words[first].fold in _own_kinds(scene):
        # «كما علمت الجريدة أن»
        return True
    addressed = to_whom - first == 1 and to_whom < len(scene.words) and scene.words[to_whom].fold.startswith("ل")
    return addressed and draft.lemma in scene.lexicon.correcting and scene.words[first].fold in _own_kinds(scene)


def _own_kinds(scene: Scene) -> frozenset[str]:
    """Nouns with the article by which an outlet calls itself («الصحيفة», «الموقع»)."""
    return frozenset(word for word in scene.lexicon.medium_heads if word.startswith("ال"))


def attribution(
    scene: Scene,
    draft: Draft,
    made: Content,
    sentence: Sentence,
    number: int,
    *,
    governor: int | None = None,
    outer: int | None = None,
    headline: bool,
) -> Attribution:
    """The attribution that a draft with its content comes to. Indices count the article's attributions."""
    subject = draft.subject if draft.subject is not None and draft.subject.first < draft.subject.last else None
    if subject is None and draft.agentless:
        source = Source(span=None, form="implicit", kind="anonymous", gender="-", number="-")
    elif subject is None:
        source = Source(span=None, form="implicit", kind="person", gender=draft.gender, number=draft.number)
    else:
        form, kind = describe(scene, subject.first, subject.last)
        if subject.clitic:
            form, kind = "pronoun", "person"
        span = _subject_span(scene, subject)
        source = Source(span=span, form=form, kind=kind, gender=draft.gender, number=draft.number)
    links = tuple(link for link in _once(draft.links) if not _is_outlet(scene, link))
    if source.kind == "document" and source.span is not None and not any(link.role == "document" for link in links):
        links = (*links, document_link(source.span))
    first = scene.word_at(made.spans[0].start)
    if first and scene.words[first - 1].end > made.spans[0].start:
        first -= 1  # The content begins inside a word («بعدم كذا»).
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
        earlier=_pluperfect(scene, draft) or (draft.nominal and not draft.times),
        nominal=draft.nominal,
        score=draft.score,
        reasons=tuple(draft.reasons),
    )


def _pluperfect(scene: Scene, draft: Draft) -> bool:
    """Whether the statement is told as having been made before («وكان الوزير قد نفى»)."""
    lexicon, cue = scene.lexicon, draft.cue_first
    if cue < 1 or scene.words[cue - 1].fold not in lexicon.already:
        return False
    first = max(0, cue - _PLUPERFECT_REACH)
    return any(word.fold in lexicon.was for word in scene.words[first:cue])


def _subject_span(scene: Scene, phrase: Phrase) -> Span:
    """The source phrase; quotation marks that wrap all of it stay outside, a joined و too."""
    span = scene.span(phrase.first, phrase.last)
    start = inner_offset(scene.words[phrase.first], phrase.joined) if phrase.joined else span.start
    span = Span.of(scene.text, start, span.end)
    if span.text[0] in '«“"' and span.text[-1] in '»”"' and len(span.text) > 2:
        return Span.trimmed(scene.text, span.start + 1, span.end - 1) or span
    return span


def _once(links: Iterable[Link]) -> list[Link]:
    """The links without those that stand in the same words as one before («حسب ما نقلته وكالة كذا»)."""
    found: list[Link] = []
    for link in links:
        if link.span is None or not any(other.span is not None and other.span.overlaps(link.span) for other in found):
            found.append(link)
    return found


def _is_outlet(scene: Scene, link: Link) -> bool:
    """Whether the link names the publishing outlet: what was told to it went through nobody else."""
    if _names_outlet(scene, link.name) or fold(link.name) in scene.lexicon.own_reporters:
        return True
    return link.span is not None and is_own_outlet(scene, link.span)


def _names_outlet(scene: Scene, name: str) -> bool:
    """Whether `name` is the publishing outlet's, with or without what kind of outlet it is («صحيفة», «وكالة»)."""
    own = scene.outlet
    if own is None:
        return False
    named = scene.lexicon.proper_words(name)
    # «لمراسل كذا في الجهة»: what follows a name of several words only says where.
    longer = len(own) > 1 and named[: len(own)] == own
    return bool(named) and (named == own[: len(named)] or longer)


def _content(scene: Scene, draft: Draft, sentence: Sentence) -> Content | None:
    end = draft.content_end if draft.content_end >= 0 else sentence.span.end
    if draft.content_before is not None:
        start, stop = draft.content_before
        before = content(scene, _past_joined(scene, start), stop, direct=draft.direct)
        if before is None or draft.content_start < 0:
            return before
        after = content(scene, draft.content_start, _cut_tail(scene, draft, end), direct=True)
        if after is None:
            return before
        return Content((*before.spans, *after.spans), before.mode if before.mode == after.mode else "mixed")
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


def _past_joined(scene: Scene, start: int) -> int:
    """Past a و that only joins the clause to the text before («والوضع …، على حد قوله»)."""
    place = scene.word_at(start)
    if place >= len(scene.words) or start in scene.mention_starts:
        return start
    word = scene.words[place]
    return inner_offset(word, 1) if word.start == start and word.fold.startswith("وال") else start


def _cut_tail(scene: Scene, draft: Draft, end: int) -> int:
    """Leave out what the narrator adds after a comma at the end: the occasion («، وذلك خلال …»)."""
    first, last = draft.content_first, scene.word_at(end)
    for comma in scene.commas_in(first + 2, last - 1):
        if (
            scene.free(comma + 1)
            and scene.lexicon.tails.match(scene.words, comma + 1, last)
            and not goes_on_beside(scene, draft, comma + 1, last)
        ):
            return scene.words[comma].start
    if draft.frame in ("noun", "prep") and not draft.direct:
        end = _before_next_clause(scene, draft, first, last, end)
    return _without_manner(scene, first, scene.word_at(end), end) if draft.frame == "noun" else end


def _before_next_clause(scene: Scene, draft: Draft, first: int, last: int, end: int) -> int:
    """Leave out what the narrator tells next beside a noun that is said («أكد سقوط قتلى، وأغلقت السلطات الطريق») or a
    refusal to speak («رفض التعليق على الأرقام ولم يرد على الرسائل»)."""
    words, lexicon = scene.words, scene.lexicon
    silent = draft.stance.commitment == "neither"
    for place in range(first + 1, last):
        word = words[place]
        if scene.phrases.is_verb(word) or word.fold in lexicon.relatives:
            apart = word.fold[0] == "و" and words[place - 1].fold in "،," and scene.free(place)
            if apart and scene.mention_over(place) is None and (silent or _surely_past(word.fold[1:])):
                return words[place - 1].end
            if not silent:
                # «جريمة نفذها ثلاثة، واستهدفت زائرا»: it may go on with this verb.
                return end
        if silent and word.fold[0] == "و" and scene.free(place) and lexicon.negators.match(words, place, last):
            return words[place - 1].end
    return end


def _surely_past(folded: str) -> bool:
    """Whether a verb has the letters of a past that is no noun («أغلق», «سقطت»; «رصد» may be one)."""
    return len(folded) >= _SHORTEST_PAST and folded[0] not in _PRESENTS


def _without_manner(scene: Scene, first: int, last: int, end: int) -> int:
    """Leave out how strongly something was denied («نفى الخبر جملة وتفصيلاً»)."""
    while last > first and scene.words[last - 1].kind == "mark":
        last -= 1
    for size in (3, 2, 1):
        start = last - size
        if start > first and scene.lexicon.manner_tails.match(scene.words, start, last, joined=False) == size:
            return scene.words[start].start
    return end
