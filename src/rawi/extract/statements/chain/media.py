"""Media: the agency, paper, channel or programme whose phrase begins at a word."""

from __future__ import annotations

from rawi.arabic.fold import fold
from rawi.arabic.words import inner_offset
from rawi.extract.statements.chain.relay import Relay
from rawi.extract.statements.scene import Scene
from rawi.model import Link, LinkRole, Span

_REACH = 6
_QUOTES = '«»"“”()[]'
_OPENING = '«"“('
_CLOSING = '»"”)'
_ATTACHED = "لبو"
_ADJECTIVE_ENDS = ("يه", "ي")
_PROGRAMME_WORDS = 3
_DEFINITE = ("ال", "لل")
_UNQUOTED = str.maketrans("", "", _QUOTES)
_PLAIN = str.maketrans(dict.fromkeys(_QUOTES + ".", " "))


def medium_role(scene: Scene, first: int, limit: int) -> LinkRole | None:
    """Whether the words from `first` are headed like an agency («وكالة») or a medium («قناة»); None for other bodies
    of such a head («وكالة الفضاء», «موقع الحادث»)."""
    if first + 1 < limit and scene.words[first + 1].fold in scene.lexicon.not_media:
        return None
    if scene.lexicon.agencies.match(scene.words, first, limit, joined=False):
        return "agency"
    if scene.lexicon.media.match(scene.words, first, limit, joined=False):
        return "media"
    return None


def medium_at(scene: Scene, first: int, limit: int) -> Relay | None:
    """The agency or medium whose phrase begins at word `first`, whole word or after an attached ل or ب."""
    if first >= limit:
        return None
    role, offset = medium_role(scene, first, limit), 0
    if role is None:
        role, offset = _attached_role(scene, first, limit)
    if role is None:
        return known_medium(scene, first, limit)
    last = _name_end(scene, first, limit)
    word = scene.words[first]
    start = inner_offset(word, offset) if offset else word.start
    span = Span.of(scene.text, start, scene.words[last - 1].end)
    if fold(span.text.split()[0]) in scene.lexicon.programmes:
        return Relay(Link(role=role, name=span.text, span=span), first, last)
    return Relay(Link(role=role, name=_bare_name(scene, first, last, span), span=span), first, last)


def told_medium(scene: Scene, place: int) -> bool:
    """Whether a known medium's name stands at word `place` behind an attached ل («لرويترز»)."""
    word = scene.words[place]
    if word.fold[:1] != "ل" or len(word.fold) <= 3:
        return False
    mention = scene.mention_starts.get(inner_offset(word, 1))
    return mention is not None and mention.type == "ORG" and _role_of_name(scene, mention.span.text) is not None


def named_medium(scene: Scene, place: int, limit: int, *, interview: bool = False) -> Relay | None:
    """A name between quotation marks or a known medium's, where only a medium can be meant; after the noun for an
    `interview` any short name of a body."""
    if place >= limit:
        return None
    words = scene.words
    if words[place].text in _OPENING and place + 1 < limit:
        for end in range(place + 2, min(limit, place + 7) + 1):
            if end <= len(words) and words[end - 1].text in _CLOSING:
                span = scene.span(place + 1, end - 1)
                role = _role_of_name(scene, span.text) or "media"
                return Relay(Link(role=role, name=span.text, span=span), place, end)
        return None
    known = known_medium(scene, place, limit)
    if known is not None:
        return known
    credited = _credited_name(scene, place, limit)
    if credited is not None:
        return credited
    mention = scene.mention_starts.get(words[place].start)
    if interview and mention is not None and mention.type == "ORG" and not _is_body(scene, place, limit):
        last = scene.word_at(mention.span.end)
        return Relay(Link(role="media", name=mention.span.text, span=mention.span), place, last)
    return None


def is_own_outlet(scene: Scene, span: Span) -> bool:
    """Whether a medium goes by its bare kind («الصحيفة») before the article has named one of that kind: then it is the
    one that publishes."""
    head = fold(span.text)
    head = head.removeprefix("ال") if head.startswith("ال") else head.removeprefix("ل") if span.start else ""
    if not head or " " in head or (head not in scene.lexicon.media and head not in scene.lexicon.agencies):
        return False
    if "ال" + head in scene.lexicon.standing_media:
        return False
    outlet = _key(scene.reading.article.outlet or "")
    others = [credit for credit in scene.reading.agencies if outlet and not set(_key(credit.name)) <= set(outlet)]
    if head in scene.lexicon.agencies and others:
        return False
    named = scene.first_seen(head)
    if named is None or named > span.start:
        return True
    following = scene.word_over(named) + 1
    return bool(outlet) and scene.words[following].fold.strip(_QUOTES) in outlet


def _attached_role(scene: Scene, first: int, limit: int) -> tuple[LinkRole | None, int]:
    """The role of a head behind one attached letter («لوكالة», «للوكالة»), and how many letters to leave out."""
    folded, lexicon = scene.words[first].fold, scene.lexicon
    if folded[:1] not in _ATTACHED or len(folded) <= 3:
        return None, 0
    if first + 1 < limit and scene.words[first + 1].fold in lexicon.not_media:
        return None, 0
    stripped = folded[1:]
    for head in (stripped, "ا" + stripped if folded.startswith("لل") else stripped):
        if head in lexicon.agencies:
            return "agency", 1
        if head in lexicon.media:
            return "media", 1
        if head in lexicon.programmes and first + 1 < limit and scene.words[first + 1].text in _OPENING:
            return "media", 1
    return None, 0


