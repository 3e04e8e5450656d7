"""Lines: short paragraphs that only say where a report comes from and who wrote it («كذا / الوكالة», «حوار: فلانة»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.arabic.shapes import is_verbal_noun_shape
from rawi.extract.mentions.candidate import Candidate, Range
from rawi.extract.mentions.cues import LearningCues
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import Senses
from rawi.model import Reading, Word

_FIRST_PARAGRAPHS = 5
_LONGEST = 9
_LONGEST_NAME = 4
_SHORTEST = 4
_BETWEEN = "-‐–—:/ـ"
_NO_NAME = (
    Role.FUNCTION | Role.VERB | Role.SPEECH | Role.COMMON | HEAD | Role.MEDIUM | Role.ANONYMOUS | Role.DOCUMENT
    | Role.FACILITY | Role.PLACE | Role.EVENT | Role.MODIFIER
)  # fmt: skip


def lines(reading: Reading, ranges: Sequence[Range], senses: Senses, cues: LearningCues) -> Iterator[Candidate]:
    """The place, the writer and the agency of lines that hold nothing else; `ranges` are the words of the paragraphs.

    A place that the lexicon does not know counts if the article has it again.
    """
    words = reading.words
    for first, last in ranges[:_FIRST_PARAGRAPHS]:
        if not 3 <= last - first <= _LONGEST:
            continue
        parts = list(_parts(words, first, last))
        if not 2 <= len(parts) <= 3 or parts[0][1] - parts[0][0] > _LONGEST_NAME:
            continue
        lead, *others = parts
        byline = " ".join(word.fold for word in words[slice(*lead)]) in cues.bylines
        if not byline and not _place(words, lead, last, senses):
            continue
        # «وكالة كذا» is read as a body anyway.
        others = [part for part in others if not senses.of(words[part[0]].fold).role & Role.MEDIUM]
        names = [_name(words, part, senses) for part in others]
        if names and names[0] is not None and names[0].type == "ORG" and others[0] != parts[-1] and not byline:
            # «كذا/كذا – وكالات»
            names[0] = names[0]._replace(type="LOC")
        if any(name is None for name in names):
            continue
        if not byline:
            yield Candidate(*lead, 0, "LOC")
        yield from (name for name in names if name is not None and (name.type == "PER" or not byline))


def _parts(words: Sequence[Word], first: int, last: int) -> Iterator[Range]:
    """The words between the dashes, strokes and colons of a line; nothing where it has other marks or numbers."""
    start = first
    for at in range(first, last + 1):
        if at < last and words[at].kind == "word" and words[at].text not in _BETWEEN:
            continue
        if at < last and (words[at].text not in _BETWEEN or at == start):
            return
        if start < at:
            yield start, at
        start = at + 1


def _place(words: Sequence[Word], part: Range, end: int, senses: Senses) -> bool:
    first, last = part
    rest = tuple(word.fold for word in words[first + 1 : last])
    if any(entry.rest == rest and entry.type == "LOC" for entry in senses.names(words[first].fold)):
        return True
    sense = senses.of(words[first].fold)
    if last - first == 1:
        noun = is_verbal_noun_shape(sense.bare, words[first].text)
        proper = not sense.role and not sense.skip and len(sense.bare) >= _SHORTEST and not noun
    else:
        proper = last - first == 2 and words[first].fold in senses.toponyms
    first_fold = words[first].fold
    return proper and any(
        words[at].fold.endswith(first_fold) and tuple(word.fold for word in words[at + 1 : at + last - first]) == rest
        for at in range(end, len(words))
    )


def _name(words: Sequence[Word], part: Range, senses: Senses) -> Candidate | None:
    """A writer, whose first name is known, or else an agency; None where the part is no name."""
    first, last = part
    roles = [senses.of(word.fold).role for word in words[first:last]]
    if last - first > _LONGEST_NAME or any(role & _NO_NAME and not role & PERSON for role in roles):
        return None
    if roles[0] & TITLE and not roles[0] & PERSON:
        return None
    person = last - first > 1 and bool(roles[0] & (Role.GIVEN | Role.SHARED | Role.FOREIGN))
    return Candidate(first, last, 0, "PER" if person else "ORG")
