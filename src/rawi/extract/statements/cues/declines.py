"""Declines: words by which somebody is said not to have spoken to a thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from rawi.arabic.fold import folded

_JOINED = "وف"
_NEGATED = ("answer", "wish", "whether", "issued")
_AFFIRMED = ("without", "apology")


@dataclass(frozen=True, slots=True)
class Declines:
    """Folded words.

    `verbs`: for each kind of clause its verbs: "wish" («لم يشأ التعليق»), "answer" («لم يرد على سؤال»), "whether" («لم
    يوضح ما إذا»), "issued" («لم يصدر عنه أي تعليق»), all behind a negator, and "without" («فضل عدم الخوض») and
    "apology" («اعتذر عن عدم التعليق»), without one. `questions` that go unanswered; words behind `whether`;
    `any_at_all` before what was not issued; `openings` with which such a clause can begin.
    """

    verbs: Mapping[str, frozenset[str]]
    questions: frozenset[str]
    whether: frozenset[str]
    any_at_all: frozenset[str]
    openings: frozenset[str]

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]]) -> Self:
        """The words of a lexicon."""
        verbs = {kind: folded(words[f"declines_{kind}"]) for kind in (*_NEGATED, *_AFFIRMED)}
        negators = frozenset(word for word in folded(words["negators"]) if word[0] == "ل")
        return cls(
            verbs=verbs,
            openings=negators.union(*(verbs[kind] for kind in _AFFIRMED)),
            questions=folded(words["unanswered"]),
            whether=folded(words["behind_whether"]),
            any_at_all=folded(words["any_at_all"]),
        )

    def kinds(self, word: str, *, negated: bool) -> tuple[str, ...]:
        """The kinds of clause that a folded word makes, behind a negator or without one."""
        if negated:
            return tuple(kind for kind in _NEGATED if word in self.verbs[kind])
        bare = word[1:] if word[:1] in _JOINED and len(word) > 1 else word
        return tuple(kind for kind in _AFFIRMED if word in self.verbs[kind] or bare in self.verbs[kind])
