"""Every clause of a claim says why it is of it."""

from __future__ import annotations

from dataclasses import replace

from tests.compare.claims.test_claims import ALL, relation
from tests.compare.newsroom import HashingEncoder, News, Number, Said, document

from rawi.compare import CompareLexicon, compare
from rawi.compare.claims.claims import Group
from rawi.compare.claims.membership import ANOTHER, AVERAGE, CENTRE, TURNED, of_member


def _group(*links: tuple[int, int, tuple[str, ...]], members: int = 3) -> Group:
    relations = tuple(relation(ALL[one], ALL[two], 0.9)._replace(reasons=reasons) for one, two, reasons in links)
    chosen = tuple(ALL[:members])
    return Group(core=ALL[0], members=chosen, stances={one.id: "affirms" for one in chosen}, relations=relations)


def test_a_clause_is_told_beside_the_centre_of_its_claim() -> None:
    found = _group((0, 1, ("same meaning (0.95)",)), (1, 2, ("shares السد",)))
    assert of_member(ALL[0], found) == (CENTRE,)
    assert of_member(ALL[1], found) == ("same meaning (0.95)",)
    assert of_member(ALL[2], found) == (ANOTHER, "shares السد")


def test_what_is_near_to_none_alone_is_near_on_average_and_alone_needs_no_reason() -> None:
    assert of_member(ALL[2], _group((0, 1, ("shares السد",)))) == (AVERAGE,)
    assert of_member(ALL[0], _group(members=1)) == ()


def test_a_clause_whose_event_excludes_the_centres_says_so() -> None:
    found = _group((0, 1, ("shares السد",)))
    turned = replace(found, stances={**found.stances, ALL[1].id: "denies"})
    assert of_member(ALL[1], turned)[-1] == TURNED


def test_the_clauses_of_a_comparison_carry_their_reasons(lexicon: CompareLexicon, encoder: HashingEncoder) -> None:
    opened = document(News(text="قال الوالي إن جسر الرمانة أغلق أمام الشاحنات.", said=(
        Said("الوالي", "قال", "جسر الرمانة أغلق أمام الشاحنات"),)))  # fmt: skip
    denied = document(News(text="قال البلدي إن جسر الرمانة لم يغلق أمام الشاحنات.", said=(
        Said("البلدي", "قال", "جسر الرمانة لم يغلق أمام الشاحنات"),)))  # fmt: skip
    claims = compare([opened, denied], encoder, lexicon).claims
    (shared,) = [claim for claim in claims if len(claim.clauses) > 1]
    reasons = [reason for clause in shared.clauses for reason in clause.reasons]
    assert CENTRE in reasons
    assert "negated: لم" in reasons
    assert any(reason.startswith("shares ") for reason in reasons)


def test_numbers_of_one_thing_say_what_they_have_in_common(lexicon: CompareLexicon, encoder: HashingEncoder) -> None:
    documents = []
    for who, words, number in (("الوالي", "سبعة", 7), ("البلدي", "تسعة", 9)):
        content = f"حريق سوق الحرير قتل {words} أشخاص"
        counted = (Number(words, number, number, "killed", of="أشخاص"),)
        documents.append(
            document(News(text=f"قال {who} إن {content}.", said=(Said(who, "قال", content),), numbers=counted))
        )
    claims = compare(documents, encoder, lexicon).claims
    told = [clause.reasons for claim in claims for clause in claim.clauses if len(claim.clauses) > 1]
    assert any(reasons[0].startswith("same unit: ") for reasons in told if reasons)
