"""Corrections: what somebody says that a thing is not, behind what it is («الحريق ماس كهربائي وليس عملا تخريبيا»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.arabic.particles import ARTICLE, ELIDED_ARTICLE, PERSON_PREFIXES
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.particles import before_mark, particle
from rawi.model import Word

_TOLD = 2
"""Words at least of what a thing is said to be."""
_MOST = 6
"""Words at most that are corrected, up to the next mark."""
_HEAD = 2
"""Words that stand for what is said to be something («ما جرى», «سبب الحريق»)."""
_FOR = "ل"
"""The letter by which something is said to be somebody's, written as one with him («لا علاقة للوزير»)."""
_STEM = 3
"""Letters in common of a thing and of what corrects how many there are."""
_WRITTEN_AS_ONE = ("بال", ELIDED_ARTICLE)
"""A preposition and the article, written as one with a noun."""
_CASE = "ا"
"""The letter, folded, of an indefinite noun that is an object or what «ليس» denies («عملا»)."""


def correction(
    tokens: Sequence[Word], index: int, before: Sequence[Word], lexicon: CompareLexicon
) -> tuple[tuple[Word, ...], int]:
    """The clause that a correction at `index` makes with the words `before` it, and of how many of `tokens` it is made;
    nothing and 0 where there is none.

    `tokens` are words and marks. The clause begins with the negation; behind it stand those of the words before it
    that are of what is denied as well, then the words that are corrected («وليس / الحريق / عملا تخريبيا»). Left alone
    is what corrects a number, and what somebody wishes.
    """
    if len(before) < _TOLD or tokens[index].fold not in lexicon.contrasting:
        return (), 0
    told = [word.fold for word in before]
    behind = _behind(tokens, index, lexicon)
    wrong = behind[: next((at for at, word in enumerate(behind) if word.fold in lexicon.as_told), len(behind))]
    if not wrong or len(wrong) > _MOST or any(word.kind != "word" for word in wrong):
        return (), 0
    folded = [word.fold for word in wrong]
    if _is_its_own(particle(tokens[index].fold, lexicon), folded, lexicon) or _counts(told, folded[0]):
        return (), 0
    if not lexicon.wishing.isdisjoint(told) or not (_tells(folded, lexicon) or _identifies(told, lexicon)):
        return (), 0
    kept = _shared(told, folded, lexicon)
    return ((tokens[index], *before[:kept], *wrong), 1 + len(behind)) if kept else ((), 0)


def _behind(tokens: Sequence[Word], index: int, lexicon: CompareLexicon) -> Sequence[Word]:
    """The words behind a negation, up to the next mark or clause."""
    behind = tokens[index + 1 : index + before_mark(tokens, index)]
    folded = [word.fold for word in behind]
    for at, word in enumerate(behind):
        on = folded[at][0] == "و" and folded[at][1:] in lexicon.event_verbs
        if word.kind == "mark" or (at > 0 and (on or lexicon.clause_openers.at(folded, at))):
            return behind[:at]
    return behind


def _is_its_own(negation: str, wrong: Sequence[str], lexicon: CompareLexicon) -> bool:
    """Whether a negation and what follows it are no correction: «لا يزال», «لا علاقة له», «لا أساس له من الصحة», and
    what a verb says."""
    whole = [negation, *wrong]
    if lexicon.not_negations.joined_at(whole, 0) or lexicon.verdicts.joined_at(whole, 0):
        return True
    none = any(word in lexicon.none_of or word.startswith(_FOR) for word in wrong[1:])
    verb = wrong[0][0] in PERSON_PREFIXES and wrong[0] not in lexicon.causal
    return none or (verb and not any(form in lexicon.event_nouns for form in _forms(wrong[0])))


def _counts(told: Sequence[str], first: str) -> bool:
    """«فحصان لا فحص واحد»: whether how many there are is corrected."""
    return len(first) >= _STEM and any(word[:_STEM] == first[:_STEM] for word in told)


def _shared(told: Sequence[str], wrong: Sequence[str], lexicon: CompareLexicon) -> int:
    """How many of the words before a correction are of what it denies as well; 0 if that cannot be told."""
    first = wrong[0]
    for group in (lexicon.causal, lexicon.governing):
        if first in group:
            same = group if group is lexicon.causal else {first}
            return _last(word in same for word in told)
    if first.startswith(_WRITTEN_AS_ONE):
        return _last(word[0] == first[0] for word in told)
    if (first.startswith(ARTICLE) and first not in lexicon.event_nouns) or first in lexicon.stopwords:
        return 0  # «اللجنة هي من قررت لا الوزير» corrects who did it.
    sets_apart = _last(word in lexicon.pronouns for word in told)
    if sets_apart:
        return sets_apart
    was = _last(word in lexicon.be for word in told)
    if was:
        return was + 1
    return _HEAD if told[0] in lexicon.open_heads else max(1, len(told) - len(wrong))


def _last(found: Iterator[bool]) -> int:
    """The place of the last that is true; 0 if none is, or the first alone."""
    return max((at for at, one in enumerate(found) if one), default=0)


def _tells(folded: Sequence[str], lexicon: CompareLexicon) -> bool:
    """Whether what is corrected is a happening."""
    kinds = (lexicon.event_nouns.get(form) for word in folded for form in _forms(word))
    return any(kind is not None and kind not in lexicon.things for kind in kinds)


def _identifies(told: Sequence[str], lexicon: CompareLexicon) -> bool:
    """Whether the words before say what something is («ما جرى …», «سبب الحريق …», «… هو …»)."""
    return told[0] in lexicon.open_heads or any(
        word in lexicon.pronouns and 0 < at < len(told) - 1 and not lexicon.relatives.at(told, at + 1)
        for at, word in enumerate(told)
    )


def _forms(word: str) -> Iterator[str]:
    """A folded noun as it may stand in the lexicon: without article, preposition and the letter of its case."""
    bare = next((word[len(one) :] for one in (*_WRITTEN_AS_ONE, ARTICLE) if word.startswith(one)), word)
    yield bare
    if bare.endswith(_CASE):
        yield bare[: -len(_CASE)]
