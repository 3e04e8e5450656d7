"""Claims are one or apart as people decided, also after their texts were revised, and by their places alone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests import knowing
from tests.compare.deciding import claim_of, merge, split
from tests.compare.newsroom import HashingEncoder, News, Number, Said, document

from rawi.compare import compare
from rawi.compare.claims.settlements import Settlement, settled
from rawi.model import Comparison, Decision, Document, content_id

LEXICON = knowing.comparing()
LEAVES = News(
    text="قالت صحيفة المرسى إن كابتن الفريق سينتقل إلى الخليج خلال الشتاء.",
    outlet="صحيفة المرسى",
    said=(Said("صحيفة المرسى", "قالت", "كابتن الفريق سينتقل إلى الخليج خلال الشتاء", kind="outlet"),),
)
STAYS = News(
    text="نفى وكيل أعمال ياسر البرقوقي توقيع موكله لأي ناد جديد قبل نهاية عقده.",
    outlet="صحيفة الملعب",
    said=(Said("وكيل الأعمال", "نفى", "توقيع موكله لأي ناد جديد قبل نهاية عقده", denies=True, kind="person"),),
)
TOLL = "أعلنت الصحة أن الحريق خلّف سبعة قتلى. وأعلن الدفاع المدني أن الحريق خلّف تسعة قتلى."
FIRE = News(
    text=TOLL,
    said=(
        Said("الصحة", "أعلنت", "الحريق خلّف سبعة قتلى"),
        Said("الدفاع المدني", "وأعلن", "الحريق خلّف تسعة قتلى"),
    ),
    numbers=(Number("سبعة قتلى", 7, 7, "people", "قتلى"), Number("تسعة قتلى", 9, 9, "people", "قتلى")),
)


def compared(documents: list[Document], *decisions: Decision) -> Comparison:
    return compare(documents, HashingEncoder(), LEXICON, decisions=decisions)


def revised(made: Document, more: str) -> Document:
    """The same statements in a revision that says more before them."""

    news = LEAVES if "كابتن" in made.article.text else STAYS
    again = document(replace(news, text=more + news.text))
    return replace(again, article=replace(again.article, url=made.article.url))


def addressed(news: News) -> Document:
    made = document(news)
    return replace(made, article=replace(made.article, url=f"https://news.invalid/{made.article.id}"))


def test_claims_made_one_are_one_and_their_denial_is_a_dispute_by_decision() -> None:
    documents = [addressed(LEAVES), addressed(STAYS)]
    before = compared(documents)
    one, other = claim_of(before, "كابتن", documents), claim_of(before, "موكله", documents)
    assert one.id != other.id
    assert before.disputes == ()
    after = compared(documents, merge(one, other, documents=documents))
    joined = claim_of(after, "كابتن", documents)
    assert joined == claim_of(after, "موكله", documents)
    assert {position.stance for position in joined.positions} == {"affirms", "denies"}
    (dispute,) = after.disputes
    assert (dispute.claim, dispute.score) == (joined.id, 1.0)
    assert "one claim by dec_01" in dispute.reasons


def test_it_holds_after_both_texts_were_revised_and_for_no_other_text() -> None:
    documents = [addressed(LEAVES), addressed(STAYS)]
    before = compared(documents)
    decision = merge(claim_of(before, "كابتن", documents), claim_of(before, "موكله", documents), documents=documents)
    today = [revised(one, "خاص. ") for one in documents]
    assert {one.article.id for one in today}.isdisjoint(one.article.id for one in documents)
    assert len(compared(today, decision).disputes) == 1
    elsewhere = [replace(one, article=replace(one.article, url=None)) for one in today]
    assert compared(elsewhere, decision).disputes == ()


def test_a_decision_about_something_that_is_gone_does_nothing() -> None:
    documents = [addressed(LEAVES), addressed(STAYS)]
    before = compared(documents)
    decision = merge(claim_of(before, "كابتن", documents), claim_of(before, "موكله", documents), documents=documents)
    alone = compared(documents[:1])
    assert compared(documents[:1], decision) == alone
    undone = replace(decision, undone_at="2025-01-05T00:00:00+00:00")
    assert compared(documents, undone) == before


def test_claims_are_parted_and_a_later_merge_has_the_last_word() -> None:
    papers = [
        News(
            text=f"{outlet}: أعلنت إدارة المرفأ إغلاق الرصيف الشرقي بسبب العواصف {more}.",
            outlet=outlet,
            said=(Said("إدارة المرفأ", "أعلنت", f"إغلاق الرصيف الشرقي بسبب العواصف {more}"),),
        )
        for outlet, more in (("الضحى", "ثلاثة أيام"), ("الشراع", "حتى إشعار آخر"))
    ]
    documents = [addressed(one) for one in papers]
    before = compared(documents)
    whole = claim_of(before, "ثلاثة", documents)
    assert len(whole.clauses) == 2
    parting = split(whole, "ثلاثة", documents=documents)
    after = compared(documents, parting)
    one, other = claim_of(after, "ثلاثة", documents), claim_of(after, "إشعار", documents)
    assert one.id != other.id
    again = compared(documents, parting, merge(one, other, documents=documents, at="07"))
    assert again.claims == before.claims


def test_figures_are_joined_by_their_unit_and_place() -> None:
    documents = [document(FIRE)]
    before = compared(documents)
    (whole,) = (one for one in before.claims if {each.stance for each in one.positions} == {"value"})
    assert [documents[0].article.text[one.start : one.end] for one in whole.clauses] == ["سبعة قتلى", "تسعة قتلى"]
    parting = replace(split(whole, "سبعة", documents=documents), value="people")
    after = compared(documents, parting)
    assert not [one for one in after.claims if {each.stance for each in one.positions} == {"value"}]
    assert after.disputes == ()
    assert compared(documents, replace(parting, value=None)) == before


IDS = [content_id("sta", str(number)) for number in range(9)]


@given(
    st.permutations(IDS),
    st.lists(st.integers(0, 3), min_size=9, max_size=9),
    st.sets(st.sampled_from(IDS), min_size=2),
    st.data(),
)
def test_every_clause_stays_in_exactly_one_group(
    order: list[str], cut: list[int], named: set[str], data: st.DataObject
) -> None:
    groups: dict[int, list[str]] = {}
    for name, number in zip(order, cut, strict=True):
        groups.setdefault(number, []).append(name)
    first = data.draw(st.sets(st.sampled_from(sorted(named)), min_size=1))
    parts = (frozenset(first), frozenset(named - first))
    for joins in (True, False):
        found = settled(groups.values(), [Settlement(decision="dec_1", joins=joins, parts=parts)], lambda *_: 0.5)
        assert sorted(name for group in found for name in group) == sorted(IDS)
        together = [group for group in found if parts[0] & set(group) and parts[1] & set(group)]
        if joins and parts[1]:
            assert len(together) == 1
            assert set(together[0]) >= named
        else:
            assert not together


def test_what_a_split_does_not_name_goes_with_the_nearer_side() -> None:
    parts = (frozenset({"a"}), frozenset({"b"}))
    near = {("n", "a"): 0.9, ("n", "b"): 0.2, ("m", "a"): 0.3, ("m", "b"): 0.3}
    found = settled(
        [["a", "b", "m", "n"], ["z"]],
        [Settlement(decision="dec_1", joins=False, parts=parts)],
        lambda one, other: near[one, other],
    )
    assert found == [["a", "n"], ["b", "m"], ["z"]]
