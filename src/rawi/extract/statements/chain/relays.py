"""Relays: documents, agencies and media between the speaker and the outlet."""

from __future__ import annotations

from rawi.arabic.shapes import is_definite
from rawi.arabic.words import inner_offset
from rawi.extract.statements.chain.media import medium_at, medium_role, named_medium, programme_at
from rawi.extract.statements.chain.occasions import occasion_at
from rawi.extract.statements.chain.relay import Relay
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.subjects import Phrase
from rawi.model import Link, Span

_ACCOUNT_REACH = 6
_OCCASION_REACH = 8
_COMMAS = "،,؛:."
_TO_THE = "لل"
_CLOSING = "»”)"
_QUOTES = '«»"“”()[]'


def relays(scene: Scene, first: int, limit: int, subject: Phrase | None = None) -> list[Relay]:
    """The documents, agencies and media named in the reporting clause, words `[first, limit)`, in order.

    What stands inside the `subject` belongs to the speaker's own name or office.
    """
    found: list[Relay] = []
    place = first
    while place < limit:
        if subject is not None and subject.first <= place < subject.last:
            place = subject.last
            continue
        documented = bool(found) and found[-1].link.role == "document"
        relay = (
            _document_or_occasion(scene, place, limit)
            or _addressee(scene, place, limit)
            or _account(scene, place, limit, documented=documented)
            or carried(scene, place, limit)
            or (_aired(scene, place, limit) if subject is None or not _belongs(scene, place, subject) else None)
        )
        if relay is None:
            place += 1
        else:
            found.append(relay)
            place = max(relay.last, place + 1)
    return found


def opening_relays(scene: Scene, floor: int, start: int) -> list[Relay]:
    """The relays of a text or occasion that opens the sentence («وفي اتصال مع كذا، قال …»), words `[floor, start)`."""
    place = floor
    while place < start and (step := _connective(scene, place, start)):
        place += step
    return relays(scene, place, start) if place < start and occasion_at(scene, place, start) is not None else []


def _connective(scene: Scene, place: int, limit: int) -> int:
    word = scene.words[place]
    if word.kind == "mark" or word.fold == "و":
        return 1
    return scene.time_ends.get(place, place) - place or scene.lexicon.openers.match(scene.words, place, limit)


def _account(scene: Scene, place: int, limit: int, *, documented: bool) -> Relay | None:
    """«على حسابه في منصة كذا»: the speaker's own account or page as the medium.

    Where a document was put up it is a link beside it only if the platform is named («في بيان نشرته على موقعها»).
    """
    words = scene.words
    if place + 1 >= limit or words[place].fold not in scene.lexicon.prepositions:
        return None
    if words[place + 1].fold not in scene.lexicon.accounts:
        return None
    last = place + 2
    while last < limit and last < place + 2 + _ACCOUNT_REACH and not _ends_account(scene, last):
        last += 1
        if words[last - 1].text in _CLOSING:
            break
    while words[last - 1].fold in scene.lexicon.prepositions:
        last -= 1
    if documented and all(word.fold not in scene.lexicon.prepositions for word in words[place + 2 : last]):
        return None
    span = scene.span(place + 1, last)
    return Relay(Link(role="media", name=span.text, span=span), place + 1, last)


def _ends_account(scene: Scene, place: int) -> bool:
    word = scene.words[place]
    if word.fold in _COMMAS or word.fold in scene.lexicon.complementisers or place in scene.opens:
        return True
    if word.fold in scene.lexicon.phrase_stops or scene.lexicon.cue(word) is not None:
        return True
    return place in scene.time_ends


def document_link(span: Span) -> Link:
    """The link of a document that is itself the source phrase («وجاء في البيان»)."""
    return Link(role="document", name=span.text, span=span)


def link_of(scene: Scene, phrase: Phrase, cue: Span) -> Link:
    """The link that a relaying phrase is: an agency, a medium, a document, or a person who passes words on."""
    medium = medium_at(scene, phrase.first, phrase.last) or named_medium(scene, phrase.first, phrase.last)
    span = scene.span(phrase.first, phrase.last)
    if medium is not None:
        name, role = medium.link.name, medium.link.role
        return Link(role=role, name=name, span=medium.link.span, cue=cue)
    if scene.lexicon.occasions.get(scene.words[phrase.first].fold) == "document":
        return Link(role="document", name=span.text, span=span, cue=cue)
    if scene.lexicon.anonymous.match(scene.words, phrase.first, phrase.last):
        return Link(role="anonymous", name=span.text, span=span, cue=cue)
    mention = scene.mention_over(phrase.first)
    if mention is not None and mention.type == "PER":
        return Link(role="speaker", name=mention.name, span=span, cue=cue)
    return Link(role="media", name=span.text.strip(_QUOTES), span=span, cue=cue)


