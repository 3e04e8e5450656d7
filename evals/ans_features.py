"""What tells how two headlines stand to each other: features from the parts of the program's comparison, and weights.

All are in words that can be shown: nearness of meaning, shared words, a negation on one side, kinds of events that
exclude each other, figures and names that differ. `evals/ans_weights.toml` says what each weighs and where from.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np
from evals.ans_pairs import Label, Pair

from rawi.arabic.words import words
from rawi.compare import CompareLexicon, Encoder
from rawi.compare.claims.rarity import Rarity
from rawi.compare.encoders import Vectors, embed
from rawi.compare.propositions.keys import EVENT, Keys
from rawi.compare.propositions.negation import judge
from rawi.compare.propositions.propositions import vocabulary
from rawi.flow import Pipeline
from rawi.model import Article, Document, content_id, text_sha256

WEIGHTS = Path(__file__).with_name("ans_weights.toml")
Values = Mapping[str, float]
_SAME = 2.0
"""Spreads from which two contents mean nearly the same."""


_EXCHANGED = 2
"""Words at most in place of others between the same words."""
_SAME_WORDS = 0.6
"""The share of the words of the shorter content that must be the same for that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A headline as it is compared: its keys in order, the kinds of events among them, the keys of its names, the
    bounds of its figures, the values of its times, and whether its main clause is negative."""

    order: tuple[str, ...]
    kinds: frozenset[str]
    names: frozenset[str]
    figures: frozenset[tuple[float | None, float | None]]
    times: frozenset[str]
    negated: bool

    @property
    def keys(self) -> frozenset[str]:
        """The keys, each once."""
        return frozenset(self.order)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """`weigh` by feature, added to `bias`, is above `limit` where two contents of one thing contradict each other. They
    are of two things below a nearness of `meaning` with less than `overlap` in common. `undoing` are kinds of events
    that put an end to others."""

    bias: float
    limit: float
    meaning: float
    overlap: float
    undoing: frozenset[str]
    weigh: Mapping[str, float]

    @staticmethod
    def load(path: Path = WEIGHTS) -> Weights:
        """The weights of the file."""
        found: Mapping[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        return Weights(
            bias=found["bias"],
            limit=found["limit"],
            meaning=found["other"]["meaning"],
            overlap=found["other"]["overlap"],
            undoing=frozenset(found["undoing"]),
            weigh=found["weights"],
        )

    def label(self, values: Values) -> Label:
        """How two contents with these features stand to each other."""
        if self.apart(values):
            return "other"
        return "disagree" if self.score(values) > self.limit else "agree"

    def apart(self, values: Values) -> bool:
        """Whether they are of two things."""
        return values["meaning"] < self.meaning and values["overlap"] < self.overlap

    def score(self, values: Values) -> float:
        """How surely they contradict each other, as the logarithm of the odds."""
        return self.bias + math.fsum(weight * values[name] for name, weight in self.weigh.items())


class Features:
    """The features of pairs of headlines, read as one library."""

    def __init__(self, pairs: Sequence[Pair], pipeline: Pipeline, encoder: Encoder, undoing: frozenset[str]) -> None:
        self._lexicon = CompareLexicon.load()
        self._undoing = undoing
        texts = sorted({text for pair in pairs for text in (pair.first, pair.second)})
        documents = {text: _read(text, pipeline) for text in texts}
        keys = Keys(self._lexicon, vocabulary(list(documents.values())))
        self._contents = {text: self._content(document, keys) for text, document in documents.items()}
        self._rarity = Rarity([one.keys for one in self._contents.values()])
        scale: Mapping[str, float] = self._lexicon.relations["encoder"][encoder.name]
        self._related, self._spread = scale["related"], scale["spread"]
        rows: Vectors = embed(texts, encoder)
        self._rows = dict(zip(texts, rows, strict=True))

    def of(self, pair: Pair) -> dict[str, float]:
        """The features by name; `meaning` in spreads above what parts related contents from others, not cut off."""
        cosine = float(np.dot(self._rows[pair.first], self._rows[pair.second]))
        meaning = (cosine - self._related) / self._spread
        one, two = self._contents[pair.first], self._contents[pair.second]
        return {"meaning": meaning, "same_meaning": max(0.0, meaning - _SAME)} | self.of_contents(one, two)

    def of_contents(self, one: Content, two: Content) -> dict[str, float]:
        """The features of two contents but for meaning."""
        shared, all_ = (self._rarity.sum(keys) for keys in (one.keys & two.keys, one.keys | two.keys))
        fewer = min(self._rarity.sum(one.keys), self._rarity.sum(two.keys))
        first, second = one.kinds - two.kinds, two.kinds - one.kinds
        lone = [(each.names - other.keys) for each, other in ((one, two), (two, one))]
        told = {
            "negated": one.negated != two.negated,
            "opposite": self._opposed(first, two.kinds) or self._opposed(second, one.kinds),
            "undoing": bool((first | second) & self._undoing),
            "other_event": bool(first and second) and not self._akin(first, second),
            "one_event": bool(first) != bool(second),
            "same_event": bool(one.kinds & two.kinds),
            "other_figure": bool(one.figures - two.figures and two.figures - one.figures),
            "one_figure": bool(one.figures) != bool(two.figures),
            "other_name": bool(lone[0] and lone[1]),
            "other_time": bool(one.times - two.times and two.times - one.times),
            "exchanged": _exchanged(one.order, two.order),
        }
        return {
            "overlap": shared / all_ if all_ else 0.0,
            "containment": shared / fewer if fewer else 0.0,
        } | {name: float(value) for name, value in told.items()}

    def _content(self, document: Document, keys: Keys) -> Content:
        spoken = [word for word in words(document.article.text) if word.kind != "mark"]
        found = tuple(key for key, _ in keys.keyed(spoken))
        kinds = frozenset(key[len(EVENT) :] for key in found if key.startswith(EVENT)) - self._lexicon.things
        named = (key for mention in document.mentions for key in keys.of_text(mention.span.text))
        return Content(
            order=found,
            kinds=kinds,
            names=frozenset(key for key in named if not key.startswith(EVENT)) & frozenset(found),
            figures=frozenset((quantity.low, quantity.high) for quantity in document.quantities),
            times=frozenset(time.value for time in document.times if time.value),
            negated=judge(spoken, self._lexicon).negated,
        )

    def _opposed(self, some: frozenset[str], others: frozenset[str]) -> bool:
        return any((one, other) in self._lexicon.opposites for one in some for other in others)

    def _akin(self, some: frozenset[str], others: frozenset[str]) -> bool:
        return any((one, other) in self._lexicon.kin for one in some for other in others)


def _exchanged(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether they are the same words in the same order but for one or two in place of others."""
    parts = SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
    same = sum(end - start for what, start, end, _, _ in parts if what == "equal")
    if same < max(2.0, _SAME_WORDS * min(len(one), len(two))):
        return False
    return any(
        what == "replace"
        and max(end - start, stop - begin) <= _EXCHANGED
        and not set(one[start:end]) & set(two)
        and not set(two[begin:stop]) & set(one)
        for what, start, end, begin, stop in parts
    )


def _read(text: str, pipeline: Pipeline) -> Document:
    return pipeline.per_document(Article(id=content_id("art", text), text=text, sha256=text_sha256(text)))
