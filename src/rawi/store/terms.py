"""Terms: what a text is indexed under and what a query asks for.

SQLite's own tokeniser splits vowelled Arabic into single letters, so the words are cut and folded here. Every printed
word is indexed as it stands and, apart from that, under what is left when attached particles (و، ف، then ب، ك، ل) and
the article ال are taken off. Which of the beginnings are particles and which are letters of the word needs no
answer: all readings are indexed, and the query is taken as its writer meant it, except for the article. The alef of an
indefinite accusative («فداناً», mostly printed «فدانا») comes off in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rawi.arabic.fold import fold
from rawi.arabic.particles import ARTICLE, cuts
from rawi.arabic.words import inner_offset, words
from rawi.model import Span, Word

SHORTEST = 3
"""A remainder of fewer letters is no word of its own: «الله» is not asked for by «له»."""
_NOT_DIGITS = re.compile(r"\D+")
_TANWIN = re.compile("(?:\u064b[اﺎﻻﻼ]|[اﺎﻻﻼ]\u064b)$")
"""The alef of an accusative with its mark, which is printed before or behind it."""
_OTHER_ENDINGS = "يوه"
"""Letters before which a bare alef is mostly no accusative's: «سوريا», «قالوا»; with ه it is a pronoun («كتابها»),
which would answer to «كتابة»."""


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded and without the article: what two writings of a name are compared by."""
    return tuple(_bare(term) for term, _ in _terms(name))


def padded(terms: Sequence[str]) -> str:
    """The words between single spaces, so that one word can be looked for with its borders."""
    return f" {' '.join(terms)} " if terms else ""


def cores(folded: str, *, marked: bool = False) -> tuple[str, ...]:
    """What may be left of a folded word when its attached particles, article and accusative's alef are taken off,
    longest first; `marked` says that the alef is printed with its tanwin."""
    return tuple(core for core, _ in _cores(folded, marked=marked))


def _cores(folded: str, *, marked: bool) -> list[tuple[str, int]]:
    """The cores of a word, each with the number of folded letters before it."""
    found: dict[str, int] = {}
    every = cuts(folded)
    indefinite = marked or not any(cut.definite for cut in every)
    for cut in every:
        skip = len(folded) - len(cut.stem)
        found.setdefault(cut.stem, skip)
        if indefinite and _accusative(cut.stem, marked=marked):
            found.setdefault(cut.stem[:-1], skip)
    found.pop(folded, None)
    return sorted(
        ((core, skip) for core, skip in found.items() if len(core) >= SHORTEST), key=lambda one: (-len(one[0]), one)
    )


def _accusative(stem: str, *, marked: bool) -> bool:
    return stem.endswith("ا") and (marked or stem[-2:-1] not in _OTHER_ENDINGS)


def _marked(word: Word) -> bool:
    return word.kind == "word" and _TANWIN.search(word.text) is not None


def _bare(term: str) -> str:
    definite = term.startswith(ARTICLE) and len(term) - len(ARTICLE) >= SHORTEST
    return term[len(ARTICLE) :] if definite else term


def _term(word: Word) -> str:
    return word.fold if word.kind == "word" else _NOT_DIGITS.sub("", fold(word.text))


def _terms(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, Word]]:
    for word in words(text, start, end):
        if word.kind != "mark":
            term = _term(word)
            if term:
                yield term, word


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """What one text is indexed under: its words as printed, and their cores; both joined by spaces."""

    plain: str
    core: str


def indexed(text: str) -> Indexed:
    """The terms of a text, for the index."""
    plain: list[str] = []
    core: list[str] = []
    for term, word in _terms(text):
        plain.append(term)
        if word.kind == "word":
            core.extend(cores(term, marked=_marked(word)))
    return Indexed(plain=" ".join(plain), core=" ".join(core))


@dataclass(frozen=True, slots=True)
class Asked:
    """One word of a query: any of `forms` answers it, as a printed word or as the core of one."""

    forms: tuple[str, ...]


def asked(query: str) -> tuple[Asked, ...]:
    """The words of a query, each once; empty if it holds no letter and no digit. A word with a tanwin on its alef
    («فداناً») asks for «فدان» too."""
    found: dict[tuple[str, ...], None] = {}
    for term, word in _terms(query):
        forms = [term, _bare(term)]
        if _marked(word) and len(term) > SHORTEST:
            forms.append(term[:-1])
        found.setdefault(tuple(dict.fromkeys(forms)))
    return tuple(Asked(forms) for forms in found)


def matches(text: str, query: Sequence[Asked], offset: int = 0) -> list[tuple[int, Span]]:
    """Where the words of a query stand in `text`, in order: the number of the query's word and its span.

    Spans hold the printed word from behind the particles that the query did not ask for. `offset` is added to them, for
    a text that is itself a stretch of an article.
    """
    wanted = {form: number for number, word in reversed(list(enumerate(query))) for form in word.forms}
    found: list[tuple[int, Span]] = []
    for first, last in _likely(text, list(wanted)):
        for term, word in _terms(text, first, last):
            number = wanted.get(term)
            start = word.start
            if number is None and word.kind == "word":
                core = next((one for one in _cores(term, marked=_marked(word)) if one[0] in wanted), None)
                if core is not None:
                    number = wanted[core[0]]
                    start = inner_offset(word, core[1])
            if number is not None:
                found.append((number, Span(start=start + offset, end=word.end + offset, text=text[start : word.end])))
    return found


def _likely(text: str, forms: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The lines of a text in which one of these forms can stand: cutting a line into words costs far more than
    looking for letters in it. Numbers may be written with separators inside."""
    letters = [form for form in forms if not form[:1].isdigit()]
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        folded = fold(line)
        if len(letters) < len(forms) or any(form in folded for form in letters):
            yield start, end
        start = end + 1
