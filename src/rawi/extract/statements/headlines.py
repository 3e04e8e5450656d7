"""Headlines: «فلان: كذا», where the colon is the cue."""

from __future__ import annotations

from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.judgement import Stance
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.subjects import Phrase

_MAX_NAME = 9


def headline_colon(scene: Scene, first: int, last: int) -> Draft | None:
    """The statement of a headline whose colon stands between a source and what it says, words `[first, last)`.

    A label («عاجل:», «بالفيديو:») is no source, nor is a phrase that holds a reporting verb, a clock time or a number.
    """
    words, lexicon = scene.words, scene.lexicon
    for place in range(first + 1, min(last, first + _MAX_NAME + 1)):
        if words[place].fold != ":":
            continue
        start = first
        while lexicon.labels.match(words, start, place) and start < place:
            start += lexicon.labels.match(words, start, place)
        name = words[start:place]
        content = [word for word in words[place + 1 : last] if word.kind == "word"]
        if not name or len(content) < 2 or any(word.kind == "number" for word in name):
            return None
        if any(word.text in "،؛,.؟?!" for word in name):
            return None
        if any(lexicon.is_speech(word.text) and word.start not in scene.mention_starts for word in name):
            return None
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
            subject=Phrase(start, place, place),
            content_first=place + 1,
            content_start=opening.inner_start if opening is not None else words[place + 1].start,
            content_end=-1,
            direct=opening is not None,
            frame="colon",
            score=0.9,
        )
    return None
