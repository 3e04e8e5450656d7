"""Bodies and facilities: a head noun and how far the name that it opens goes.

Definite heads take adjectives that agree («القوات العراقية الخاصة»), indefinite ones an idafa: a listed name, another
body, a definite noun with its adjectives, a quotation, a person, a place.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from rawi.extract.mentions.completions import DEEPEST
from rawi.extract.mentions.constructs import ConstructGrammar
from rawi.extract.mentions.nouns import OPENING, Found
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import Sense
from rawi.model import Word

_SHORTEST_NISBA = 3
_SHADDA = "\u0651"
_QUALITY = 4
"""Letters of the plainest adjectives («طويل»)."""
_FOR_HAMZA = ("لأ", "لإ")
"""«مختبر لأبحاث …»: "for" before a word of its own."""
_NO_PAPER = Role.MODIFIER | Role.BODY_ADJECTIVE | Role.DEMONYM | Role.COMMON | Role.FUNCTION | Role.ANONYMOUS | HEAD
"""Words that do not name a newspaper («الصحيفة المحلية», «صحيفة الاتهام»)."""
_NO_PARTY = Role.MODIFIER | Role.BODY_ADJECTIVE | Role.DEMONYM | Role.COMMON | Role.FUNCTION | TITLE | HEAD
"""Words that do not name a party or alliance («التيار الكهربائي», «حركة الشعب»)."""

OPENS_BODY = HEAD | Role.FACILITY | Role.PLACE | Role.EVENT | Role.STANDING
"""Roles of the nouns with which the name of a body, facility, place or happening can begin."""


class BodyGrammar(ConstructGrammar, ABC):
    """Names of bodies, facilities, and of the places and happenings that a head noun opens."""

    @abstractmethod
    def title(self, words: Sequence[Word], first: int, limit: int, depth: int = 0) -> int:
        """The end of a title or rank phrase that begins with its noun."""

    @abstractmethod
    def coordinate(self, words: Sequence[Word], at: int, sense: Sense) -> int:
        """The end of «… والتعليم» inside a body's name."""

    def body(self, words: Sequence[Word], first: int, limit: int, depth: int = 0) -> Found | None:
        """A body, facility, place or happening whose name begins with a head noun of the lexicon at `first`."""
        if words[first].kind != "word" or depth > DEEPEST:
            return None
        sense = self.senses.of(words[first].fold)
        role = sense.role
        if not role & OPENS_BODY:
            return None
        before = self.senses.of(words[first - 1].fold) if first and words[first - 1].kind == "word" else None
        if words[first].fold in self.senses.leadership:
            return None
        if sense.bare in self.senses.ambiguous and not sense.definite:
            after = self.senses.of(words[first + 1].fold) if first + 1 < limit else None
            if after is None or not after.role & Role.CONSTRUCT or after.definite:
                return None
        if (
            before is not None
            and sense.bare in self.senses.ministries
            and not before.definite
            and (before.role & (HEAD | Role.OFFICE) or words[first - 1].fold in self.senses.two_ministers)
        ):
            return None
        if (end := self._town_body(words, first, limit, sense)) > first:
            return Found(first, end, sense.skip, "ORG")
        if sense.definite and sense.bare in self.senses.leagues:
            end = self.league(words, first, limit, sense)
            return Found(first, end, sense.skip, "EVENT") if end > first else None
        if (
            sense.definite
            and sense.bare in self.senses.storms
            and (end := self.storm(words, first, limit, sense)) > first
        ):
            return Found(first, end, sense.skip, "EVENT")
        if sense.definite:
            end = self._definite_body(words, first, limit, sense, depth)
            if end == first + 2 < limit and words[end].text in OPENING and sense.bare in self.senses.called:
                kind = self.senses.of(words[end - 1].fold)
                if kind.role & Role.DEMONYM and words[end].text != "(":
                    # «المجموعة الإيطالية «كذا»»
                    return None
            return Found(first, end, sense.skip, "ORG") if end > first else None
        if role & Role.PLACE and role & HEAD and (end := self.toponym(words, first + 1, limit)) > first + 1:
            # «مركز منية كذا», «جماعة سيدي كذا»
            return Found(first, end, sense.skip, "ORG" if self._led(before) else "LOC")
        if role & HEAD and not (role & Role.PLACE and role & Role.NATIONAL):
            end = self._chain(
                words,
                first,
                limit,
                sense,
                depth,
                weak=bool(role & Role.WEAK_BODY) and not self._led(before),
                named=bool(role & Role.NAMED_BODY),
            )
            if end > first:
                return Found(first, self.kinds(words, end, limit, sense, depth), sense.skip, "ORG")
        if role & Role.FACILITY and (end := self._exchange(words, first, limit)) > first:
            return Found(first, end, sense.skip, "ORG")
        if role & Role.FACILITY and (_SHADDA not in words[first].text[:-1] or sense.bare in self.senses.doubled):
            end = self._designation(words, first + 1, limit)
            end = (
                end
                if end > first + 1
                else self._chain(words, first, limit, sense, depth, weak=bool(role & Role.WEAK_FACILITY), named=True)
            )
            if end > first:
                return Found(first, self.kinds(words, end, limit, sense, depth), sense.skip, "FAC")
        if role & Role.PLACE:
            end = self._place(
                words, first, limit, weak=bool(role & Role.WEAK_PLACE), open_=bool(role & Role.OPEN_PLACE)
            )
            if end > first:
                end = self.adjectives(words, end, limit) if sense.bare in self.senses.states else end
                return Found(first, end, sense.skip, "LOC")
        if role & Role.EVENT:
            end = self.happening(words, first, limit, sense, depth)
            if end > first:
                return Found(first, end, sense.skip, "EVENT")
        return None

    def _definite_body(self, words: Sequence[Word], first: int, limit: int, sense: Sense, depth: int) -> int:
        """«القوات العراقية الخاصة», «التحالف الدولي ضد داعش», «السفارة الأميركية في العراق», «الحكومة»."""
        role = sense.role
        at = first + 1
        if sense.bare in self.senses.units and (end := self._unit(words, at, limit)) > at:
            return end
        proper = False
        while at < limit and words[at].kind == "word":
            following = self.senses.of(words[at].fold)
            if following.skip or not following.definite:
                break
            if following.role & (Role.DEMONYM | Role.BODY_ADJECTIVE) and not following.role & Role.PLURAL:
                if not self.agrees(sense, following):
                    break
                proper = proper or sense.bare not in self.senses.several or bool(following.role & Role.DEMONYM)
            elif self._qualifies_body(sense, following):
                proper = True
            elif proper and following.bare in self.senses.ordinals:
                # «الغرفة الجزائية الثالثة»
                pass
            elif (
                not (proper and (self._relational(following) or following.bare in self.senses.kinds)) or following.role
            ):
                break
            at += 1
        if not proper and sense.bare in self.senses.traders | self.senses.several and at > first + 1:
            # «الإدارة العامة للمرور», but not «الإدارة المشتركة»
            proper = self._purpose(words, at, limit, depth) > at
        if not proper and not role & Role.STANDING:
            return first
        if role & (Role.BODY | Role.FORCE | Role.NATIONAL | Role.NAMED_BODY) or role & Role.STANDING:
            if proper:
                known = self.known(words, first, limit)
                if role & (Role.BODY | Role.NAMED_BODY) and (known is None or known.last != at):
                    serves = sense.bare in self.senses.bureaus or role & Role.FORCE
                    served = self._served(words, at, limit, depth) if serves else at
                    at = served if served > at else self._purpose(words, at, limit, depth)
                return self._tail(words, at, limit, sense)
            return first + 1
        return first

    def _unit(self, words: Sequence[Word], at: int, limit: int) -> int:
        """The end of «77 مشاة», «الخامس جبلي» behind a unit's noun; `at` if it has no number."""
        if at >= limit:
            return at
        ordinal = words[at].kind == "word" and self.senses.of(words[at].fold).bare in self.senses.ordinals
        if not ordinal and words[at].kind != "number":
            return at
        end = at + 1
        while end < limit and words[end].kind == "word" and words[end].fold in self.senses.arms:
            end += 1
        return self.adjectives(words, end, limit) if ordinal else end

    def _ranked_unit(self, words: Sequence[Word], at: int, limit: int, head: Sense) -> int:
        """The end of the arms and the ordinal of a unit («لواء المشاة [الجبلي التاسع]»)."""
        while at < limit and words[at].kind == "word":
            sense = self.senses.of(words[at].fold)
            told = sense.bare in self.senses.ordinals or sense.bare in self.senses.arms
            if not sense.definite or sense.skip or not told or not self.agrees(head, sense):
                break
            at += 1
        return at

    def _qualifies_body(self, head: Sense, following: Sense) -> bool:
        """Whether an adjective of relation tells a body's field («المكتب المهني», «اللجنة القانونية»)."""
        if not following.bare.endswith(("ي", "يه")) or len(following.bare) <= _SHORTEST_NISBA:
            return False
        if not self.agrees(head, following):
            return False
        if following.role & (PERSON | Role.COMMON) or following.bare in self.senses.passing:
            return False
        if head.bare in self.senses.fielded:
            return not following.role & (Role.FUNCTION | Role.KNOWN | HEAD) or bool(following.role & Role.MODIFIER)
        return bool(head.role & Role.NAMED_BODY and not head.bare.endswith("ه")) and not following.role

    def _chain(
        self, words: Sequence[Word], first: int, limit: int, sense: Sense, depth: int, *, weak: bool, named: bool
    ) -> int:
        """An indefinite head and what completes it: quotation, listed name, definite noun, place."""
        at = first + 1
        if at >= limit or depth > DEEPEST:
            return first
        word = words[at]
        if word.kind == "mark":
            end = self._quotation(words, at, limit, named=named)
            if end == at:
                return first
            purpose = self._purpose(words, end, limit, depth) if named or sense.bare in self.senses.fielded else end
            return purpose if purpose > end else self.adjectives(words, end, limit)
        following = self.senses.of(word.fold)
        role = following.role
        if word.kind == "number" and at + 1 < limit and words[at + 1].fold in self.senses.months and not depth:
            # «ملعب 3 مارس», «حركة 20 فبراير»
            return at + 2 if named or sense.role & Role.FACILITY else first
        if word.kind != "word" or following.skip or word.text.startswith(_FOR_HAMZA):
            return first
        if sense.role & Role.FORCE and role & Role.DEMONYM and not following.definite and not role & Role.PLURAL:
            return self._more_adjectives(words, at + 1, limit)
        if sense.role & Role.FORCE and following.definite and role & Role.STANDING and role & Role.FORCE:
            return first
        if (dedicated := self.dedicated(words, at, limit)) > at:
            return dedicated
        if sense.role & Role.FACILITY and role & PERSON and not role & (HEAD | TITLE | Role.COMMON | Role.STANDING):
            # «شارع الحبيب بورقيبة»
            end = self.person(words, at, limit, led=True)
            if end > at + 1:
                return end
        found = self.known(words, at, limit, quoted=True)
        if found is not None and found.type == "PER":
            found = None
        inner = self.body(words, at, limit, depth + 1)
        head = (
            role & Role.STANDING
            or following.stem in self.senses.alone
            or (following.definite and role & Role.BODY and not self._sporting(sense))
        )
        if (inner is None or inner.last == at + 1) and head and self._houses(sense):
            return first
        if sense.bare in self.senses.heads_of and any(
            f is not None and (f.type == "ORG" or (weak and f.type == "LOC")) for f in (found, inner)
        ):
            return first
        if inner is None and found is None:
            coined = max(self._union(words, at, limit, sense), self._voiced(words, at, limit, sense))
            if coined > at:
                return coined
        if inner is not None and (found is None or inner.last > found.last) and inner.type != "EVENT":
            return self._tail(words, self.adjectives(words, inner.last, limit), limit, sense)
        if found is not None:
            end = self.owners(words, found, limit) if sense.bare in self.senses.nicknamed else found.last
            tasked = sense.bare in self.senses.bureaus or sense.bare in self.senses.fielded
            if tasked and (task := self._purpose(words, end, limit, depth)) > end:
                # «مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية»
                return self._tail(words, task, limit, sense)
            coined = found.known is not None and found.known.learned
            coined = coined and not self.senses.of(words[end - 1].fold).definite
            end = self._kind(words, end, limit, sense) if coined else self.adjectives(words, end, limit)
            if (
                end < limit
                and sense.bare in self.senses.traders
                and self.senses.of(words[end].fold).bare in self.senses.league_ranks
            ):
                # «بنك الخليج الأول»
                end += 1
            return self._tail(words, end, limit, sense)
        if (compound := self.toponym(words, at, limit)) > at:
            return compound
        strong = bool(sense.role & Role.BODY) and not weak
        if sense.bare in self.senses.bureaus and role & Role.OFFICE and not following.definite:
            # «مكتب رئيس الوزراء»
            end = self.title(words, at, limit, depth + 1)
            return end if end > at + 1 else first
        if (
            strong
            and not role & ~Role.ANONYMOUS
            and not following.definite
            and (end := self._common_construct(words, at, limit, depth)) > at
        ):
            return end
        if strong and role == Role.ANONYMOUS:
            role = 0
        if not role and not following.definite and (end := self._local(words, at, limit, sense)) > at:
            return end
        if role & (Role.FUNCTION | Role.VERB | Role.ANONYMOUS) and not role & (Role.CONSTRUCT | PERSON | TITLE):
            return first
        if following.definite:
            national = role & Role.DEMONYM and not role & (Role.PLURAL | Role.QUALITY) and not self._sporting(sense)
            if national or not sense.role & ~(Role.FORCE | Role.NATIONAL | (0 if depth else Role.CONSTRUCT)):
                return first
            end = self.adjectives(words, at + 1, limit)
            if sense.bare in self.senses.units:
                end = self._ranked_unit(words, end, limit, sense)
            if sense.role & Role.BODY and (about := self._about(words, end, limit, following, depth)) > end:
                return about
            coordinated = False
            while end < limit and words[end].kind == "word":
                after = self.senses.of(words[end].fold)
                step = self.coordinate(words, end, after) if after.skip else end
                if step == end or (weak and not named and not sense.role & Role.BODY):
                    break
                end, coordinated = self.adjectives(words, step, limit), True
            proper = end > at + 1 and any(
                self.senses.of(words[k].fold).role & (Role.DEMONYM | Role.BODY_ADJECTIVE) for k in range(at + 1, end)
            )
            if sense.bare in self.senses.movements and weak and self._traffic(words, first, end):
                return first
            free = sense.bare in self.senses.partisan and not role & _NO_PARTY
            camp = sense.bare in self.senses.camps and not role & ~Role.KNOWN and following.bare.endswith("ات")
            free = free or camp
            free = free or (sense.bare in self.senses.bare_media and not role & _NO_PAPER) or self._sporting(sense)
            free = free or (
                sense.bare in self.senses.wards and not role & (_NO_PAPER & ~Role.COMMON | Role.PLACE | TITLE)
            )
            if sense.bare in self.senses.traders and self._purpose(words, end, limit, depth) > end:
                # «شركة الوادي للطيران»
                free = True
            if weak and not (proper or coordinated or free or self._proper_noun(following, named)):
                return first
            if end < limit and sense.bare in self.senses.hospitals and words[end].kind == "word":
                kind = self.senses.of(words[end].fold)
                end += bool(kind.definite and not kind.skip and self._related(kind) and self.agrees(sense, kind))
            purpose = self._purpose(words, end, limit, depth) if sense.bare in self.senses.traders else end
            return purpose if purpose > end else self._tail(words, end, limit, sense)
        if role & Role.CONSTRUCT or (role & Role.COMMON and not weak):
            if following.bare in self.senses.heads_of and self._bare_head(words, at + 1, limit):
                # «مجلس إدارة الشركة»
                return first
            end = self._chain(words, at, limit, following, depth + 1, weak=weak, named=False)
            return self._tail(words, end, limit, sense) if end > at else first
        if not role and sense.bare in self.senses.seated and self._seat(words, at, limit):
            return at + 1
        unknown = not role and bool(sense.role & Role.NAMED_BODY) and self._unknown(words[at], True, False)
        if unknown and self.kinds(words, at + 1, limit, sense, depth) > at + 1:
            return at + 1
        if not role and not following.skip and self._devoted(words, at, limit, sense):
            # «شبكة كذا للمراقبين»
            return max(at + 1, self._purpose(words, at + 1, limit, depth))
        plain = following.bare.endswith("ي") and sense.bare not in self.senses.called
        sure = bool(sense.role & Role.FACILITY and not sense.role & HEAD) and self._closed(words, at + 1, limit)
        if sense.bare in self.senses.named_openly and (end := self.open_name(words, at, limit, sense, sure=sure)) > at:
            purpose = self._purpose(words, end, limit, depth) if not sure else end
            return purpose if purpose > end else self._kind(words, end, limit, sense)
        if weak and not role and (plain or word.text.endswith("ة") or following.bare.startswith("م")):
            # «فريق طبي», «مجموعة قرصنة», «فريق منظم»
            return first
        person = self.person(words, at, limit, led=named)
        shared = Role.SHARED | Role.FAMILY
        quality = role & shared or (len(word.fold) == _QUALITY and word.fold[2] == "ي")
        if (
            person == at + 1
            and weak
            and not sense.role & HEAD
            and quality
            and not role & ~shared
            and self._describes(sense, word)
        ):
            # «طريق طويل»
            return first
        if person > at and not role & (Role.COMMON | TITLE):
            return person if self._proper_end(words, at, person, named) else first
        return first

    def _served(self, words: Sequence[Word], at: int, limit: int, depth: int) -> int:
        """«المكتب الإعلامي للنائب فلان», «السكرتارية الوطنية للتنسيقية»: whose bureau it is."""
        if at >= limit or not words[at].fold.startswith("لل"):
            return at
        sense = self.senses.of(words[at].fold)
        if sense.role & Role.STANDING:
            inner = self.body(words, at, limit, depth + 1)
            return inner.last if inner is not None else at + 1
        if not sense.role & Role.OFFICE:
            return at
        end = max(at + 1, self.title(words, at, limit, depth + 1))
        return max(end, self.person(words, end, limit, led=True)) if end < limit and words[end].kind == "word" else end
