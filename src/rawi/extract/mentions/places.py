"""Places and happenings: the name behind a descriptor («حي الأندلس», «عملية كركوك»), known or not."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from rawi.arabic.particles import ARTICLE, CONJUNCTIONS, SOUND_PLURALS
from rawi.arabic.shapes import is_present_shape
from rawi.extract.mentions.nouns import OPENING
from rawi.extract.mentions.people import PeopleGrammar
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import Sense
from rawi.model import Word

_LONGEST_LETTER_NAME = 4
_PARTICIPLE = 5
_PRESENT = ("ي", "ت")
"""First letters of a verb in the present, third person."""
_NO_PLACE = (
    Role.FUNCTION | Role.VERB | Role.COMMON | TITLE | HEAD | Role.MODIFIER | Role.DEMONYM | Role.BODY_ADJECTIVE
    | Role.ANONYMOUS | Role.CONSTRUCT | Role.FACILITY | Role.EVENT
)  # fmt: skip
"""Words that are not the name behind a place's descriptor."""


def participial(folded: str) -> bool:
    """Whether an indefinite word has the shape of an active participle («هادئة», «مجاور»): then it describes."""
    if folded.startswith(ARTICLE):
        return False
    long = folded[1:2] == "ا" and len(folded) == _PARTICIPLE and folded.endswith("ه")
    return long or (folded[0] == "م" and _PARTICIPLE <= len(folded) <= _PARTICIPLE + 1 and folded[2:3] == "ا")


