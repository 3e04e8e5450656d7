"""Verbs that only more than their letters tells apart: the object behind their subject («قدم المدرب استقالته»), or a
letter that is printed as doubled («وقّع العقد», «وقع الحادث»)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import TypeVar

from rawi.arabic.fold import fold, folded
from rawi.arabic.particles import CLITICS
from rawi.compare.forms import verb_forms
from rawi.compare.phrases import Phrase, phrase_of
from rawi.lexicon.comparison import EventKind
from rawi.model import Word

_Told = TypeVar("_Told")
_DOUBLED = "\u0651"
"""The mark of a doubled letter."""
_ALWAYS = "~"
"""Before words of a phrase that begin with an everyday word («خرج يخرج ~ من السجن»)."""
_SUBJECT = 8
"""Words at most of a subject between its verb and what tells the kind of that."""


class VerbsToldApart:
    """Finds the kinds of events of such verbs.

    Of the phrases of a kind those count between whose verb and other words a subject may stand: all but those that go
    on with one of the `everyday` words («وقع على»). No subject goes beyond one of the words that `stop` it.
    """

    def __init__(self, events: Sequence[EventKind], everyday: Set[str], stop: Iterable[str]) -> None:
        self._stop = folded(stop)
        self._behind: dict[str, dict[Phrase, str]] = {}
        self._doubled: dict[str, dict[str, str]] = {}
        for kind in events:
            for past, present, after in kind.phrases:
                behind = phrase_of(after)
                if after.startswith(_ALWAYS) or behind[0] not in everyday:
                    for form in verb_forms((past, present)):
                        self._behind.setdefault(form, {})[behind] = kind.id
            for past, present in kind.marked:
                letter = fold(past[: past.index(_DOUBLED)])[-1]
                for form in verb_forms((past.replace(_DOUBLED, ""), present.replace(_DOUBLED, ""))):
                    self._doubled.setdefault(form, {})[letter] = kind.id

    def kind(self, tokens: Sequence[Word], said: Sequence[str], index: int) -> str | None:
        """The kind of the word at `index`, None where neither tells one; `said` are the `tokens` folded."""
        return self._of_letter(tokens[index]) or self._of_object(said, index)

    def _of_letter(self, token: Word) -> str | None:
        if _DOUBLED not in token.text:
            return None
        letter = fold(token.text[: token.text.index(_DOUBLED)])[-1:]
        return _form(token.fold, self._doubled).get(letter)

    def _of_object(self, said: Sequence[str], index: int) -> str | None:
        phrases = _form(said[index], self._behind)
        if not phrases:
            return None
        for at in range(index + 2, min(index + 2 + _SUBJECT, len(said))):
            if said[at - 1] in self._stop:
                return None
            for phrase, kind in phrases.items():
                if said[at] == phrase[0] and tuple(said[at : at + len(phrase)]) == phrase:
                    return kind
        return None


def _form(word: str, known: Mapping[str, Mapping[_Told, str]]) -> Mapping[_Told, str]:
    """What is known of a verb, with or without a particle before it."""
    return known.get(word) or (known.get(word[1:], {}) if word[0] in CLITICS else {})
