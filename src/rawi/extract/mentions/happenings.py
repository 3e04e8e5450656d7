"""Happenings: disasters by what they struck, elections, leagues and forums by their adjectives."""

from __future__ import annotations

from abc import ABC
from collections.abc import Sequence

from rawi.arabic.shapes import is_verbal_noun_shape
from rawi.extract.mentions.open_names import OpenNameGrammar
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import Sense
from rawi.model import Word

_NO_GATHERING = (
    Role.FUNCTION | Role.VERB | Role.MODIFIER | Role.BODY_ADJECTIVE | Role.DEMONYM | Role.COMMON | TITLE
    | HEAD | Role.ANONYMOUS
)  # fmt: skip
"""Words that do not name a gathering («المؤتمر الصحفي», «مؤتمر الحزب»)."""


class HappeningGrammar(OpenNameGrammar, ABC):
    """Names of happenings."""

    def happening(self, words: Sequence[Word], first: int, limit: int, sense: Sense, depth: int) -> int:
        """The end of a happening's name whose noun stands at `first`; `first` itself where it has no name."""
        end = self._event(words, first, limit)
        if end > first and sense.bare in self.senses.seasons:
            field = max(self.adjectives(words, end, limit), self._field(words, end, limit, depth))
            return field if field > end else first
        if end > first:
            return self._field(words, end, limit, depth) if words[first + 1].kind == "word" else end
        if sense.bare in self.senses.gatherings and (end := self._named_event(words, first + 1, limit, sense)):
            return self._field(words, end, limit, depth)
        if sense.bare in self.senses.storms and (end := self._storm(words, first + 1, limit, sense)):
            return end
        if sense.bare in self.senses.campaigns and (end := self._campaign(words, first + 1, limit, sense)):
            return end
        if sense.bare in self.senses.disasters:
            end = self._disaster(words, first + 1, limit, depth)
        elif sense.bare in self.senses.contests:
            end = self._contest(words, first + 1, limit, depth)
        elif sense.bare in self.senses.titled_events:
            end = self._titled_event(words, first + 1, limit)
        return max(end, first)

    def _field(self, words: Sequence[Word], at: int, limit: int, depth: int) -> int:
        """«للطاقة», «للاستثمار» behind the name of a fair or forum."""
        if at < limit and words[at].fold in self.senses.played:
            # «كأس الاستقلال لكرة القدم»
            return at
        purpose = self._purpose(words, at, limit, depth)
        told = purpose < limit and words[purpose].kind == "word" and words[purpose].fold in self.senses.over
        return at if told else max(at, purpose)

    def _named_event(self, words: Sequence[Word], at: int, limit: int, head: Sense) -> int:
        """«مهرجان ليالي الأرجوان», «قمة السرو», «أولمبياد الروبوت»: what a gathering is called."""
        if at >= limit or words[at].kind != "word":
            return 0
        if (compound := self.toponym(words, at, limit)) > at:
            return compound
        found = self.known(words, at, limit, quoted=True)
        if found is not None and not found.skip and found.type in ("LOC", "ORG"):
            return self.adjectives(words, found.last, limit)
        end = self.open_name(words, at, limit, head)
        if end > at:
            return end
        sense = self.senses.of(words[at].fold)
        if words[at].fold in self.senses.lands_of and at + 1 < limit and words[at + 1].kind == "word":
            # «قمة دول البحيرات»
            land = self.senses.of(words[at + 1].fold)
            return self.adjectives(words, at + 2, limit) if land.definite and not land.skip else 0
        if sense.definite and not sense.skip and not sense.role & _NO_GATHERING:
            return self._described_event(words, at + 1, limit, (head, sense))
        shared = not sense.skip and not sense.definite and sense.role & PERSON and at + 1 < limit
        if shared and not sense.role & Role.COMMON and words[at + 1].kind == "word":
            # «مهرجان ياسمين الليل»
            after = self.senses.of(words[at + 1].fold)
            if after.definite and not after.skip and not after.role & (Role.FUNCTION | Role.DEMONYM):
                return self.adjectives(words, at + 2, limit)
        return 0

    def _described_event(self, words: Sequence[Word], at: int, limit: int, nouns: Sequence[Sense]) -> int:
        """The end of adjectives and an ordinal behind an event's name: «النقل الذكي», «الصدفة الثامن», «الغابات
        الحية» agree with its head or its last noun."""
        end = self.adjectives(words, at, limit)
        while end < limit and words[end].kind == "word":
            sense = self.senses.of(words[end].fold)
            barred = sense.role & ~(Role.BODY_ADJECTIVE | Role.MODIFIER | Role.FEMININE | Role.KNOWN)
            ordinal = sense.bare in self.senses.ordinals
            if not sense.definite or sense.skip or (barred and not ordinal) or sense.bare in self.senses.transient:
                break
            if not any(self.agrees(noun, sense) for noun in nouns) or sense.bare.endswith(("ون", "ين", "ات")):
                break
            end += 1
        return end

    def _storm(self, words: Sequence[Word], at: int, limit: int, head: Sense) -> int:
        """«إعصار مارلينا»: one word, a person's name mostly."""
        if at >= limit or words[at].kind != "word":
            return 0
        sense = self.senses.of(words[at].fold)
        if sense.skip or sense.role & ~(PERSON | Role.KNOWN) or words[at].fold.endswith("ي"):
            return 0
        named = sense.role & PERSON or not words[at].fold.endswith("ه") or not self._describes(head, words[at])
        return at + 1 if named and not sense.definite else 0

    def _campaign(self, words: Sequence[Word], at: int, limit: int, head: Sense) -> int:
        """«عملية الرمال الصلبة»: a noun of things with its adjective, no task («عملية الإنقاذ»)."""
        if at >= limit or words[at].kind != "word":
            return 0
        if (end := self._emblem(words, at, limit, head)) > at:
            return end
        if (compound := self.toponym(words, at, limit)) > at:
            return compound
        sense = self.senses.of(words[at].fold)
        if sense.skip or not sense.definite or sense.role & _NO_GATHERING:
            return 0
        if is_verbal_noun_shape(sense.bare, sense.bare):
            return 0
        end = self.adjectives(words, at + 1, limit)
        if head.bare in self.senses.battles and end == at + 1:
            # «معركة السدود»
            many = sense.bare.endswith(("ات", "ين", "ون"))
            return 0 if many or sense.role & (Role.CONSTRUCT | Role.NATIONAL) else end
        return end if end > at + 1 else 0

    def _emblem(self, words: Sequence[Word], at: int, limit: int, head: Sense) -> int:
        """The end of «درع الصحراء», «سند الإغاثية»: an indefinite noun that something definite makes a name, either
        what operations are called after, or with an adjective of the head; `at` if there is none."""
        if at + 1 >= limit or words[at + 1].kind != "word":
            return at
        sense, after = self.senses.of(words[at].fold), self.senses.of(words[at + 1].fold)
        if sense.definite or sense.skip or not after.definite or after.skip:
            return at
        if words[at].fold in self.senses.emblems:
            barred = after.role & (Role.FUNCTION | Role.VERB | TITLE)
            return at if barred else self.adjectives(words, at + 2, limit)
        named = not sense.role & ~(Role.KNOWN | PERSON) and not is_verbal_noun_shape(words[at].fold, words[at].text)
        kind = self._related(after) and not after.role & (Role.FUNCTION | Role.DEMONYM) and self.agrees(head, after)
        return at + 2 if named and kind and not self._describes(head, words[at]) else at

    def _disaster(self, words: Sequence[Word], at: int, limit: int, depth: int) -> int:
        """«انهيار سد كذا», «حريق فندق كذا»: the facility that was struck belongs to the happening's name."""
        if at >= limit:
            return 0
        if words[at].kind == "number" and at + 1 < limit and words[at + 1].fold in self.senses.months:
            # «مليونية 21 أغسطس»
            return at + 2
        if words[at].fold in self.senses.months:
            # «انتفاضة سبتمبر»
            return at + 1
        if words[at].fold in self.senses.wrecks:
            # «حادث قطار كذا»
            at += 1
        place = self.known(words, at, limit) if at < limit else None
        if place is not None and place.type == "LOC" and not place.skip:
            return place.last
        if at < limit and (compound := self.toponym(words, at, limit)) > at:
            return compound
        inner = self.body(words, at, limit, depth + 1) if at < limit else None
        if inner is not None and inner.type in ("FAC", "LOC") and not inner.skip:
            return inner.last
        coloured = at + 1 < limit and words[at].kind == "word" and words[at + 1].fold in self.senses.colours
        # «كارثة الصيف الأسود»
        return at + 2 if coloured and self.senses.of(words[at].fold).definite else 0

    def _contest(self, words: Sequence[Word], at: int, limit: int, depth: int) -> int:
        """«انتخابات مجلس النواب», «سقوط النظام السابق»: what an election or a fall is of."""
        inner = self.body(words, at, limit, depth + 1) if at < limit else None
        if inner is not None and not inner.skip and inner.type in ("ORG", "LOC"):
            return inner.last
        found = self.known(words, at, limit) if at < limit else None
        return found.last if found is not None and found.type == "LOC" and not found.skip else 0

    def _titled_event(self, words: Sequence[Word], at: int, limit: int) -> int:
        """«كأس الأمير», «منتدى الواحات المالي»: a definite noun and its adjectives."""
        if at >= limit or words[at].kind != "word":
            return 0
        sense = self.senses.of(words[at].fold)
        named = not sense.skip and not sense.definite and not sense.role and at + 1 < limit
        if named and words[at + 1].kind == "word":
            # «مهرجان كذا السينمائي»
            kind = self.senses.of(words[at + 1].fold)
            if kind.definite and not kind.skip and self._related(kind) and not kind.role & Role.FUNCTION:
                return self.adjectives(words, at + 2, limit)
        qualifies = sense.role & (Role.MODIFIER | Role.BODY_ADJECTIVE) and not sense.role & Role.PLACE
        if sense.skip or not sense.definite or sense.role & Role.FUNCTION or qualifies:
            return 0
        end = self.adjectives(words, at + 1, limit)
        if end == at + 1 and end < limit and words[end].kind == "word":
            after = self.senses.of(words[end].fold)
            end += bool(after.definite and not after.skip and after.role & Role.MODIFIER and self._nisba(after))
        return end

    def storm(self, words: Sequence[Word], first: int, limit: int, sense: Sense) -> int:
        """«العاصفة ريما»: a storm with the article and its name; `first` where none follows."""
        end = self._storm(words, first + 1, limit, sense)
        named = bool(end) and self.senses.of(words[first + 1].fold).role & PERSON
        return end if named else first

    def league(self, words: Sequence[Word], first: int, limit: int, sense: Sense) -> int:
        """«الدوري الممتاز», «الدوري الكذائي لكرة القدم»: a league by the adjective of its rank or country."""
        at = first + 1
        if at >= limit or words[at].kind != "word":
            return first
        after = self.senses.of(words[at].fold)
        if after.skip or not after.definite or not self.agrees(sense, after):
            return first
        rank = after.bare in self.senses.league_ranks
        country = after.role & Role.DEMONYM or (self._related(after) and not after.role & Role.FUNCTION)
        if country and not rank and at + 1 < limit and words[at + 1].kind == "word":
            # «الدوري المناري الممتاز»
            further = self.senses.of(words[at + 1].fold)
            at += bool(further.definite and not further.skip and further.bare in self.senses.league_ranks)
        return at + 1 if rank or country else first
