"""Outlines: what of each article decides with which others it is compared, kept so that none has to be read again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from rawi.compare.copies.bodies import Body, BodyReader
from rawi.compare.copies.copies import Sheet
from rawi.compare.copies.shingles import grams_of
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.origins.cards import UNKNOWN, Card, CardReader
from rawi.compare.origins.texts import Text
from rawi.compare.stories.profiles import NO_KEY, Packed, Profile, ProfileReader, Profiles, packed_keys
from rawi.compare.stories.recalls import Recall, RecallReader, packed_recalls, unpacked_recalls
from rawi.model import Document
from rawi.model.renewing import OutlineRow


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outline:
    """The words of an article that copies would keep, the keys that stand for it, its card, and what it recalls."""

    body: Body
    profile: Profile
    card: Card
    recalls: tuple[Recall, ...]

    @property
    def article(self) -> str:
        """The article's id."""
        return self.card.article

    @property
    def sheet(self) -> Sheet:
        """What is looked at for copies."""
        return Sheet(body=self.body, card=self.card)


class OutlineReader:
    """Reads the outlines of articles, each by itself: no other article changes it."""

    def __init__(self, lexicon: CompareLexicon) -> None:
        self._bodies = BodyReader(lexicon.copying)
        self._profiles = ProfileReader(lexicon)
        self._cards = CardReader(lexicon.occasions)
        self._recalls = RecallReader(lexicon)

    def read(self, document: Document) -> Outline:
        """The outline of one article, whose day is that which it gives itself."""
        return Outline(
            body=self._bodies.read(document),
            profile=self._profiles.read(document),
            card=self._cards.read(document),
            recalls=self._recalls.read(document),
        )


def packed_body(body: Body) -> bytes:
    """A body as bytes: words, places and kinds one after the other, little-endian."""
    head = np.array([len(body.tokens), body.head], "<u4")
    parts = (head, body.tokens.astype("<u4"), body.starts.astype("<i4"), body.ends.astype("<i4"), body.kinds)
    return b"".join(part.tobytes() for part in parts)


def unpacked_body(article: str, day: int | None, packed: bytes) -> Body:
    """The body behind `packed_body`."""
    count, head = (int(one) for one in np.frombuffer(packed, "<u4", 2))
    words = np.frombuffer(packed, "<u4", 3 * count, 8).reshape(3, count)
    return Body(
        article=article,
        tokens=words[0].astype(np.uint32),
        starts=words[1].astype(np.int32),
        ends=words[2].astype(np.int32),
        kinds=np.frombuffer(packed, np.uint8, count, 8 + 12 * count),
        day=day,
        head=head,
    )


def packed_card(card: Card) -> str:
    """A card as JSON."""
    return _dumped(asdict(card))


def unpacked_card(packed: str) -> Card:
    """The card behind `packed_card`."""
    fields: dict[str, Any] = json.loads(packed)
    fields.update({name: tuple(value) for name, value in fields.items() if isinstance(value, list)})
    return Card(**fields)


def row(outline: Outline, text: Text) -> OutlineRow:
    """An outline as a shelf keeps it, with where its text comes from."""
    return OutlineRow(
        article=outline.article,
        day=outline.profile.day,
        body=packed_body(outline.body),
        grams=np.unique(grams_of(outline.body)).astype(np.int64).tolist(),
        keys=packed_keys(outline.profile.keys),
        card=packed_card(outline.card),
        names=packed_names(outline.card),
        text=packed_text(text),
        recalls=packed_recalls(outline.recalls),
    )


def outline_of(row: OutlineRow) -> Outline:
    """The outline behind `row`."""
    return Outline(
        body=unpacked_body(row.article, row.day, row.body),
        profile=profile_of(row.article, row.day, row.keys),
        card=unpacked_card(row.card),
        recalls=tuple(unpacked_recalls(row.article, row.recalls)),
    )


def profile_of(article: str, day: int | None, keys: bytes) -> Profile:
    """The profile behind its packed keys."""
    marks = np.frombuffer(keys, "<u8").astype(np.uint64)
    return Profile(article=article, keys=marks[marks != NO_KEY], day=day)


def profiles_of(outlines: Iterable[Outline], kept: Iterable[Packed] = ()) -> Profiles:
    """The profiles of some outlines and of those that are kept, no article twice."""
    made = ((one.article, one.profile.day, packed_keys(one.profile.keys)) for one in outlines)
    return Profiles.of((*kept, *made))


def packed_names(card: Card) -> str:
    """The names of a card that decide who is an agency, as JSON: the same for many articles."""
    return _dumped([card.outlet, card.credit, card.agencies, card.media])


def unpacked_names(packed: str) -> Card:
    """A card with the names behind `packed_names`, of no article."""
    outlet, credit, agencies, media = json.loads(packed)
    return Card(
        article="", outlet=outlet, earliest=None, latest=None, published=UNKNOWN, credit=credit,
        agencies=tuple(agencies), media=tuple(media), credits=(),
    )  # fmt: skip


def packed_text(text: Text) -> str:
    """Where a text comes from, as JSON."""
    return _dumped(asdict(text))


def unpacked_text(packed: str) -> Text:
    """The text behind `packed_text`."""
    return Text(**json.loads(packed))


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True)
