"""Site: what every page is made with: the library, the catalogues, the templates, the fonts."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from importlib import resources
from urllib.parse import quote

from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from rawi.arabic.quoting import balanced, quoted
from rawi.errors import RawiError
from rawi.model import Decision, Feature, Time
from rawi.model.claim import DATE_UNIT
from rawi.serve.adding import Adder
from rawi.serve.asides import shown_aside
from rawi.serve.catalogue import LANGUAGES, Catalogue, Language, load
from rawi.serve.days import parsed, shown_time
from rawi.serve.desk import Desk, Sitting
from rawi.serve.fonts import FontShelf
from rawi.serve.markup import shape
from rawi.serve.numbers import bounds, quantity, share, unit
from rawi.serve.reasons import shown_reason
from rawi.serve.stances import CLASSES, ORDER
from rawi.serve.visible import alike, has_arabic, isolated, plain, visible
from rawi.serve.wording import Wording
from rawi.store import Library

NAVIGATION: tuple[tuple[str, str], ...] = (
    ("home", "/"),
    ("disputes", "/disputes"),
    ("stories", "/stories"),
    ("holders", "/holders"),
    ("articles", "/articles"),
    ("review", "/review"),
    ("add", "/add"),
)
STATIC: dict[str, str] = {
    "tokens.css": "text/css; charset=utf-8",
    "look.css": "text/css; charset=utf-8",
    "rawi.mjs": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class Site:
    """What every page is made with; built once for an application. `adding` says whether its pages offer to add
    articles, `adder` does it: a process that only makes pages has none."""

    library: Library
    catalogues: Mapping[Language, Catalogue]
    templates: Environment
    fonts: FontShelf
    static: Mapping[str, bytes]
    desk: Desk
    adder: Adder | None = None
    adding: bool = False

    @classmethod
    def of(
        cls, library: Library, fonts: FontShelf, desk: Desk, adder: Adder | None = None, *, adding: bool = False
    ) -> Site:
        """The site of a library; without an `adder` its pages add nothing."""
        folder = resources.files("rawi.serve").joinpath("static")
        static = {name: folder.joinpath(name).read_bytes() for name in STATIC}
        catalogues = {language: load(language) for language in LANGUAGES}
        return cls(library, catalogues, environment(), fonts, static, desk, adder, adding)

    def page(
        self,
        template: str,
        language: Language,
        path: str,
        *,
        status: int = 200,
        sitting: Sitting | None = None,
        **context: object,
    ) -> HTMLResponse:
        """A page in the look. `path` is the page's own path without the prefix of a language, with its query;
        `sitting` is whose forms the page holds, if it holds any."""
        words = self.catalogues[language]
        shown = vocabulary(words) | {
            "path": path,
            "other_href": href("en" if language == "ar" else "ar", path),
            "asset": self.asset,
            "navigation": NAVIGATION,
            "sitting": sitting,
        }
        made = self.templates.get_template(template).render(shown | context)
        answer = HTMLResponse(made, status_code=status)
        if sitting is not None and sitting.fresh:
            self.desk.remember(answer, sitting.visitor, secure=sitting.secure)
        return answer

    def asset(self, name: str) -> str:
        """The address of a file of the look; it changes with the file, so that it may be kept for ever."""
        return f"/static/{name}?v={hashlib.sha256(self.static[name]).hexdigest()[:12]}"


def vocabulary(words: Catalogue) -> dict[str, object]:
    """What every template says things with, in the language of the catalogue."""
    language = words.language
    return {
        "t": words.text,
        "n": words.count,
        "words": words,
        "lang": language,
        "dir": words.direction,
        "href": partial(href, language),
        "bdi": partial(_bdi, language),
        "day": partial(_day, words),
        "share": lambda value: share(value, words),
        "bounds": lambda value: bounds(value, words),
        "unit_name": lambda kind: unit(kind, words),
        "quantity": lambda value: quantity(value, words),
        "between": partial(_between, words),
        "feature": partial(feature_words, words),
        "refused": partial(refused, words),
        "aside_words": lambda said: shown_aside(said, words),
        "reason": partial(_reason, words),
    }


def href(language: Language, path: str) -> str:
    """The address of a page in a language: Arabic at the root, English under `/en`."""
    return path if language == "ar" else f"/en{path}"


def refused(words: Catalogue, error: RawiError) -> tuple[Markup, Markup]:
    """What an error says, and how to mend it, in the language of the catalogue; as it is, where that has no words."""
    key = f"refusal.{error.key}"
    if key not in words.said:
        return _bdi(words.language, error.message), _bdi(words.language, error.hint)
    gaps = {name: isolated(given, words.language) for name, given in error.gaps.items()}
    return words.text(key, **gaps), words.text(f"{key}_hint", **gaps)


def deed(decision: Decision) -> str:
    """The word for what a decision does: a merge of claims is another deed than one of names."""
    return f"{decision.kind}_{decision.topic}" if decision.topic in ("claims", "origins") else decision.kind


def segment(value: str) -> str:
    """Data as one segment of an address."""
    return quote(value, safe="")


def is_web(url: str | None) -> bool:
    """Whether an address may be a link: of the web, not of a script or a file."""
    return url is not None and url.lower().startswith(("http://", "https://"))


def short(text: str, most: int) -> str:
    """A label for a chart: whole words up to `most` characters (the page has the whole text elsewhere)."""
    if len(text) <= most:
        return text
    return f"{text[:most].rsplit(' ', 1)[0]}…"


def environment() -> Environment:
    """The templates with what they all may ask."""
    environment = Environment(
        loader=PackageLoader("rawi.serve", "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(shape=shape, stance_class=CLASSES, stances=ORDER, segment=segment, has_arabic=has_arabic)
    environment.globals.update(alike=alike, short=short, web=is_web, deed=deed, date_unit=DATE_UNIT)
    environment.filters["visible"] = visible
    environment.filters["plain"] = plain
    environment.filters["whole"] = balanced
    environment.filters["quoted"] = quoted
    return environment


def _bdi(language: Language, value: str | None) -> Markup:
    return isolated(value, language) if value else Markup("")


def _day(words: Catalogue, time: Time | None, *, long: bool = True) -> Markup:
    return shown_time(time, words, long=long)


def _reason(words: Catalogue, reason: str, wording: Wording | None = None) -> Markup:
    return shown_reason(reason, words, lambda article: article_link(words.language, article), wording)


def _between(words: Catalogue, first: str | None, last: str | None) -> Markup:
    """Two ISO days in words, one where they are the same."""
    one, two = parsed(first), parsed(last)
    if one is None and two is None:
        return words.text("site.day_unknown")
    bounds = (one or two, two or one)
    time = Time(value="", earliest=str(bounds[0]), latest=str(bounds[1]), grain="day")
    return shown_time(time, words, long=False)


def feature_words(words: Catalogue, feature: Feature) -> Markup:
    """What speaks for or against two names being one; a feature without words in the catalogue as it is called."""
    key = f"feature.{feature.name.lower().replace(' ', '_')}"
    said = words.text(key) if key in words.said else isolated(feature.name, words.language)
    return words.text("names.feature", what=said, words=_bdi(words.language, feature.words)) if feature.words else said


def article_link(language: Language, article: str) -> Markup:
    """A link to an article by its id."""
    return Markup('<a href="{}"><bdi class="id" dir="ltr">{}</bdi></a>').format(
        href(language, f"/articles/{article}"), article[:12]
    )
