"""Rawi (راوٍ): reads the news in Arabic and keeps who said what, through whom, when, and who says otherwise.

    ingest   the outside world        -> Article
    read     Article                  -> Reading     paragraphs, sentences, quotation marks, headline, dateline
    extract  Reading                  -> mentions, times, quantities, attributions
    resolve  attributions             -> statements  who is meant, through whom, on which day
    compare  statements of articles   -> claims, origins, disputes, stories
    store    all of it                -> a library   keep, find, rebuild
    keeping  sources into a library, read and compared
    serve, cli                        -> people

Four names are public and stay what they are: `Pipeline` (one article, or many compared), `articles` (from any source),
`Library` (what is kept, and every question about it) and `Keeper` (into a library, as `rawi add` does). They are
loaded when they are first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from rawi.version import VERSION

if TYPE_CHECKING:
    from rawi.flow import Pipeline
    from rawi.ingest import articles
    from rawi.keeping import Keeper
    from rawi.store import Library

__version__ = VERSION

__all__ = ["Keeper", "Library", "Pipeline", "__version__", "articles"]


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        homes = {"Keeper": "keeping", "Library": "store", "Pipeline": "flow", "articles": "ingest"}
        if name not in homes:
            raise AttributeError(f"module 'rawi' has no attribute {name!r}")
        return getattr(import_module(f"rawi.{homes[name]}"), name)
