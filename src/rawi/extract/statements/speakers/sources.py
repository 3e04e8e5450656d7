"""Sources: what kind of source a phrase names, and whether a phrase can be a source at all."""

from __future__ import annotations

from rawi.arabic.shapes import is_definite, looks_feminine
from rawi.extract.statements.chain.media import medium_role
from rawi.extract.statements.scene import Scene
from rawi.model import SpeakerForm, SpeakerKind

_COMMAS = frozenset("،,")


def describe(scene: Scene, first: int, last: int) -> tuple[SpeakerForm, SpeakerKind]:
    """Form and kind of the source phrase in words `[first, last)`."""
    words, lexicon = scene.words, scene.lexicon
    head = words[first].fold
    if last - first <= 2 and (
        lexicon.last_person.match(words, first, last) or lexicon.same.match(words, first, last) == last - first
    ):
        return "pronoun", "person"
    if last - first == 1 and (lexicon.pronouns.match(words, first, last) or head in lexicon.nobody.clauses):
        return "pronoun", "person"
    same = (
        lexicon.selves and head in lexicon.selves and last - first == 2 and words[first + 1].fold in lexicon.documents
    )
    if same or (head in lexicon.documents and last - first <= 3):
        return "document", "document"
    start, end = words[first].start, words[last - 1].end
    for mention in scene.mentions.starting_in(start, end):
        if mention.type == "PER" and mention.span.end <= end:
            if not lexicon.anonymous.match(words, first, last) or mention.span.start == start:
                return "name", "person"
            if mention.role is not None and mention.role.start <= start:
                return "name", "person"
    if medium_role(scene, first, last) is not None:
        return "description", "media"
    if lexicon.anonymous.match(words, first, last):
        return "description", "anonymous"
    if lexicon.occasions.get(head) == "document":
        return "description", "document"
    leading = scene.mention_starts.get(start)
    if leading is not None and leading.type != "PER":
        return "name", "organisation"
    found = scene.phrases.speaker_phrase(words, first, last)
    if found is not None and found.certain and found.kind in ("person", "organisation"):
        return "description", found.kind
    if not is_definite(head) or looks_feminine(head) or head in lexicon.bodies:
        return "description", "organisation"
    return "description", "person"


def can_be_source(scene: Scene, first: int, limit: int, *, strict: bool, attached: int = 0) -> bool:
    """Whether a source phrase can begin at word `first` after «بحسب», «وفق», «نقلاً عن».

    With `strict` only words known to name sources count («وفق تنسيق», «حسب الحاجة» are circumstances). `attached`
    folded letters (the ل of «وفقاً لـ») are written on to the first word.
    """
    if first >= limit:
        return False
    words, lexicon = scene.words, scene.lexicon
    word = words[first]
    if attached:
        rest = word.fold[attached:]
        rest = "ا" + rest if rest.startswith("ل") else rest
        if any(rest in table for table in (lexicon.agencies, lexicon.media, lexicon.anonymous)):
            return True
        if lexicon.occasions.get(rest) == "document":
            return True
        if rest in lexicon.not_sources:
            return False
        following = words[first + 1 : first + 3]
        if len(following) == 2 and following[0].fold in _COMMAS and following[1].fold in lexicon.after_speaker:
            # «ووفقاً للوزارة، فإن …»
            return True
        phrase = scene.phrases.speaker_phrase(words, first, limit)
        if phrase is not None and phrase.certain and phrase.kind in ("person", "organisation"):
            return True
    if lexicon.not_sources.match(words, first, limit):
        return False
    if word.kind == "mark":
        return word.text in '«"“'
    if any(
        table.match(words, first, limit, joined=False)
        for table in (lexicon.agencies, lexicon.media, lexicon.anonymous, lexicon.same, lexicon.last_person)
    ):
        return True
    if lexicon.occasions.get(word.fold) == "document" or begins_newest(scene, first, limit):
        return True
    end = words[min(first + 6, limit) - 1].end
    if any(mention.type in ("PER", "ORG") for mention in scene.mentions.starting_in(word.start, end)):
        return True
    if strict:
        return False
    return word.kind == "word" and word.fold not in scene.lexicon.vague_heads


def begins_newest(scene: Scene, first: int, limit: int) -> bool:
    """Whether a text begins at word `first` behind what order it has («آخر حصيلة», «أحدث بيانات»)."""
    words, lexicon = scene.words, scene.lexicon
    return (
        words[first].fold in lexicon.before_documents
        and first + 1 < limit
        and lexicon.occasions.get(words[first + 1].fold) == "document"
    )
