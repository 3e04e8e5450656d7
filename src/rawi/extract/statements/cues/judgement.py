"""Judgement: class, polarity, commitment and negation of a statement, from its cue and the words around it."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.arabic.fold import fold
from rawi.arabic.particles import PERSON_PREFIXES
from rawi.extract.statements.cues.forms import CueForm
from rawi.extract.statements.scene import Scene
from rawi.lexicon.cues import Verb
from rawi.model import CueClass
from rawi.model.statement import Commitment, Polarity


@dataclass(frozen=True, slots=True)
class CueJudgement:
    """What a cue says of its content; `rawi.model.Stance` is what a holder does with a claim."""

    cue_class: CueClass
    polarity: Polarity
    commitment: Commitment
    reasons: tuple[str, ...] = ()


_NO = "لا"
_DIALECT = "ش"
_HEAD = 12
"""Words of a content within which its main verb is looked for."""

NEITHER = CueJudgement("neither", "assert", "neither", ("takes no position",))
"""The stance of a phrase such as «لم يعلق» or «لا يؤكد ولا ينفي»."""


def stance(scene: Scene, reading: CueForm, first: int, source: str) -> CueJudgement:
    """The stance of a cue read as `reading` whose content begins at word `first`; `source` is the speaker's kind."""
    verb = reading.verb
    if verb.cue_class == "neither":
        return CueJudgement("neither", "deny", "neither", (f"takes no position: {verb.past}",))
    if verb.polarity == "deny" and first < len(scene.words):
        if scene.lexicon.no_knowledge.match(scene.words, first, first + 1):
            return CueJudgement(verb.cue_class, "deny", "neither", ("denies knowledge, not the thing itself",))
        refuses = reading.lemma in scene.lexicon.refusing_verbs
        if refuses and scene.lexicon.no_comment.match(scene.words, first, first + 1):
            return CueJudgement("neither", "deny", "neither", ("refuses to comment",))
    voiced = reading.lemma in scene.lexicon.attitude_verbs and first < len(scene.words)
    if voiced and scene.words[first].fold in scene.lexicon.denying_attitudes:
        return CueJudgement("express", "deny", "committed", ("voices rejection",))
    return CueJudgement(_cue_class(scene, verb, first, source), verb.polarity, "committed")


def _cue_class(scene: Scene, verb: Verb, first: int, source: str) -> CueClass:
    if (
        verb.cue_class == "confirm"
        and first < len(scene.words)
        and scene.words[first].fold in scene.lexicon.necessities
    ):
        return "urge"
    passes_on = source in ("media", "anonymous", "outlet")
    if verb.cue_class == "report" and not passes_on and fold(verb.past) in scene.lexicon.reports_or_says:
        return "assert"
    return verb.cue_class


def negated(scene: Scene, first: int, limit: int) -> bool:
    """Whether the main clause of the content that begins at word `first` is negative.

    Arabic negates before the verb: a negator at the head of the clause or after its subject, and before another clause
    begins. A noun such as «عدم» at the head negates what it governs.
    """
    words, lexicon = scene.words, scene.lexicon
    place, seen = first, 0
    while place < limit and seen < _HEAD:
        word = words[place]
        if word.kind == "mark":
            if word.fold in "،,.;؛:" and seen:
                return False
            place += 1
            continue
        if seen == 0 and (word.fold in lexicon.negating_nouns or word.fold[1:] in lexicon.negating_nouns):
            return True
        if word.fold in lexicon.dialect_negators:
            return True
        if lexicon.negators.match(words, place, limit, joined=False):
            if seen and word.fold[0] == "و":
                # «كانت كذا ولم تكن كذا»: the second half is negative, not the statement.
                return False
            if seen and words[place - 1].fold in lexicon.conditions:
                return False
            return _negates(scene, place, limit, seen)
        if seen and (word.fold in lexicon.complementisers or word.fold in lexicon.relatives):
            return False
        cue = lexicon.cue(word)
        if cue is not None and not word.fold.startswith("ال") and (seen or cue.forms[0].form.person == "1"):
            # «نعتذر عن كل دقيقة لم …»: the main verb has passed.
            return not seen and any(form.verb.polarity == "deny" for form in cue.forms)
        place += 1
        seen += 1
    return False


def _negates(scene: Scene, place: int, limit: int, seen: int) -> bool:
    """Whether the negator at `place`, behind `seen` words of its clause, makes that clause negative."""
    words, lexicon = scene.words, scene.lexicon
    word = words[place]
    following = words[place + 1].fold if place + 1 < limit else ""
    if word.fold in lexicon.relative_negators:
        # «ما» negates in dialects: «أنا ما سبتش», «هو ما يدري».
        return following.endswith(_DIALECT) or (seen > 0 and words[place - 1].fold in lexicon.pronouns_before_ma)
    if word.fold == _NO and following in lexicon.no_negation_after:
        return False
    # «بخمس سنوات لا أربع»: a contrast, unless what is denied belongs to somebody («لا علم لها»).
    contrast = seen > 1 and word.fold == _NO and following[:1] not in PERSON_PREFIXES
    return not contrast or (place + 2 < limit and words[place + 2].fold[0] == "ل")


def declines(scene: Scene, first: int, limit: int) -> bool:
    """Whether the content itself takes no position («لا تعليق», «لا نؤكد ولا ننفي»)."""
    while first < limit and scene.words[first].kind == "mark":
        first += 1
    length = scene.lexicon.neither_contents.match(scene.words, first, limit, joined=False)
    if length == 0 and first + 1 < limit and scene.words[first].fold in scene.lexicon.complementisers:
        return declines(scene, first + 1, limit)
    return length > 0
