"""Negation: whether a clause says that something is not so, and what is left of it when that is taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rawi.arabic.fold import fold
from rawi.arabic.words import inner_offset
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.absence import lacking, without
from rawi.compare.propositions.counterfactuals import unreal_condition
from rawi.compare.propositions.dialect import bared, negates
from rawi.compare.propositions.noncommittal import reserved
from rawi.compare.propositions.particles import before_mark, particle
from rawi.compare.propositions.scope import describes, is_subject, ordered, takes_up
from rawi.model import Word

_SHORT_HEAD = 3
"""Words and marks before a joined particle that are too few to be a clause of their own."""
_HEAD = 4
"""A negative noun («عدم») or a denying verb («ننفي») counts among the first words of a clause only."""
_RELATIVE = 3
"""Words, the relative pronoun among them, in which a negation belongs to the relative clause."""
_SHORT = 6
"""Words of a clause that one adjective can pass a verdict on."""
_CONTRAST = 3
_STEM = 3
"""Letters in common of a word and of what corrects it («انفجارين لا انفجارا»)."""
_CORRECTED = 5
"""Words at most of «وليس خمسة كما يشاع», which corrects a part of what a clause has said."""
_PASSED = 3
"""Words before a verdict among which stands what joins it to its clause."""
_CONDITION = 3
"""Words of a negative condition at least: «إن», a particle and a verb."""
_OPENING = 2
"""Words among which a question or a condition opens."""
_NOT = "لا"
_NOR = "ولا"
_PRESENT = frozenset("يتن")
"""Letters that a verb of the present begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What negates a clause. `negated` is the sum of `marks` (two negations cancel, but verdicts on one report are one:
    «مجرد إشاعات لا أساس لها»); `rest` are the words left."""

    negated: bool
    marks: tuple[str, ...]
    rest: tuple[Word, ...]
    nominal: bool
    """The negation is of a nominal sentence (ليس)."""
    noncommittal: bool
    """It says that it takes no position («لا نؤكد ولا ننفي»)."""
    scope: tuple[Word, ...]
    """The words after the last particle: what is said not to be."""
    noun: bool
    """A negative noun («عدم») negates it."""
    explicit: bool
    """One of the marks denies in so many words («ننفي», «لا صحة لـ»), beside a particle."""
    verdicts: int
    """How many of the marks are verdicts on a report («لا صحة لـ», «غير صحيح»)."""
    jussive: bool
    """A particle is among the marks after which a verb has a form that is no Arabic without it («لم تكن»)."""
    asserted: bool
    """False for a question and an unreal condition («لو حذرنا»)."""


def judge(tokens: Sequence[Word], lexicon: CompareLexicon) -> Judgement:
    """Read the negation of one clause (words and numbers without marks).

    Only the main clause counts: reading stops at a relative pronoun or a subordinating conjunction. A restriction
    («لا … إلا») affirms. Verdicts on a whole report («عارٍ عن الصحة», «لا صحة لـ») and denying verbs count wherever the
    clause has them and are left out of `rest`.
    """
    tokens, spoken = bared(_spaced(tokens, lexicon))
    folded = [token.fold for token in tokens]
    dropped: set[int] = set()
    marks: list[str] = []
    scope_start: int | None = None
    nominal = False
    noncommittal = False
    inside = conditional(folded, lexicon)
    condition = inside
    relative = False
    explicit = False
    verdicts = 0
    noun = False
    unreal = unreal_condition(folded, lexicon)
    if unreal is not None:
        marks.append(tokens[unreal.start].text)
        tokens, folded = tokens[: unreal.end], folded[: unreal.end]
        dropped.update(range(unreal.start, unreal.begin))
    that_not = bool(folded) and says_that_not(tokens[0], lexicon) and not _bounds(folded, lexicon)
    restricted = _only(folded, lexicon) or any(lexicon.unless.at(folded, at) for at in range(1, len(folded)))
    index = unreal.begin if unreal is not None else 0
    while index < len(tokens):
        if not spoken and folded[index] not in lexicon.negating and folded[index][1:] not in lexicon.negating:
            index += 1
            continue
        if not marks and 0 < index < _SHORT_HEAD and folded[index][0] == "و" and folded[index][1:] in lexicon.particles:
            break  # «مخالفات متفرقة ولا جزم بشأن كذا»: what is negated is something else.
        if index == 0 and that_not:
            length = 1
            marks.append(tokens[0].text)
            dropped.add(0)
            scope_start = 1
        elif length := lexicon.noncommittal.joined_at(folded, index) or reserved(folded, index, lexicon):
            noncommittal = True
            dropped.update(range(index, index + length))
        elif (length := lexicon.verdicts.joined_at(folded, index)) and _predicated(len(folded), index, length):
            marks.append(_printed(tokens, index, length))
            explicit = True
            verdicts += 1
            dropped.update(range(_joined(folded, index, lexicon), index + length))
        elif length := lexicon.intensifiers.at(folded, index):
            dropped.update(range(index, index + length))
        elif length := lexicon.not_negations.joined_at(folded, index):
            pass
        elif index > 0 and ordered(folded, index, lexicon):
            inside, length = len(tokens), 1
        elif index >= inside and (length := negates(folded, index, spoken, lexicon)):
            marks.append(_printed(tokens, index, length))
            dropped.update(range(index, index + length))
            scope_start = index + length
        elif index >= inside and index in spoken and folded[index - 1 : index] != ["ما"]:
            length = 1
            marks.append(tokens[index].text)
            scope_start = index
        elif index == 0 and (length := lacking(folded, 0, lexicon)):
            marks.append(_printed(tokens, 0, length))
            noun = True
            dropped.update(range(length))
            scope_start = length
        elif index >= inside and (length := without(folded, index, lexicon)):
            marks.append(_printed(tokens, index, length))
            dropped.update(range(index, index + length))
            scope_start = index + length
        elif (
            folded[index] == lexicon.unlike
            and index + 1 < len(folded)
            and folded[index + 1] in lexicon.unlike_verdicts
            and _predicated(len(folded), index, 2)
        ):
            length = 2
            explicit = True
            verdicts += 1
            marks.append(_printed(tokens, index, length))
            dropped.update(range(_joined(folded, index, lexicon), index + length))
        elif (
            index >= inside
            and index < _HEAD
            and (_denies(folded[index], lexicon) or _bare(folded[index]) in lexicon.negative_nouns)
            and not is_subject(tokens, index, lexicon)
        ):
            length = 1
            marks.append(tokens[index].text)
            explicit = explicit or _denies(folded[index], lexicon)
            noun = noun or not _denies(folded[index], lexicon)
            dropped.add(index)
            scope_start = None if _denies(folded[index], lexicon) else index + 1
        elif (
            index >= inside
            and particle(folded[index], lexicon)
            and scope_start is None
            and not _contrasts(tokens, index, lexicon)
            and not describes(folded, index, lexicon)
            and not takes_up(folded, index, lexicon)
            and not (relative and folded[index][0] == "و")
        ):
            length = 1
            # «إلا أن الأهالي لم يكملوا الأوراق», «القرار وحده لا يكفي»: what restricts stands behind.
            if not restricted and lexicon.exceptions.isdisjoint(folded[index + 1 :]):
                marks.append(tokens[index].text)
                length = lexicon.no_longer.joined_at(folded, index) or 1
                scope_start = index + length
                nominal = particle(folded[index], lexicon) in lexicon.nominal_particles
            dropped.update(range(index, index + length))
        elif lexicon.relatives.at(folded, index):
            # The negation after a relative pronoun is the relative clause's; further on it is the main verb's again,
            # unless it goes on with «و» («الذين لا يرون ذلك ولا يوافقون عليه»).
            inside = max(inside, index + _RELATIVE)
            relative = any(particle(word, lexicon) for word in folded[index + 1 : inside])
            length = 1
        elif lexicon.subordinators.at(folded, index):
            inside = len(tokens) if index > 0 else inside
            length = 1
        else:
            length = 1
        index += length
    if unreal is not None and scope_start is None:
        scope_start = unreal.begin
    rest = tuple(token for position, token in enumerate(tokens) if position not in dropped)
    # A correction is put together with the negation in front; what it is of stands behind it in the text.
    after = max((token.start for token in tokens[:scope_start]), default=0) if scope_start else 0
    scope = tuple(
        token
        for position, token in enumerate(tokens if scope_start is not None else ())
        if position >= (scope_start or 0) and position not in dropped and token.start >= after
    )
    return Judgement(
        negated=(len(marks) - max(0, verdicts - 1)) % 2 == 1,
        marks=tuple(marks),
        rest=rest,
        nominal=nominal,
        noncommittal=noncommittal,
        scope=scope,
        noun=noun,
        explicit=explicit,
        verdicts=verdicts,
        jussive=any(particle(fold(mark), lexicon) in lexicon.jussive for mark in marks),
        asserted=unreal is not None or not (_unasserted(folded, lexicon) or (folded and condition == len(folded))),
    )


def conditional(folded: Sequence[str], lexicon: CompareLexicon) -> int:
    """Words of the negative condition that a clause opens with («وإن لم يتحقق الصعود فإن …»), up to what follows from
    it; 0 where it opens with none."""
    if not folded or not lexicon.conditions.joined_at(folded, 0):
        return 0
    return next((at for at in range(_CONDITION, len(folded)) if folded[at] in lexicon.then), len(folded))


def says_that_not(word: Word, lexicon: CompareLexicon) -> bool:
    """Whether a word is «ألا», written as one, and not «إلا», of which the letters folded are the same."""
    return word.fold in lexicon.that_not and "إ" not in word.text


def _spaced(tokens: Sequence[Word], lexicon: CompareLexicon) -> Sequence[Word]:
    """The words, «لا» apart from what it is printed together with («لاصحة»)."""
    if lexicon.run_together.isdisjoint(token.fold for token in tokens):
        return tokens
    found: list[Word] = []
    for token in tokens:
        if token.fold in lexicon.run_together:
            after = inner_offset(token, len(_NOT))
            printed = after - token.start
            found.append(Word(token.start, after, token.text[:printed], _NOT, token.kind))
            found.append(Word(after, token.end, token.text[printed:], token.fold[len(_NOT) :], token.kind))
        else:
            found.append(token)
    return found


def _bounds(folded: list[str], lexicon: CompareLexicon) -> bool:
    """«ألا يقل عمره عن 35»: «that not» before what sets a bound denies nothing."""
    return lexicon.not_negations.joined_at([_NOT, *folded[1:]], 0) > 0


def _joined(folded: list[str], verdict: int, lexicon: CompareLexicon) -> int:
    """Where the words begin by which a verdict is passed: «بأنه كلام عار من الصحة»."""
    for index in range(verdict - 1, max(0, verdict - _PASSED) - 1, -1):
        if index > 0 and lexicon.verdict_links.at(folded, index):
            return index
    return verdict


def _only(folded: list[str], lexicon: CompareLexicon) -> bool:
    """«لم يتبق غير …»: the word for «other than» right behind a negated verb restricts."""
    return any(
        word == lexicon.unlike and particle(before, lexicon) for before, word in zip(folded, folded[2:], strict=False)
    )


def _predicated(words: int, index: int, length: int) -> bool:
    """Whether a verdict is said of its clause: at its beginning or end, one adjective («كاذبة») of a short one only."""
    left = words - index - length
    if length == 1:
        return left == 0 and words <= _SHORT
    return index <= _HEAD or left <= _HEAD


def _unasserted(folded: list[str], lexicon: CompareLexicon) -> bool:
    """Whether one of the first words opens a question or an unreal condition («الحوثيون لو كانوا …»)."""
    return any(
        lexicon.unasserted.at([*folded[:index], _plain(folded[index]), *folded[index + 1 :]], index)
        or (lexicon.supposing.joined_at(folded, index) and lexicon.stopwords.issuperset(folded[:index]))
        for index in range(min(_OPENING, len(folded)))
    )


def _plain(folded: str) -> str:
    return folded[1:] if len(folded) > 2 and folded[0] in "وف" else folded


def _contrasts(tokens: Sequence[Word], index: int, lexicon: CompareLexicon) -> bool:
    """«خمس سنوات لا أربعا»: after a clause has said something, لا before anything but a verb corrects a part of it, and
    so does «وليس» with the few words before the next mark («وليس في يوم الإضراب، …»)."""
    word = tokens[index].fold
    if index >= _CONTRAST and word[0] == "و" and before_mark(tokens, index) <= _CORRECTED:
        return word[1:] in lexicon.nominal_particles
    after = tokens[index + 1].fold if index + 1 < len(tokens) else ""
    if word == _NOT and index + 2 < len(tokens) and tokens[index + 2].fold in lexicon.none_of:
        return False  # «المكتب لا علاقة له بالأمر»
    if after in lexicon.there_is:
        return False
    if word == _NOT and index > 0 and _no_predicate(after) and _NOR not in (one.fold for one in tokens[index:]):
        return True
    if word == _NOT and len(after) > _STEM and any(one.fold[:_STEM] == after[:_STEM] for one in tokens[1:index]):
        return True  # «سمعت انفجارين لا انفجارا واحدا»
    return word == _NOT and index >= _CONTRAST and not _verb(after, lexicon)


def _verb(folded: str, lexicon: CompareLexicon) -> bool:
    """Whether a word behind «لا» may be a verb of the present, an everyday one too («المدير لا يجري أي مفاوضات»)."""
    if folded[:1] not in _PRESENT or not folded:
        return False
    return folded not in lexicon.stopwords or folded in lexicon.light or folded in lexicon.be


def _no_predicate(folded: str) -> bool:
    """«نريد السلام لا الحرب», «نريد حوارا لا حربا»: whether «لا» before a word of this form is not the negation of a
    clause, for it stands before no verb and no noun that there is none of."""
    return folded.startswith("ال") or (folded.endswith("ا") and folded[0] not in _PRESENT and len(folded) > _STEM)


def _denies(folded: str, lexicon: CompareLexicon) -> bool:
    return folded in lexicon.denials or (len(folded) > 1 and folded[0] in "وف" and folded[1:] in lexicon.denials)


def _bare(folded: str) -> str:
    return folded[1:] if len(folded) > 3 and folded[0] in "وفبل" else folded


def _printed(tokens: Sequence[Word], index: int, length: int) -> str:
    return " ".join(token.text for token in tokens[index : index + length])
