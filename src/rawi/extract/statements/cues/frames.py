"""Frames: what may follow a reporting verb, compiled from the words of the lexicon."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rawi.arabic.fold import fold


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of one verb (see the head of `cues.toml`).

    `prepositional` holds the kind ("+", ">", "~") and the folded preposition of each; `hearer` the folded preposition
    before an addressee and `relayed` that before the one whose words a relay verb carries, "" for other verbs.
    """

    that: bool
    quote: bool
    noun: bool
    noun_before_that: bool
    addressed_noun: bool
    told: bool
    prepositional: tuple[tuple[str, str], ...]
    prepositions: frozenset[str]
    hearer: str
    relayed: str

    @staticmethod
    def of(frames: tuple[str, ...]) -> Frames:
        """Compile the words of a `frames` field."""
        prepositional = tuple((frame[0], fold(frame[1:])) for frame in frames if frame[0] in "+>~" and frame != ">noun")
        noun = "noun" in frames or ">noun" in frames
        return Frames(
            that="that" in frames,
            quote="quote" in frames,
            noun=noun,
            noun_before_that="noun" in frames and ("that" not in frames or frames.index("noun") < frames.index("that")),
            addressed_noun=">noun" in frames,
            told="told" in frames,
            prepositional=prepositional,
            prepositions=frozenset(preposition for _, preposition in prepositional),
            hearer=next((fold(frame[1:]) for frame in frames if frame[0] == "<"), ""),
            relayed=next((fold(frame[1:]) for frame in frames if frame[0] == "="), ""),
        )

    def with_object(self) -> Frames:
        """The frames of the verb once a pronoun on it has said who is addressed or spoken of («وعدها بكذا»)."""
        return replace(
            self,
            addressed_noun=False,
            hearer="",
            prepositional=tuple(("+" if kind in ">~" else kind, word) for kind, word in self.prepositional),
        )

    def kind_of(self, preposition: str) -> str:
        """The kind ("+", ">", "~") of the frame with this folded preposition, "" if there is none."""
        return next((kind for kind, wanted in self.prepositional if wanted == preposition), "")

    def may_address(self, preposition: str) -> bool:
        """Whether an addressee may stand before this folded preposition."""
        return (">", preposition) in self.prepositional

    @property
    def governing(self) -> bool:
        """Whether a preposition is the only way to the object, apart from a clause."""
        return bool(self.prepositional) and not self.noun and not self.quote

    @property
    def needs_addressee(self) -> bool:
        """Whether every prepositional frame asks for an addressee, so that a lone noun phrase is that."""
        if self.addressed_noun:
            return True
        return bool(self.prepositional) and all(kind == ">" for kind, _ in self.prepositional)
