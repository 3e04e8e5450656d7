"""Reasons: why something was inferred, in the language of the interface.

The stages write their reasons in English with ids and figures in them; each known form has a sentence in the catalogue.
A form that is not known is shown as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from rawi.serve.catalogue import Catalogue
from rawi.serve.numbers import share
from rawi.serve.visible import isolated

_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"own reporting", "own"),
        (r"near copy of (?P<article>art_\w+)(?: \((?P<share>\d+)%\))?", "near_copy"),
        (r"same agency credit: (?P<name>.+)", "agency"),
        (r"same communiqu[eé].*", "communique"),
        (r"shares a passage with (?P<article>art_\w+)", "passage"),
        (r"near meaning \((?P<ratio>[\d.]+)\)", "meaning"),
        (r"same meaning \((?P<ratio>[\d.]+)\)", "same_meaning"),
        (r"shares (?P<words>.+)", "shares"),
        (r"same kind of event.*", "event"),
        (r"same unit.*", "same_unit"),
        (r"same day", "same_day"),
        (r"not explained by the later day", "later_day"),
        (r"takes no position.*", "no_position"),
        (r"denies knowledge, not the thing itself", "no_knowledge"),
        (r"the content stands before the cue", "precedes"),
        (r"no source is named in this sentence", "no_source"),
        (r"says the opposite", "polarity"),
    )
)


def shown_reason(reason: str, catalogue: Catalogue, article: Callable[[str], Markup]) -> Markup:
    """The reason as a sentence; `article` makes an article's id a link to it."""
    for pattern, key in _FORMS:
        match = pattern.fullmatch(reason)
        if match is None:
            continue
        values: dict[str, object] = {}
        for name, found in match.groupdict().items():
            if name == "article":
                values[name] = article(found)
            elif name == "share":
                values[name] = f"{found}٪" if catalogue.language == "ar" else f"{found}%"
            elif name == "ratio":
                values["share"] = share(float(found), catalogue)
            else:
                values[name] = isolated(found, catalogue.language)
        if key == "near_copy" and match.group("share") is None:
            key = "passage"
        return catalogue.text(f"reason.{key}", **values)
    language = Markup(' lang="en"') if catalogue.language != "en" else Markup("")
    return Markup("<bdi{}>{}</bdi>").format(language, isolated(reason, catalogue.language))
