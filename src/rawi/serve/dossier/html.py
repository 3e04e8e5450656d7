"""HTML: a dossier as one file that needs nothing else: its look inside, no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial

from markupsafe import Markup

from rawi.model import Dispute
from rawi.serve.catalogue import Catalogue, Language
from rawi.serve.dossier.contents import Dossier
from rawi.serve.dossier.press import Press
from rawi.serve.pages.figures import Figure, stance_figure, stance_lanes, value_figure, value_lanes
from rawi.serve.reasons import shown_reason
from rawi.serve.site import vocabulary
from rawi.serve.wording import Wording


def html(contents: Dossier, press: Press, language: Language) -> Iterator[str]:
    """The dossier, piece by piece."""
    words = press.catalogues[language]
    context = vocabulary(words) | {
        "dossier": contents,
        "style": Markup(press.style),
        "policy": press.policy,
        "made": datetime.now(UTC).date(),
        "reason": partial(_reason, words, contents),
        "figures": partial(_figures, words),
        "sitting": None,
    }
    return press.templates.get_template("dossier.html").generate(context)


def _figures(words: Catalogue, dispute: Dispute | None) -> tuple[Figure | None, Figure | None]:
    """The numbers and the stances of a dispute by day, as far as they are worth a chart."""
    if dispute is None:
        return None, None
    return value_figure(value_lanes(dispute, words), words), stance_figure(stance_lanes(dispute), words)


def _reason(words: Catalogue, contents: Dossier, reason: str, wording: Wording | None = None) -> Markup:
    """A reason in words; an article in it by the number of its citation, or by its id where it is not cited."""

    def article(id: str) -> Markup:
        cited = contents.citations.found.get(id)
        if cited is None:
            return Markup('<bdi class="id" dir="ltr">{}</bdi>').format(id)
        return Markup('<a href="#c{0}">[{0}]</a>').format(cited.number)

    return shown_reason(reason, words, article, wording)
