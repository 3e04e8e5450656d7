"""Constructions are told from the annotation: position and form of cue, source and content."""

from __future__ import annotations

import pytest

from rawi.evaluate import CONSTRUCTIONS, Constructions
from rawi.evaluate.gold import GoldLink, GoldSource, GoldStatement
from rawi.model import Span


@pytest.fixture(scope="module")
def constructions() -> Constructions:
    return Constructions.load()


def annotated(text: str, cue: str, content: str, speaker: str | None, kind: str, **fields: object) -> GoldStatement:
    """A statement of `text` whose parts are found by their words; `content` may have parts divided by |."""

    def span(words: str) -> Span:
        start = text.index(words)
        return Span.of(text, start, start + len(words))

    usual: dict[str, object] = {
        "id": "s", "cue": span(cue), "cue_class": "assert", "via": (), "quoted": "indirect", "polarity": "assert",
        "content_negated": False, "commitment": "committed", "level": "primary", "nested_in": None,
        "in_headline": False, "when": None,
        "source": GoldSource(span=span(speaker) if speaker else None, resolved=speaker, entity=None, type=kind),
        "content": tuple(span(part) for part in content.split("|")),
    }  # fmt: skip
    return GoldStatement(**(usual | fields))  # type: ignore[arg-type]


CASES = [
    # sport
    ("قال المدرب إن الفريق جاهز", "قال", "الفريق جاهز", "المدرب", "person", {},
     {"verb first", "clause with a complementiser", "named speaker"}),
    ("المدرب يرفض الرحيل", "يرفض", "الرحيل", "المدرب", "person",
     {"in_headline": True, "polarity": "deny", "cue_class": "express"},
     {"subject first", "headline verb", "verbal noun or noun as content", "denial", "attitude", "named speaker"}),
    ("المدرب: سنفوز بالكأس", ":", "سنفوز بالكأس", "المدرب", "person", {"in_headline": True},
     {"headline colon", "named speaker"}),
    # economy
    ("مؤكداً أنه لن يستقيل", "مؤكداً", "أنه لن يستقيل", None, "implicit", {"content_negated": True},
     {"participle", "clause with a complementiser", "implicit subject", "negated content"}),
    ("ارتفعت الأسعار، بحسب تجار", "بحسب", "ارتفعت الأسعار", "تجار", "anonymous", {},
     {"prepositional attribution", "cue after the content", "unnamed speaker"}),
    ("حسبما أفاد المصرف، تراجع الدين", "حسبما أفاد", "تراجع الدين", "المصرف", "organisation", {},
     {"prepositional attribution", "named speaker"}),
    # courts
    ("«القرار جائر»، قال الدفاع، «وسنستأنف»", "قال", "القرار جائر|وسنستأنف", "الدفاع", "person", {"quoted": "direct"},
     {"verb first", "cue inside the content", "content in several pieces", "quotation without a complementiser",
      "named speaker"}),
    ("وجاء في الحكم أن المتهم بريء", "جاء في", "المتهم بريء", "الحكم", "document", {},
     {"verb first", "fixed phrase", "clause with a complementiser", "document as subject"}),
    # health
    ("ودعا الوزارة إلى فتح مشفى", "دعا", "فتح مشفى", None, "implicit", {"cue_class": "urge"},
     {"implicit subject", "demand or call", "verbal noun or noun as content"}),
    ("وتساءل الطبيب: «من المسؤول؟»", "تساءل", "من المسؤول؟", "الطبيب", "person", {"quoted": "direct"},
     {"verb first", "question", "quotation without a complementiser", "named speaker"}),
    ("رفض التعليق على الأنباء", "رفض", "الأنباء", None, "pronoun", {"commitment": "neither", "polarity": "deny"},
     {"pronoun", "neither confirms nor denies", "verbal noun or noun as content"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "content", "speaker", "kind", "fields", "wanted"), CASES)
def test_constructions_of_a_statement(
    constructions: Constructions,
    text: str,
    cue: str,
    content: str,
    speaker: str | None,
    kind: str,
    fields: dict[str, object],
    wanted: set[str],
) -> None:
    assert set(constructions.of(annotated(text, cue, content, speaker, kind, **fields), text)) == wanted


def test_links_of_the_chain(constructions: Constructions) -> None:
    text = "ونقلت وكالة تالة عن شاهد قوله إن الجسر سقط"
    agency = Span.of(text, 6, 16)
    link = GoldLink(role="agency", name="تالة", span=agency, inherited=False, cue=Span.of(text, 1, 5))
    one = annotated(text, "قوله", "الجسر سقط", "شاهد", "anonymous", via=(link,))
    found = constructions.of(one, text)
    assert {"noun as cue", "relay with a cue of its own", "through a medium or agency"} <= set(found)
    held = GoldLink(role="document", name="البيان", span=None, inherited=True)
    found = constructions.of(annotated(text, "قوله", "الجسر سقط", "شاهد", "anonymous", via=(link, held)), text)
    assert {"link inherited from before", "two links or more"} <= set(found)
    assert "through a document" not in found


def test_names_come_in_the_order_of_the_list(constructions: Constructions) -> None:
    text = "قال المدرب إن الفريق جاهز"
    found = constructions.of(annotated(text, "قال", "الفريق جاهز", "المدرب", "person", content_negated=True), text)
    assert list(found) == [name for name in CONSTRUCTIONS if name in found]
