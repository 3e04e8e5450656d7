"""What follows a body's name and still belongs to it: its kind, its field, whom it is named after, where it sits."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from rawi.arabic.shapes import is_present_shape, is_verbal_noun_shape
from rawi.extract.mentions.nouns import Found
from rawi.extract.mentions.places import PlaceGrammar
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import Sense
from rawi.model import Word

DEEPEST = 5
"""How deep phrases may nest; real ones seldom pass four, and without a bound crafted text costs exponential time."""


_AT = "ب"
_VERBAL = "ين"
"""First letters of verbs behind «لـ» («ليعلن», «لنقول»)."""
_SHORT_TASK = 3
"""Letters of the plainest verbal nouns («لقمع الفساد»)."""


class CompletionGrammar(PlaceGrammar, ABC):
    """Completions of a body's name."""

    @abstractmethod
    def complement(self, words: Sequence[Word], at: int, limit: int, depth: int = 0) -> int:
        """The end of a noun phrase that completes a body or title."""

    @abstractmethod
    def body(self, words: Sequence[Word], first: int, limit: int, depth: int = 0) -> Found | None:
        """A body, facility, place or happening whose name begins at `first`."""

    def kinds(self, words: Sequence[Word], at: int, limit: int, head: Sense, depth: int) -> int:
        """The end of what says of which kind a named body is: «نادي كذا الرياضي», «مركز كذا للدراسات»."""
        while at < limit and words[at].kind == "word":
            sense = self.senses.of(words[at].fold)
            national = sense.role & Role.DEMONYM and not sense.role & Role.PLURAL and head.role & Role.NAMED_BODY
            national = national and self._owns(words, at, limit)
            before = self.senses.of(words[at - 1].fold)
            # Only a name can be indefinite before a definite adjective («شركة سيفير الأمنية»).
            named = sense.role & Role.BODY_ADJECTIVE and not before.definite and not before.role & ~Role.KNOWN
            numbered = sense.bare in self.senses.ordinals and head.role & Role.MEDIUM
            sized = head.role & Role.FACILITY and sense.stem in self.senses.colours
            kind = (sense.bare in self.senses.kinds or named) and not (
                head.role & Role.FACILITY and not head.role & HEAD and sense.bare in self.senses.uses
            )
            if sense.skip or not sense.definite or not (kind or national or sized or numbered):
                break
            if not self.agrees(head, sense):
                break
            at += 1
        return self._purpose(words, at, limit, depth) if head.bare in self.senses.traders else at

    def _about(self, words: Sequence[Word], at: int, limit: int, task: Sense, depth: int) -> int:
        """«على التأمين» of «هيئة الرقابة على التأمين»: what a body's task is about; `at` if that is not said."""
        tasked = task.bare in self.senses.watches or is_verbal_noun_shape(task.bare, task.bare)
        if at + 1 >= limit or words[at].fold not in self.senses.over or not tasked or words[at + 1].kind != "word":
            return at
        noun = self.senses.of(words[at + 1].fold)
        if not noun.definite or noun.skip:
            return at
        end = self.complement(words, at + 1, limit, depth + 1)
        return end if end > at + 1 else at

    def _owns(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether a nationality belongs to the name before it: behind a noun with the article, and no person's
        («شركة كذا [اليابانية]», «مهاجم نادي الشهاب [النيجيري] فلان» are peoples)."""
        before = self.senses.of(words[at - 1].fold)
        if before.bare in self.senses.corporate:
            return False
        listed = any(not entry.learned for entry in self.senses.names(before.stem))
        if words[at - 1].kind == "word" and not before.definite and not listed:
            return False
        if at + 1 < limit and words[at + 1].kind == "word":
            return not self.senses.of(words[at + 1].fold).role & (Role.FOREIGN | Role.GIVEN)
        return True

    def owners(self, words: Sequence[Word], found: Found, limit: int) -> int:
        """«المرجاني» behind a club's learned name: an adjective of its country or town, known or not."""
        at = found.last
        if found.known is None or at >= limit or words[at].kind != "word":
            return at
        sense = self.senses.of(words[at].fold)
        if not found.known.learned:
            # «الهلال الأحمر الكذائي»
            head = self.senses.of(words[found.first].fold)
            kind = sense.role & (Role.DEMONYM | Role.BODY_ADJECTIVE) and not sense.role & Role.PLURAL
            national = sense.definite and not sense.skip and kind
            return at + 1 if head.definite and national and self.agrees(head, sense) else at
        unknown = not sense.role and self._related(sense)
        if sense.role & Role.DEMONYM and not self._owns(words, at, limit):
            return at
        return at + 1 if sense.definite and not sense.skip and (unknown or sense.role & Role.DEMONYM) else at

    def _kind(self, words: Sequence[Word], at: int, limit: int, head: Sense) -> int:
        """The end of an adjective of field or rank behind a foreign name («بنك كذا المركزي»)."""
        if at < limit and words[at].kind == "word":
            sense = self.senses.of(words[at].fold)
            kind = sense.bare in self.senses.kinds or sense.role & Role.BODY_ADJECTIVE
            if sense.definite and not sense.skip and kind and not sense.role & Role.DEMONYM:
                return at + self.agrees(head, sense)
        return at

    def _purpose(self, words: Sequence[Word], at: int, limit: int, depth: int) -> int:
        """«للانتخابات», «لمكافحة الفساد», «للتربية والعلوم» behind a body's adjective: the field it works in."""
        if at >= limit or words[at].kind != "word" or not words[at].fold.startswith("ل"):
            return at
        sense = self.senses.of(words[at].fold)
        task = words[at].fold[1:]
        short = len(task) == _SHORT_TASK and not task.startswith("ل")
        shaped = is_verbal_noun_shape(task, words[at].text[1:])
        # «لمساعدة كذا»: the woman who assists is spelled alike.
        assists = shaped and bool(sense.role & Role.OFFICE)
        if assists or (not sense.skip and not sense.role and (short or shaped)):
            # «لاستغلال الموانئ»
            place = self.known(words, at + 1, limit) if at + 1 < limit and words[at + 1].kind == "word" else None
            named = self._construct(words, at + 1, limit) or (place is not None and place.type == "LOC")
            end = self.complement(words, at + 1, limit, depth + 1) if named else at
            return end if end > at + 1 else at
        if not sense.skip and not sense.role and self._discipline(words, at, limit):
            return max(at, self.complement(words, at + 1, limit, depth + 1))
        barred = Role.FUNCTION | Role.VERB | Role.STANDING | Role.DOCUMENT
        if not (sense.role & Role.CONSTRUCT and not sense.definite):
            # «للمراقبين» tells for whom a body is.
            barred |= PERSON if sense.definite and sense.bare.endswith("ين") else TITLE | PERSON
        if sense.skip != 1 or sense.role & barred:
            return at
        if not sense.definite and not (sense.role & Role.CONSTRUCT or self._construct(words, at + 1, limit)):
            return at
        end = self.complement(words, at, limit, depth + 1)
        if at < end < limit and words[end].kind == "word":
            # «للتصنيف الائتماني»
            last, after = self.senses.of(words[end - 1].fold), self.senses.of(words[end].fold)
            plain = not after.role & ~(Role.COMMON | Role.BODY_ADJECTIVE | Role.MODIFIER)
            plain = plain or after.bare in self.senses.kinds
            shaped = self._related(after) or after.bare.startswith("م")
            if after.definite and not after.skip and plain and shaped and self.agrees(last, after):
                end += 1
        if (
            at < end < limit - 1
            and words[end].fold in self.senses.over
            and is_verbal_noun_shape(sense.bare, sense.bare)
        ):
            # «للإشراف على الانتخابات»
            over = self.complement(words, end + 1, limit, depth + 1)
            end = over if over > end + 1 else end
        return end

    def _discipline(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether «لهندسة الماء» tells what a school or service is for: an unknown noun and a definite one behind an
        adjective of the head («المدرسة العليا …»)."""
        if (
            at < 2
            or words[at - 2].kind != "word"
            or self.senses.of(words[at - 2].fold).bare not in self.senses.disciplined
        ):
            return False
        noun = words[at].fold[1:]
        if len(noun) < _SHORT_TASK or noun[0] in _VERBAL or is_present_shape(noun):
            return False
        place = self.known(words, at + 1, limit) if at + 1 < limit and words[at + 1].kind == "word" else None
        if place is not None and place.type == "LOC" and not place.skip:
            # «الشركة العامة لموانئ كذا»
            return True
        return self._construct(words, at + 1, limit) and self.senses.of(words[at + 1].fold).definite

    def _tail(self, words: Sequence[Word], at: int, limit: int, sense: Sense) -> int:
        """A complement of place, of a larger body or of opposition that belongs to the name.

        «في أربيل», «بالرباط», «في البرلمان» behind a committee, «ضد تنظيم داعش» behind a coalition.
        """
        if at >= limit or words[at].kind != "word" or sense.bare not in self.senses.place_heads:
            return at
        if sense.bare in self.senses.courts and self.senses.of(words[at - 1].fold).bare in self.senses.supreme:
            return at
        link = words[at].text
        if link in self.senses.complement_links and at + 1 < limit and words[at + 1].kind == "word":
            opposition = link in self.senses.opposition
            if opposition != (sense.bare in self.senses.opposed):
                return at
            found = self._named(words, at + 1, limit)
            if found and sense.definite and sense.bare in self.senses.courts and self._state(found):
                return at
            if sense.bare in self.senses.wards:
                # «المستشفى الجهوي بتوزر», but no more than where it stands: «مستشفى السلام في توزر»
                return at
            return found.last if found and not found.skip and (opposition or self._seats(found, sense)) else at
        if sense.bare in self.senses.wards and not sense.definite:
            return at
        if words[at].fold.startswith(_AT) and self.senses.of(words[at].fold).skip == 1:
            found = self._named(words, at, limit)
            return found.last if found and self._seats(found, sense) else at
        return at

    def _state(self, found: Found) -> bool:
        """Whether a place is a state."""
        return found.known is not None and found.known.canonical in self.senses.lands

    def _named(self, words: Sequence[Word], at: int, limit: int) -> Found | None:
        known, body = self.known(words, at, limit, quoted=True), self.body(words, at, limit, DEEPEST - 2)
        return body if known is None or (body is not None and body.last > known.last) else known

    def _seats(self, found: Found, head: Sense) -> bool:
        """Whether a body can sit there: any at a place, a committee also in a larger body."""
        return found.type == "LOC" or (found.type == "ORG" and head.bare in self.senses.committees)