def _document_or_occasion(scene: Scene, place: int, limit: int) -> Relay | None:
    words = scene.words
    noun = occasion_at(scene, place, limit)
    if noun is None:
        return None
    if scene.lexicon.occasions[words[noun].fold.removeprefix("ب") if noun == place else words[noun].fold] == "document":
        start = inner_offset(words[noun], 1) if noun == place else words[noun].start
        span = Span.of(scene.text, start, words[noun].end)
        return Relay(Link(role="document", name=span.text, span=span), noun, noun + 1)
    programme = medium_at(scene, noun, limit)
    if programme is not None:
        return programme
    for step in range(noun + 1, min(limit, noun + 1 + _OCCASION_REACH)):
        if words[step].fold in _COMMAS:
            return None
        relay = None
        if words[step].fold in scene.lexicon.with_media and step + 1 < limit:
            relay = medium_at(scene, step + 1, limit) or named_medium(scene, step + 1, limit, interview=True)
        relay = relay or (programme_at(scene, step, limit) if step > noun + 1 else None)
        relay = relay or _addressee(scene, step, limit) or carried(scene, step, limit) or _aired(scene, step, limit)
        if relay is not None:
            return relay
    return None


def carried(scene: Scene, place: int, limit: int) -> Relay | None:
    """«نقلته الوكالة», «أجرتها معه قناة كذا»: the medium that carried a document or held an interview."""
    words, lexicon = scene.words, scene.lexicon
    if words[place].fold not in lexicon.carriers:
        return None
    step = place + 1
    while step < limit and words[step].fold in lexicon.toward_it:
        step += 1
    return medium_at(scene, step, limit) or named_medium(scene, step, limit)


def _aired(scene: Scene, place: int, limit: int) -> Relay | None:
    """«على قناة كذا», «عبر أثير إذاعة كذا», «كاتباً في صحيفة كذا»: the medium in which it was said or written."""
    words, lexicon = scene.words, scene.lexicon
    if words[place].fold[:1] == "ب" and words[place].start not in scene.mention_starts:
        return medium_at(scene, place, limit)
    if words[place].fold not in lexicon.prepositions and words[place].fold not in lexicon.channels:
        return None
    if words[place].fold in lexicon.ways and place + 1 < limit and (named := named_medium(scene, place + 1, limit)):
        return named
    if place and words[place - 1].fold.startswith("ال"):
        # «برنامج كذا، المذاع على قناة كذا»: the channel tells which programme.
        return None
    step = place + 1
    if step < limit and words[step].fold in lexicon.channels:
        step += 1
    if step >= limit or (medium_role(scene, step, limit) is None and words[step].fold not in lexicon.programmes):
        return None
    return medium_at(scene, step, limit)


def _belongs(scene: Scene, place: int, subject: Phrase) -> bool:
    """Whether what begins at word `place` tells who an unnamed `subject` is («صفحات على منصة كذا»)."""
    if place != subject.last or is_definite(scene.words[subject.first].fold):
        return False
    start, end = scene.words[subject.first].start, scene.words[subject.last - 1].end
    return all(mention.type != "PER" for mention in scene.mentions.starting_in(start, end))


def _addressee(scene: Scene, place: int, limit: int) -> Relay | None:
    """«لوكالة كذا», «لصحيفة كذا», «لـ«كذا»», «لرويترز»: the medium that was told."""
    word = scene.words[place]
    if word.fold.startswith(_TO_THE) and word.fold in scene.lexicon.hearers:
        # «للصحفيين», «للصحافة»: no one medium.
        return None
    if word.fold == "ل" and place + 1 < limit:
        return medium_at(scene, place + 1, limit) or named_medium(scene, place + 1, limit)
    if word.fold.startswith("ل") and len(word.fold) > 3 and word.start not in scene.mention_starts:
        return medium_at(scene, place, limit)
    return None
