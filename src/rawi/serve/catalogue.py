"""Catalogue: the words of the interface, in Arabic and in English.

A catalogue is data (`i18n/<language>.toml`): plain sentences with named gaps, and for what is counted one form for each
plural category of the Unicode CLDR (Arabic has six). The units of numbers have a file of their own
(`i18n/units.<language>.toml`). Values that fill a gap are escaped; the sentences are ours.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal, get_args

from babel import Locale
from markupsafe import Markup, escape

Language = Literal["ar", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of the interface in one language. `said` are sentences by key, `counted` plural forms by key."""

    language: Language
    said: dict[str, str]
    counted: dict[str, dict[str, str]]
    locale: Locale

    @property
    def direction(self) -> Literal["rtl", "ltr"]:
        """The direction that the language is written in."""
        return "rtl" if self.language == "ar" else "ltr"

    def text(self, key: str, /, **values: object) -> Markup:
        """The sentence with this key, its gaps filled with the escaped values; KeyError if there is none."""
        return _filled(self.said[key], values)

    def count(self, key: str, number: float, /, **values: object) -> Markup:
        """How the language counts `number` of these: «مقالان», «11 مقالاً», "2 articles"; KeyError if there is none.

        `n` among the values is how the number is written; without it, it is written as it is.
        """
        forms = self.counted[key]
        form = forms.get(self.locale.plural_form(number), forms["other"])
        return _filled(form, {"n": number, **values})


def _filled(sentence: str, values: Mapping[str, object]) -> Markup:
    """The sentence with its gaps filled. `Markup.format` does the same several times as slowly, and pages have many."""
    return Markup(sentence.format(**{name: escape(value) for name, value in values.items()}))


@cache
def load(language: Language) -> Catalogue:
    """Read the catalogue of a language from the package, once for all who only read it."""
    tables, units = _table(f"{language}.toml"), _table(f"units.{language}.toml")
    counted = {
        str(key): {str(form): str(words) for form, words in forms.items()} for key, forms in tables.pop("count").items()
    }
    said = {f"{table}.{key}": str(words) for table, entries in tables.items() for key, words in entries.items()}
    for key, forms in units.items():
        said[f"unit.{key}"] = str(forms["name"])
        counted[f"unit_{key}"] = {str(form): str(words) for form, words in forms.items() if form != "name"}
    return Catalogue(language=language, said=said, counted=counted, locale=Locale(language))


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("rawi.serve").joinpath("i18n", name).read_text(encoding="utf-8"))
