"""Gathering: from the documents of a library to its named things, each name with what its articles say beside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rawi.arabic.fold import fold, typed
from rawi.arabic.names import key_of, name_tokens
from rawi.arabic.particles import ARTICLE
from rawi.model import Document, Mention, MentionType, Span, Speaker
from rawi.model.statement import SpeakerKind
from rawi.resolve.entities import entity_of
from rawi.resolve.identity.bare import is_bare
from rawi.resolve.identity.knowledge import Knowledge
from rawi.resolve.identity.named import Named, Use
from rawi.resolve.identity.offices import office_beside
from rawi.resolve.identity.surroundings import Stems, Surroundings, countries_of, surroundings

_KIND: dict[SpeakerKind, MentionType] = {
    "person": "PER", "organisation": "ORG", "media": "ORG", "document": "ORG", "outlet": "ORG"
}  # fmt: skip
_BESIDE = 40
"""Code points on either side of a name in which a country's name or adjective is about it."""
_AFTER = 90
"""Code points behind a name in which another name for it is looked for."""
_COMPANY = 40
_ALIAS_WORDS = 6
_NAMING = 5
"""Words behind a name among which one of naming is looked for."""
_SHORT, _LETTERS = 2, 4
_NUMBERED = frozenset({"ORG", "FAC", "EVENT"})
_NUMBER = re.compile(r"\s*/?\s*(\d{1,3})(?=\s*[،,.؛:»)\n]|\s*$|\s+(?:ال|لل|في\s|من\s|إلى\s|على\s))")
_OWNED = frozenset({"ORG", "FAC"})
_OWNER_WORDS = 6
_KUNYA = ("ابو ", "ام ")
_ATTACHED = ("ب", "ل")
_BY, _TO = "ب", "ل"
_UNTOLD = Surroundings()
_BRACKET = re.compile(r"[»”\"]?\s*\(\s*[«“\"]?([^()]{1,60}?)[»”\"]?\s*\)")
_QUOTED = re.compile(r"\s*[«“\"]([^«»“”\"]{2,40})[»”\"]")
_APPOSED = re.compile(r"\s*،\s*([^،,.؛:()\n]{4,40})[،,.؛]")
_STOP = re.compile(r"[،,.؛:()\[\]!؟?\n]")
_QUOTES = re.compile(r"[«»\"“”]")


def gather(documents: Iterable[Document], knowledge: Knowledge) -> tuple[Named, ...]:
    """The named things of some documents, ordered by id; uses are ordered by article. Each document is read once."""
    uses: dict[tuple[str, MentionType], list[Use]] = {}
    places, stems, bare, kept = _Places(knowledge), Stems(knowledge), _Bare(knowledge), _Kept()
    for document in documents:
        article = _Article(document, knowledge, places, stems, bare, kept)
        for entity, kind, use in article.uses():
            uses.setdefault((entity, kind), []).append(use)
    return tuple(
        Named(entity=entity, kind=kind, uses=tuple(sorted(found, key=lambda use: use.article)))
        for (entity, kind), found in sorted(uses.items())
    )


class _Places:
    """The countries that names of places and peoples are of; each name is looked up once."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._known: dict[str, frozenset[str]] = {}

    def of(self, name: str) -> frozenset[str]:
        """Codes of the countries in a name or phrase; none for a town that may be in several."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = frozenset(countries_in(name, self._knowledge))
        return found


