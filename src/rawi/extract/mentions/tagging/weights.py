"""Weights: how much each sign speaks for each label, as fitted (`lexicon/name_weights.tsv`)."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from rawi.extract.mentions.tagging.labels import LABELS, NUMBERS
from rawi.lexicon.table import broken, load_rows

Vector = NDArray[np.float32]
FILE = "name_weights"
AFTER = "after "
"""What a sign begins with that is the label of the word before."""


class Weights:
    """The weights of signs, and those of one label after another."""

    def __init__(self, rows: Iterable[tuple[str, str, float]]) -> None:
        """`rows`: sign, label, weight. KeyError for a label that there is not."""
        self.transitions = np.zeros((len(LABELS), len(LABELS)), np.float32)
        """By label, then by the label behind it."""
        self._none = np.zeros(len(LABELS), np.float32)
        self._of: dict[str, Vector] = {}
        for sign, label, weight in rows:
            if sign.startswith(AFTER):
                self.transitions[NUMBERS[sign.removeprefix(AFTER)], NUMBERS[label]] = weight
            else:
                self._of.setdefault(sign, np.zeros(len(LABELS), np.float32))[NUMBERS[label]] = weight

    @staticmethod
    def load() -> Weights:
        """The weights that ship with the package; LexiconError if the file is missing or not in order."""
        try:
            return Weights((sign, label, float(weight)) for sign, label, weight in load_rows(FILE))
        except (KeyError, ValueError) as error:
            raise broken(f"{FILE}.tsv", f"it is not in order ({error})") from error

    def total(self, signs: Iterable[str]) -> Vector:
        """What signs say together, by label."""
        of = self._of
        told = [of[sign] for sign in signs if sign in of]
        total: Vector = np.sum(told, axis=0, dtype=np.float32) if told else self._none
        return total
