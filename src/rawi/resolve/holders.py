"""Holders: the speakers an article has named so far, as candidates for whom a later source means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rawi.arabic.fold import fold
from rawi.model import Link, Mention, Placed, Span, Speaker, Time

_COMPLEMENT_WORDS = 3
_DUALS = ("ان", "ين")
_SHORT = 3
_LONGEST_TITLE = 6
_MARKS = '،,«»"()'
PARAGRAPHS_BACK = 4
"""How many paragraphs back a speaker can be meant without being named again."""

_STATEMENTS_BACK = 500
"""How many statements back one is looked for; a bound on time, since so many stand in no few paragraphs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A speaker as resolved at one statement. `gender` is "m", "f" or "-", `number` "s", "p" or "-"; `index` counts
    attributions, `sentence` and `paragraph` say where; `links` and `said` are those of that statement."""

    speaker: Speaker
    gender: str
    number: str
    index: int
    sentence: int
    paragraph: int
    links: tuple[Link, ...]
    said: Time | None
    in_headline: bool = False
    in_passing: bool = False
    """Whether the words are only brought in («قال تعالى»), so that nobody goes on with them."""

    @property
    def documented(self) -> bool:
        """Whether the statement came in a document, so that a later «البيان» can mean this holder's."""
        return any(link.role == "document" for link in self.links)


class Holders:
    """The speakers named so far, in the order of the text; what is asked of them costs no walk through all of them."""

    def __init__(self) -> None:
        self._named: list[Holder] = []
        self._by_entity: dict[str, Holder] = {}
        self._bodies: dict[str, Holder] = {}
        self._described: dict[str, list[tuple[Holder, frozenset[str]]]] = {}
        self.genders: dict[str, str] = {}
        """What the verbs used of each person (by entity) said last of his gender."""

    def add(self, holder: Holder) -> None:
        """Take in the speaker of the next statement."""
        speaker = holder.speaker
        self._named.append(holder)
        if speaker.entity is not None:
            self._by_entity[speaker.entity] = holder
            if speaker.kind == "person":
                self.genders[speaker.entity] = holder.gender
        if speaker.kind == "organisation" and len(name := fold(speaker.name).split()) > 1:
            self._bodies[bare(name[0])] = holder

        if speaker.kind == "person" and speaker.form == "name" and speaker.span is not None:
            words = frozenset(bare(word.strip(_MARKS)) for word in fold(speaker.span.text).split())
            for word in words.difference(fold(speaker.name).split()):
                self._described.setdefault(word, []).append((holder, words))

    def described(self, title: str) -> Holder | None:
        """The last person whose source phrase, with the office behind the name too, holds every word of a title
        («رئيس الشركة» for «فلان، رئيس شركة كذا»)."""
        wanted = [bare(word) for word in fold(title).split()]
        if not wanted or len(wanted) > _LONGEST_TITLE:
            return None
        known = min((self._described.get(word, []) for word in wanted), key=len)
        return next((one for one, words in islice(reversed(known), _STATEMENTS_BACK) if words.issuperset(wanted)), None)

    def near(self, paragraph: int, back: int) -> Iterator[Holder]:
        """The speakers in the last `back` paragraphs before `paragraph` and in it, the last one first."""
        for holder in islice(reversed(self._named), _STATEMENTS_BACK):
            if paragraph - holder.paragraph > back:
                break
            yield holder

    def last(self) -> Holder | None:
        """The speaker of the last statement."""
        return self._named[-1] if self._named else None

    def of_entity(self, entity: str | None) -> Holder | None:
        """Where an entity spoke last."""
        return None if entity is None else self._by_entity.get(entity)

    def body(self, noun: str) -> Holder | None:
        """The last body with a name of several words that begins with a folded noun, article or not."""
        return self._bodies.get(bare(noun))


