"""Claims, stances, origins and disputes of a small library against its annotation."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from rawi.errors import GoldError
from rawi.evaluate import BCubed, GoldStory, Hits, Measure, Share, score_stories
from rawi.evaluate.gold_stories import GoldClaim, GoldCopy, GoldMember
from rawi.model import (
    Article,
    Claim,
    Comparison,
    Copy,
    Dispute,
    Document,
    Holder,
    Position,
    Span,
    Speaker,
    Stance,
    Statement,
    Value,
    text_sha256,
)
from rawi.model.claim import DisputeKind

TEXT = "وصلت السفينة إلى المرسى"
WRITERS = ("ميناء", "بحارة", "شركة", "صحيفة")


def document(name: str) -> Document:
    article = Article(id=f"art_{name}", source_id=name, text=TEXT, sha256=text_sha256(TEXT))
    speaker = Speaker(name=name, span=None, kind="organisation", form="name")
    statement = Statement(
        id=f"sta_{name}",
        cue=None,
        cue_class="assert",
        speaker=speaker,
        chain=(),
        content=(Span.of(TEXT, 0, len(TEXT)),),
        mode="indirect",
        in_headline=False,
        polarity="assert",
        content_negated=False,
        commitment="committed",
    )
    return Document(
        article=article,
        title=None,
        dateline=None,
        boilerplate=(),
        agencies=(),
        paragraphs=(),
        statements=(statement,),
        mentions=(),
        times=(),
        quantities=(),
        producer_version="0",
    )


def member(
    name: str, stance: Stance, *, holder: str | None = None, origin: str | None = None, value: Value | None = None
) -> GoldMember:
    return GoldMember(
        article=name,
        span=Span.of(TEXT, 0, 12),
        holder=holder or name,
        stance=stance,
        value=value,
        narrator=False,
        origin=origin or name,
    )


def position(stance: Stance, *names: str, origins: int = 1, value: Value | None = None) -> Position:
    return Position(
        holder=Holder(name=names[0]),
        stance=stance,
        value=value,
        said=None,
        statements=tuple(f"sta_{name}" for name in names),
        articles=tuple(f"art_{name}" for name in names),
        origins=tuple(f"ori_{number}" for number in range(origins)),
    )


def claim(name: str, *positions: Position) -> Claim:
    return Claim(id=f"cla_{name}", story=None, about=TEXT, disputed=False, positions=positions)


def dispute(of: Claim, kind: DisputeKind = "event") -> Dispute:
    return Dispute(
        id=f"dis_{of.id}",
        claim=of.id,
        story=None,
        about=TEXT,
        kind=kind,
        positions=of.positions,
        origins=(),
        affirming_origins=1,
        denying_origins=1,
        self_contradiction=False,
        score=1.0,
        reasons=(),
    )


def story(*members: GoldMember, disputed: bool = True, copies: Sequence[GoldCopy] = ()) -> GoldStory:
    one = GoldClaim(id="c01", about="وصول السفينة", members=members, dispute="event" if disputed else None)
    return GoldStory(name="ship", claims=(one,), copies=tuple(copies))


def judged(
    gold: GoldStory, claims: Sequence[Claim], disputes: Sequence[Dispute] = (), copies: Sequence[Copy] = ()
) -> Mapping[str, Measure]:
    comparison = Comparison(
        claims=tuple(claims),
        disputes=tuple(disputes),
        origins=(),
        article_origins=(),
        copies=tuple(copies),
        stories=(),
    )
    measures, _ = score_stories([gold], [document(name) for name in WRITERS], comparison)
    return measures


TWO_SIDES = story(member("ميناء", "affirms"), member("شركة", "denies"))


def test_a_dispute_with_both_sides_is_full_score() -> None:
    found = claim("a", position("affirms", "ميناء"), position("denies", "شركة"))
    measures = judged(TWO_SIDES, [found], [dispute(found)])
    assert measures["claims.members"] == Share(right=2, of=2)
    assert measures["claims.grouped"] == BCubed(precision_sum=2, recall_sum=2, of=2)
    assert measures["claims.stance"] == Share(right=2, of=2)
    assert measures["claims.origins"] == Share(right=2, of=2)
    assert measures["disputes"] == Hits(tp=1)
    assert measures["disputes.kind"] == Share(right=1, of=1)


def test_sides_in_claims_of_their_own_cost_recall_and_the_dispute() -> None:
    measures = judged(TWO_SIDES, [claim("a", position("affirms", "ميناء")), claim("b", position("affirms", "شركة"))])
    assert measures["claims.grouped"] == BCubed(precision_sum=2, recall_sum=1, of=2)
    assert measures["claims.stance"] == Share(right=1, of=2)
    assert measures["disputes"] == Hits(fn=1)


def test_a_stranger_in_the_claim_costs_precision() -> None:
    found = claim("a", position("affirms", "ميناء", "بحارة"), position("denies", "شركة"))
    grouped = judged(TWO_SIDES, [found])["claims.grouped"]
    assert isinstance(grouped, BCubed)
    assert grouped.precision == pytest.approx(2 / 3)


def test_a_claim_worded_the_other_way_round_is_turned_as_a_whole() -> None:
    found = claim("a", position("denies", "ميناء"), position("affirms", "شركة"))
    assert judged(TWO_SIDES, [found], [dispute(found)])["claims.stance"] == Share(right=2, of=2)


def test_one_who_is_put_on_the_other_side_is_not_turned_away() -> None:
    gold = story(member("ميناء", "affirms"), member("بحارة", "affirms"), member("شركة", "denies"))
    found = claim("a", position("affirms", "ميناء"), position("denies", "شركة", "بحارة"))
    assert judged(gold, [found])["claims.stance"] == Share(right=2, of=3)


def test_a_dispute_about_what_nobody_disputes_is_false() -> None:
    found = claim("a", position("affirms", "ميناء"), position("denies", "بحارة"))
    calm = story(member("ميناء", "affirms"), member("شركة", "affirms"), disputed=False)
    assert judged(calm, [found], [dispute(found)])["disputes"] == Hits(fp=1)


def test_two_values_are_sides_and_one_value_twice_is_none() -> None:
    ten, twelve = Value(low=10, high=10, unit="ships"), Value(low=12, high=12, unit="ships")
    gold = story(member("ميناء", "value", value=ten), member("شركة", "value", value=twelve))
    found = claim("a", position("value", "ميناء", value=ten), position("value", "شركة", value=twelve))
    assert judged(gold, [found], [dispute(found, "number")])["disputes"] == Hits(tp=1)
    again = story(member("ميناء", "value", value=ten), member("شركة", "value", value=ten))
    assert judged(again, [found], [dispute(found, "number")])["disputes"] == Hits(fp=1, fn=1)


def test_origins_are_counted_by_position() -> None:
    gold = story(
        member("ميناء", "affirms", holder="الميناء", origin="wire"),
        member("بحارة", "affirms", holder="الميناء", origin="wire"),
        member("شركة", "denies"),
    )
    found = claim("a", position("affirms", "ميناء", "بحارة", origins=2), position("denies", "شركة"))
    assert judged(gold, [found])["claims.origins"] == Share(right=1, of=2)


def test_copies_of_one_report_are_copies_of_each_other() -> None:
    gold = story(
        member("ميناء", "affirms"),
        disputed=False,
        copies=[
            GoldCopy(article="بحارة", of="ميناء", kind="copy"),
            GoldCopy(article="شركة", of="ميناء", kind="copy"),
        ],
    )
    found = [
        Copy(article=f"art_{one}", other=f"art_{other}", kind="copy", share=1.0, direction="unknown", reason="")
        for one, other in (("ميناء", "بحارة"), ("شركة", "بحارة"), ("صحيفة", "بحارة"))
    ]
    assert judged(gold, [], copies=found)["copies"] == Hits(tp=1, fp=1, fn=1)


def test_a_story_file_is_read_and_a_broken_one_refused(tmp_path: Path) -> None:
    record = {
        "story": "ship",
        "claims": [
            {
                "id": "c01",
                "about": "وصول السفينة",
                "members": [
                    {
                        "article": "ميناء",
                        "span": {"start": 0, "end": 4, "text": "وصلت"},
                        "holder": "ميناء",
                        "stance": "affirms",
                        "value": None,
                        "narrator": False,
                        "origin": "o1",
                    }
                ],
            }
        ],
        "disputes": [{"claim": "c01", "kind": "event"}],
        "copies": [],
    }
    path = tmp_path / "ship.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    (read,) = GoldStory.load(path).claims
    assert (read.dispute, read.members[0].origin) == ("event", "o1")
    record["disputes"] = [{"claim": "c02", "kind": "event"}]
    path.write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(GoldError, match="c02"):
        GoldStory.load(path)
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(GoldError, match="no story file"):
        GoldStory.load(path)


def test_who_gives_a_figure_affirms_what_he_says_with_it() -> None:
    gold = story(member("ميناء", "value", value=Value(low=3, high=3, unit="ships")), disputed=False)
    assert judged(gold, [claim("a", position("affirms", "ميناء"))])["claims.stance"] == Share(right=1, of=1)
    assert judged(gold, [claim("a", position("denies", "ميناء"))])["claims.stance"] == Share(right=0, of=1)
