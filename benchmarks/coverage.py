"""Invented coverage of any size: articles with statements as they would be read, and what comparing them comes to.

For measuring what keeping and serving cost, so nothing is read or compared here: texts are put together from words of
our own making (roots and patterns of Arabic that mean nothing, between the real small words of every sentence), in the
lengths and frequencies of news. The same size gives the same library.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, pairwise

from rawi.model import (
    Article,
    Claim,
    Comparison,
    Copy,
    Dispute,
    Document,
    Holder,
    Identities,
    Identity,
    Link,
    Mention,
    Mode,
    NameUse,
    Origin,
    Paragraph,
    Position,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    Story,
    Time,
    content_id,
    text_sha256,
)
from rawi.model.claim import ArticleOrigin
from rawi.version import VERSION

PER_ARTICLE = 1_000_000 / 60_000
"""Statements of an article, on the average."""
PER_STORY = 6
_FIRST_DAY = date(2019, 1, 1)
_DAYS = 1500
_ROOTS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"
_PATTERNS = (
    "{0}{1}{2}",
    "م{0}{1}و{2}",
    "{0}ا{1}{2}",
    "ت{0}{1}ي{2}",
    "ا{0}{1}{2}ا",
    "{0}{1}ا{2}ة",
    "م{0}ا{1}{2}ة",
    "ا{0}ت{1}ا{2}",
)
_SMALL = (
    "في", "من", "على", "إلى", "عن", "مع", "بعد", "قبل", "خلال", "التي", "الذي", "هذا", "هذه", "كما", "بين", "ضد",
    "حول", "كل", "أكثر", "غير", "نحو", "منذ", "حتى", "عند", "أمام", "دون", "أو", "ثم", "لم", "قد", "كان", "كانت",
)  # fmt: skip
_CUES: tuple[tuple[str, Stance], ...] = (
    ("قال", "affirms"), ("أكد", "affirms"), ("أعلن", "affirms"), ("أضاف", "affirms"), ("ذكر", "affirms"),
    ("نفى", "denies"),    ("رفض التعليق على", "neither"),
)  # fmt: skip
_CUE_WEIGHTS = (40, 20, 12, 12, 8, 6, 2)
_MODES: tuple[Mode, ...] = ("indirect", "direct", "mixed", "own_voice")
_ROLES = ("وزير", "متحدث باسم", "رئيس", "نائب", "مدير", "سفير")


@dataclass(frozen=True, slots=True)
class Drawn:
    """Things that are drawn as names and words are used: the first by far most often."""

    things: tuple[str, ...]
    weights: tuple[float, ...]

    @classmethod
    def of(cls, things: list[str], steepness: float = 1.0) -> Drawn:
        """The things in the order of their frequency."""
        return cls(tuple(things), tuple(accumulate(1 / (n + 2.7) ** steepness for n in range(len(things)))))

    def many(self, chance: random.Random, count: int) -> list[str]:
        """So many, each drawn anew."""
        return chance.choices(self.things, cum_weights=self.weights, k=count)

    def one(self, chance: random.Random) -> str:
        """One."""
        return self.many(chance, 1)[0]


class Coverage:
    """A library's worth of invented news: `documents()` first, then `comparison()` of what those held."""

    def __init__(self, statements: int, seed: int = 8) -> None:
        self.articles = max(1, round(statements / PER_ARTICLE))
        self._chance = random.Random(seed)
        self._vocabulary = Drawn.of(
            [
                *_SMALL,
                *self._words(60_000, "ال"),
            ]
        )
        names = self._words(30_000, "")
        people = max(300, self.articles // 3)
        self._people = Drawn.of([f"{names[n % 9000]} {names[(n * 7 + 11) % 30_000]}" for n in range(people)], 0.9)
        self._bodies = Drawn.of([f"هيئة {word}" for word in self._words(max(60, people // 8), "ال")], 0.9)
        self._outlets = Drawn.of([f"صحيفة {word}" for word in self._words(80, "ال")], 0.8)
        self._agencies = Drawn.of([f"وكالة {word}" for word in self._words(12, "ال")])
        self._said: dict[int, list[tuple[str, str, Statement]]] = defaultdict(list)
        self._stories: dict[int, list[tuple[str, str]]] = defaultdict(list)
        self._outlet_of: dict[str, str] = {}
        self._named: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))

    def documents(self) -> Iterator[Document]:
        """Every article as it would have been read."""
        stories = Drawn.of([str(n) for n in range(max(1, self.articles // PER_STORY))], 0.45)
        for number in range(self.articles):
            story = int(stories.one(self._chance))
            when = _FIRST_DAY + timedelta(days=(story * 37 + self._chance.randint(0, 12)) % _DAYS)
            yield self._document(number, story, when.isoformat())

    def comparison(self) -> Comparison:
        """What comparing them would come to: claims of each story, some disputed, origins, copies, who is who."""
        claims: list[Claim] = []
        disputes: list[Dispute] = []
        stories: list[Story] = []
        origins: list[Origin] = []
        shares: list[ArticleOrigin] = []
        copies: list[Copy] = []
        for number, members in sorted(self._stories.items()):
            articles = sorted({article for article, _ in members})
            id = content_id("sto", *articles)
            own = self._origins(number, articles, origins, shares, copies)
            found = self._claims(id, self._said.pop(number, []), own, disputes)
            days = sorted(day for _, day in members)
            stories.append(
                Story(id=id, title=found[0].about if found else id, articles=tuple(articles),
                      claims=tuple(one.id for one in found), first=days[0], last=days[-1])
            )  # fmt: skip
            claims.extend(found)
        disputes.sort(key=lambda one: (-one.score, one.id))
        return Comparison(
            claims=tuple(claims), disputes=tuple(disputes), origins=tuple(origins), article_origins=tuple(shares),
            copies=tuple(copies), stories=tuple(stories), identities=self._identities(),
        )  # fmt: skip

    def _words(self, count: int, definite: str) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            root = self._chance.sample(_ROOTS, 3)
            word = self._chance.choice(_PATTERNS).format(*root)
            found[f"{definite}{word}" if self._chance.random() < 0.4 else word] = None
        return list(found)

    def _document(self, number: int, story: int, day: str) -> Document:
        chance = self._chance
        outlet = self._outlets.one(chance)
        title = " ".join(self._vocabulary.many(chance, 9))
        paragraphs: list[tuple[int, int]] = []
        parts: list[str] = [title]
        reached = len(title)
        heads: list[tuple[str, SpeakerKind, Stance, Mode, int, int, int, int, int]] = []
        said = max(1, round(chance.gauss(PER_ARTICLE, 5)))
        for _ in range(said):
            cue, stance = chance.choices(_CUES, weights=_CUE_WEIGHTS)[0]
            person = chance.random() < 0.7
            speaker = (self._people if person else self._bodies).one(chance)
            mode: Mode = chance.choices(_MODES, weights=(60, 20, 5, 15))[0]
            lead = " ".join(self._vocabulary.many(chance, chance.randint(2, 7)))
            content = " ".join(self._vocabulary.many(chance, chance.randint(6, 18)))
            if mode == "own_voice":
                cue, speaker = "", outlet
            words = f"{lead}، {cue} {speaker} إن {content}." if cue else f"{lead} {content}."
            start = reached + 2
            at = start + len(lead) + 2
            inner = start + len(words) - 1 - len(content)
            heads.append((speaker, "outlet" if not cue else "person" if person else "organisation", stance, mode,
                          at, at + len(cue), at + len(cue) + 1, inner, inner + len(content)))  # fmt: skip
            parts.append(words)
            paragraphs.append((start, start + len(words)))
            reached = start + len(words)
        text = "\n\n".join(parts)
        article = Article(
            id=content_id("art", str(number), text), text=text, sha256=text_sha256(text), title_length=len(title),
            outlet=outlet, url=f"https://news.example/{number}", published=_day(day), published_basis="given",
        )  # fmt: skip
        agency = self._agencies.one(chance) if chance.random() < 0.5 else None
        statements = tuple(self._statement(article, head, agency, day) for head in heads)
        self._outlet_of[article.id] = outlet
        self._stories[story].append((article.id, day))
        for one in statements:
            if one.speaker.kind in ("person", "organisation"):
                self._named[one.speaker.kind][one.speaker.name].append(article.id)
            if one.mode != "own_voice" and chance.random() < 0.6:
                self._said[story].append((article.id, day, one))
        return _document(article, statements, paragraphs)

    def _statement(
        self, article: Article, head: tuple[str, SpeakerKind, Stance, Mode, int, int, int, int, int],
        agency: str | None, day: str,
    ) -> Statement:  # fmt: skip
        name, kind, stance, mode, cue, cue_end, speaker, start, end = head
        own = mode == "own_voice"
        text = article.text
        return Statement(
            id=content_id("sta", article.id, str(start)),
            cue=None if own else Span.of(text, cue, cue_end),
            cue_class="deny" if stance == "denies" else "neither" if stance == "neither" else "assert",
            speaker=Speaker(
                name=name, span=None if own else Span.of(text, speaker, speaker + len(name)), kind=kind, form="name",
                role=self._chance.choice(_ROLES) if kind == "person" else None,
                entity=None if own else content_id("ent", name),
            ),
            chain=(Link(role="agency", name=agency, span=None),) if agency and not own else (),
            content=(Span.of(text, start, end),),
            mode=mode,
            in_headline=False,
            polarity="deny" if stance == "denies" else "assert",
            content_negated=False,
            commitment="neither" if stance == "neither" else "committed",
            said=None if self._chance.random() < 0.5 else _day(day),
            score=round(self._chance.uniform(0.4, 1.0), 3),
        )  # fmt: skip

    def _origins(
        self, number: int, articles: list[str], origins: list[Origin], shares: list[ArticleOrigin], copies: list[Copy]
    ) -> dict[str, Origin]:
        """The origin of every article: one for some of a story's articles, their own for the others."""
        found: dict[str, Origin] = {}
        wire = [one for one in articles if self._chance.random() < 0.3]
        groups = [wire] if wire else []
        groups += [[one] for one in articles if one not in wire]
        for group in groups:
            name = self._agencies.one(self._chance) if group is wire else self._outlet_of[group[0]]
            reason = f"same agency credit: {name}" if group is wire else "own reporting"
            made = Origin(id=content_id("ori", str(number), *group), name=name, articles=tuple(group), reason=reason)
            origins.append(made)
            for one in group:
                found[one] = made
                shares.append(ArticleOrigin(article=one, origin=made.id, share=1.0, reason=reason))
        for first, second in pairwise(wire):
            copies.append(
                Copy(article=second, other=first, kind="partial", share=0.6, direction="from",
                     reason="120 words in the same order, 60% of this article")
            )  # fmt: skip
        return found

    def _claims(
        self, story: str, said: list[tuple[str, str, Statement]], own: dict[str, Origin], disputes: list[Dispute]
    ) -> list[Claim]:
        found: list[Claim] = []
        at = 0
        while at < len(said):
            group = said[at : at + self._chance.choice((1, 1, 2, 3, 5))]
            at += len(group)
            positions = _positions(group, own)
            stances = {one.stance for one in positions}
            disputed = {"affirms", "denies"} <= stances
            id = content_id("cla", *(one.id for _, _, one in group))
            words = group[0][2].content_text
            found.append(Claim(id=id, story=story, about=words, disputed=disputed, positions=positions))
            if disputed:
                used = {origin for one in positions for origin in one.origins}
                named = {own[article].id: own[article] for article, _, _ in group}
                disputes.append(
                    Dispute(id=content_id("dis", id), claim=id, story=story, about=words, kind="event",
                            positions=positions, origins=tuple(named[one] for one in sorted(used)), affirming_origins=1,
                            denying_origins=1, self_contradiction=False,
                            score=round(self._chance.uniform(0.5, 1.0), 6), reasons=("says the opposite",))
                )  # fmt: skip
        return found

    def _identities(self) -> Identities:
        found: list[Identity] = []
        for kind, names in self._named.items():
            for name, articles in names.items():
                id = content_id("ent", name)
                use = NameUse(entity=id, spellings=(name,), articles=tuple(sorted(set(articles))))
                found.append(Identity(id=id, name=name, kind="PER" if kind == "person" else "ORG", names=(use,)))
        return Identities(identities=tuple(found), of={("", one.id): one.id for one in found})


def _positions(group: list[tuple[str, str, Statement]], own: dict[str, Origin]) -> tuple[Position, ...]:
    by: dict[tuple[str, Stance], list[tuple[str, str, Statement]]] = defaultdict(list)
    for article, day, one in group:
        stance: Stance = "neither" if one.commitment == "neither" else "denies" if one.polarity == "deny" else "affirms"
        by[one.speaker.name, stance].append((article, day, one))
    return tuple(
        Position(
            holder=Holder(name=name, entity=content_id("ent", name)), stance=stance, value=None,
            said=_day(min(day for _, day, _ in shown)), statements=tuple(sorted(one.id for _, _, one in shown)),
            articles=tuple(sorted({article for article, _, _ in shown})),
            origins=tuple(sorted({own[article].id for article, _, _ in shown})),
        )
        for (name, stance), shown in by.items()
    )  # fmt: skip


def _document(article: Article, statements: tuple[Statement, ...], paragraphs: list[tuple[int, int]]) -> Document:
    text = article.text
    return Document(
        article=article,
        title=Span.of(text, 0, article.title_length),
        dateline=None,
        boilerplate=(),
        agencies=(),
        paragraphs=tuple(
            Paragraph(span=(span := Span.of(text, start, end)), kind="body", sentences=(span,))
            for start, end in paragraphs
        ),
        statements=statements,
        mentions=tuple(
            Mention(span=one.speaker.span, type="PER" if one.speaker.kind == "person" else "ORG",
                    entity=one.speaker.entity or "", name=one.speaker.name)
            for one in statements if one.speaker.span is not None
        ),
        times=(),
        quantities=(),
        producer_version=VERSION,
    )  # fmt: skip


def _day(iso: str) -> Time:
    return Time(value=iso, earliest=iso, latest=iso, grain="day")
