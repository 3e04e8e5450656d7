"""Texts printed whole: «صدر عن المكتب البيان الآتي: «…»», whose quotation holds what its issuer says."""

from __future__ import annotations

from rawi.extract.statements.chain.issued import issuer_before
from rawi.extract.statements.chain.relays import document_link
from rawi.extract.statements.cues.judgement import CueJudgement
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.subjects import Phrase, subject_after

_REACH = 30
"""Words from the head of the sentence in which the text has to be announced."""
_FROM = "عن"
_ARTICLE = "ال"


def printed_whole(scene: Scene, first: int, last: int) -> Draft | None:
    """The text that a sentence, words `[first, last)`, announces and quotes; None where it announces none.

    Whoever issued it speaks: he stands behind «عن» («صدر عن المكتب البيان الآتي») or is the verb's subject («أصدر
    النادي البيان التالي»). Where neither is found the text speaks itself.
    """
    words, lexicon = scene.words, scene.lexicon
    # The text may begin in the next paragraph.
    colon = next(
        (at for at in range(first + 2, min(last, first + _REACH)) if words[at].fold == ":" and scene.free(at)), None
    )
    if colon is None or colon + 1 not in scene.opens or words[colon - 1].fold not in lexicon.following_whole:
        return None
    text = next(
        (
            at for at in range(colon - 2, max(first, colon - 5) - 1, -1)
            if lexicon.relays.get(words[at].fold.removeprefix(_ARTICLE).removesuffix("ا")) == "document"
        ),
        None,
    )  # fmt: skip
    if text is None:
        return None
    come_from = next((at for at in range(first, text) if words[at].fold == _FROM), None)
    issuer = issuer_before(scene, first, text) if come_from is None else None
    if issuer is None and text > first + 1:
        issuer = subject_after(scene, (first if come_from is None else come_from) + 1, text)
    quotation = scene.opens[colon + 1]
    return Draft(
        cue=scene.span(text, colon),
        lemma="قال",
        stance=CueJudgement("assert", "assert", "committed"),
        gender="-",
        number="-",
        clause_start=first,
        cue_first=text,
        cue_last=colon + 1,
        subject=issuer or Phrase(text, text + 1, colon),
        content_first=colon + 1,
        content_start=quotation.inner_start,
        content_end=-1,
        direct=True,
        frame="quote",
        links=(document_link(scene.span(text, text + 1)),),
        times=tuple(time.span for time in scene.times.starting_in(words[first].start, words[colon].start)),
        score=0.9,
        reasons=["a text is printed whole"],
    )