def known_medium(scene: Scene, first: int, limit: int) -> Relay | None:
    """A known medium by its name alone («رويترز»), an attached ل allowed, or a programme with its title in quotes."""
    word = scene.words[first]
    if word.fold in scene.lexicon.programmes:
        if first + 1 >= limit or scene.words[first + 1].text not in _OPENING:
            return None
        last = _name_end(scene, first, limit)
        span = scene.span(first, last)
        return Relay(Link(role="media", name=span.text, span=span), first, last)
    for offset in (0, 1):
        if offset and (word.fold[:1] != "ل" or len(word.fold) <= 3):
            break
        start = inner_offset(word, offset) if offset else word.start
        mention = scene.mention_starts.get(start)
        if mention is None or mention.type != "ORG":
            continue
        role = _role_of_name(scene, mention.span.text)
        if role is not None:
            last = scene.word_at(mention.span.end)
            return Relay(Link(role=role, name=mention.span.text, span=mention.span), first, last)
    return None


def _credited_name(scene: Scene, place: int, limit: int) -> Relay | None:
    """A name that the dateline credits as an agency («في اتصال مع كذا»)."""
    for credit in scene.reading.agencies:
        key = _key(credit.name)
        if key and tuple(word.fold for word in scene.words[place : min(limit, place + len(key))]) == key:
            span = scene.span(place, place + len(key))
            return Relay(Link(role="agency", name=span.text, span=span), place, place + len(key))
    return None


def _role_of_name(scene: Scene, name: str) -> LinkRole | None:
    """What a name without a head is known to be: by the lexicon, or credited in the dateline."""
    key = _key(name)
    role = scene.lexicon.named_media.get(key)
    if role is None and any(_key(credit.name) == key for credit in scene.reading.agencies):
        return "agency"
    return role


def _key(name: str) -> tuple[str, ...]:
    return tuple(fold(name).translate(_PLAIN).split())


def _is_body(scene: Scene, place: int, limit: int) -> bool:
    """Whether the words are headed like a body that is no medium («الوزارة», «مجلس النواب»)."""
    found = scene.phrases.speaker_phrase(scene.words, place, limit)
    return scene.words[place].fold.startswith("ال") or (found is not None and found.certain and found.last > place + 1)


def _name_end(scene: Scene, first: int, limit: int) -> int:
    """The word behind the name that follows a head such as «وكالة» at `first`."""
    words, lexicon = scene.words, scene.lexicon
    place = first + 1
    mention = scene.mention_starts.get(words[first].start)
    if mention is not None:
        return max(place, min(limit, scene.word_at(mention.span.end)))
    if place < limit and words[place].text in _OPENING:
        for end in range(place + 1, min(limit, place + 7)):
            if words[end].text in _CLOSING:
                return _past_adjectives(scene, end + 1, limit)
    definite = words[first].fold.startswith(_DEFINITE)
    while place < limit and place < first + _REACH:
        word = words[place]
        circumstance = lexicon.adverbials.match(words, place, limit) or scene.time_ends.get(place)
        if word.kind == "mark" or (circumstance and (definite or place > first + 1)):
            break
        if word.fold.removeprefix("ف") in lexicon.complementisers or word.fold in lexicon.prepositions:
            break
        if lexicon.cue(word) is not None or word.fold in lexicon.carriers:
            break
        if definite and (not word.fold.startswith("ال") or scene.mention_starts.get(word.start) is not None):
            # «مع الصحيفة هذه الاتهامات»: behind a definite head only its adjectives belong to the name.
            break
        if place > first + 1 and _begins_person(scene, place, limit):
            break
        place += 1
    return place


def _begins_person(scene: Scene, place: int, limit: int) -> bool:
    """Whether a person's name or office begins at word `place` («صرح لوكالة كذا وزير الفلاحة»)."""
    mention = scene.mention_starts.get(scene.words[place].start)
    if mention is not None:
        return mention.type == "PER"
    found = scene.phrases.speaker_phrase(scene.words, place, limit)
    return found is not None and found.certain and found.kind == "person"


def _past_adjectives(scene: Scene, place: int, limit: int) -> int:
    """The word behind the adjectives of a medium whose name stood in quotation marks («صحيفة «كذا» البريطانية»)."""
    while (
        place < limit
        and scene.words[place].fold.startswith("ال")
        and scene.words[place].fold.endswith(_ADJECTIVE_ENDS)
        and place not in scene.time_ends
    ):
        place += 1
    return place


def programme_at(scene: Scene, place: int, limit: int) -> Relay | None:
    """A programme by its bare name («مداخلته في برنامج كذا»), where the occasion shows that one is meant."""
    if place + 1 >= limit or scene.words[place].fold not in scene.lexicon.programmes:
        return None
    last = min(_name_end(scene, place, limit), place + 1 + _PROGRAMME_WORDS)
    span = scene.span(place, last)
    return Relay(Link(role="media", name=span.text, span=span), place, last) if last > place + 1 else None


def _bare_name(scene: Scene, first: int, last: int, span: Span) -> str:
    """The name without its head noun («وكالة») and quotation marks; the whole phrase where nothing is left."""
    definite = scene.words[first].fold.startswith(_DEFINITE)
    if last - first > 1 and not definite and scene.words[first + 1].fold not in scene.lexicon.no_names:
        name = scene.text[scene.words[first + 1].start : scene.words[last - 1].end].translate(_UNQUOTED).strip()
        if name:
            return name
    bare = span.text.strip(_QUOTES)
    # «للإذاعة»: behind ل the article is written without its alef.
    return "ا" + bare if scene.words[first].fold.startswith("لل") and bare.startswith("ل") else bare