class PlaceGrammar(PeopleGrammar, ABC):
    """Names that a descriptor introduces."""

    def _place(self, words: Sequence[Word], first: int, limit: int, *, weak: bool, open_: bool) -> int:
        """«محافظة كركوك», «قضاء طوزخورماتو», «حي الأندلس»: the descriptor and the name after it."""
        at = first + 1
        if at >= limit:
            return first
        if words[at].kind == "mark":
            end = self.bracket(words, at, limit) if words[at].text in OPENING and words[at].text != "(" else at
            return end if end > at else first
        if words[at].kind != "word":
            return first
        if words[at].fold in self.senses.compass and at + 1 < limit and words[at + 1].kind == "word":
            # «ولاية شمال دارفور»
            inner = self.known(words, at + 1, limit, quoted=True)
            if inner is not None and inner.type == "LOC" and not inner.skip:
                return inner.last
            part = self.senses.of(words[at + 1].fold)
            return at + 2 if part.definite and not part.skip and not part.role & (_NO_PLACE & ~Role.FACILITY) else first
        found = self.known(words, at, limit, quoted=True)
        if found is not None and not found.skip:
            return found.last if found.type == "LOC" or not weak else first
        if (dedicated := self.dedicated(words, at, limit)) > at:
            return dedicated
        sense = self.senses.of(words[at].fold)
        if sense.skip or (weak and not open_):
            return first
        if not sense.role and words[at].fold[0] in CONJUNCTIONS and words[at].fold[1:2] in _PRESENT:
            # «إنه حي ويقود القتال»
            return first
        if sense.definite and at + 1 < limit and words[at + 1].fold in self.senses.colours and sense.role & Role.PLACE:
            # «ولاية التلال الزرقاء»
            return at + 2
        if (compound := self.toponym(words, at, limit)) > at:
            return compound
        if sense.role & _NO_PLACE and sense.bare not in self.senses.ambiguous:
            # «محافظة ميدان»
            everyday = sense.role & ~(Role.FACILITY | Role.WEAK_FACILITY | Role.KNOWN) or sense.definite
            seat = self.senses.of(words[first].fold).bare in self.senses.areas and self._closed(words, at + 1, limit)
            return at + 1 if seat and not everyday else first
        if sense.definite:
            named = self.senses.of(words[first].fold).bare in self.senses.areas and not sense.role
            proper = named or (self._proper_noun(sense, True) and len(sense.bare) > 2) if weak else True
            many = (
                sense.bare.endswith(SOUND_PLURALS) and self.senses.of(words[first].fold).bare not in self.senses.areas
            )
            if not proper or many:
                return first
            end = self.adjectives(words, at + 1, limit)
            return end if named or end == at + 1 or not weak else at + 1
        if sense.role & (PERSON | Role.JOINT):
            end = self.person(words, at, limit, led=True)
            return end if end > at else first
        if sense.role & Role.PLACE:
            end = self._place(words, at, limit, weak=False, open_=True)
            return end if end > at else first
        head = self.senses.of(words[first].fold)
        if head.bare in self.senses.settlements and not sense.role:
            end = self.open_name(words, at, limit, head, sure=True)
            if end > at:
                return end
        if (
            sense.role
            or participial(sense.bare)
            or not self._unknown(words[at], True, False)
            or (open_ and sense.bare.endswith("ه"))
        ):
            return first
        if at + 1 < limit and words[at + 1].kind == "word":
            after = self.senses.of(words[at + 1].fold)
            if after.definite and not after.skip and not after.role and after.bare not in self.senses.transient:
                return at + 2
        return at + 1

    @abstractmethod
    def open_name(self, words: Sequence[Word], at: int, limit: int, head: Sense, *, sure: bool = False) -> int:
        """The end of an unknown name behind its head."""

    def dedicated(self, words: Sequence[Word], at: int, limit: int) -> int:
        """The end of «الملك فلان» behind a body or facility that is named after him; `at` if it is not."""
        if at + 1 >= limit or words[at].fold not in self.senses.dedicatory or words[at + 1].kind != "word":
            return at
        name = at + 1
        end = self.person(words, name, limit, led=True)
        while end > name + 1 and self.senses.of(words[end - 1].fold).bare in self.senses.kinds:
            end -= 1
        if end == name and not self.senses.of(words[name].fold).definite:
            # «مستشفى الملكة رانية», where the name is also a town's
            end = name + 1 if self.senses.of(words[name].fold).role & Role.KNOWN else name
        return end if end > name else at

    def toponym(self, words: Sequence[Word], at: int, limit: int) -> int:
        """The end of a compound place name («عين الزيتون», «بئر العبد»); `at` if none begins here."""
        if at + 1 >= limit or words[at].fold not in self.senses.toponyms or words[at + 1].kind != "word":
            return at
        after = self.senses.of(words[at + 1].fold)
        month = after.role & Role.FUNCTION and not after.role & Role.VERB and len(after.bare) > _LONGEST_LETTER_NAME
        if not after.role and is_present_shape(words[at + 1].fold):
            return at
        if after.skip or (
            after.role & (Role.FUNCTION | Role.VERB | Role.DEMONYM) and not after.role & PERSON and not month
        ):
            return at
        return at + 2

    def _event(self, words: Sequence[Word], first: int, limit: int) -> int:
        """«عملية «الاسم»», «عملية كركوك», «مهرجان قرطاج», «بطولة العالم»: quoted, known or placed."""
        at = first + 1
        if at >= limit:
            return first
        if words[at].kind == "mark":
            end = self.bracket(words, at, limit) if words[at].text in OPENING and words[at].text != "(" else at
            return end if end > at else first
        if words[at].kind != "word":
            return first
        found = self.known(words, at, limit)
        if found is not None and not found.skip and found.type == "LOC":
            return self.adjectives(words, found.last, limit)
        return first

    def _designation(self, words: Sequence[Word], at: int, limit: int) -> int:
        """The end of a letter name with a number: «كي 1», «كي وان», «إتش-3», «تي 4»."""
        if at + 1 >= limit or words[at].kind != "word" or not 1 < len(words[at].fold) <= _LONGEST_LETTER_NAME:
            return at
        following = at + 1
        if words[following].text in "-‐–" and following + 1 < limit:
            following += 1
        if words[following].kind == "number" or words[following].fold in self.senses.designations:
            return following + 1
        return at

    def _proper_noun(self, sense: Sense, named: bool) -> bool:
        """Whether a definite noun after a weak head can be a proper name («حركة النهضة», «نادي الاتحاد»)."""
        return (
            named
            and not sense.role
            & (
                Role.MODIFIER
                | Role.BODY_ADJECTIVE
                | Role.CONSTRUCT
                | Role.COMMON
                | TITLE
                | HEAD
                | Role.FUNCTION
                | Role.ANONYMOUS
                | Role.DEMONYM
                | Role.DOCUMENT
                | Role.PLACE
                | Role.FACILITY
            )
            and not sense.bare.endswith(("ين", "ون", "ات"))
        )

    def _more_adjectives(self, words: Sequence[Word], at: int, limit: int) -> int:
        while at < limit and words[at].kind == "word":
            sense = self.senses.of(words[at].fold)
            if sense.skip or sense.definite or not sense.role & (Role.DEMONYM | Role.BODY_ADJECTIVE):
                break
            at += 1
        return at
