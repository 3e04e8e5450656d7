"""identify(): the names of a library brought together into identities; relink(): the same where most of them are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from rawi.model import Decision, Document, Identities, Known, text_sha256
from rawi.model.decision import ABOUT_NAMES
from rawi.model.linking import Changes, Shelf
from rawi.resolve.identity.gathering import gather
from rawi.resolve.identity.knowledge import Knowledge
from rawi.resolve.identity.linker import Linker
from rawi.resolve.identity.named import Named
from rawi.resolve.identity.packing import UseReader
from rawi.resolve.identity.rulings import standing
from rawi.version import VERSION


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
    linker.renew(_gathered(documents, knowledge))
    return linker.identities()


def relink(
    shelf: Shelf,
    come: Iterable[Document | Named],
    gone: Iterable[str] = (),
    decisions: Iterable[Decision] = (),
    *,
    knowledge: Knowledge,
    latin: bool = True,
    known: Iterable[Known] = (),
) -> frozenset[str]:
    """Bring what is linked on a shelf up to date by `relinked`. The ids of names are returned that now mean another
    thing in articles that stay, or whose thing is now called otherwise."""
    return shelf.keep(relinked(shelf, come, gone, decisions, knowledge=knowledge, latin=latin, known=known))


def relinked(
    shelf: Shelf,
    come: Iterable[Document | Named],
    gone: Iterable[str] = (),
    decisions: Iterable[Decision] = (),
    *,
    knowledge: Knowledge,
    latin: bool = True,
    known: Iterable[Known] = (),
) -> Changes:
    """What changes on a shelf, which is only read, when documents (or names) come that are new or read anew, and when
    articles are gone. With it the shelf has what `identify` finds in all documents that are there then.

    Where the shelf followed other decisions or lists, all that it has is linked anew.
    """
    decided, listed, leaving = standing(decisions), tuple(known), set(gone)
    seen: list[str] = []
    named = _gathered(_watched(come, seen), knowledge)
    here = frozenset(seen).union(use.article for one in named for use in one.uses)
    rulings = mark_of(decided, listed, latin=latin)
    before, _, lessons = (shelf.mark() or "").partition(" ")
    if before == rulings:
        taught = json.loads(lessons)
        linker = Linker(decided, knowledge=knowledge, latin=latin, known=listed, shelf=shelf, taught=taught)
        if linker.renew(named, leaving):
            return linker.changes(f"{rulings} {lessons}", here, leaving - here)
    linker = Linker(decided, knowledge=knowledge, latin=latin, known=listed)
    linker.renew([*_shelved(shelf, leaving | here), *named])
    lessons = json.dumps(linker.taught, ensure_ascii=False, sort_keys=True)
    return linker.changes(f"{rulings} {lessons}", here, leaving - here)


def mark_of(decisions: Iterable[Decision], known: Iterable[Known], *, latin: bool) -> str:
    """A hash that is equal where everything is that linking follows besides the articles."""
    about = (repr(one) for one in decisions if one.kind in ABOUT_NAMES)
    return text_sha256("\n".join([VERSION, str(latin), *about, *map(repr, known)]))


def _shelved(shelf: Shelf, leaving: set[str]) -> Iterator[Named]:
    """The names that are on a shelf, without their uses in articles that leave."""
    reader = UseReader()
    for (entity, kind), rows in groupby(shelf.everything(), key=lambda row: row.name):
        uses = tuple(reader.use(row) for row in rows if row.article not in leaving)
        if uses:
            yield Named(entity=entity, kind=kind, uses=uses)


def _watched(documents: Iterable[Document | Named], seen: list[str]) -> Iterator[Document | Named]:
    """The same documents; their articles are noted."""
    for one in documents:
        if isinstance(one, Document):
            seen.append(one.article.id)
        yield one


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
