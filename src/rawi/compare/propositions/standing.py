"""Standing: what a speaker does with a clause: holds it to be so, denies it, wants it, or takes no position.

The stance comes from two things that are kept apart in a statement: the polarity of the cue (نفى, رفض) and the negation
of the clause. Denying a negation affirms.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.hearsay import Hearsay, is_news
from rawi.compare.propositions.negation import Judgement
from rawi.model import CueClass, Statement, Word

Force = Literal["assertion", "call", "pledge", "attitude"]
_FORCES: Mapping[CueClass, Force] = {
    "assert": "assertion", "confirm": "assertion", "deny": "assertion", "report": "assertion", "neither": "assertion",
    "demand": "call", "urge": "call", "promise": "pledge", "threaten": "pledge",
    "warn": "attitude", "express": "attitude",
}  # fmt: skip


_THAT, _AND_THAT = "ان", "وان"
"""«أن», folded."""
_ARTICLES = ("وال", "بال", "ال")
_OPENING = 5
"""Words of a clause among which it shows that its truth is open."""
_BLAMED = 2
"""Words behind a word for blaming among which it shows that nobody is blamed."""
_JOINT = 25
"""Code points between a cue and its content in which the cue may go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """`affirmed` is None where no position is taken; `denies` marks a denial in so many words (a denying cue, a verdict
    like «عارٍ عن الصحة»), not a mere negation. `notes` say in words what negates."""

    affirmed: bool | None
    denies: bool
    force: Force
    notes: tuple[str, ...]


def standing(
    statement: Statement,
    text: str,
    tokens: Sequence[Word],
    number: int,
    judgement: Judgement,
    hearsay: Hearsay,
    lexicon: CompareLexicon,
) -> Standing | None:
    """The standing of a statement's clause `number`, None for a clause that nobody holds; `text` is its article's."""
    notes = [f"negated: {mark}" for mark in judgement.marks]
    first = tokens[0].fold
    rejecting = rejects(statement, text, lexicon)
    if rejecting and lexicon.turns.at([token.fold for token in tokens], 0):
        rejecting = False  # «نفى الخلاف إلا أنه رجح التأجيل»
    if rejecting and number > 0:
        if lexicon.relatives.at([first], 0):
            return None  # A relative clause inside a denial adds what others have said.
        # A denial does not reach what stands against it after «لكن».
        rejecting = first not in lexicon.adversatives
        if first.startswith(_AND_THAT) and not any(word.endswith(_THAT) for word in _cue(statement, text)):
            return None  # «نفى وجود خلاف، وأن …»: what follows may be denied or stated.
    force = _FORCES[statement.cue_class]
    open_stance = statement.commitment == "neither" or judgement.noncommittal or not judgement.asserted
    if not rejecting and any(token.fold in lexicon.open_truth for token in tokens[:_OPENING]):
        open_stance = True  # «يكشف حقيقة الخطر» leaves open what is true.
    if rejecting and statement.cue is not None:
        notes.append(f"denies: {_added(statement, text, lexicon) or statement.cue.text}")
        cue = _cue(statement, text)
        spoken_of = hearsay.wrapped or hearsay.pointing != "nothing"
        spoken_of = spoken_of or lexicon.charges.at([token.fold for token in tokens], 0) > 0
        # «طلب النادي التأجيل والاتحاد رفض ذلك»: what was asked is not done; «رفض هذه الاتهامات» denies.
        done = hearsay.pointing == "this" or not spoken_of
        if cue & lexicon.refusals and done and not judgement.noncommittal:
            force = "call"
        elif force == "attitude":
            force = "assertion"
            open_stance = open_stance or not cue & (lexicon.denials | lexicon.exclusions | lexicon.refusals)
        open_stance = open_stance or bool(cue & (lexicon.doubts | lexicon.retreats) and not spoken_of)
    if statement.cue is not None and _cue(statement, text) & lexicon.excuses:
        open_stance, force = True, "assertion"  # «اعتذر عن التعويض» may be for what was done or from doing it.
    if open_stance and force != "attitude":
        force = "assertion"  # «رفض التعليق» wants nothing.
    if rejecting and _withholds(statement, text, tokens, lexicon):
        open_stance, force = True, "assertion"
    affirmed: bool | None = _negated(judgement, tokens, lexicon, rejecting=rejecting) == rejecting
    spread = statement.cue_class == "report" and is_news(tokens, lexicon)
    if open_stance or (hearsay.wrapped and affirmed and not spread):
        affirmed = None
    return Standing(
        affirmed=affirmed,
        denies=affirmed is False and force == "assertion" and (rejecting or judgement.explicit),
        force=force,
        notes=tuple(notes),
    )


