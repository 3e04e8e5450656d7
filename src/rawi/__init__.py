"""Rawi (راوٍ): reads the news in Arabic and keeps who said what, through whom, when, and who says otherwise.

    ingest   the outside world        -> Article
    read     Article                  -> Reading     paragraphs, sentences, quotation marks, headline, dateline
    extract  Reading                  -> mentions, times, quantities, attributions
    resolve  attributions             -> statements  who is meant, through whom, on which day
    compare  statements of articles   -> claims, origins, disputes, stories
    store    all of it                -> a library   keep, find, rebuild
    serve, cli                        -> people

`rawi.flow.Pipeline` runs the middle of it; `rawi.store.Library` keeps it.
"""

from rawi.version import VERSION

__version__ = VERSION

__all__ = ["__version__"]
