"""Referents: whom a source phrase, a pronoun or a left-out subject can mean among what the article has named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rawi.arabic.fold import fold
from rawi.arabic.names import name_tokens
from rawi.model import Mention, Placed, Reading, Span
from rawi.model.attribution import Attribution
from rawi.resolve.holders import PARAGRAPHS_BACK, Holder, agrees, gender_of

_LONGEST_OFFICE = 9
_LONGEST_FAMILY_NAME = 3


def last_speaker(holders: Sequence[Holder], attribution: Attribution, same: frozenset[str] | None) -> Holder | None:
    """The last speaker with whom the cue agrees, within a few paragraphs; for «المصدر نفسه» the last unnamed source."""
    near = [h for h in holders if attribution.paragraph - h.paragraph <= PARAGRAPHS_BACK] or list(holders[-1:])
    if same is not None:
        unnamed = next((h for h in reversed(near) if h.speaker.kind == "anonymous"), None)
        if unnamed is not None:
            return unnamed
    source = attribution.source
    agreeing = next((h for h in reversed(near) if agrees(source.gender, h, source.number)), None)
    return agreeing or next((h for h in reversed(near) if agrees(source.gender, h)), near[-1] if near else None)


def last_issuer(holders: Sequence[Holder], attribution: Attribution) -> Holder | None:
    """The last speaker whose words came in a document, else the last person or body that spoke."""
    near = [h for h in holders if attribution.paragraph - h.paragraph <= 2 * PARAGRAPHS_BACK]
    documented = next((h for h in reversed(near) if h.documented), None)
    if documented is not None:
        return documented
    return next((h for h in reversed(near) if h.speaker.kind in ("organisation", "person")), None)


def in_full(phrase: str, holders: Sequence[Holder]) -> Holder | None:
    """The last body that spoke whose name begins with this one definite noun («الشركة» for «شركة كذا»)."""
    wanted = fold(phrase)
    if not wanted.startswith("ال") or " " in wanted:
        return None
    for holder in reversed(holders):
        name = fold(holder.speaker.name).split()
        if holder.speaker.kind == "organisation" and len(name) > 1 and _bare(name[0]) == _bare(wanted):
            return holder
    return None


def same_entity(holders: Sequence[Holder], entity: str | None) -> Holder | None:
    """The last statement of the same entity."""
    if entity is None:
        return None
    return next((h for h in reversed(holders) if h.speaker.entity == entity), None)


def last_person(mentions: Placed[Mention], offset: int, holders: Sequence[Holder], gender: str) -> Mention | None:
    """The last person named before `offset` who can be of that gender, by office or by the verbs used before."""
    known = {holder.speaker.entity: holder.gender for holder in holders if holder.speaker.kind == "person"}
    last: Mention | None = None
    for mention in mentions.ended_before(offset):
        if mention.type != "PER":
            continue
        last = last or mention
        own = gender_of(mention.role.text) if mention.role is not None else known.get(mention.entity, "-")
        if gender in (own, known.get(mention.entity, own)) or own == "-":
            return mention
    return last


def last_body(mentions: Placed[Mention], offset: int) -> Mention | None:
    """The last body named before `offset`."""
    return next((m for m in mentions.ended_before(offset) if m.type == "ORG"), None)


def office_holder(phrase: str, mentions: Placed[Mention], span: Span) -> Mention | None:
    """The person whose office holds every word of the title («الوزير», «وزير المالية»): the last one named before,
    else, for an office of several words, the next one named («وزير المالية»، then «وزير المالية فلان»)."""
    wanted = [_bare(word) for word in fold(phrase).split()]
    if not wanted or len(wanted) > _LONGEST_OFFICE:
        return None
    before = next(_holding(wanted, mentions.ended_before(span.start)), None)
    if before is not None or len(wanted) == 1:
        return before
    return next(_holding(wanted, (m for m in mentions if m.span.start >= span.end)), None)


def _holding(wanted: Sequence[str], mentions: Iterable[Mention]) -> Iterator[Mention]:
    for mention in mentions:
        if mention.type == "PER" and mention.role is not None:
            office = {_bare(word) for word in fold(mention.role.text).split()}
            if all(word in office for word in wanted):
                yield mention


class FamilyNames:
    """The people of an article by the last word of their names, for sources that are a family name alone."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._by_last: dict[str, list[Mention]] = {}
        for mention in mentions:
            tokens = name_tokens(mention.name) if mention.type == "PER" else ()
            if len(tokens) > 1:
                self._by_last.setdefault(tokens[-1], []).append(mention)

    def bearer(self, phrase: str, offset: int) -> Mention | None:
        """The person whose name ends as the short phrase does: the last before `offset`, else the first of all."""
        tokens = name_tokens(phrase)
        if not tokens or len(tokens) > _LONGEST_FAMILY_NAME:
            return None
        bearers = [m for m in self._by_last.get(tokens[-1], ()) if set(tokens) <= set(name_tokens(m.name))]
        before = [m for m in bearers if m.span.start < offset]
        return before[-1] if before else bearers[0] if bearers else None


def sentence_subject(reading: Reading, attribution: Attribution, mentions: Placed[Mention]) -> Mention | None:
    """The person or body that the sentence was about before the cue, where the cue does not open the sentence."""
    assert attribution.cue is not None
    sentence = reading.sentences[attribution.sentence].span
    before = [
        m
        for m in mentions.starting_in(sentence.start, attribution.cue.start)
        if m.type in ("PER", "ORG") and m.span.end <= attribution.cue.start
    ]
    if not before or attribution.cue.start - sentence.start < 3:
        return None
    for mention in before:
        gender = "m" if mention.type == "PER" else gender_of(mention.span.text)
        role_gender = gender_of(mention.role.text) if mention.role is not None else gender
        if attribution.source.gender in ("-", gender, role_gender):
            return mention
    return None


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word
