"""What a quantity counts: the words of the gold («persons (killed)», «euro (a year)») and the kinds of the lexicon."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rawi.arabic.fold import fold
from rawi.arabic.particles import ARTICLE
from rawi.lexicon.quantities import load_quantities

_QUALIFIED = re.compile(r"(?P<head>[^()]+?)(?: \((?P<of>[^()]+)\))?")
_KINDS: dict[str, frozenset[str]] = {
    name: frozenset(kinds.split())
    for name, kinds in {
        "persons": "people",
        "inhabitants": "people",
        "passengers": "people",
        "spectators": "people",
        "crew members": "people",
        "workers": "people",
        "employees": "people",
        "injured": "wounded",
        "bodies": "killed",
        "deaths": "killed",
        "dead": "killed",
        "detained": "arrested",
        "detainees": "arrested",
        "defendants": "suspects",
        "ministers": "officials",
        "deputies": "officials",
        "members": "officials",
        "candidates": "officials",
        "soldiers": "troops",
        "officers": "troops police people",
        "infections": "cases",
        "suspected cases": "cases",
        "armoured vehicles and heavy military vehicles": "vehicles",
        "lorries": "vehicles",
        "trucks": "vehicles",
        "cars": "vehicles",
        "buses": "vehicles",
        "boats": "ships",
        "planes": "aircraft",
        "homes": "houses",
        "tons": "tonnes",
        "games": "matches",
        "degrees Celsius": "degrees",
        "mortar shells": "missiles",
        "euro": "EUR",
        "dollars": "USD",
        "dinars": "dinar IQD KWD BHD JOD TND DZD LYD",
        "dirhams": "dirham AED MAD",
        "pounds": "pound EGP SDG GBP",
        "riyals": "rial SAR QAR OMR YER IRR",
        "lira": "lira SYP LBP TRY",
        "kronas": "krona",
        "percentage points": "percentage_points",
        "basis points": "percentage_points",
        "cubic metres": "cubic_metres",
        "square metres": "square_metres",
        "square kilometres": "square_kilometres",
        "nautical miles": "nautical_miles",
    }.items()
}
"""Words of the gold for kinds that the lexicon calls otherwise; more than one where the country decides."""
_PERSONS = "persons"
SHARE = "share"
"""The unit of a part of a whole («الثلث»)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """Compares the units of the gold with those of the model. `known` are the kinds of the lexicon, `persons` those
    that are people, `outcomes` what befell them, `of_noun` the kinds of every noun that the lexicon knows, folded."""

    known: frozenset[str]
    persons: frozenset[str]
    outcomes: frozenset[str]
    of_noun: Mapping[str, frozenset[str]]

    @staticmethod
    @cache
    def load() -> Kinds:
        """The kinds of the lexicon that ships with the package."""
        lexicon = load_quantities()
        known = frozenset(value for _, role, value in lexicon.entries if role in {"unit", "event", "symbol"})
        of_noun: dict[str, frozenset[str]] = {}
        for form, role, value in lexicon.entries:
            if role == "unit":
                noun = fold(form).split()[0]
                of_noun[noun] = of_noun.get(noun, frozenset()) | {value}
        return Kinds(known=known | {SHARE}, persons=lexicon.persons, outcomes=lexicon.outcomes, of_noun=of_noun)

    def same(self, gold: str, unit: str, *, of: str = "", counted: str = "") -> bool:
        """Whether a unit of the model is of the kind that the gold names.

        Where the lexicon has no kind of that name («visitors», «photographs») the noun that the model counts, `of`,
        must stand in `counted`, the words of the gold, and what befell somebody must be in the noun itself.
        """
        match = _QUALIFIED.fullmatch(gold)
        head, qualifier = (match["head"], match["of"]) if match is not None else (gold, None)
        if qualifier is not None and self._of(qualifier) & self.known:
            return unit in self._of(qualifier)
        wanted = self._of(head)
        if head != _PERSONS and wanted & self.known:
            return unit in wanted
        if not unit or (unit in self.outcomes and unit not in self._kinds(of)):
            return False
        if head == _PERSONS and unit in self.persons | self.outcomes:
            return True
        if not any(letter.isalpha() for letter in counted):
            return unit not in self.known  # A bare number: its noun stands elsewhere.
        if head == _PERSONS and unit in self.known:
            return False
        return bool(of) and self._noun(of) in {self._noun(word) for word in counted.split()}

    def _kinds(self, noun: str) -> frozenset[str]:
        return self.of_noun.get(self._noun(noun), frozenset()) if noun else frozenset()

    @staticmethod
    def _noun(words: str) -> str:
        """The first of some words, folded and without its article."""
        return fold(words).split()[0].removeprefix(ARTICLE) if words.split() else ""

    @staticmethod
    def _of(name: str) -> frozenset[str]:
        return _KINDS.get(name, frozenset({name}))
