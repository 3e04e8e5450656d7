"""Headlines: «فلان: كذا», where the colon is the cue."""

from __future__ import annotations

from rawi.extract.statements.complements import ComplementFinder
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.judgement import Stance
from rawi.extract.statements.relays import relays
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.subjects import Phrase

_MAX_NAME = 9


def headline_colon(scene: Scene, first: int, last: int, complements: ComplementFinder) -> Draft | None:
    """The statement of a headline whose colon stands between a source and what it says, words `[first, last)`.

    A label («عاجل:», «بالفيديو:») is no source, nor is a phrase that holds a reporting verb, a clock time or a number.
    """
    words, lexicon = scene.words, scene.lexicon
    for place in range(first + 1, min(last, first + _MAX_NAME + 1)):
        if words[place].fold != ":":
            continue
        start = first + 1 if words[first].fold == "و" and place > first + 1 else first
        while lexicon.labels.match(words, start, place) and start < place:
            start += lexicon.labels.match(words, start, place)
        name = words[start:place]
        if not name and start > first:
            # «عاجل: فلان: كذا»: what follows the label is read as a headline of its own.
            return headline_colon(scene, place + 1, last, complements)
        content = [word for word in words[place + 1 : last] if word.kind == "word"]
        if not name or len(content) < 2 or any(word.kind == "number" for word in name):
            return None
        if any(word.text in "،؛,.؟?!" for word in name):
            return None
        if any(lexicon.speaks(word) and word.start not in scene.mention_starts for word in name):
            return None
        if complements.is_verbal_noun(name[0].fold, name[0].text) or not _names_source(
            scene, start, place, last, complements
        ):
            return None
        links = relays(scene, start + 1, place)
        end = min((relay.first for relay in links), default=place)
        while end > start + 1 and (
            scene.words[end - 1].kind == "mark" or scene.words[end - 1].fold in lexicon.before_medium
        ):
            end -= 1
        opening = scene.opens.get(place + 1)
        return Draft(
            cue=scene.span(place, place + 1),
            lemma=":",
            stance=Stance("assert", "assert", "committed"),
            gender="-",
            number="-",
            clause_start=start,
            cue_first=place,
            cue_last=place + 1,
            subject=Phrase(start, end, place, _joined(scene, start)),
            links=tuple(relay.link for relay in links),
            content_first=place + 1,
            content_start=opening.inner_start if opening is not None else words[place + 1].start,
            content_end=-1,
            direct=opening is not None,
            frame="colon",
            score=0.9,
        )
    return None


def _names_source(scene: Scene, start: int, place: int, last: int, complements: ComplementFinder) -> bool:
    """Whether the words before the colon name someone who can speak, rather than a topic."""
    if scene.lexicon.anonymous.match(scene.words, start, place):
        return True
    mention = scene.mention_over(start)
    if mention is not None and mention.type in ("LOC", "FAC"):
        return not _reports_itself(scene, place, last)
    if mention is not None and mention.type != "EVENT":
        return True
    phrase = complements.phrases.speaker_phrase(scene.words, start, place)
    if phrase is not None and phrase.certain:
        return True
    return (
        place - start <= 2
        and scene.words[start].fold.removeprefix("و").startswith("ال")
        and not _reports_itself(scene, place, last)
        and scene.words[start].kind == "word"
        and scene.words[start].fold not in scene.lexicon.prepositions
    )


def _reports_itself(scene: Scene, place: int, last: int) -> bool:
    """Whether a reporting verb follows the colon: then the name before it is where or what it is about."""
    return any(
        scene.lexicon.speaks(word) and scene.quotation[place + 1 + number] is None
        for number, word in enumerate(scene.words[place + 1 : last])
    )


def _joined(scene: Scene, start: int) -> int:
    return 1 if scene.words[start].fold.startswith("وال") else 0
