"""Speaker phrases: how far the noun phrase of a source goes, and what in it is office and what is name.

«المتحدث باسم وزارة كذا، العقيد فلان الفلاني» is an office, a comma, a rank and a name; «مصدر في الشرطة» an unnamed
person; «البيان» a document; «القنصلية الأميركية في أربيل» a body.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from rawi.arabic.particles import POSSESSED
from rawi.arabic.shapes import foreign_spelling
from rawi.extract.mentions.candidate import Range
from rawi.extract.mentions.grammar import Grammar
from rawi.extract.mentions.nouns import CLOSING, OPENING
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import COMMAS, Sense
from rawi.model import Word

PhraseKind = Literal["person", "organisation", "document", "anonymous", "media"]
_SHORTEST = 4
_TWO = 2
_LONG_VOWELS = "اوي"
_NOMINAL = PERSON | TITLE | HEAD | Role.COMMON | Role.KNOWN | Role.JOINT | Role.ANONYMOUS | Role.MEDIUM | Role.CONSTRUCT


class SpeakerPhrase(NamedTuple):
    """A source phrase of words `[first, last)`. `role` is the office or rank, `name` the name, as word ranges.

    For a body `name` is the whole phrase; for unnamed sources, documents and title-only persons it is None. `tail` is
    the index after a clause about anonymity that follows («طلب عدم كشف اسمه») and is not part of the phrase; otherwise
    it equals `last`. `certain` is False for a phrase that only its shape makes one.
    """

    last: int
    role: Range | None
    name: Range | None
    kind: PhraseKind
    tail: int
    certain: bool = True


class PhraseReader:
    """Reads speaker phrases with the grammar of names."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._senses = grammar.senses

    def speaker_phrase(self, words: Sequence[Word], first: int, limit: int) -> SpeakerPhrase | None:
        """The source phrase that begins at word `first` (its attached particles aside) and ends before `limit`.

        None where no noun phrase begins. The phrase never contains a verb of the lexicon, and marks only as commas
        between office, rank and name, as brackets or as quotation marks around a name.
        """
        limit = min(limit, len(words))
        if first >= limit:
            return None
        word = words[first]
        if word.kind == "mark":
            return self._quoted(words, first, limit)
        if word.kind != "word":
            return None
        sense = self._senses.of(word.fold)
        role = sense.role
        media = self._media(words, first, limit, sense)
        if media is not None:
            return media
        if role & Role.DOCUMENT and not role & PERSON:
            last = self._described(words, first, limit)
            return SpeakerPhrase(last, None, None, "document", last)
        named = self.titled(words, first, limit, sense)
        if named is not None:
            return named
        if role & Role.ANONYMOUS:
            last = self._described(words, first, limit)
            return SpeakerPhrase(last, None, None, "anonymous", self._anonymity(words, last, limit))
        body = self._body(words, first, limit)
        if body is not None:
            return body
        bare = sense.definite and not self._name_with_article(words, first)
        person = first if bare else self._grammar.person(words, first, limit, led=not role & Role.FUNCTION)
        if person > first:
            return self._with_apposition(words, first, person, limit)
        if role & (Role.FUNCTION | Role.VERB):
            return None
        last = self._described(words, first, limit)
        return SpeakerPhrase(last, None, None, "anonymous", self._anonymity(words, last, limit), certain=False)

    def may_open(self, word: Word) -> bool:
        """Whether a noun phrase can open with the word: not where a joined particle precedes a verb or a function word
        («وتم», «وحين»)."""
        sense = self._senses.of(word.fold)
        return not sense.skip or not sense.role & (Role.FUNCTION | Role.VERB) or bool(sense.role & _NOMINAL)

    def is_verb(self, word: Word) -> bool:
        """Whether the word is a verb and nothing else that the lexicon knows («وصل», «وقتل»)."""
        role = self._senses.of(word.fold).role
        return bool(role & Role.VERB) and not role & _NOMINAL

    def is_joined(self, word: Word) -> bool:
        """Whether a و is written on to a noun with the article («والغضب», not «والدة»)."""
        sense = self._senses.of(word.fold)
        return sense.skip == 1 and sense.definite and word.fold[0] == "و"

    def _name_with_article(self, words: Sequence[Word], first: int) -> bool:
        """Whether a word with the article starts a name: a listed one, or one with the ending of a family name."""
        sense = self._senses.of(words[first].fold)
        return bool(sense.role & PERSON) or (not sense.role and sense.bare.endswith("ي") and len(sense.bare) > 3)

    def _quoted(self, words: Sequence[Word], first: int, limit: int) -> SpeakerPhrase | None:
        """«التحالف الدولي» or "كتائب كذا" in quotation marks as speaker."""
        if words[first].text not in OPENING:
            return None
        closing = CLOSING[words[first].text]
        for end in range(first + 2, min(limit, first + 9)):
            if words[end].text == closing:
                inner = self.speaker_phrase(words, first + 1, end)
                if inner is None or inner.last < end:
                    return SpeakerPhrase(end + 1, None, (first + 1, end), "organisation", end + 1, certain=False)
                return inner._replace(last=end + 1, tail=end + 1)
        return None

    def _media(self, words: Sequence[Word], first: int, limit: int, sense: Sense) -> SpeakerPhrase | None:
        found = self._grammar.known(words, first, limit)
        if found is not None and found.known is not None and found.known.media:
            return SpeakerPhrase(found.last, None, (first, found.last), "media", found.last)
        if not sense.role & Role.MEDIUM or sense.role & Role.OFFICE:
            return None
        body = self._grammar.body(words, first, limit)
        if body is not None:
            return SpeakerPhrase(body.last, None, (first, body.last), "media", body.last)
        if found is not None:
            return SpeakerPhrase(found.last, None, (first, found.last), "media", found.last)
        last = self._described(words, first, limit)
        return SpeakerPhrase(last, None, None, "media", last)

    def titled(self, words: Sequence[Word], first: int, limit: int, sense: Sense) -> SpeakerPhrase | None:
        """Office, rank and name in that order, with or without commas between them; None without a title."""
        at, role_start, role_end = first, first, first
        if not sense.role & TITLE:
            at = self._degree(words, first, limit)
            if at == first:
                return None
            role_end = at
        name: Range | None = None
        for _ in range(4):
            start = at
            if start > first and start + 1 < limit and words[start].text in COMMAS:
                start += 1
            start = max(start, self._degree(words, start, limit)) if start < limit else start
            if start >= limit or words[start].kind != "word":
                break
            here = self._senses.of(words[start].fold)
            if here.role & TITLE and not (here.skip and start > first):
                end = self._grammar.title(words, start, limit)
                if (
                    start > at
                    and not self._name_follows(words, end, limit)
                    and not self._grammar.person(words, start, limit, led=True) > start
                ):
                    break
                named = not here.definite and bool(here.role & Role.SHARED) and start > first
                single = self._grammar.person(words, start, limit, led=named)
                if single > end and not here.definite and start > first:
                    name = (start, single)
                    break
                at = end
                if (here.role & Role.OFFICE and not here.role & Role.RANK) or role_end == first:
                    role_end = end
                continue
            person = self._grammar.person(words, start, limit, led=True)
            if person > start and not self._fits(words, first, role_end, (start, person), sense):
                break
            if person > start and (start == at or self._ends_phrase(words, person, limit)):
                name = (start, person)
            break
        if name is None:
            if sense.role & Role.ANONYMOUS and not sense.definite:
                return None
            if role_end == first + 1 and not sense.definite:
                return None
            last = self._tail(words, role_end, limit)
            return SpeakerPhrase(last, (role_start, role_end), None, "person", self._anonymity(words, last, limit))
        result = self._with_apposition(words, name[0], name[1], limit)
        return result._replace(role=(role_start, role_end), name=name)

    def _fits(self, words: Sequence[Word], first: int, last: int, person: Range, sense: Sense) -> bool:
        """Whether the first word of a name fits the title before it.

        After a doubtful or bare indefinite title only a known name, or a full one behind its complement («حارس الفريق
        فلان فلاني»); a family name alone («الرئيس السيسي») only after
        a title of one word.
        """
        start, end = person
        name = self._senses.of(words[start].fold)
        listed = self._grammar.known(words, start, len(words))
        if name.role & (PERSON | Role.JOINT) or (listed is not None and listed.type == "PER"):
            return True
        if end == start + 1 and not name.definite and self._common_shape(words[start], name):
            return False
        if sense.bare in self._senses.doubtful:
            return last > first + 1 and self._full_name(words, start, end)
        if last == first + 1 and not sense.definite and not sense.role & Role.HONORIFIC:
            return False
        return not name.definite or last == first + 1

    def _common_shape(self, word: Word, name: Sense) -> bool:
        """Whether a single unknown word looks like a verb, a plural or an adverb rather than a family name."""
        bare = name.bare
        if len(bare) < _SHORTEST or bare.endswith(("ين", "ون", "ات", "ها", "ته", "هم")):
            return True
        if word.text.endswith("ة") and bare.startswith("ا"):
            # «إحالة» without its hamza
            return True
        verbal = bare[-1] in "تك" and bare[-2] not in _LONG_VOWELS
        return (
            verbal
            or (bare[0] == "ي" and len(bare) <= _SHORTEST)
            or (bare[-1] == "ا" and (len(bare) <= _SHORTEST or (len(bare) == _SHORTEST + 1 and bare[2] == "ي")))
        )

    def _full_name(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Whether unknown words have nothing of a common noun: two of them, without particle or feminine ending."""
        read = [self._senses.of(word.fold) for word in words[start:end] if word.kind == "word"]
        if len(read) < _TWO or read[0].definite or any(sense.skip for sense in read):
            return False
        if read[0].bare.endswith(POSSESSED):
            # «وزيرة خارجيتها فلانة»
            return False
        foreign = any(foreign_spelling(word.fold) for word in words[start + 1 : end])
        return foreign or not any(sense.bare.endswith("ه") for sense in read)

    def _name_follows(self, words: Sequence[Word], at: int, limit: int) -> bool:
        if at < limit and words[at].text in COMMAS:
            at += 1
        return at < limit and words[at].kind == "word" and self._grammar.person(words, at, limit, led=True) > at

    def _ends_phrase(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether what follows a name behind a comma is no further noun of a list."""
        if at >= limit or words[at].kind != "word":
            return True
        here = self._senses.of(words[at].fold)
        return bool(here.role & (Role.FUNCTION | Role.VERB | Role.COMMON) or here.skip)

    def _degree(self, words: Sequence[Word], first: int, limit: int) -> int:
        """The end of «د.», «أ.د.», «م/» at `first`."""
        at = first
        while at + 1 < limit and words[at].fold in self._senses.degrees and words[at + 1].text in (".", "/"):
            at += 2
        return at

    def _with_apposition(self, words: Sequence[Word], first: int, last: int, limit: int) -> SpeakerPhrase:
        """A name with the office behind it: «فلان الفلاني، المستشار الخاص …،»."""
        role: Range | None = None
        end = last
        if last + 1 < limit and words[last].text in COMMAS and words[last + 1].kind == "word":
            here = self._senses.of(words[last + 1].fold)
            if here.role & Role.OFFICE and not here.skip:
                title = self._grammar.title(words, last + 1, limit)
                if title > last + 2 and (title >= limit or words[title].text in COMMAS):
                    role, end = (last + 1, title), title
        return SpeakerPhrase(end, role, (first, last), "person", end)

    def _body(self, words: Sequence[Word], first: int, limit: int) -> SpeakerPhrase | None:
        last = self._one_body(words, first, limit)
        if last == first:
            return None
        end = self._tail(words, last, limit)
        while end < limit and words[end].kind == "word" and words[end].fold.startswith("و"):
            here = self._senses.of(words[end].fold)
            following = self._one_body(words, end, limit) if here.skip == 1 else end
            if following == end:
                break
            end = self._tail(words, following, limit)
        return SpeakerPhrase(end, None, (first, end), "organisation", end)

    def _one_body(self, words: Sequence[Word], first: int, limit: int) -> int:
        found = self._grammar.known(words, first, limit)
        body = self._grammar.body(words, first, limit)
        return max(first, found.last if found else 0, body.last if body else 0)

    def _tail(self, words: Sequence[Word], at: int, limit: int) -> int:
        """«بقيادة الولايات المتحدة», and a bracketed or quoted short name: «وكالة كذا (كذا)»."""
        end = self._grammar.bracket(words, at, limit)
        if end > at and words[at].text in '(«"':
            at = end
        if at + 1 < limit and words[at].fold in self._senses.leadership:
            end = self._grammar.complement(words, at + 1, limit)
            if end > at + 1:
                return end
        return at

    def _described(self, words: Sequence[Word], first: int, limit: int) -> int:
        """The end of a common noun with its adjectives and one «في/من/لدى …» complement."""
        at = first + 1
        definite = self._senses.of(words[first].fold).definite
        linked = False
        while at < limit and words[at].kind == "word":
            sense = self._senses.of(words[at].fold)
            role = sense.role
            if words[at].fold in self._senses.links and not linked:
                end = self._grammar.complement(words, at + 1, limit) if at + 1 < limit else at
                if end <= at + 1:
                    break
                at, linked = end, True
                continue
            if sense.skip == 1 and words[at].fold[0] == "و" and self._adjective(sense) and at > first + 1:
                at += 1
                continue
            if sense.skip or role & (Role.FUNCTION | Role.VERB):
                break
            if self._adjective(sense) and (sense.definite == definite or linked):
                at += 1
                continue
            if at == first + 1 and not definite:
                end = self._grammar.complement(words, at, limit)
                definite = sense.definite or end > at
                linked = linked or end > at
                at = end if end > at else at + 1
                continue
            break
        return at

    def _adjective(self, sense: Sense) -> bool:
        if sense.role & (Role.DEMONYM | Role.BODY_ADJECTIVE | Role.MODIFIER):
            return True
        return not sense.role and sense.stem.endswith(("ي", "يه", "يون", "يين", "ه", "ون", "ين"))

    def _anonymity(self, words: Sequence[Word], at: int, limit: int) -> int:
        """The end of a clause in which the source asks not to be named; `at` if there is none."""
        start = at + 1 if at < limit and words[at].text in COMMAS else at
        end = start
        while end < limit and words[end].fold in self._senses.anonymity:
            end += 1
        return end if end >= start + 3 else at
