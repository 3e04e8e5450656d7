"""The encoder that runs here, with a memory: libraries that are compared again and again hold the same sentences."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rawi.compare import Encoder
from rawi.compare.encoders import Vectors


class Remembering:
    """Encodes as another encoder does, each text once."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}
        self.name = encoder.name
        self.dim = encoder.dim

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See `Encoder.encode`."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(new, self._encoder.encode(new), strict=True))
        return np.array([self._known[text] for text in texts], np.float32).reshape(len(texts), self.dim)