def in_passing(speaker: Speaker, scripture: tuple[str, ...]) -> bool:
    """Whether the speaker's words are only brought in by another: those of `scripture` (folded beginnings of whom it is
    quoted from), or those of a pronoun that means nobody known."""
    if speaker.form == "pronoun":
        return speaker.entity is None and speaker.kind == "anonymous"
    printed = fold(speaker.span.text) + " " if speaker.span is not None else ""
    return printed.startswith(scripture)


def standing(holder: Holder | None) -> Holder | None:
    """The holder, if a later verb can go on with him."""
    return None if holder is not None and holder.in_passing else holder


def bare(word: str) -> str:
    """A folded word without its article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def gender_of(phrase: str) -> str:
    """The grammatical gender a source phrase asks of its verb, by the ending of its head noun.

    Broken plurals of things («مصادر») are feminine singular to a verb; by its ending alone such a head says nothing.
    """
    words = fold(phrase).replace("«", " ").replace('"', " ").split()
    if not words:
        return "-"
    head = words[0][2:] if words[0].startswith("ال") else words[0]
    if head.endswith(("ه", "ات", "اء")) and len(head) > 3:
        return "f"
    # مصادر، وسائل، مواقع، صحف: plurals with a long a after the second letter.
    if len(head) == 5 and head[2] == "ا" and head[0] in "مو":
        return "f"
    return "m"


def number_of(phrase: str) -> str:
    """The number of a source phrase by the ending of its head noun: "p" for a sound plural of people or a dual.

    A bare noun that only ends like a dual is as often a name («إستيبان كذا»): there what stands behind it has to agree
    or to be a short preposition.
    """
    words = fold(phrase).split()
    head = words[0] if words else ""
    if len(words) < 2 or len(head) <= 4 or not head.endswith(("ون", *_DUALS)):
        return "-"
    if head.startswith("ال") or head.endswith("ون"):
        return "p"
    following = words[1]
    return "p" if following.endswith(("ون", *_DUALS)) or len(following) <= _SHORT or following[0] in "بل" else "-"


def agrees(asked: str, holder: Holder, number: str = "-") -> bool:
    """Whether a cue whose form asks for gender `asked` and `number` can have this holder as its subject."""
    if number != "-" and holder.number != "-" and (number in "dp") != (holder.number == "p"):
        return False
    return asked == "-" or holder.gender == "-" or asked == holder.gender


def mention_inside(span: Span, mentions: Placed[Mention], kinds: tuple[str, ...]) -> Mention | None:
    """The last mention of one of `kinds` that lies inside `span` (names stand after titles)."""
    inside = [mention for mention in mentions.inside(span) if mention.type in kinds]
    return inside[-1] if inside else None


def named_inside(
    span: Span, mentions: Placed[Mention], heads: frozenset[str], titles: frozenset[str]
) -> Mention | None:
    """The person whom the source phrase names: the last one in the first part of it, between commas, who completes no
    other noun («متحدث باسم فلان»); «فلان، وكيل اللاعب علان» is the first.

    Behind one of `heads` (folded), also with one of `titles` and an adjective between («باسم الرئيس الفلاني فلان»), a
    name says whose somebody is, not who speaks.
    """
    people = [mention for mention in mentions.inside(span) if mention.type == "PER"]
    for mention in sorted(people, key=lambda one: (_part(span, one), -one.span.start)):
        before = fold(span.text[: mention.span.start - span.start]).split()[-_COMPLEMENT_WORDS:]
        if before and before[-1].startswith("لل") and "ال" + before[-1][2:] in titles:
            continue
        for word in reversed(before):
            if word in heads:
                break
            if not word.startswith("ال"):
                return mention
        else:
            return mention
        at = before.index(word)
        if at + 1 < len(before) and before[at + 1] not in titles:
            return mention
    return None


def _part(span: Span, mention: Mention) -> int:
    """In which part of the source phrase, counted by commas, the mention stands."""
    before = span.text[: mention.span.start - span.start]
    return before.count("،") + before.count(",")
