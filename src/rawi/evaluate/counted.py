"""What a quantity counts: the words of the gold («persons (killed)», «euro (a year)») and the kinds of the lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

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
        "soldiers": "troops",
        "officers": "troops police",
        "infections": "cases",
        "suspected cases": "cases",
        "armoured vehicles and heavy military vehicles": "vehicles",
        "lorries": "vehicles",
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """Compares the units of the gold with those of the model. `known` are the kinds of the lexicon, `persons` those
    that are people or say what befell them."""

    known: frozenset[str]
    persons: frozenset[str]

    @staticmethod
    @cache
    def load() -> Kinds:
        """The kinds of the lexicon that ships with the package."""
        lexicon = load_quantities()
        known = frozenset(value for _, role, value in lexicon.entries if role in {"unit", "event", "symbol"})
        return Kinds(known=known, persons=lexicon.persons | lexicon.outcomes)

    def same(self, gold: str, unit: str) -> bool:
        """Whether a unit of the model is of the kind that the gold names.

        Where the lexicon has no kind of that name («photographs») the head noun of the text is right.
        """
        match = _QUALIFIED.fullmatch(gold)
        head, of = (match["head"], match["of"]) if match is not None else (gold, None)
        head = of if head == _PERSONS and of is not None and self._of(of) & self.known else head
        wanted = self._of(head)
        if head == _PERSONS:
            return unit in self.persons or (bool(unit) and unit not in self.known)
        return bool(unit in wanted) if wanted & self.known else bool(unit) and unit not in self.known

    @staticmethod
    def _of(name: str) -> frozenset[str]:
        return _KINDS.get(name, frozenset({name}))
