"""Wording: the words of a text that the stages compared by their stems, as they stand there.

What two propositions share is kept as light stems («مرت»); a reader is shown the word («مرتين»).
"""

from __future__ import annotations

from collections.abc import Iterable

from rawi.arabic.names import name_tokens
from rawi.arabic.particles import cuts
from rawi.arabic.stems import stem
from rawi.arabic.words import words


class Wording:
    """The words of some texts by their stems. Of the words with one stem the shortest is shown, of equals the first."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(dict.fromkeys(texts))
        self._found: dict[str, str] | None = None

    def of(self, key: str) -> str:
        """The word behind a stem; the stem itself where no word of the texts has it."""
        if self._found is None:
            self._found = _by_stem(self._texts)
        return self._found.get(key, key)

    def written(self, folded: str) -> str:
        """Tokens of names as the texts write them, with or without their ending («مايي» as «المائية»); as they are,
        where no text has them."""
        spelled: dict[str, str] = {}
        for word in (word.text for text in self._texts for word in words(text)):
            for token in name_tokens(word):
                spelled.setdefault(token, word)
                spelled.setdefault(token.removesuffix("ه"), word)
        return " ".join(spelled.get(one) or self.of(one) for one in folded.split(" "))

    def listed(self, keys: str) -> str:
        """The words behind a list of stems as a reason has it: «أ، ب»."""
        return "، ".join(dict.fromkeys(self.of(key) for key in keys.split("، ")))


def _by_stem(texts: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for text in texts:
        for word in words(text):
            if word.kind != "word":
                continue
            for cut in cuts(word.fold):
                known = found.setdefault(stem(cut.stem), word.text)
                if len(word.text) < len(known):
                    found[stem(cut.stem)] = word.text
    return found
