"""Hearsay: what is left when a clause speaks of reports («ما تردد عن استقالته») or just points at one («هذا الخبر»)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rawi.arabic.particles import THIRD_PERSON
from rawi.compare.knowledge import CompareLexicon
from rawi.model import Word

_REACH = 9
"""Words that may stand between a noun for a report and the link to what was reported."""
_SUBJECT = 8
"""Words at the head of a clause that passes a verdict, among which what it is passed on begins."""
_AFTER = 2
"""Words that may follow a pointer («هذا الخبر جملة وتفصيلا») for the clause still to say nothing else."""
_PREPOSITIONS = frozenset("لبك")
_JOINED = 3
"""Letters of «لما»."""
Pointing = Literal["nothing", "this", "what was said", "what was spread", "what was charged", "someone's words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearsay:
    """A clause without its talk of reports.

    `wrapped`: a report was spoken of, so that affirming the clause affirms the report's existence, not its content.
    `pointing`: the clause has no content of its own; "this" is a bare pronoun («ذلك»), which reaches less far than a
    noun («هذا الخبر»); `owner` are the words that name whose words are meant.
    """

    rest: tuple[Word, ...]
    wrapped: bool
    pointing: Pointing = "nothing"
    owner: tuple[Word, ...] = ()


def unwrap(
    tokens: Sequence[Word], lexicon: CompareLexicon, *, rejected: bool = False, noncommittal: bool = False
) -> Hearsay:
    """Take talk of reports off the head of a clause, several layers deep («صحة ما نشر حول …»).

    `rejected`: the clause is what a denying cue introduces, or denies in so many words; `noncommittal`: it is what
    somebody says nothing of («امتنع عن التعليق على …»).
    """
    rest = tuple(tokens)
    wrapped = False
    while rejected and len(rest) > 1 and lexicon.verdict_links.at([token.fold for token in rest], 0):
        rest = rest[1:]  # «أكد أنه لا صحة لما تردد»
    while rest:
        folded = [token.fold for token in rest]
        start = 1 if _leads(folded[0], lexicon) and len(rest) > 1 else 0
        if len(rest) - start <= 1 and _points(folded[start:], lexicon, demonstrated=start == 1):
            return Hearsay(rest=(), wrapped=True, pointing=_pointed(folded[start], lexicon))
        length = _clause(folded, start, lexicon)
        noun = _noun(folded[start], lexicon)
        if length == 0 and noun in lexicon.truth and len(rest) > start + 1:
            wrapped = wrapped or noun in lexicon.open_truth
            rest = rest[start + 1 :]
            continue
        if noncommittal and noun in lexicon.comments and start + 1 < len(rest):
            wrapped, at = True, start + 1
            rest = rest[at + 1 :] if folded[at] in lexicon.comment_links and len(rest) > at + 1 else rest[at:]
            continue
        if length == 0 and noun not in lexicon.reports:
            break
        if length == 0 and start == 1 and _plain(folded[1]) in lexicon.pointers:
            # «هذا الخبر جملة وتفصيلا»: pointed at, with nothing of its content after it.
            link = _link(folded, 2, lexicon)
            if link is None and not rejected and len(rest) - 2 > _AFTER:
                break  # «هذه التصريحات لا تعبر عن …» says something of them.
            if link is None:
                return Hearsay(rest=(), wrapped=True, pointing=_pointed(folded[1], lexicon))
        after = start + max(length, 1)
        link = _link(folded, after, lexicon)
        if link is None:
            if length == 0 and noun in lexicon.utterances and len(rest) > after:
                return Hearsay(rest=(), wrapped=True, pointing="someone's words", owner=rest[after:])
            if length and len(rest) - after <= 3:
                return Hearsay(rest=(), wrapped=True, pointing="what was spread")
            # «كذب خبر استقالته», «نفى خبر الاستقالة»; «نفى خبر الصحيفة» is of who brought it.
            owned = rejected and len(rest) == after + 1 and _happening(rest[after], lexicon)
            if length == 0 and folded[start] in lexicon.news and (len(rest) > after + 1 or owned):
                wrapped = True
                rest = rest[after:]
                continue
            break
        wrapped = True
        rest = rest[link:]
    return Hearsay(rest=rest, wrapped=wrapped)


def _happening(word: Word, lexicon: CompareLexicon) -> bool:
    """Whether one word names what somebody did, or a happening that is known («استقالته», «الاستقالة»)."""
    return word.text.endswith(THIRD_PERSON) or (
        word.fold.startswith("ال") and _without_article(word.fold) in lexicon.event_nouns
    )


def passed_on(tokens: Sequence[Word], lexicon: CompareLexicon) -> tuple[Word, ...]:
    """What a verdict is passed on: the words from the report on («وصف المكتب ما تردد عن البيع بأنه كاذب»), all of them
    where no talk of a report follows the subject."""
    folded = [token.fold for token in tokens]
    for index in range(1, min(_SUBJECT, len(folded) - 1)):
        length = _clause(folded, index, lexicon) or int(_noun(folded[index], lexicon) in lexicon.reports)
        if length and _link(folded, index + length, lexicon) is not None:
            return tuple(tokens[index:])
    return tuple(tokens)


def is_news(tokens: Sequence[Word], lexicon: CompareLexicon) -> bool:
    """Whether a clause opens with a noun for news («نبأ إغلاق الفرع», «شائعة عن»), which whoever spreads it tells."""
    return bool(tokens) and _without_article(tokens[0].fold) in lexicon.news


def _clause(folded: list[str], index: int, lexicon: CompareLexicon) -> int:
    """Words of a relative clause for a report at `index` («ما تردد»), also behind a preposition («لما تردد»)."""
    if length := lexicon.report_clauses.at(folded, index):
        return length
    word = folded[index]
    if len(word) != _JOINED or word[0] not in _PREPOSITIONS or word[1:] not in lexicon.what:
        return 0
    return lexicon.report_clauses.at([*folded[:index], word[1:], *folded[index + 1 :]], index)


def _pointed(word: str, lexicon: CompareLexicon) -> Pointing:
    if _plain(word) in lexicon.demonstratives or _plain(word) in lexicon.matters:
        return "this"
    return "what was charged" if _plain(word) in lexicon.accusations else "what was said"


def _leads(folded: str, lexicon: CompareLexicon) -> bool:
    """A demonstrative or a word for all and any before a noun («هذا الخبر», «وأي حديث عن»)."""
    bare = folded[1:] if folded[0] == "و" else folded
    return _plain(folded) in lexicon.demonstratives or bare in lexicon.determiners


def _link(folded: list[str], start: int, lexicon: CompareLexicon) -> int | None:
    """The index after the link that begins near `start`, None if there is none before the reported words themselves."""
    for index in range(start, min(start + _REACH, len(folded) - 1)):
        if length := lexicon.links.at(folded, index):
            return index + length
        if _plain(folded[index]) not in lexicon.carriers and _without_article(folded[index]) not in lexicon.carriers:
            return None
    return None


def _points(folded: list[str], lexicon: CompareLexicon, *, demonstrated: bool) -> bool:
    if not folded:
        return False
    word = _plain(folded[0])
    return (
        word in lexicon.demonstratives
        or word in lexicon.pointers
        or (demonstrated and _without_article(word) in lexicon.reports)
    )


def _plain(folded: str) -> str:
    return folded[1:] if len(folded) > 4 and folded[0] in "وفبل" and folded[1:3] == "ال" else folded


def _without_article(folded: str) -> str:
    for article in ("وال", "بال", "فال", "لل", "ال"):
        if folded.startswith(article) and len(folded) - len(article) >= 2:
            return folded[len(article) :]
    return folded


def _noun(folded: str, lexicon: CompareLexicon) -> str:
    """A noun without article, and without attached ل or ب where that leaves a noun for a report («لتصريحات»)."""
    bare = _without_article(folded)
    known = lexicon.reports | lexicon.truth
    return bare[1:] if bare not in known and bare[:1] in ("ل", "ب") and bare[1:] in known else bare
