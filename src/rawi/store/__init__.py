"""Store: keep and find.

`Library.open` gives a library; its `view` reads, its `writer()` is one transaction. Precious tables (articles,
revisions, what was set aside, decisions) are migrated and never dropped, derived ones can be remade.
"""

from rawi.store.library import Library
from rawi.store.rows import Counts, Hit, SetAsideEntry
from rawi.store.view import View
from rawi.store.writer import Added, Writer

__all__ = [
    "Added",
    "Counts",
    "Hit",
    "Library",
    "SetAsideEntry",
    "View",
    "Writer",
]
