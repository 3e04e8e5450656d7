"""Agencies as origins: which credit stands for a whole article, and which names mean one agency."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic.words import words
from rawi.lexicon.occasions import OccasionWords
from rawi.model import Document

_HEAD = 250
_TAIL = 120
"""Code points from the end of a text in which a credit stands for the whole article, unless the text is a short one."""
_LETTERS = 4
"""Letters that an abbreviation has at most."""


class Agencies:
    """The agencies that a collection credits.

    «وكالة سجل للأنباء» and «سجل» are one: all words of the one are in the other. So are a name and its first letters
    («و س ن» for «وكالة سجل للنشر»), and the names that the lexicon knows for one agency.
    """

    def __init__(self, documents: Sequence[Document], lexicon: OccasionWords) -> None:
        self._unnamed = frozenset(name_words(name) for name in lexicon.unnamed_agencies)
        self._known = {name_words(name): name_words(names[0]) for names in lexicon.agencies for name in names}
        credited: set[str] = set()
        for document in documents:
            credit = self.credit_of(document)
            if credit:
                credited.add(credit)
            for statement in document.statements:
                credited.update(
                    link.name for link in statement.chain if link.role == "agency" and self.names_one(link.name)
                )
        outlets = {document.article.outlet for document in documents if document.article.outlet}
        initials = {_initials(name): name for name in sorted(credited | outlets)}
        self._spelled = {
            name: initials[short]
            for name in credited
            if len(short := _joined(name)) <= _LETTERS and short in initials and initials[short] != name
        }
        self._spelled |= self._of_themselves(documents)
        self._credited = {name: self._words(name) for name in sorted(credited) if name_words(name)}
        self._all = frozenset(self._credited.values())
        self._printed = sorted(
            {
                *self._credited,
                *(outlet for outlet in outlets if any(mine <= name_words(outlet) for mine in self._credited.values())),
            }
        )

    def _of_themselves(self, documents: Sequence[Document]) -> dict[str, str]:
        """What agencies call themselves in their own reports («لـ أ ن ف»), where it is an abbreviation."""
        called: dict[str, set[str]] = {}
        for document in documents:
            outlet = document.article.outlet
            if outlet and any(self._unnamed & {frozenset({word})} for word in name_words(outlet)):
                credit = self.credit_of(document)
                names = {link.name for one in document.statements for link in one.chain if link.role == "agency"}
                for name in sorted(names | ({credit} if credit else set())):
                    if self.names_one(name) and 1 < len(_joined(name)) <= _LETTERS:
                        called.setdefault(name, set()).add(outlet)
        return {name: outlets.pop() for name, outlets in called.items() if len(outlets) == 1}

    def names_one(self, name: str) -> bool:
        """Whether the words name an agency; «الوكالة» alone names none."""
        return bool(name_words(name)) and name_words(name) not in self._unnamed

    def credited(self, name: str) -> bool:
        """Whether the name is that of an agency that the collection credits, be it called an agency there or not."""
        return self.names_one(name) and self._words(name) in self._all

    def credit_of(self, document: Document) -> str | None:
        """The agency that the whole article is credited to: by its source, in its date line, or at its end."""
        article = document.article
        if article.agency and self.names_one(article.agency):
            return article.agency
        for credit in document.agencies:
            at_head = document.dateline is not None and credit.span.overlaps(document.dateline)
            at_end = credit.span.start >= len(article.text) - _TAIL and credit.span.start > _HEAD
            if (at_head or at_end) and self.names_one(credit.name):
                return credit.name
        return None

    def key(self, name: str) -> str:
        """The same string for all names of one agency: the shortest credited name's words."""
        mine = self._words(name)
        shorter = [other for other in self._credited.values() if other <= mine] or [mine]
        return min((" ".join(sorted(other)) for other in shorter), key=lambda joined: (joined.count(" "), joined))

    def shown(self, name: str) -> str:
        """The fullest name that the collection has for the agency."""
        key = self.key(name)
        known = [other for other in self._printed if self.key(other) == key] or [name]
        return max(known, key=lambda other: (len(other.split()), len(other), other))

    def own(self, document: Document) -> str | None:
        """The name of the agency that itself published the article, if the collection credits that outlet elsewhere."""
        outlet = document.article.outlet
        if not outlet:
            return None
        mine = self._words(outlet)
        return outlet if any(mine and (mine <= name or name <= mine) for name in self._credited.values()) else None

    def _words(self, name: str) -> frozenset[str]:
        found = name_words(self._spelled.get(name, name))
        return self._known.get(found, found)


def same_outlet(credit: str, outlet: str) -> bool:
    """Whether a credit («رويترز») and an outlet («وكالة رويترز للأنباء») are one: words of one all in the other."""
    one, two = name_words(credit), name_words(outlet)
    return bool(one and two) and (one <= two or two <= one)


def name_words(name: str) -> frozenset[str]:
    """The folded words of a name without article."""
    return frozenset(_parts(name))


def _parts(name: str) -> list[str]:
    return [_bare(word.fold) for word in words(name) if word.kind == "word"]


def _initials(name: str) -> str:
    parts = _parts(name)
    return "".join(part[0] for part in parts) if len(parts) > 1 else ""


def _joined(name: str) -> str:
    """The letters of an abbreviation, printed in one or apart."""
    return "".join(word.fold for word in words(name) if word.kind == "word")


def _bare(folded: str) -> str:
    for article in ("لل", "ال"):
        if folded.startswith(article) and len(folded) > 4:
            return folded[len(article) :]
    return folded