def _negated(judgement: Judgement, tokens: Sequence[Word], lexicon: CompareLexicon, *, rejecting: bool) -> bool:
    """Whether a clause is negated. A verdict added to a denial («ينفي البيع: لا صحة لهذه الأخبار») says it again, but
    not where it is what is denied («نفى أن يكون الخبر كاذبا»)."""
    of_the_verdict = any(token.fold in lexicon.auxiliaries for token in tokens[:2])
    if not rejecting or not judgement.verdicts or of_the_verdict:
        return judgement.negated
    return (len(judgement.marks) - judgement.verdicts) % 2 == 1


def _withholds(statement: Statement, text: str, tokens: Sequence[Word], lexicon: CompareLexicon) -> bool:
    """«رفض ترجيح أي من الروايتين», «رفض تحميل أي طرف المسؤولية»: whether a refusal is one to take a stand."""
    first = tokens[0].fold
    bare = next((first[len(article) :] for article in _ARTICLES if first.startswith(article)), first)
    nobody = bare in lexicon.blaming and any(
        token.fold in lexicon.nobody or token.fold in lexicon.any for token in tokens[1 : 1 + _BLAMED]
    )
    return (nobody or bare in lexicon.stands) and bool(_cue(statement, text) & lexicon.refusals)


def rejects(statement: Statement, text: str, lexicon: CompareLexicon) -> bool:
    """Whether a statement denies what it introduces, by its cue or by a noun added to it («استغرابها ونفيها لـ»)."""
    return statement.polarity == "deny" or bool(_added(statement, text, lexicon))


def replies(statement: Statement, opening: Sequence[str], lexicon: CompareLexicon) -> bool:
    """Whether the cue of a statement, or the `opening` words of the sentence that it stands in, answer somebody."""
    cue = [word.fold for word in words(statement.cue.text)] if statement.cue is not None else []
    if any(word in lexicon.replies or word[1:] in lexicon.replies for word in (*cue, *opening[:1])):
        return True
    return bool(opening) and lexicon.answering.joined_at(list(opening), 0) > 0


def _added(statement: Statement, text: str, lexicon: CompareLexicon) -> str:
    """The word by which a cue that does not deny is made to («ونفيها»), "" if there is none."""
    joined = _joint(statement, text, statement.cue.end) if statement.cue else []
    return next((word.text for word in joined if word.fold[0] == "و" and word.fold[1:] in lexicon.denials), "")


def _cue(statement: Statement, text: str) -> set[str]:
    """The folded words of a cue and of what joins it to its content («استغرابها ونفيها لـ»), also without و or ف."""
    found = {word.fold for word in _joint(statement, text, statement.cue.start)} if statement.cue else set()
    return found | {word[1:] for word in found if word[0] in "وف" and len(word) > 3}


def _joint(statement: Statement, text: str, start: int) -> list[Word]:
    """The words from `start` to the content, where that follows the cue closely; else those up to the cue's end."""
    if statement.cue is None:
        return []
    starts = [span.start for span in statement.content if 0 <= span.start - statement.cue.end <= _JOINT]
    return [word for word in words(text[start : min(starts, default=statement.cue.end)]) if word.kind == "word"]
