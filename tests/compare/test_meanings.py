"""What a course comes to hangs on which of its names mean one thing, never on the ids of these things."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.compare.newsroom import News, Said, document

from rawi.compare.meanings import Meanings, written
from rawi.model import Identities, Identity, content_id
from rawi.model.renewing import Marks

SAID = ("أغلق الجسر", "فتح الجسر", "غرق الجسر")
DOCUMENTS = [
    document(
        News(
            text=" ".join(f"قال {who} إن {what}." for who, what in zip(names, SAID, strict=True)) + f" العدد {number}.",
            said=tuple(
                Said(who, "قال", what, kind="person", entity=content_id("ent", who))
                for who, what in zip(names, SAID, strict=True)
            ),
        )
    )
    for number, names in enumerate((("سالم", "غانم", "نجيب"), ("سالم", "هيثم", "نجيب")))
]
NAMES = sorted(
    {(one.article.id, entity) for one in DOCUMENTS for each in one.statements if (entity := each.speaker.entity)}
)
THINGS = st.lists(st.sampled_from(("ent_a", "ent_b", "ent_c", "ent_d")), min_size=len(NAMES), max_size=len(NAMES))
IDS = st.permutations(("ent_k", "ent_l", "ent_m", "ent_n"))


def meaning(things: list[str], called: str = "") -> Identities:
    shown = tuple(Identity(id=one, name=called or one, kind="PER", names=()) for one in sorted(set(things)))
    return Identities(identities=shown, of=dict(zip(NAMES, things, strict=True)))


def kept(meanings: Meanings) -> Marks:
    return Marks(mark="", around="", meant=written(meanings.ids))


def test_the_names_have_ids() -> None:
    assert len(NAMES) == 6


@given(things=THINGS, ids=IDS)
def test_other_ids_mean_the_same_and_are_told(things: list[str], ids: list[str]) -> None:
    other = dict(zip(("ent_a", "ent_b", "ent_c", "ent_d"), ids, strict=True))
    before = Meanings.of(DOCUMENTS, meaning(things, "فلان"))
    now = Meanings.of(reversed(DOCUMENTS), meaning([other[one] for one in things], "فلان"))
    assert before.told == now.told
    remark = now.since(kept(before), "around")
    assert remark is not None
    assert dict(remark.renamed) == {one: other[one] for one in things}
    assert remark.meant.split() == [other[one] for one in before.ids]


@given(one=THINGS, two=THINGS)
def test_names_joined_otherwise_mean_something_else(one: list[str], two: list[str]) -> None:
    def joined(things: list[str]) -> set[tuple[int, int]]:
        return {(a, b) for a in range(len(things)) for b in range(a) if things[a] == things[b]}

    same = Meanings.of(DOCUMENTS, meaning(one, "فلان")).told == Meanings.of(DOCUMENTS, meaning(two, "فلان")).told
    assert same == (joined(one) == joined(two))


def test_another_name_means_something_else() -> None:
    things = ["ent_a"] * len(NAMES)
    one, two = (Meanings.of(DOCUMENTS, meaning(things, name)) for name in ("سالم", "سالم بن غانم"))
    assert one.told != two.told


def test_a_thing_that_has_the_id_of_a_name_is_that_name() -> None:
    """A name of which nothing is known goes by its own id."""
    (_, own), *others = NAMES
    apart, one = (Identities(of={others[-1]: thing}) for thing in ("ent_a", own))
    assert Meanings.of(DOCUMENTS, apart).told != Meanings.of(DOCUMENTS, one).told


def test_the_id_of_a_source_without_a_name_is_left_alone() -> None:
    said = (
        Said("مصدر أمني", "قال", "الجسر أغلق", kind="anonymous", entity="ent_nobody"),
        Said("سالم", "قال", "الجسر فتح", kind="person", entity="ent_salim"),
    )
    one = document(News(text="قال مصدر أمني إن الجسر أغلق. قال سالم إن الجسر فتح.", said=said))
    before, now = (
        Meanings.of(
            [one], Identities(of={(one.article.id, "ent_salim"): thing, (one.article.id, "ent_nobody"): "ent_b"})
        )
        for thing in ("ent_a", "ent_nobody")
    )
    assert before.told == now.told
    assert now.since(kept(before), "") is None
