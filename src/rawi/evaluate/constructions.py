"""Constructions: in which ways an annotated statement is put, read off its annotation, its text and the cue lexicon.

The annotation says where cue, source and content stand and what they are; the lexicon only tells a verb from a
participle and a preposition. Nothing here depends on what the reader makes of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rawi.arabic import inflect
from rawi.arabic.fold import fold
from rawi.evaluate.gold import GoldStatement
from rawi.lexicon.cues import Reporting, Verb

COLONS = (":", "：")
_MARKS = "«»“”\"'’‘.,،؛:!؟ \t…-–"
_ATTRIBUTIONS = ("according", "his")
"""The kinds of fixed phrases that stand like a preposition before a source («بحسب فلان») or after a content."""


def _before(one: GoldStatement) -> bool:
    return any(part.end <= one.cue.start for part in one.content)


def _after(one: GoldStatement) -> bool:
    return any(part.start >= one.cue.end for part in one.content)


def _subject_after(one: GoldStatement) -> bool:
    return one.source.span is not None and one.source.span.start >= one.cue.end


def _subject_before(one: GoldStatement) -> bool:
    return one.source.span is not None and one.source.span.end <= one.cue.start


_Test = Callable[["Constructions", GoldStatement, str], bool]

_TESTS: dict[str, _Test] = {
    "verb first": lambda self, one, text: self.is_verb(one) and _subject_after(one),
    "subject first": lambda self, one, text: self.is_verb(one) and _subject_before(one),
    "participle": lambda self, one, text: self.is_participle(one),
    "prepositional attribution": lambda self, one, text: self.is_attribution(one),
    "fixed phrase": lambda self, one, text: len(one.cue.text.split()) > 1 and not self.is_attribution(one),
    "noun as cue": lambda self, one, text: self.is_noun(one),
    "headline colon": lambda self, one, text: one.in_headline and one.cue.text in COLONS,
    "headline verb": lambda self, one, text: one.in_headline and one.cue.text not in COLONS,
    "colon in the body": lambda self, one, text: not one.in_headline and one.cue.text in COLONS,
    "cue after the content": lambda self, one, text: _before(one) and not _after(one),
    "cue inside the content": lambda self, one, text: _before(one) and _after(one),
    "content in several pieces": lambda self, one, text: len(one.content) > 1,
    "content over paragraphs": lambda self, one, text: any("\n" in part.text for part in one.content),
    "clause with a complementiser": lambda self, one, text: self.has_complementiser(one, text),
    "quotation without a complementiser": lambda self, one, text: (
        one.quoted == "direct" and not self.has_complementiser(one, text) and one.cue.text not in COLONS
    ),
    "verbal noun or noun as content": lambda self, one, text: self.has_noun_content(one, text),
    "question": lambda self, one, text: self.is_question(one),
    "named speaker": lambda self, one, text: (
        one.source.span is not None and one.source.type in ("person", "organisation")
    ),
    "unnamed speaker": lambda self, one, text: one.source.type == "anonymous",
    "medium as speaker": lambda self, one, text: one.source.type == "media",
    "capital or country as speaker": lambda self, one, text: "metonym" in one.flags,
    "document as subject": lambda self, one, text: one.source.type == "document",
    "pronoun": lambda self, one, text: one.source.type == "pronoun",
    "implicit subject": lambda self, one, text: one.source.type == "implicit",
    "passive or nobody": lambda self, one, text: "passive" in one.flags,
    "relay with a cue of its own": lambda self, one, text: any(link.cue is not None for link in one.via),
    "through a document": lambda self, one, text: any(
        link.role == "document" and not link.inherited for link in one.via
    ),
    "through a medium or agency": lambda self, one, text: any(
        link.role in ("media", "agency") and not link.inherited for link in one.via
    ),
    "link inherited from before": lambda self, one, text: any(link.inherited for link in one.via),
    "two links or more": lambda self, one, text: len(one.via) > 1,
    "demand or call": lambda self, one, text: one.cue_class in ("demand", "urge"),
    "warning, threat, promise": lambda self, one, text: one.cue_class in ("warn", "threaten", "promise"),
    "attitude": lambda self, one, text: one.cue_class == "express",
    "denial": lambda self, one, text: one.polarity == "deny" and one.commitment == "committed",
    "soft denial": lambda self, one, text: "soft_denial" in one.flags,
    "neither confirms nor denies": lambda self, one, text: one.commitment == "neither",
    "negated content": lambda self, one, text: one.content_negated,
    "private state": lambda self, one, text: "private_state" in one.flags,
    "report of oneself": lambda self, one, text: "self_report" in one.flags,
}

CONSTRUCTIONS = tuple(_TESTS)
"""The names of all constructions, in the order in which they are shown."""


class Constructions:
    """Tells the constructions of annotated statements. Built once from the cue lexicon."""

    def __init__(self, reporting: Reporting) -> None:
        finite = _forms(
            reporting.verbs, lambda verb: [*inflect.past(verb.past), *inflect.present(verb.present, verb.past)]
        )
        finite |= {fold(form) for verb in reporting.verbs for form in verb.passive}
        participles = _forms(
            reporting.verbs, lambda verb: inflect.participle(verb.participle) if verb.participle else []
        )
        self._participles = participles - finite
        self._nouns = _forms(reporting.verbs, lambda verb: inflect.noun(verb.noun) if verb.noun else []) - finite
        words = [word for phrase in reporting.phrases if phrase.kind in _ATTRIBUTIONS for word in phrase.words]
        self._attributions = {fold(word) for word in words} | {fold(word).removesuffix(" ل") for word in words}
        lead_ins = (*reporting.words["lead_ins"], *reporting.words["sure_lead_ins"])
        self._lead_ins = tuple(fold(word) + " " for word in lead_ins)
        complementisers = [fold(word) for word in reporting.words["complementisers"]]
        pronouns = [fold(word) for word in reporting.words["complementiser_pronouns"]]
        self._complementisers = {base + pronoun for base in complementisers for pronoun in ("", *pronouns)}
        self._questions = tuple(fold(word) for word in reporting.words["question_words"])

    @classmethod
    def load(cls) -> Constructions:
        """With the lexicon that ships with Rawi; LexiconError if it is broken."""
        return cls(Reporting.load())

    def of(self, one: GoldStatement, text: str) -> tuple[str, ...]:
        """The names of all constructions that a statement of the article `text` shows, in the order of CONSTRUCTIONS.

        Most statements show several.
        """
        return tuple(name for name, test in _TESTS.items() if test(self, one, text))

    def is_attribution(self, one: GoldStatement) -> bool:
        """Whether the cue is a preposition or phrase that credits a source («بحسب», «على حد قوله», «حسبما ذكر»)."""
        cue = fold(one.cue.text)
        return cue in self._attributions or cue.startswith(self._lead_ins)

    def is_participle(self, one: GoldStatement) -> bool:
        """Whether the cue is, or begins with, a participle."""
        return _first(one.cue.text) in self._participles

    def is_verb(self, one: GoldStatement) -> bool:
        """Whether the cue is a verb or opens with one: no colon, participle, noun or preposition."""
        return not (one.cue.text in COLONS or self.is_attribution(one) or self.is_participle(one) or self.is_noun(one))

    def is_noun(self, one: GoldStatement) -> bool:
        """Whether the cue is a verbal noun («نفيها», «نقلت … قوله»)."""
        return "nominal" in one.flags or _first(one.cue.text) in self._nouns

    def has_complementiser(self, one: GoldStatement, text: str) -> bool:
        """Whether أن or إن leads to the content, with or without a pronoun (which stays in the content)."""
        if one.complementisers or any(_first(part.text) in self._complementisers for part in one.content):
            return True
        between = text[one.cue.end : one.content[0].start] if _after(one) and not _before(one) else ""
        words = fold(between).strip(_MARKS).split()
        return bool(words) and words[-1] in self._complementisers

    def has_noun_content(self, one: GoldStatement, text: str) -> bool:
        """Whether the content is the cue's object: no clause with أن, no quotation, nothing behind a colon."""
        if one.quoted == "direct" or self.has_complementiser(one, text) or self.is_attribution(one):
            return False
        between = text[one.cue.start : one.content[0].start] if _after(one) and not _before(one) else COLONS[0]
        return not any(colon in between for colon in COLONS)

    def is_question(self, one: GoldStatement) -> bool:
        """Whether the content opens with a question word or ends in a question mark."""
        if not one.content:
            return False
        opening = fold(one.content[0].text).strip(_MARKS) + " "
        return one.content[-1].text.rstrip(_MARKS.replace("؟", "")).endswith("؟") or any(
            opening.startswith(word + " ") for word in self._questions
        )


def _forms(verbs: Iterable[Verb], made: Callable[[Verb], Iterable[inflect.Form]]) -> set[str]:
    return {fold(form.text) for verb in verbs for form in made(verb)}


def _first(text: str) -> str:
    words = fold(text).strip(_MARKS).split()
    return words[0].strip(_MARKS) if words else ""
