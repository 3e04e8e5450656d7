"""Chains: which links of an earlier statement still hold for a later one of the same speaker."""

from __future__ import annotations

from dataclasses import replace

from rawi.arabic.fold import fold
from rawi.model import Link, Speaker, Time
from rawi.model.attribution import Attribution
from rawi.resolve.holders import PARAGRAPHS_BACK, Holder

_CARRIERS = ("agency", "media")


def carried_chain(
    attribution: Attribution,
    speaker: Speaker,
    origin: Holder | None,
    *,
    last: Holder | None,
    continuing: frozenset[str],
    explaining: frozenset[str],
) -> tuple[tuple[Link, ...], Time | None]:
    """The links named here, with those that still hold from the statement this speaker goes back to.

    Also the day that goes with them: a communique dated once dates what is quoted from it. `last` is the holder of
    the statement before, `continuing` the folded verbs with which a speaker goes on, `explaining` those that carry on a
    document.
    """
    own = attribution.links
    if origin is None or attribution.earlier or (origin.in_headline and not attribution.in_headline):
        return own, None
    same_sentence = origin.sentence == attribution.sentence
    goes_on = attribution.source.span is None or speaker.form in ("pronoun", "document")
    goes_on = goes_on or fold(attribution.lemma) in continuing
    adjacent = last is not None and last.index == origin.index and _explains(attribution, explaining)
    still: list[Link] = []
    if same_sentence or attribution.paragraph - origin.paragraph <= 2 * PARAGRAPHS_BACK:
        for link in origin.links:
            if own and not _beside(link, own, same_sentence=same_sentence):
                continue
            if not same_sentence and not goes_on and not _outlasts(link, adjacent=adjacent):
                continue
            still.append(link if same_sentence else replace(link, inherited=True))
    carried = same_sentence or (any(link.role == "document" for link in (*own, *still)) and origin.documented)
    return (*still, *own), origin.said if carried else None


def _beside(link: Link, own: tuple[Link, ...], *, same_sentence: bool) -> bool:
    """Whether an earlier link can stand beside links named anew: who carried the document that is quoted on.

    A new document, or a new medium spoken to, is another occasion.
    """
    if any(link.role == other.role for other in own):
        return False
    if same_sentence:
        return True
    return link.role in _CARRIERS and link.cue is not None and all(other.role == "document" for other in own)


def _explains(attribution: Attribution, explaining: frozenset[str]) -> bool:
    committed = attribution.commitment == "committed" and attribution.polarity == "assert"
    return committed and fold(attribution.lemma) in explaining


def _outlasts(link: Link, *, adjacent: bool) -> bool:
    """Whether a link still holds where the speaker is named again with a verb that begins afresh.

    An interview does; a credit for one sentence («بحسب وكالة كذا») ends with it, a document where anything else comes
    in between.
    """
    if link.cue is not None or link.role in ("speaker", "anonymous"):
        return False
    return link.role in _CARRIERS or adjacent
