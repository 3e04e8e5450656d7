"""Relays: documents, agencies and media between the speaker and the outlet."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.arabic.words import inner_offset
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.subjects import Phrase
from rawi.model import Link, LinkRole, Span

_REACH = 6
_COMMAS = "،,؛:."
_QUOTES = '«»"“”()[]'


@dataclass(frozen=True, slots=True)
class Relay:
    """A link and the words `[first, last)` it stands in."""

    link: Link
    first: int
    last: int


def relays(scene: Scene, first: int, limit: int) -> list[Relay]:
    """The documents, agencies and media named in the reporting clause, words `[first, limit)`, in order."""
    found: list[Relay] = []
    place = first
    while place < limit:
        relay = (
            _document_or_occasion(scene, place, limit)
            or _addressee(scene, place, limit)
            or _account(scene, place, limit)
            or (_carried(scene, place, limit) if found and found[-1].last == place else None)
        )
        if relay is None:
            place += 1
        else:
            found.append(relay)
            place = max(relay.last, place + 1)
    return found


def _account(scene: Scene, place: int, limit: int) -> Relay | None:
    """«على حسابه في منصة كذا»: the speaker's own account or page as the medium."""
    words = scene.words
    if place + 1 >= limit or words[place].fold not in scene.lexicon.prepositions:
        return None
    if words[place + 1].fold not in scene.lexicon.accounts:
        return None
    last = place + 2
    while last < limit and last < place + 2 + _REACH and not _ends_account(scene, last):
        last += 1
    while words[last - 1].fold in scene.lexicon.prepositions:
        last -= 1
    span = scene.span(place + 1, last)
    return Relay(Link(role="media", name=span.text, span=span), place + 1, last)


def _ends_account(scene: Scene, place: int) -> bool:
    word = scene.words[place]
    if word.fold in _COMMAS or word.fold in scene.lexicon.complementisers or place in scene.opens:
        return True
    return place in scene.time_ends


def medium_at(scene: Scene, first: int, limit: int) -> Relay | None:
    """The agency or medium whose phrase begins at word `first`, whole word or after an attached ل or ب."""
    words = scene.words
    if first >= limit:
        return None
    offset = 0
    role = _role(scene, first, limit)
    if role is None and words[first].fold[:1] in "لبو" and len(words[first].fold) > 3:
        stripped = words[first].fold[1:]
        if stripped in scene.lexicon.agencies or stripped in scene.lexicon.media:
            role, offset = ("agency" if stripped in scene.lexicon.agencies else "media"), 1
        elif words[first].fold.startswith("لل") and "ا" + stripped in scene.lexicon.agencies:
            role, offset = "agency", 1
        elif words[first].fold.startswith("لل") and "ا" + stripped in scene.lexicon.media:
            role, offset = "media", 1
    if role is None:
        return None
    last = _name_end(scene, first, limit)
    start = inner_offset(words[first], offset) if offset else words[first].start
    span = Span.of(scene.text, start, words[last - 1].end)
    return Relay(Link(role=role, name=_bare_name(scene, first, last, span), span=span), first, last)


def document_link(span: Span) -> Link:
    """The link of a document that is itself the source phrase («وجاء في البيان»)."""
    return Link(role="document", name=span.text, span=span)


def link_of(scene: Scene, phrase: Phrase, cue: Span) -> Link:
    """The link that a relaying phrase is: an agency, a medium, a document, or a person who passes words on."""
    medium = medium_at(scene, phrase.first, phrase.last)
    span = scene.span(phrase.first, phrase.last)
    if medium is not None:
        name, role = medium.link.name, medium.link.role
        return Link(role=role, name=name, span=medium.link.span, cue=cue)
    head = scene.words[phrase.first].fold
    if head in scene.lexicon.documents or scene.lexicon.relays.get(head) == "document":
        return Link(role="document", name=span.text, span=span, cue=cue)
    if scene.lexicon.anonymous.match(scene.words, phrase.first, phrase.last):
        return Link(role="anonymous", name=span.text, span=span, cue=cue)
    mention = scene.mention_over(phrase.first)
    if mention is not None and mention.type == "PER":
        return Link(role="speaker", name=mention.name, span=span, cue=cue)
    return Link(role="media", name=span.text.strip(_QUOTES), span=span, cue=cue)


