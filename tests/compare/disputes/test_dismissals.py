"""A dismissed dispute stays away until somebody says something new in it."""

from __future__ import annotations

from dataclasses import replace

from tests.store.making import article, comparison, position, statement

from rawi.compare.disputes.dismissals import without_dismissed
from rawi.model import Comparison, Decision

PORT = article("قال سعد المنجلي إن الميناء مغلق، ونفت رابطة النجارين إغلاقه، وقالت هيئة الأرصفة إن أبوابه مفتوحة.")
SHUT = statement(PORT, "سعد المنجلي", "الميناء مغلق")
OPEN = statement(PORT, "رابطة النجارين", "إغلاقه")
LATER = statement(PORT, "هيئة الأرصفة", "أبوابه مفتوحة")


def found(*denying: str) -> Comparison:
    sides = {"رابطة النجارين": OPEN, "هيئة الأرصفة": LATER}
    return comparison(
        position("سعد المنجلي", "affirms", SHUT), *(position(name, "denies", sides[name]) for name in denying)
    )


def dismissal(*subjects: str, undone_at: str | None = None) -> Decision:
    return Decision(
        id="dec_1",
        kind="dismiss",
        subjects=subjects,
        who="منى",
        at="2025-01-02T03:04:05+00:00",
        why="سؤالان مختلفان",
        undone_at=undone_at,
    )


def test_a_dismissed_dispute_is_gone_and_its_claim_is_undisputed() -> None:
    before = found("رابطة النجارين")
    after = without_dismissed(before, [dismissal(before.disputes[0].id, SHUT.id, OPEN.id)])
    assert after.disputes == ()
    assert [claim.disputed for claim in after.claims] == [False]
    assert after.claims[0].positions == before.claims[0].positions


def test_it_stays_away_under_another_id_with_the_same_statements_or_fewer() -> None:
    before = found("رابطة النجارين")
    assert without_dismissed(before, [dismissal("dis_of_old", SHUT.id, OPEN.id, LATER.id)]).disputes == ()


def test_a_new_statement_raises_it_again() -> None:
    before = found("رابطة النجارين", "هيئة الأرصفة")
    changed = replace(before, disputes=tuple(replace(one, id="dis_new") for one in before.disputes))
    assert without_dismissed(changed, [dismissal("dis_of_old", SHUT.id, OPEN.id)]) == changed


def test_an_undone_dismissal_does_nothing() -> None:
    before = found("رابطة النجارين")
    undone = dismissal(before.disputes[0].id, SHUT.id, OPEN.id, undone_at="2025-01-03T00:00:00+00:00")
    assert without_dismissed(before, [undone]) == before
