"""Figure words: the verbs that give the figure of a toll, compiled from the lexicon, and what they put it on; and the
verbs that lead to a noun of saying with those nouns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rawi.arabic import inflect
from rawi.arabic.fold import fold, folded
from rawi.extract.statements.cues.forms import CueForm, nominal_forms
from rawi.extract.statements.cues.frames import Frames
from rawi.extract.statements.cues.written import with_owners
from rawi.lexicon.cues import Reporting, Verb


@dataclass(frozen=True, slots=True)
class FigureWords:
    """Folded. `cues` are the finite verbs; `links` holds by the verb what may stand before its figure («إلى»); the
    other fields are named as in `reporting.toml`."""

    cues: dict[str, tuple[CueForm, ...]]
    links: dict[str, tuple[str, ...]]
    counting: frozenset[str]
    estimating: frozenset[str]
    tolls: frozenset[str]
    sure_tolls: frozenset[str]
    harmed: frozenset[str]
    scored: frozenset[str]
    places_counted_in: frozenset[str]

    @staticmethod
    def of(reporting: Reporting) -> FigureWords:
        """Compile the lists of the lexicon."""
        words = reporting.words
        links: dict[str, tuple[str, ...]] = {}
        for verb, _, link in (one.split() for one in words["figure_verbs"]):
            links[fold(verb)] = (*links.get(fold(verb), ()), fold(link))
        pairs = (one.split()[:2] for name in ("figure_verbs", "counting_verbs") for one in words[name])
        return FigureWords(
            cues=_cues((past, present) for past, present in pairs),
            links=links,
            counting=folded(one.split()[0] for one in words["counting_verbs"]),
            estimating=folded(words["estimating"]),
            tolls=folded(words["tolls"]),
            sure_tolls=folded(words["sure_tolls"]),
            harmed=with_owners(reporting, "harmed"),
            scored=folded(words["scored"]),
            places_counted_in=folded(words["places_counted_in"]),
        )


@dataclass(frozen=True, slots=True)
class Hastening:
    """Folded. `cues` are the finite verbs that lead to a noun of saying («سارع»), `links` the preposition by the verb,
    empty where the noun follows with its owner's pronoun («جدد نفيه»); `nouns` those of saying, without the article."""

    cues: dict[str, tuple[CueForm, ...]]
    links: dict[str, str]
    nouns: dict[str, CueForm]

    @staticmethod
    def of(reporting: Reporting) -> Hastening:
        """Compile the lists of the lexicon."""
        rows = [one.split() for one in reporting.words["hastening_verbs"]]
        nouns: dict[str, str] = {}
        for past, noun in (one.split() for one in reporting.words["hastened_nouns"]):
            nouns[past] = noun
        verbs = [replace(one, noun=one.noun or nouns[one.past]) for one in reporting.verbs if one.past in nouns]
        return Hastening(
            cues=_cues((past, present) for past, present, *_ in rows),
            links={fold(past): fold(rest[0]) if rest else "" for past, _, *rest in rows},
            nouns=nominal_forms(verbs, frozenset(nouns)),
        )


def _cues(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[CueForm, ...]]:
    """The folded finite forms in the third person of verbs given by past and present."""
    table: dict[str, tuple[CueForm, ...]] = {}
    for past, present in pairs:
        verb = Verb(
            past=past, present=present, participle=None, noun=None, passive=(), cue_class="report", polarity="assert",
            frames=("noun",), weak=True, nested=False, example="",
        )  # fmt: skip
        for form in (*inflect.past(past), *inflect.present(present, past)):
            if form.person == "3":
                table.setdefault(fold(form.text), (CueForm(verb, fold(past), form, Frames.of(verb.frames)),))
    return table