def _role(scene: Scene, first: int, limit: int) -> LinkRole | None:
    if scene.lexicon.agencies.match(scene.words, first, limit, joined=False):
        return "agency"
    if scene.lexicon.media.match(scene.words, first, limit, joined=False):
        return "media"
    return None


def _document_or_occasion(scene: Scene, place: int, limit: int) -> Relay | None:
    words = scene.words
    if place + 1 >= limit or words[place].fold not in scene.lexicon.into_relays:
        return None
    noun = words[place + 1].fold
    role = scene.lexicon.relays.get(noun)
    if role is None:
        return None
    if role == "document":
        span = scene.span(place + 1, place + 2)
        return Relay(Link(role="document", name=span.text, span=span), place + 1, place + 2)
    for step in range(place + 2, min(limit, place + 2 + _REACH)):
        if words[step].fold in _COMMAS:
            return None
        if words[step].fold in scene.lexicon.with_media and step + 1 < limit:
            relay = medium_at(scene, step + 1, limit) or _named_medium(scene, step + 1, limit)
            if relay is not None:
                return relay
        relay = _addressee(scene, step, limit)
        if relay is not None:
            return relay
    return None


def _carried(scene: Scene, place: int, limit: int) -> Relay | None:
    """«بيان نقلته الوكالة»: the medium after a document that carried it, adjectives of the document passed over."""
    words = scene.words
    for step in range(place, min(limit, place + 4)):
        if words[step].fold in scene.lexicon.carriers and step + 1 < limit:
            return medium_at(scene, step + 1, limit) or _named_medium(scene, step + 1, limit)
        if words[step].kind == "mark":
            return None
    return None


def _addressee(scene: Scene, place: int, limit: int) -> Relay | None:
    """«لوكالة كذا», «لصحيفة كذا», «لـ«كذا»»: the medium that was told."""
    words = scene.words
    word = words[place]
    if word.fold == "ل" and place + 1 < limit:
        return _named_medium(scene, place + 1, limit)
    if word.fold.startswith("ل") and len(word.fold) > 3 and word.start not in scene.mention_starts:
        return medium_at(scene, place, limit)
    return None


def _named_medium(scene: Scene, place: int, limit: int) -> Relay | None:
    """A name between quotation marks or an organisation's mention, as the medium spoken to."""
    words = scene.words
    if words[place].text in '«"“' and place + 1 < limit:
        for end in range(place + 2, min(limit + 1, place + 7)):
            if end <= len(words) and words[end - 1].text in '»"”':
                span = scene.span(place + 1, end - 1)
                return Relay(Link(role="media", name=span.text, span=span), place, end)
        return None
    mention = scene.mention_starts.get(words[place].start)
    if mention is not None and mention.type == "ORG":
        return Relay(
            Link(role="media", name=mention.span.text, span=mention.span), place, scene.word_at(mention.span.end)
        )
    return None


def _name_end(scene: Scene, first: int, limit: int) -> int:
    """The word behind the name that follows a head such as «وكالة» at `first`."""
    words = scene.words
    place = first + 1
    mention = scene.mention_starts.get(words[first].start)
    if mention is not None:
        return max(place, min(limit, scene.word_at(mention.span.end)))
    if place < limit and words[place].text in '«"“(':
        for end in range(place + 1, min(limit, place + 7)):
            if words[end].text in '»"”)':
                return end + 1
    while place < limit and place < first + _REACH:
        word = words[place]
        if word.kind == "mark" or scene.lexicon.adverbials.match(words, place, limit) or scene.time_ends.get(place):
            break
        if word.fold in scene.lexicon.complementisers or word.fold in scene.lexicon.prepositions:
            break
        if scene.lexicon.cue(word) is not None:
            break
        place += 1
    return place


def _bare_name(scene: Scene, first: int, last: int, span: Span) -> str:
    """The name without its head noun («وكالة») and quotation marks; the whole phrase where nothing is left."""
    if last - first > 1 and scene.words[first + 1].fold not in scene.lexicon.no_names:
        name = scene.text[scene.words[first + 1].start : scene.words[last - 1].end].strip(_QUOTES + " ")
        if name:
            return name
    return span.text.strip(_QUOTES)
