"""Clauses: a content cut where sentences end and where a clause of the other polarity begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from rawi.arabic.particles import DEFINITE
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.absence import lacking
from rawi.compare.propositions.corrections import correction
from rawi.compare.propositions.negation import judge, says_that_not
from rawi.compare.propositions.particles import particle
from rawi.compare.propositions.verdicts import passes_verdict
from rawi.model import Span, Word

_ENDS = frozenset("؛!؟?…")
_COMMAS = frozenset("،,")
_SHORTEST = 3
_COORDINATE = 4
"""Words on both sides of «، و» that make two clauses of what has a negation in it, instead of a list of nouns."""
_CORRECTED = 6
"""Words and marks at most of a correction at the end."""
_TOLD = 2
"""Words at least of what is told before it is said what did not happen with it («هبطت الطائرة دون إصابات»)."""
_NEGATED = 2
"""Words of a clause that a particle opens which only stands before a verb («لن أستقيل»)."""
_TAKEN_UP = 5
"""Words from a new subject among which a pronoun takes it up («والإعادة دون جمهور هي الأقرب»)."""
_RELATIVE, _RELATED = 2, 9
"""Words behind a relative pronoun among which its clause is negated, and words of a relative clause that goes on."""
_NOR = "ولا"
_ARTICLE = "ال"
_OF_MANY = ("ا", "وا", "ون", "ان")
"""Endings of a verb of two or of many."""
_POINT = re.compile(r"\.(?=\s|$|\.)")


def clauses(
    content: Sequence[Span], words_in: Callable[[int, int], list[Word]], lexicon: CompareLexicon
) -> Iterator[tuple[Word, ...]]:
    """The words of each clause of a content, without marks; offsets are code points of the article's text, of which
    `words_in` gives the words of a stretch `[start, end)`.

    A relative clause after a comma («، الذي …») adds something and is a clause of its own. A piece shorter than three
    words stays with its neighbour, unless it is all. What a clause says did not happen («دون وقوع إصابات») is one of
    its own too.
    """
    for span in content:
        pieces: list[list[Word]] = [[]]
        tokens = words_in(span.start, span.end)
        folded = [token.fold for token in tokens]
        negated: bool | None = None
        apart = False
        """Whether the last piece tells of what did not happen («دون وقوع إصابات»), which ends with the next mark."""
        corrected = 0
        """Words of a correction that are still to come."""
        for index, token in enumerate(tokens):
            if corrected:
                corrected -= 1
                continue
            if token.kind == "mark":
                point = token.text == "." and _POINT.match(span.text, token.start - span.start)
                if apart or point or token.text in _ENDS:
                    pieces.append([])
                apart = False
                continue
            if (
                index > 0
                and tokens[index - 1].text in _COMMAS
                and lexicon.relatives.at(folded, index)
                and len(pieces[-1]) >= _SHORTEST
            ):
                pieces.append([])
            coordinate = index > 0 and tokens[index - 1].text in _COMMAS and token.fold[0] == "و"
            whole = coordinate and (len(pieces[-1]) >= _COORDINATE or _verbal(pieces[-1], lexicon))
            long = whole and _until_mark(tokens, index) >= _COORDINATE
            if long:
                if negated is None:
                    negated = bool(judge([each for each in tokens if each.kind != "mark"], lexicon).marks)
                long = negated
            judged = index > 0 and tokens[index - 1].text in _COMMAS and _until_mark(tokens, index) >= _SHORTEST
            long = long or (judged and passes_verdict([each.fold for each in pieces[-1]], lexicon))
            whole = len(pieces[-1]) >= _SHORTEST or _renames(pieces[-1], lexicon) or _nominal(pieces[-1], lexicon)
            right, corrected = correction(tokens, index, pieces[-1], lexicon)
            if right:
                pieces.append(list(right))
                corrected -= 1
                apart = True
                continue
            # «شدد على التنسيق وألا خلاف بين البلدين»
            that_not = len(pieces[-1]) >= _SHORTEST and token.fold[0] == "و" and says_that_not(token, lexicon)
            went_on = apart and folded[index][0] == "و" and folded[index][1:] in lexicon.event_verbs
            # «أنكروا الشخص، إلا أنهم رجحوا …»
            turned = index > 0 and tokens[index - 1].text in _COMMAS and lexicon.turns.at(folded, index) > 0
            if (
                long
                or (turned and bool(pieces[-1]))
                or went_on
                or that_not
                or (whole and _opens(folded, index, _until_mark(tokens, index), pieces[-1], lexicon))
            ):
                pieces.append([])
                apart = False
            elif len(pieces[-1]) >= _TOLD and lacking(folded, index, lexicon):
                pieces.append([])
                apart = True
            pieces[-1].append(token)
        yield from map(tuple, _joined(pieces, lexicon))


def _until_mark(tokens: list[Word], index: int) -> int:
    """Words from `index` to the next comma or end of sentence."""
    return next(
        (i for i, token in enumerate(tokens[index:]) if token.text in _COMMAS or token.text in _ENDS),
        len(tokens) - index,
    )


def _opens(folded: list[str], index: int, before_mark: int, before: list[Word], lexicon: CompareLexicon) -> bool:
    """Whether a clause begins at `index`, `before_mark` words before the next mark."""
    if len(folded) - index < _SHORTEST:
        two = _none(folded[index:], lexicon) or _not_done(folded[index:], lexicon)
        return two and not judge(before, lexicon).marks
    if folded[index][0] == "و" and (
        folded[index][1:] in lexicon.denials
        or lexicon.report_clauses.joined_at(folded, index)  # «القتلى اثنان وما يتداول عن غيرهما غير صحيح»
        or _with_subject(folded, index, before, lexicon)
        or _taken_up(folded, index, before, lexicon)
    ):
        return True
    if folded[index] in lexicon.leading and _fronted(before, lexicon):
        return True  # «نظرا لكذا فإنه لا صحة لما قيل»
    if not lexicon.clause_openers.at(folded, index):
        return False
    if index and folded[index] in lexicon.spoken_numbers and folded[index - 1] in lexicon.spoken_letters:
        return False  # «كي وان» is a name, not «وإن»
    bare = folded[index][1:]
    corrects = bare in lexicon.correcting and folded[index + 1] in lexicon.stopwords
    left = before_mark if corrects else len(folded) - index
    if bare in lexicon.nominal_particles and left <= _CORRECTED:
        return False  # «رضيعان، وليس خمسة كما يشاع», «الأحد وليس في يوم الإضراب، ثم …» correct what they follow.
    if bare in lexicon.particles and _in_relative(before, lexicon):
        return False  # «الذين لا يرون ذلك ولا يوافقون عليه»
    if bare in lexicon.verbal and not _denying(folded[index + 1], lexicon):
        return True
    # «لا في المدينة ولا في غيرها» is one negation, not two clauses; so is «لم يؤكد الخبر ولم ينفه».
    return not (bare in lexicon.particles and any(word.fold == bare for word in before))


def _fronted(piece: Sequence[Word], lexicon: CompareLexicon) -> bool:
    """Whether a piece says on what ground, or when, something is which is told behind it («نظرا لما تردد»)."""
    return bool(piece) and (piece[0].fold in lexicon.fronted or piece[0].fold[1:] in lexicon.fronted)


def _in_relative(before: Sequence[Word], lexicon: CompareLexicon) -> bool:
    """Whether a piece ends in a relative clause that is negated, with no main verb behind it."""
    folded = [word.fold for word in before]
    opened = max((at for at in range(len(folded)) if lexicon.relatives.at(folded, at)), default=-1)
    if opened < 0 or not any(particle(word, lexicon) for word in folded[opened + 1 : opened + 1 + _RELATIVE]):
        return False
    return len(folded) - opened <= _RELATED


def _verbal(piece: Sequence[Word], lexicon: CompareLexicon) -> bool:
    """Whether a short piece is a clause: a verb with the particle before it («لن أستقيل»)."""
    first = piece[0].fold if piece else ""
    opens = first in lexicon.verbal or (first[:1] in "وف" and first[1:] in lexicon.verbal)
    return opens and len(piece) >= _NEGATED and not _denying(piece[1].fold, lexicon)


def _renames(piece: Sequence[Word], lexicon: CompareLexicon) -> bool:
    """«وليس إغلاقا»: whether a piece of two words says what something is not."""
    first = piece[0].fold if piece else ""
    return len(piece) == _NEGATED and first[1:] in lexicon.nominal_particles and piece[1].text.rstrip("ً").endswith("ا")


def _none(folded: Sequence[str], lexicon: CompareLexicon) -> bool:
    """«… ولا وفيات»: whether two words say that there is none of something."""
    if len(folded) != _NEGATED or folded[0] != _NOR or lexicon.not_negations.joined_at(list(folded), 0):
        return False
    return not folded[1].startswith("ال") and folded[1] not in lexicon.stopwords


def _not_done(folded: Sequence[str], lexicon: CompareLexicon) -> bool:
    """«أجلت المباراة ولم تلغ»: whether two words say that something did not happen."""
    if len(folded) != _NEGATED or folded[0][:1] != "و" or folded[0][1:] not in lexicon.verbal:
        return False
    return folded[1] in lexicon.event_verbs and not _denying(folded[1], lexicon)


def _denying(folded: str, lexicon: CompareLexicon) -> bool:
    """Whether a word is a verb of denying, also as it is written behind «لم» («ينف», «ينفه»)."""
    return folded in lexicon.denials or folded in lexicon.cut_denials


def _with_subject(folded: list[str], index: int, before: list[Word], lexicon: CompareLexicon) -> bool:
    """«سنقلص الوظائف والدمج لن يكتمل»: a new subject with its negation, after a clause that has its verb."""
    if index + 1 >= len(folded) or folded[index + 1] not in lexicon.particles:
        return False
    word = folded[index]
    if word in lexicon.stopwords or word[1:] in lexicon.stopwords or word[1:] in lexicon.particles:
        return False
    if any(word.fold in lexicon.event_verbs or word.fold in lexicon.pronouns for word in before):
        return True
    return _nominal(before, lexicon) and _of_one(folded[index:], lexicon)


def _nominal(piece: Sequence[Word], lexicon: CompareLexicon) -> bool:
    """«السد سليم»: whether a piece says of a definite noun, with which it begins, what that is."""
    if len(piece) < _NEGATED or not piece[0].fold.startswith(_ARTICLE):
        return False
    said = piece[1].fold
    return not said.startswith(DEFINITE) and said not in lexicon.stopwords and not particle(said, lexicon)


def _of_one(folded: Sequence[str], lexicon: CompareLexicon) -> bool:
    """«والمياه لم تتسرب»: whether a negated verb is of the definite noun before it, and not of two."""
    if len(folded) <= _NEGATED or folded[1] not in lexicon.particles:
        return False
    return folded[0].startswith("و" + _ARTICLE) and not folded[2].endswith(_OF_MANY)


def _taken_up(folded: list[str], index: int, before: list[Word], lexicon: CompareLexicon) -> bool:
    """«لم يصدر قرار والإعادة دون جمهور هي الأقرب»: a new subject that a pronoun takes up, after a negated clause."""
    if not folded[index].startswith("وال") or not any(word.fold in lexicon.verbal for word in before):
        return False
    return any(word in lexicon.pronouns for word in folded[index + 1 : index + _TAKEN_UP])


def _lacks(piece: Sequence[Word], lexicon: CompareLexicon) -> bool:
    """«دون إصابات»: whether a piece says what did not happen."""
    return bool(piece) and lacking([word.fold for word in piece], 0, lexicon) > 0


def _joined(pieces: list[list[Word]], lexicon: CompareLexicon) -> list[list[Word]]:
    kept: list[list[Word]] = []
    for piece in pieces:
        alone = _verbal(piece, lexicon) or _renames(piece, lexicon) or _none([word.fold for word in piece], lexicon)
        alone = alone or _lacks(piece, lexicon)
        if kept and len(piece) < _SHORTEST and not alone:
            kept[-1].extend(piece)
        elif piece:
            kept.append(piece)
    least = _TOLD if len(kept) > 1 and _lacks(kept[1], lexicon) else _SHORTEST
    if len(kept) > 1 and lexicon.turns.at([word.fold for word in kept[1]], 0):
        least = 0
    if len(kept) > 1 and _nominal(kept[0], lexicon) and _of_one([word.fold for word in kept[1]], lexicon):
        least = 0
    if len(kept) > 1 and len(kept[0]) < least and not _verbal(kept[0], lexicon):
        first = kept.pop(0)
        kept[0][:0] = first
    return kept
