"""Settling: the drafts of a sentence with the credits that stand in it shared among them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from rawi.extract.statements.chain.according import draft_credited
from rawi.extract.statements.chain.media import medium_at, named_medium
from rawi.extract.statements.chain.relay import Relay
from rawi.extract.statements.chain.relays import link_of
from rawi.extract.statements.drafts import Draft, voices
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.subjects import Phrase as SourcePhrase
from rawi.model import Link, LinkRole, Span

_OPENING = 6
"""Words at the head of a sentence in which a pronoun stands for who is named behind it."""


def credited_link(scene: Scene, source: SourcePhrase, cue: Span) -> Link:
    """The link of another's chain that a credited source is."""
    link = link_of(scene, source, cue)
    known = medium_at(scene, source.first, source.last) is not None or link.role == "document"
    return link if known else replace(link, role=_role(scene, source), name=scene.span(source.first, source.last).text)


def _leading_link(scene: Scene, source: SourcePhrase, cue: Span) -> Link:
    """The link of a source that leads into another's clause: a name in quotation marks is a medium's («بحسب «كذا»، قال
    فلان»)."""
    medium = named_medium(scene, source.first, source.last)
    if medium is not None:
        return replace(medium.link, cue=cue)
    span = scene.span(source.first, source.last)
    return Link(role=_role(scene, source), name=span.text, span=span, cue=cue)


def _role(scene: Scene, source: SourcePhrase) -> LinkRole:
    """What a source is as a link of another's chain."""
    return "anonymous" if scene.lexicon.anonymous.match(scene.words, source.first, source.last) else "speaker"


def settle(
    scene: Scene, drafts: list[Draft], relays: list[Relay], leading: Draft | None, first: int, last: int
) -> list[Draft]:
    """The sentence's `drafts` with the credited agencies among their links; words `[first, last)`.

    A source that leads into another reporting clause («بحسب المصدر، قال الشهود») is a link of that clause's chain; an
    agency credited for a clause that nothing else reports is itself the source.
    """
    if leading is not None and leading.subject is not None:
        following = next((d for d in drafts if d is not leading and d.cue_first >= leading.cue_last), None)
        if following is not None and following.clause_start - leading.content_first <= 1:
            if not any(relay.first == leading.cue_first for relay in relays):
                link = _leading_link(scene, leading.subject, leading.cue)
                relays.append(Relay(link, leading.cue_first, leading.cue_last))
            drafts.remove(leading)
    if relays and all(draft.nominal for draft in drafts):
        return [*drafts, *_credited_alone(scene, relays, first, last)]
    drafts.sort(key=lambda draft: draft.cue.start)
    for one, following in pairwise(drafts):
        opening = one.clause_start <= (first + _OPENING if one.nominal else first)
        if (one.nominal or one.governed) and one.subject is None and opening and not following.nominal:
            # «بعد يوم من نفيه كذا، أقر فلان بكذا», «محذراً من كذا، دعا فلان إلى كذا»
            one.subject = following.subject
    voice = voices(drafts)
    for relay in relays:
        # A credit belongs to the speaker in whose words it stands; one before all of them to the first.
        begun = [number for number, draft in zip(voice, drafts, strict=True) if _opens(draft) <= relay.first]
        of = begun[-1] if begun else 0
        for number, draft in zip(voice, drafts, strict=True):
            if number == of and relay.link.span not in [link.span for link in draft.links]:
                draft.links = (relay.link, *draft.links)
    return drafts


def _credited_alone(scene: Scene, relays: list[Relay], first: int, last: int) -> list[Draft]:
    """The statement of a medium where nobody else speaks in the sentence; of several the last is the farthest."""
    draft = draft_credited(scene, relays[0], first, last)
    farthest = relays[-1].link.span
    if draft is None or len(relays) == 1 or farthest is None or relays[-1].first != relays[-2].last:
        return [draft] if draft is not None else []
    head = scene.word_over(farthest.start)
    draft.subject = SourcePhrase(head, scene.word_at(farthest.end), relays[-1].last)
    draft.links = tuple(relay.link for relay in relays[:-1])
    return [draft]


def _opens(draft: Draft) -> int:
    return min(draft.clause_start, draft.cue_first)
