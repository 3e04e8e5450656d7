"""Lessons: names that the article itself introduces, and the senses of words once they are known."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from rawi.arabic.particles import ARTICLE, cuts
from rawi.extract.mentions.roles import ARTICLED, HEAD, TITLE, Role
from rawi.extract.mentions.senses import Known, Sense, Senses
from rawi.model import MentionType, Word

_SHORTEST = 3
_EVERYDAY = (
    Role.FUNCTION | Role.VERB | Role.COMMON | TITLE | HEAD | Role.MODIFIER | Role.ANONYMOUS | Role.DOCUMENT
    | Role.CONSTRUCT | Role.FACILITY | Role.PLACE | Role.EVENT | Role.BODY_ADJECTIVE | Role.DEMONYM
)  # fmt: skip
"""What a word also is that must not be taken for a name wherever it stands."""


class Lesson(NamedTuple):
    """A name of folded words; `guarded` and `located` as in `Known`."""

    folds: tuple[str, ...]
    type: MentionType
    name: str
    guarded: bool = False
    located: bool = False
    media: bool = False


def lesson(
    words: Sequence[Word], kind: MentionType, senses: Senses, *, quoted: bool = False, media: bool = False
) -> Lesson | None:
    """What a name of `words` teaches; None where nothing can be recognised again.

    A name that is also an everyday word counts again only in quotation marks or behind its descriptor; a place with
    the article only where a place stands.
    """
    parts = [word for word in words if word.kind != "mark" or (kind == "PER" and word.text == "-")]
    numbered = any(word.kind == "number" for word in parts)
    if not parts or (numbered and not (quoted and len(parts) > 1)) or (quoted and len(parts) > 5):
        return None
    folds = tuple(word.fold for word in parts)
    roles = [senses.role_of(fold) for fold in folds]
    everyday = all(role & _EVERYDAY for role in roles)
    definite = folds[0].startswith(ARTICLE) and len(folds[0]) > _SHORTEST
    name = " ".join(word.text for word in parts)
    if len(folds) == 1:
        if len(folds[0]) < _SHORTEST:
            return None
        if roles[0] & Role.KNOWN and not quoted:
            return None
        placed = kind == "LOC" and definite
        guarded = everyday or placed or (media and definite) or bool(roles[0] & Role.KNOWN)
        return Lesson(folds, kind, name, guarded, placed and not everyday, media)
    guarded = everyday or kind == "FAC" or (media and bool(roles[0] & _EVERYDAY))
    return Lesson(folds, kind, name, guarded, kind == "LOC" and guarded, media)


class ArticleSenses(Senses):
    """The senses of words in one article: the lexicon's, and what the article teaches."""

    def __init__(
        self, base: Senses, lessons: Iterable[Lesson], peoples: dict[str, str], folds: Collection[str]
    ) -> None:
        """`peoples`: written forms of nationality adjectives (no article) with their masculine singular; `folds`: the
        folded words of the article."""
        self.__dict__.update(base.__dict__)
        self._base = base
        self._learned: dict[str, int] = {}
        known: dict[str, list[Known]] = {}
        for item in lessons:
            entry = Known(item.folds[1:], item.type, item.name, item.guarded, item.media, item.located, True)
            known.setdefault(item.folds[0], []).append(entry)
            self._learned[item.folds[0]] = Role.KNOWN
        for first, entries in known.items():
            entries += base.names(first)
            entries.sort(key=lambda entry: (-len(entry.rest), entry.guarded))
        self._taught_names = known
        for form in peoples:
            role = Role.DEMONYM
            if form.endswith("ه"):
                role |= Role.FEMININE
            elif not form.endswith("ي"):
                role |= Role.PLURAL
            self._learned[form] = self._learned.get(form, 0) | role
        self.nations = ChainMap(peoples, base.nations)
        stems = frozenset(stem.removeprefix(ARTICLE) for stem in self._learned).union(self._learned)
        self._taught = _taught(folds, stems)
        read = _Read(base.of, folds)
        read.update((folded, self._read(folded)) for folded in self._taught)
        self.of = read.__getitem__

    def names(self, stem: str) -> Sequence[Known]:
        """The names that begin with a folded stem, the longest first."""
        return self._taught_names.get(stem) or self._base.names(stem)

    def touch(self, words: Iterable[Word]) -> bool:
        """Whether a lesson says something about one of the words."""
        return any(word.fold in self._taught for word in words)

    def role_of(self, stem: str) -> int:
        """The roles of a folded stem, article included, particles already off."""
        role = self._base.role_of(stem) | self._learned.get(stem, 0)
        if stem.startswith(ARTICLE) and len(stem) > _SHORTEST:
            role |= self._learned.get(stem[len(ARTICLE) :], 0) & ARTICLED
        return role


class _Read(dict[str, Sense]):
    """The senses of an article's words; of another word that of the lexicon."""

    __slots__ = ("_of",)

    def __init__(self, of: Callable[[str], Sense], folds: Collection[str]) -> None:
        super().__init__(zip(folds, map(of, folds), strict=True))
        self._of = of

    def __missing__(self, folded: str) -> Sense:
        return self._of(folded)


def _taught(folds: Iterable[str], stems: frozenset[str]) -> frozenset[str]:
    """The words that a lesson says something about: particles and article taken off, one of `stems` is left."""
    # Few words end in one, and only those are worth cutting up.
    width = max(1, min(map(len, stems)))
    endings = frozenset(stem[-width:] for stem in stems)
    return frozenset(
        folded for folded in folds if folded[-width:] in endings and any(cut.stem in stems for cut in cuts(folded))
    )
