"""identify(): the names of a library brought together into identities."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from rawi.model import Decision, Document, Identities, Known
from rawi.resolve.identity.gathering import gather
from rawi.resolve.identity.knowledge import Knowledge
from rawi.resolve.identity.linker import Linker
from rawi.resolve.identity.named import Named


def identify(
    documents: Iterable[Document | Named],
    decisions: Iterable[Decision] = (),
    *,
    knowledge: Knowledge,
    latin: bool = True,
    known: Iterable[Known] = (),
) -> Identities:
    """Who is who in some documents (or in names already gathered from them); the same whatever their order.

    Documents are taken one by one and none is kept. `decisions` overrule what is found, `known` are entries of imported
    lists. Without `latin`, names in Latin letters are not brought together with Arabic ones.
    """
    linker = Linker(decisions, knowledge=knowledge, latin=latin, known=known)
    linker.add(_gathered(documents, knowledge))
    return linker.identities()


def _gathered(documents: Iterable[Document | Named], knowledge: Knowledge) -> list[Named]:
    names: list[Named] = []
    remaining = iter(documents)
    for one in remaining:
        if isinstance(one, Named):
            names.append(one)
        else:
            names += gather(_documents(chain((one,), remaining)), knowledge)
    return names


def _documents(mixed: Iterable[Document | Named]) -> Iterable[Document]:
    return (one for one in mixed if isinstance(one, Document))