class _Bare:
    """Whether descriptions name nothing; each is looked at once."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._known: dict[str, bool] = {}

    def __contains__(self, name: str) -> bool:
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = is_bare(name, self._knowledge)
        return found


class _Kept:
    """What many uses have alike, kept once: in a million uses, a few thousand sets of countries."""

    def __init__(self) -> None:
        self._sets: dict[frozenset[str], frozenset[str]] = {}
        self._spellings: dict[tuple[tuple[str, int], ...], tuple[tuple[str, int], ...]] = {}
        self._offices: dict[tuple[str, ...], tuple[str, ...]] = {}

    def codes(self, found: Iterable[str]) -> frozenset[str]:
        """A set of countries or topics."""
        codes = frozenset(found)
        return self._sets.setdefault(codes, codes)

    def spellings(self, names: Counter[str]) -> tuple[tuple[str, int], ...]:
        """The printed names, the most used first."""
        found = tuple(sorted(names.items(), key=lambda item: (-item[1], item[0])))
        return self._spellings.setdefault(found, found)

    def offices(self, offices: Iterable[str]) -> tuple[str, ...]:
        """Offices, each once."""
        found = tuple(dict.fromkeys(offices))
        return self._offices.setdefault(found, found)


def countries_in(phrase: str, knowledge: Knowledge) -> Iterator[str]:
    """Codes of the countries, their peoples and towns named in a phrase."""
    return countries_of(name_tokens(phrase), knowledge)


def _most(named: Iterable[frozenset[str]]) -> frozenset[str]:
    counted = Counter(code for codes in named for code in codes)
    most = max(counted.values(), default=0)
    return frozenset(code for code, count in counted.items() if 2 * count > most)


class _Article:
    """What one document says of the names in it."""

    def __init__(
        self, document: Document, knowledge: Knowledge, places: _Places, stems: Stems, bare: _Bare, kept: _Kept
    ) -> None:
        self._document = document
        self._knowledge = knowledge
        self._places = places
        self._stems = stems
        self._bare = bare
        self._kept = kept
        published = document.article.published
        self._day = published.earliest if published is not None and published.within(366) else None
        self._by_entity: dict[tuple[str, MentionType], list[Mention]] = {}
        for mention in document.mentions:
            self._by_entity.setdefault((mention.entity, mention.type), []).append(mention)
        located = [(m.span.start, places.of(m.name)) for m in document.mentions if m.type != "PER"]
        self._located = sorted((start, codes) for start, codes in located if codes)
        self._people = [mention for mention in document.mentions if mention.type == "PER"]
        self._starts = [start for start, _ in self._located]
        self._scene = kept.codes(self._most_named())
        self._offices, self._spoken = self._speakers()
        self._company = tuple(
            entity for (entity, kind), _ in zip(self._by_entity, range(_COMPANY), strict=False) if kind != "NORP"
        )

    def uses(self) -> Iterator[tuple[str, MentionType, Use]]:
        """Every name of the article with its use."""
        spoken = self._spoken_only()
        for (entity, kind), mentions in self._by_entity.items():
            counted = Counter(mention.name for mention in mentions)
            stated = [typed(mention.role.text) for mention in mentions if mention.role is not None]
            offices = [*stated, *self._offices.get(entity, ())]
            yield entity, kind, self._use(kind, counted, offices, mentions, spoken.get((entity, kind), ()))
        for (entity, kind), owns in spoken.items():
            if (entity, kind) not in self._by_entity:
                names = sum((self._spoken[own, kind] for own in owns), Counter[str]())
                offices = [office for own in owns for office in self._offices.get(own, ())]
                yield entity, kind, self._use(kind, names, offices, (), owns)

    def _spoken_only(self) -> dict[tuple[str, MentionType], list[str]]:
        """The ids of speakers who are no mention, by the id that the name would have as one, and kind. A description
        that names nothing is none of a thing, unless the article has it as a name."""
        known = {entity for entity, _ in self._by_entity}
        found: dict[tuple[str, MentionType], list[str]] = {}
        for (own, kind), names in self._spoken.items():
            if own not in known:
                known.add(own)
                name = min(names, key=lambda name: (-names[name], name))
                entity = entity_of(name, kind)
                if (entity, kind) in self._by_entity or name not in self._bare:
                    found.setdefault((entity, kind), []).append(own)
        return found

    def _use(
        self,
        kind: MentionType,
        names: Counter[str],
        offices: Sequence[str],
        mentions: Sequence[Mention],
        also: Sequence[str],
    ) -> Use:
        if kind == "PER" and all(self._knowledge.is_polite(name_tokens(office)) for office in offices):
            offices = [*offices, *filter(None, map(self._office_beside, mentions))]
        distinct = self._kept.offices(offices)
        countries: set[str] = set()
        for office in distinct:
            countries |= self._places.of(office)
        beside: set[str] = set()
        for mention in mentions:
            if kind != "PER":
                countries |= self._of_which(mention.span)
                beside |= self._beside(mention)
            elif mention.role is not None:
                countries |= self._of_which(mention.role)
        told = surroundings(self._document.article.text, mentions[0], self._day, self._stems) if mentions else _UNTOLD
        return Use(
            article=self._document.article.id,
            day=self._day,
            spellings=self._kept.spellings(names),
            offices=distinct,
            countries=self._kept.codes(countries),
            beside=self._kept.codes(countries or beside),
            scene=self._kept.codes(self._scene_of(mentions) or told.countries),
            company=self._company,
            around=told.around,
            topics=self._kept.codes(told.topics),
            owners=self._kept.codes(owner for mention in mentions for owner in self._owners(mention)),
            numbers=self._kept.codes(number for mention in mentions if (number := self._number(mention))),
            dead=told.dead,
            era=told.era,
            gender=told.gender,
            aliases=tuple(dict.fromkeys(alias for mention in mentions for alias in self._aliases(mention))),
            also=tuple(sorted(also)),
        )

    def _speakers(self) -> tuple[dict[str, list[str]], dict[tuple[str, MentionType], Counter[str]]]:
        """The offices of those who speak, and how often they speak under which name."""
        offices: dict[str, list[str]] = {}
        spoken: dict[tuple[str, MentionType], Counter[str]] = {}
        for statement in self._document.statements:
            speaker: Speaker = statement.speaker
            if speaker.entity is None or speaker.kind in ("anonymous", "outlet"):
                continue
            if speaker.role is not None:
                offices.setdefault(speaker.entity, []).append(speaker.role)
            spoken.setdefault((speaker.entity, _KIND[speaker.kind]), Counter())[speaker.name] += 1
        return offices, spoken

    def _most_named(self) -> frozenset[str]:
        """The countries that the article is about: those named most."""
        return _most(codes for _, codes in self._located)

    def _scene_of(self, mentions: Sequence[Mention]) -> frozenset[str]:
        """The countries that the article is about apart from what the name itself says."""
        own = {mention.span.start for mention in mentions}
        if own.isdisjoint(self._starts):
            return self._scene
        return _most(codes for start, codes in self._located if start not in own)

    def _of_which(self, span: Span) -> frozenset[str]:
        """The country whose adjective stands right behind a name or office («حزب كذا الكويتي»)."""
        behind = self._document.article.text[span.end : span.end + _BESIDE]
        first = _STOP.split(behind, maxsplit=1)[0].split()[:1]
        return self._places.of(first[0]) if first and fold(first[0]).startswith((ARTICLE, "ل")) else frozenset()

    def _beside(self, mention: Mention) -> frozenset[str]:
        """Countries named within a few words of a name, outside it."""
        first = bisect_left(self._starts, mention.span.start - _BESIDE)
        last = bisect_right(self._starts, mention.span.end + _BESIDE)
        found: set[str] = set()
        for start, codes in self._located[first:last]:
            if not mention.span.start <= start < mention.span.end:
                found |= codes
        return frozenset(found)

    def _office_beside(self, mention: Mention) -> str:
        text, span = self._document.article.text, mention.role or mention.span
        start = min(span.start, mention.span.start)
        before = text[max(0, start - _AFTER) : start]
        return office_beside(before, text[mention.span.end : mention.span.end + _AFTER], self._knowledge)

    def _number(self, mention: Mention) -> str:
        """The number right behind the name of a unit, building or event, in digits or as an ordinal; "" where none is,
        or where it counts what follows («محطة كذا 3 مرات»)."""
        if mention.type not in _NUMBERED:
            return ""
        behind = self._document.article.text[mention.span.end : mention.span.end + _BESIDE]
        if (digits := _NUMBER.match(behind)) is not None:
            return digits[1]
        word = behind.split(maxsplit=1)[0] if behind[:1] == " " and behind.strip() else ""
        return (
            str(self._knowledge.ordinals.get(key_of(name_tokens(word)), "")) if fold(word).startswith(ARTICLE) else ""
        )

    def _owners(self, mention: Mention) -> Iterator[str]:
        """Stems of the words for whom a body is said to belong to, right behind its name («الخاضعة لفلان»)."""
        if mention.type not in _OWNED:
            return
        behind = self._document.article.text[mention.span.end : mention.span.end + _AFTER].lstrip(' »،"”)')
        words = name_tokens(_STOP.split(behind, maxsplit=1)[0])[:_OWNER_WORDS]
        knowledge = self._knowledge
        at = next((at for at, word in enumerate(words[:2]) if word in knowledge.belonging), None)
        if at is None:
            return
        owner = words[at:] if words[at] in knowledge.acknowledged else words[at + 1 :]
        bare = (word[1:] if len(word) > _LETTERS and word[0] == _TO and word[1] != _TO else word for word in owner)
        yield from [stemmed for word in bare if (stemmed := self._stems.of(word)[1])][:_SHORT]

    def _aliases(self, mention: Mention) -> Iterator[str]:
        """What the article calls by another name right behind this one: in brackets or quotation marks, or behind a
        word of naming."""
        text = self._document.article.text
        end = mention.span.end
        bracket = _BRACKET.match(text, end)
        if bracket is not None:
            if self._is_short(bracket[1], mention):
                yield bracket[1]
            end = bracket.end()
        apposed = _APPOSED.match(text, end)
        if apposed is not None and mention.type == "PER" and fold(apposed[1]).startswith(_KUNYA):
            yield apposed[1]
        if mention.type == "PER" and fold(mention.name).startswith(_KUNYA):
            yield from (
                other.name
                for other in self._people
                if other.span.end < mention.span.start and text[other.span.end : mention.span.start].strip(' «"') == "،"
            )
        quoted = _QUOTED.match(text, end)
        if quoted is not None and mention.type == "PER" and fold(quoted[1]).startswith(_KUNYA):
            yield quoted[1]
            end = quoted.end()
        behind = text[end : end + _AFTER].lstrip(' »،,"”()«“')
        words = _QUOTES.sub(" ", _STOP.split(behind, maxsplit=1)[0]).split()
        folded = [fold(word) for word in words]
        knowledge = self._knowledge
        at = next((at for at, word in enumerate(folded[:_NAMING]) if word in knowledge.naming), None)
        if mention.type != "PER" and folded and folded[0] in knowledge.apposing:
            at = 0
        if at is None:
            return
        at += 1
        while at < len(folded) and (folded[at] in knowledge.between_names or folded[at] in _ATTACHED):
            at += 1
        rest = words[at : at + _ALIAS_WORDS]
        if rest:
            yield " ".join(rest)
            if fold(rest[0])[:1] in _ATTACHED and len(rest[0]) > 3:
                yield " ".join([rest[0][1:], *rest[1:]])
        for further in range(at + 1, min(at + _ALIAS_WORDS, len(words))):
            # «المعروف في الجانب الفلاني بكذا»
            if folded[further][:1] == _BY and len(words[further]) > 3:
                yield " ".join([words[further][1:], *words[further + 1 : further + _ALIAS_WORDS]])

    @staticmethod
    def _is_short(words: str, mention: Mention) -> bool:
        """Whether words in brackets behind a name are another name for it rather than where or what it is: in Latin
        letters, its initials, a kunya, or one or two words without article."""
        tokens = fold(words).split()
        if mention.type == "PER":
            return fold(words).startswith(_KUNYA)
        if mention.type == "LOC":
            return False  # «الأقصر (مصر)» says where.
        return len(tokens) <= _SHORT and (len("".join(tokens)) <= _LETTERS or not fold(words).startswith(ARTICLE))
