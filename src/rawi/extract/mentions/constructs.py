"""Constructs: what an indefinite head of a body takes as its genitive, and what it is no name with."""

from __future__ import annotations

from abc import ABC
from collections.abc import Sequence

from rawi.arabic.shapes import is_present_shape, is_verbal_noun_shape
from rawi.extract.mentions.completions import DEEPEST
from rawi.extract.mentions.happenings import HappeningGrammar
from rawi.extract.mentions.nouns import OPENING
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import Sense
from rawi.model import Word

_SO_THAT = ("لي", "لت")
"""ل and a verb in the present."""
_DEED = "ت"
"""Last letter of verbs in the past with a feminine subject («قناة عرضت الخبر»)."""
_VOICE = 3
"""Letters of «صوت», «بيت», which end alike."""


class ConstructGrammar(HappeningGrammar, ABC):
    """Genitives of bodies."""

    def _exchange(self, words: Sequence[Word], first: int, limit: int) -> int:
        """«سوق كذا المالي», «سوق كذا للأوراق المالية»: a market that is a body; `first` if it is none."""
        if self.senses.of(words[first].fold).bare not in self.senses.markets:
            return first
        for at in range(first + 2, min(limit, first + 4)):
            if words[at].fold in self.senses.market_words:
                return self.adjectives(words, at + 1, limit)
            if words[at].kind != "word":
                break
        return first

    def _led(self, before: Sense | None) -> bool:
        """Whether an office stands before a head («رئيس جهاز …»): then even a common noun after it is a name."""
        return (
            before is not None
            and bool(before.role & Role.OFFICE)
            and not before.definite
            and before.bare not in self.senses.doubtful
        )

    def _bare_head(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether a body is named at `at` by its head alone."""
        if at >= limit or words[at].kind != "word":
            return False
        head = self.senses.of(words[at].fold)
        if not head.definite or not head.role & (HEAD | Role.STANDING):
            return False
        after = self.senses.of(words[at + 1].fold) if at + 1 < limit and words[at + 1].kind == "word" else None
        return after is None or not after.definite or bool(after.skip)

    def _sporting(self, head: Sense) -> bool:
        """Whether a body is a club, which may be called by any word with the article («نادي العربي»)."""
        return head.bare in self.senses.sporting

    def _traffic(self, words: Sequence[Word], first: int, end: int) -> bool:
        """Whether a movement is one of things («حركة السفن») and no party; in brackets it is one («(حركة التجديد)»)."""
        bracketed = first > 0 and words[first - 1].text == "(" and end < len(words) and words[end].text == ")"
        noun = self.senses.of(words[first + 1].fold).bare
        return not bracketed and (is_verbal_noun_shape(noun, noun) or noun.endswith(("ات", "ين")) or len(noun) < 4)

    def _houses(self, head: Sense) -> bool:
        """Whether a noun is a part or the seat of a body named by its head alone («مقر الوزارة», «موقع البورصة»)."""
        weak = head.role & (Role.WEAK_BODY | Role.FACILITY)
        return bool(weak and head.bare not in self.senses.clubs) or head.bare in self.senses.parts

    def _quotation(self, words: Sequence[Word], at: int, limit: int, *, named: bool) -> int:
        """The index after the name in quotation marks at `at`; `at` if they enclose no name but a clause."""
        if words[at].text not in OPENING or (not named and words[at].text == "("):
            return at
        end = self.bracket(words, at, limit)
        verbs = Role.VERB | Role.SPEECH
        return at if end > at and self.senses.of(words[at + 1].fold).role & verbs and end > at + 3 else end

    def _common_construct(self, words: Sequence[Word], at: int, limit: int, depth: int) -> int:
        """«أهالي كفر كذا», «رقابة المحليات», «مشجعي نادي كذا»: a noun unknown to the lexicon in a body's idafa."""
        if at + 1 >= limit or words[at + 1].kind != "word" or depth >= DEEPEST:
            return at
        sense = self.senses.of(words[at].fold)
        if sense.skip or sense.definite:
            return at
        task = is_verbal_noun_shape(words[at].fold, words[at].text)
        if not task and (not self._unknown(words[at], True, False) or self._prepositional(words[at])):
            return at
        following = self.senses.of(words[at + 1].fold)
        if following.skip or following.role & (TITLE | Role.FUNCTION | Role.VERB):
            return at
        if not following.definite and not following.role & ~(Role.CONSTRUCT | Role.COMMON):
            # «سكك حديد الوادي», «جمعيات أولياء التلاميذ»
            end = self._common_construct(words, at + 1, limit, depth + 1)
            if end > at + 1:
                return end
        if (compound := self.toponym(words, at + 1, limit)) > at + 1:
            return compound
        inner = self.body(words, at + 1, limit, depth + 1)
        if inner is not None and not inner.skip:
            return inner.last
        found = self.known(words, at + 1, limit)
        if found is not None and found.type == "LOC":
            return found.last
        if not following.definite or following.role & (Role.DEMONYM | Role.MODIFIER | PERSON):
            return at
        end = self.adjectives(words, at + 2, limit)
        return end + (end > at + 2 and self._rank(words, end, limit, following))

    def _rank(self, words: Sequence[Word], at: int, limit: int, noun: Sense) -> bool:
        """Whether one more adjective of relation describes a noun («التعليم الثانوي الرسمي»)."""
        if at >= limit or words[at].kind != "word":
            return False
        sense = self.senses.of(words[at].fold)
        plain = not sense.role & ~(Role.COMMON | Role.BODY_ADJECTIVE | Role.MODIFIER)
        return sense.definite and not sense.skip and plain and self._related(sense) and self.agrees(noun, sense)

    def _town_body(self, words: Sequence[Word], first: int, limit: int, head: Sense) -> int:
        """The end of «ولاية أمن كذا»; `first` where none stands."""
        if first + 2 >= limit or f"{head.stem} {words[first + 1].fold}" not in self.senses.town_bodies:
            return first
        found = self.known(words, first + 2, limit, quoted=True)
        if found is not None and found.type == "LOC" and not found.skip:
            return found.last
        return first + 3 if self._seat(words, first + 2, limit) else first

    def _voiced(self, words: Sequence[Word], at: int, limit: int, head: Sense) -> int:
        """The end of «صوت الهضبة» behind a medium's kind: an indefinite noun and a definite one; `at` if none."""
        if head.bare not in self.senses.bare_media or at + 1 >= limit or words[at + 1].kind != "word":
            return at
        noun, after = self.senses.of(words[at].fold), self.senses.of(words[at + 1].fold)
        barred = Role.FUNCTION | Role.VERB | HEAD | TITLE | Role.BODY_ADJECTIVE | Role.DEMONYM | Role.MODIFIER
        if noun.skip or noun.definite or noun.role & barred or after.skip or not after.definite:
            return at
        if is_present_shape(words[at].fold) or (noun.bare.endswith(_DEED) and len(noun.bare) > _VOICE):
            # «قناة تستضيف الوزير»
            return at
        if (
            after.role & (barred & ~HEAD)
            or self._related(after)
            or is_verbal_noun_shape(words[at].fold, words[at].text)
        ):
            return at
        return self.adjectives(words, at + 2, limit)

    def _union(self, words: Sequence[Word], at: int, limit: int, head: Sense) -> int:
        """The end of «لجان الأهل», «نقابات العمال» behind what unites them; `at` if it is none."""
        if not head.role & Role.BODY or at + 1 >= limit or words[at + 1].kind != "word":
            return at
        several, after = self.senses.of(words[at].fold), self.senses.of(words[at + 1].fold)
        if several.bare not in self.senses.several or several.bare in self.senses.heads_of or several.definite:
            return at
        barred = Role.FUNCTION | Role.VERB | Role.DEMONYM | Role.BODY_ADJECTIVE | Role.MODIFIER
        if after.skip or not after.definite or after.role & barred:
            return at
        return self.adjectives(words, at + 2, limit)

    def _local(self, words: Sequence[Word], at: int, limit: int, head: Sense) -> int:
        """«مركز عواصف بحر العرب», «سلطة مياه الينابيع»: an unknown noun and the place or thing behind it; `at` if the
        name goes on otherwise."""
        if at + 1 >= limit or words[at + 1].kind != "word" or not self._unknown(words[at], True, False):
            return at
        if head.bare in self.senses.heads_of or words[at].text.endswith("ة"):
            return at
        if (compound := self.toponym(words, at + 1, limit)) > at + 1:
            return compound
        found = self.known(words, at + 1, limit)
        if found is not None and found.type == "LOC" and not found.skip:
            return found.last
        noun = self.senses.of(words[at + 1].fold)
        task = head.role & Role.BODY and not head.role & (Role.NAMED_BODY | Role.FORCE)
        plain = noun.definite and not noun.skip and not noun.role & (Role.DEMONYM | Role.MODIFIER | PERSON | TITLE)
        if task and plain and not self._related(noun):
            return self.adjectives(words, at + 2, limit)
        return at

    def _devoted(self, words: Sequence[Word], at: int, limit: int, head: Sense) -> bool:
        """Whether «للـ…» follows a word that does not describe the head."""
        purposed = at + 1 < limit and words[at + 1].kind == "word" and words[at + 1].fold.startswith("لل")
        return purposed and not self._describes(head, words[at])

    def _seat(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether the unknown word at `at` can be the town of a court or town hall: nothing belongs to it."""
        sense = self.senses.of(words[at].fold)
        if sense.definite or not self._unknown(words[at], True, False) or sense.bare.endswith(("ه", "ي")):
            return False
        if sense.bare.startswith(_SO_THAT):
            return False
        if at + 1 >= limit or words[at + 1].kind != "word":
            return True
        after = self.senses.of(words[at + 1].fold)
        return bool(after.skip or after.role & (Role.FUNCTION | Role.VERB | TITLE))

    def _proper_end(self, words: Sequence[Word], first: int, last: int, named: bool) -> bool:
        return named or any(self.senses.of(words[k].fold).role & PERSON for k in range(first, last))
