"""Who is who across a library: one identity per real thing under all its names, with the reasons for every join.

    documents --gathering--> Named (one for each name) --senses--> Unit (one name, one thing)
    units --blocking--> candidates --scoring--> scored pairs --clusters--> Identities

A library keeps all of it on a shelf (`rawi.model.linking`), so that one article more is linked by looking at little.
Decisions of the analyst overrule scores, and their pairs are examples for the rules that they confirm or refute.
"""

from rawi.resolve.identity.identify import identify, relink, relinked
from rawi.resolve.identity.knowledge import Knowledge
from rawi.resolve.identity.linker import Linker
from rawi.resolve.identity.named import Named, Use

__all__ = ["Knowledge", "Linker", "Named", "Use", "identify", "relink", "relinked"]
