"""Chains: which links of an earlier statement still hold for a later one of the same speaker."""

from __future__ import annotations

from dataclasses import replace

from rawi.model import Link, Speaker, Time
from rawi.model.attribution import Attribution
from rawi.resolve.holders import PARAGRAPHS_BACK, Holder


def carried_chain(
    attribution: Attribution, speaker: Speaker, origin: Holder | None
) -> tuple[tuple[Link, ...], Time | None]:
    """The links named here, with those that still hold from the statement this speaker goes back to.

    Also the day that goes with them: a communique dated once dates what is quoted from it.
    """
    own = attribution.links
    if origin is None:
        return own, None
    same_sentence = origin.sentence == attribution.sentence
    have = {link.role for link in own}
    still: list[Link] = []
    if same_sentence or attribution.paragraph - origin.paragraph <= 2 * PARAGRAPHS_BACK:
        for link in origin.links:
            if link.role in have or (link.role == "document" and speaker.form == "document"):
                continue
            if not same_sentence and link.cue is not None and attribution.source.span is not None:
                # A credit for one sentence («بحسب وكالة كذا») ends with it, unless the speaker is left out again.
                continue
            still.append(link if same_sentence else replace(link, inherited=True))
    carried = same_sentence or (any(link.role == "document" for link in (*own, *still)) and origin.documented)
    return (*still, *own), origin.said if carried else None
