"""Scanner: the candidates of one sentence, found in one pass from its first word to its last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.arabic.particles import ARTICLE
from rawi.extract.mentions.bodies import OPENS_BODY
from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.clans import clans
from rawi.extract.mentions.companions import Companions
from rawi.extract.mentions.context import Context
from rawi.extract.mentions.grammar import Grammar
from rawi.extract.mentions.nouns import CLOSING, OPENING, Found
from rawi.extract.mentions.phrase import PhraseReader
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import COMMAS, Sense
from rawi.extract.mentions.strangers import Strangers
from rawi.model import Word

_STARTS = (
    TITLE | HEAD | PERSON | Role.JOINT | Role.FACILITY | Role.PLACE | Role.EVENT | Role.KNOWN | Role.DEMONYM
    | Role.STANDING | Role.ANONYMOUS
)  # fmt: skip
_TANWIN = ("ً", "اً", "ٍ")
_LETTERS = 9
_INITIALS = 4
"""Letters of a short name whose first one could be a particle («ويا»)."""
_PARTICLES = ("و", "ل", "ب")
_HAMZAS = ("أ", "إ", "آ")
_CLOSED = "،,.:؛(«"
_APPOSED = 8
"""How many words before a name in apposition its office may begin."""
_NO_NAME = Role.COMMON | Role.FUNCTION | HEAD | TITLE


class Scanner:
    """Scans words `[first, limit)`; one scanner serves one sentence."""

    def __init__(self, words: Sequence[Word], first: int, limit: int, grammar: Grammar, phrases: PhraseReader) -> None:
        self._words = words
        self._first = first
        self._limit = limit
        self._grammar = grammar
        self._phrases = phrases
        self._of = grammar.senses.of
        self._context = Context(words, first, grammar)
        self._companions = Companions(words, first, limit, grammar)
        self._strangers = Strangers(words, limit, grammar)
        self._found: list[Candidate] = []
        self._taken = first
        """Words before this index belong to a name inside which nothing else is looked for."""
        self._plain = first
        """Words before this index belong to a body: nationality in it is no mention of its own."""
        self._office = first
        """Words before this index belong to an office: a name inside it belongs to no second one."""
        self._named: set[int] = set()
        """Words of people's names that stand behind their title."""

    def scan(self) -> list[Candidate]:
        """The candidates in the order of their first words; they may nest and cross."""
        senses = self._grammar.senses
        introducing, related, aliases = senses.introducing, senses.related, senses.aliases
        clansfolk = senses.clansfolk
        for at in range(self._first, self._limit):
            word = self._words[at]
            if word.kind != "word" or at < self._taken or at in self._named:
                continue
            sense = self._of(word.fold)
            before = self._words[at - 1].fold if at > self._first else ""
            led = before in introducing
            if led and self._apposes(at, sense):
                continue
            if before in related and self._name(self._companions.kin(at)):
                continue
            if before in clansfolk and self._name(clans(self._words, self._first, self._limit, at, senses)):
                continue
            if word.fold in aliases:
                self._name(self._companions.byname(at))
            if sense.role & _STARTS:
                self._read(at, sense)
            elif not sense.role and self._context.spoken(at, sense):
                end = self._grammar.person(self._words, at, self._limit, led=True)
                if end > at and self._context.closes(end, self._limit, alone=end == at + 1):
                    self._found.append(Candidate(at, end, 0, "PER"))
                    self._taken = end
        return [self._with_office(self._loosened(found)) if found.type == "PER" else found for found in self._found]

    def _loosened(self, person: Candidate) -> Candidate:
        """The person without a particle that stands before the hamza of an unknown name («لأوديت»)."""
        word = self._words[person.first]
        loose = not person.skip and word.text[:1] in _PARTICLES and word.text[1:2] in _HAMZAS
        return person._replace(skip=1) if loose and not self._of(word.fold).role & PERSON else person

    def _apposes(self, at: int, sense: Sense) -> bool:
        end = self._apposed(at, sense)
        if end > at:
            self._found.append(Candidate(at, end, 0, "PER"))
            self._taken = end
        return end > at

    def _name(self, people: Iterator[Candidate]) -> bool:
        """Keep people and look for nothing else in their names; whether there are any."""
        found = list(people)
        self._found += found
        self._named.update(index for person in found for index in range(person.first, person.last))
        return bool(found)

    def _of_nation(self, at: int) -> None:
        """«مدرب كذا، الفرنسي فلان علاني، …»: the name behind a nationality in apposition."""
        if at < self._first + 1 or at + 2 >= self._limit:
            return
        if self._words[at - 1].fold in self._grammar.senses.counterparts and self._words[at + 1].kind == "word":
            # «نظيره الكذائي فلان علاني»
            end = self._grammar.person(self._words, at + 1, self._limit, led=True)
            if end > at + 2:
                self._found.append(Candidate(at + 1, end, 0, "PER"))
                self._named.update(range(at + 1, end))
            return
        if at < self._first + 2 or self._words[at - 1].text not in COMMAS:
            return
        near = range(max(self._first, at - _APPOSED), at - 1)
        if self._words[at + 1].kind != "word" or not any(
            self._of(self._words[k].fold).role & Role.OFFICE for k in near
        ):
            return
        end = self._grammar.person(self._words, at + 1, self._limit, led=True)
        if end > at + 2 and end < self._limit and self._words[end].text in COMMAS:
            self._found.append(Candidate(at + 1, end, 0, "PER"))
            self._named.update(range(at + 1, end))

    def _apposed(self, at: int, sense: Sense) -> int:
        """The end of a name in apposition («مدرب كذا، فلان علاني، …») or behind «يدعى»; `at` where none is."""
        before = self._words[at - 1]
        if before.text in COMMAS and not sense.role & PERSON:
            return self._stranger(at)
        if sense.skip or sense.definite:
            return at
        if before.fold in self._grammar.senses.naming or (
            before.fold in self._grammar.senses.leadership and sense.role & PERSON
        ):
            end = self._grammar.person(self._words, at, self._limit, led=True)
            return end if end > at + 1 else at
        if before.text not in COMMAS:
            return at
        near = range(max(self._first, at - _APPOSED), at - 1)
        if not any(self._of(self._words[k].fold).role & Role.OFFICE for k in near):
            return at
        end = self._grammar.person(self._words, at, self._limit, led=True)
        closed = end < self._limit and self._words[end].text in COMMAS
        return end if end > at + 1 and closed else self._stranger(at)

    def _stranger(self, at: int) -> int:
        """The end of an unknown name between an office and another mark («زعيم حزب كذا، ليفون بيليان، …»)."""
        near = range(max(self._first, at - _APPOSED), at - 1)
        if not any(self._of(self._words[k].fold).role & Role.OFFICE for k in near):
            return at
        end = self._strangers.run(at)
        return end if end >= self._limit or self._words[end].text in _CLOSED else at

    def _with_office(self, person: Candidate) -> Candidate:
        """The person with the office that stands behind the name between commas («فلان الفلاني، وزير الصحة، …»)."""
        at = person.last + 1
        if at >= self._limit or self._words[person.last].text not in COMMAS or self._words[at].kind != "word":
            return person
        sense = self._of(self._words[at].fold)
        offices = person.role is not None and any(
            self._of(word.fold).role & Role.OFFICE for word in self._words[person.role[0] : person.role[1]]
        )
        if offices or not sense.role & Role.OFFICE or sense.skip:
            return person
        end = self._grammar.title(self._words, at, self._limit)
        closed = end >= self._limit or self._words[end].kind == "mark"
        return person._replace(role=(at, end)) if end > at and closed else person

    def _read(self, at: int, sense: Sense) -> None:
        if sense.role & (TITLE | Role.ANONYMOUS) and not (sense.role & Role.KNOWN and self._town(at)):
            self._titles(at, sense)
            named = bool(self._found) and self._found[-1].type == "PER" and self._found[-1].first == at + 1
            named = named and not self._of(self._words[at + 1].fold).role & Role.JOINT
            if at in self._named or (named and sense.role & PERSON):
                return
        best = self._longest(at, sense)
        if sense.role & (PERSON | Role.JOINT):
            end = self._grammar.person(self._words, at, self._limit)
            if end == at and self._context.named_after_speech(at, sense):
                led = self._grammar.person(self._words, at, self._limit, led=True)
                end = led if led > at + 1 and self._context.closes(led, self._limit, alone=False) else at
            if end == at and sense.role & (Role.SHARED | Role.GIVEN) and not sense.skip:
                led = self._grammar.person(self._words, at, self._limit, led=True)
                end = led if led > at + 1 and self._aged(led) else at
            if end > at and (best is None or end > best.last):
                self._found.append(Candidate(at, end, sense.skip, "PER"))
                self._taken = end
                return
        if best is not None and not (best.type == "LOC" and best.last == at + 1 and self._context.qualifies(at, sense)):
            self._keep(best)
        elif sense.role & Role.DEMONYM and at >= self._plain and self._context.people(at, sense):
            self._found.append(Candidate(at, at + 1, sense.skip, "NORP"))
            if not self._name(self._companions.of_nation(at)):
                self._of_nation(at)

    def _town(self, at: int) -> bool:
        """Whether a place of several words begins at a word that is also a title («سيدي كذا»)."""
        known = self._grammar.known(self._words, at, self._limit)
        return known is not None and known.type == "LOC" and known.last > at + 1

    def _aged(self, at: int) -> bool:
        """«…، 54 سنة، …» or «… (54 عاما)» behind a name."""
        return at + 1 < self._limit and self._words[at].text in "،,(" and self._words[at + 1].kind == "number"

    def _pair(self, best: Found) -> bool:
        """«وزارتي المالية والعدل»: two bodies with one head in the dual."""
        words = self._words
        if self._of(words[best.first].fold).bare not in self._grammar.senses.duals or best.first + 2 >= self._limit:
            return False
        second = next(
            (k for k in range(best.first + 2, min(self._limit, best.last + 1)) if words[k].fold.startswith("و")), 0
        )
        if not second or self._of(words[second].fold).skip != 1:
            return False
        self._found.append(Candidate(best.first, second, best.skip, "ORG"))
        self._found.append(Candidate(second, max(best.last, second + 1), 1, "ORG"))
        self._taken = max(best.last, second + 1)
        return True

    def _keep(self, best: Found) -> None:
        if self._pair(best):
            return
        proper = list(self._proper(best))
        self._found += proper
        if len(proper) == 1 and proper[0].first > best.first:
            # A medium without its kind: what follows the name is no part of it.
            self._plain = max(self._plain, proper[0].last)
        elif best.type in ("PER", "LOC") or (best.known is not None and not best.known.rest):
            self._taken = best.last
        else:
            self._plain = max(self._plain, best.last)
        if best.type == "ORG" and best.last - best.first > 1:
            self._found += self._bracketed(best.last)

    def _bracketed(self, at: int) -> Iterator[Candidate]:
        """«(كذا)» behind a body's full name: what it is called for short."""
        if at + 2 >= self._limit or self._words[at].text != "(":
            return
        end = next((k for k in range(at + 2, min(self._limit, at + _LETTERS)) if self._words[k].text == ")"), at)
        word = self._words[at + 1]
        sense = self._of(word.fold)
        if end < at + 2 or word.kind != "word":
            return
        if end > at + 2:
            # «م.م.إ»
            if all(len(inner.text) == 1 for inner in self._words[at + 1 : end]):
                last = end - (self._words[end - 1].kind == "mark")
                yield Candidate(at + 1, last, 0, "ORG")
            return
        initials = sense.skip and len(word.fold) <= _INITIALS
        if initials or not (sense.skip or sense.role & (Role.FUNCTION | Role.MODIFIER | Role.DEMONYM)):
            yield Candidate(at + 1, at + 2, 0, "ORG")

    def _titles(self, at: int, sense: Sense) -> None:
        """A person named behind the title that begins at `at`, or, unknown, before the office behind a comma."""
        if sense.role & Role.OFFICE and at - self._first >= 3 and self._words[at - 1].text in COMMAS and not sense.skip:
            self._found += self._before_office(at)
        if self._context.adjectival(at, sense):
            return
        phrase = self._phrases.titled(self._words, at, self._limit, sense)
        if phrase is not None and phrase.name is None and phrase.role is not None and phrase.role[1] == phrase.last:
            start = phrase.last
            end = self._strangers.run(start) if start < self._limit and not sense.skip else start
            if end > start and self._strangers.foreign(start) and start >= self._office:
                self._found.append(Candidate(start, end, 0, "PER", None, phrase.role))
                self._named.update(range(start, end))
            return
        if phrase is None or phrase.name is None or phrase.name[0] < self._office:
            return
        start, end = phrase.name
        if phrase.role is not None:
            self._office = phrase.role[1]
        self._found.append(Candidate(start, end, 0, "PER", None, phrase.role))
        self._named.update(range(start, end))
        self._name(self._companions.joined(end))

    def _before_office(self, at: int) -> Iterator[Candidate]:
        """«فلان الفلاني، المستشار الخاص …»: an unknown name of two or three words known by the office behind it."""
        end = self._grammar.title(self._words, at, self._limit)
        earliest = max(self._first, self._taken)
        if end == at + 1:
            # «لكن ماريك دولينسكي، كبير محللي كذا، …»
            for start in (at - 3, at - 4):
                if start >= earliest and self._strangers.foreign(start) and self._strangers.run(start) == at - 1:
                    yield Candidate(start, at - 1, 0, "PER", None, (at, end))
                    return
        if end < at + 2:
            return
        earliest = max(self._first, self._taken)
        for start in (at - 3, at - 4):
            if start < earliest or self._of(self._words[start].fold).role & _NO_NAME:
                continue
            longer = start > earliest and self._of(self._words[start - 1].fold).role & (Role.GIVEN | Role.FOREIGN)
            if not longer and self._grammar.person(self._words, start, at - 1, led=True) == at - 1:
                yield Candidate(start, at - 1, 0, "PER", None, (at, end))
                return

    def _longest(self, at: int, sense: Sense) -> Found | None:
        """The longest name at `at`: of the lexicon, or read by the grammar."""
        behind = bool(self._found) and self._found[-1].type == "LOC" and self._found[-1].last == at
        listed = behind and sense.skip > 0 and self._words[at].fold[0] == "و"
        quoted = at > self._first and self._words[at - 1].text in OPENING
        listed = listed or (at > self._first and self._words[at - 1].fold in self._grammar.senses.pairs)
        known = body = None
        senses = self._grammar.senses
        if sense.role & Role.KNOWN:
            known = self._grammar.known(self._words, at, self._limit, quoted=quoted or listed)
        if quoted and known is not None and known.known is not None and known.known.guarded and not listed:
            closing = CLOSING[self._words[at - 1].text]
            if known.last >= self._limit or self._words[known.last].text != closing:
                known = self._grammar.known(self._words, at, self._limit)
        if sense.role & OPENS_BODY:
            body = self._grammar.body(self._words, at, self._limit)
        if known is not None and self._words[at].text.endswith(_TANWIN):
            known = None
        if known is not None and known.type == "LOC" and known.last < self._limit:
            # «سنار الجديدة»
            after = self._words[known.last]
            coloured = after.fold in senses.colours and after.fold.endswith("ه") and not sense.definite
            known = known._replace(last=known.last + coloured)
        if known is not None and known.type == "ORG":
            known = known._replace(last=self._grammar.owners(self._words, known, self._limit))
        if body is None or (known is not None and (known.last >= body.last or _settled(known, body))):
            return known
        return body

    def _proper(self, found: Found) -> Iterator[Candidate]:
        """The name itself; of a medium with its kind before quotation marks («وكالة «رويترز»») only what they hold."""
        name = found.known.canonical if found.known is not None else None
        head = self._of(self._words[found.first].fold)
        medium = self._medium(found) if found.known is None and self._is_medium(head) else None
        if medium is not None:
            yield medium
            return
        if head.bare in self._grammar.senses.wards and self._context.stays(found.first):
            found = found._replace(type="FAC")
        listed = found.known is not None and not found.known.learned
        if not listed and found.known is not None and found.last - found.first > 1 + len(found.known.rest):
            name = None
        yield Candidate(found.first, found.last, found.skip, found.type, name, None, listed)
        if found.type == "ORG" and head.definite and head.role & HEAD:
            yield from self._elliptical(found, head)

    def _is_medium(self, head: Sense) -> bool:
        return bool(head.role & Role.MEDIUM) or head.bare in self._grammar.senses.quoted_heads

    def _medium(self, found: Found) -> Candidate | None:
        inner, last = found.first + 1, found.last
        if inner >= last:
            return None
        if self._words[inner].text not in OPENING:
            return None
        closing = CLOSING[self._words[inner].text]
        inner += 1
        end = next((k for k in range(inner, last) if self._words[k].text == closing), inner)
        if end == inner or (end + 1 < last and self._of(self._words[end + 1].fold).skip):
            # «وكالة «كذا» للتصنيف الائتماني» is a name with its field.
            return None
        listed = self._grammar.known(self._words, inner, end, quoted=True)
        if listed is not None and listed.known is not None and listed.last == end:
            return Candidate(inner, listed.last, 0, "ORG", listed.known.canonical)
        return Candidate(inner, end, 0, "ORG")

    def _elliptical(self, found: Found, head: Sense) -> Iterator[Candidate]:
        """«والكردية» behind «القوات العراقية»: a second body with the same head."""
        at = found.last
        if at >= self._limit or self._words[at].kind != "word" or found.last - found.first != 2:
            return
        sense = self._of(self._words[at].fold)
        if sense.skip != 1 or not self._words[at].fold.startswith("و") or not sense.definite:
            return
        if sense.role & Role.DEMONYM and not sense.role & Role.PLURAL and self._grammar.agrees(head, sense):
            people = self._grammar.senses.people.get(sense.bare, sense.bare)
            yield Candidate(at, at + 1, 1, "ORG", f"{self._words[found.first].text} {ARTICLE}{people}")


def _settled(known: Found, body: Found) -> bool:
    """Whether a listed name beats the longer phrase that the grammar reads («قناة السويس الجديدة»)."""
    return known.last - known.first > 1 and known.type != body.type
