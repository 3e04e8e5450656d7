"""Which speakers are one holder, by the positions of a comparison."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rawi.model import Claim, Comparison, Holder, Identities, Position, Speaker
from rawi.store.speakers import Speakers, speaker_key

SAID = {f"sta_{n}": (f"art_{n % 3}", f"ent_{n // 2}") for n in range(12)}


def speaker(name: str, *, anonymous: bool = False, entity: str | None = None) -> Speaker:
    kind = "anonymous" if anonymous else "person"
    return Speaker(name=name, span=None, kind=kind, form="name", entity=entity)  # type: ignore[arg-type]


def comparison(groups: list[tuple[str, list[str]]]) -> Comparison:
    """A claim for each group: the name of a holder without an entity, and the statements that show the position."""
    claims = tuple(
        Claim(
            id=f"cla_{n}",
            story=None,
            about="",
            disputed=False,
            positions=(
                Position(
                    holder=Holder(name=name),
                    stance="affirms",
                    value=None,
                    said=None,
                    statements=tuple(shown),
                    articles=(),
                    origins=(),
                ),
            ),
        )
        for n, (name, shown) in enumerate(groups)
    )
    return Comparison(claims=claims, disputes=(), origins=(), article_origins=(), copies=(), stories=())


def speakers_of(found: Comparison, unnamed: frozenset[str] = frozenset()) -> Speakers:
    return Speakers(found.claims, found.identities, SAID, unnamed)


def test_a_speaker_s_key() -> None:
    assert speaker_key(speaker("منى", entity="ent_1"), "art_1") == "ent_1"
    assert speaker_key(speaker("مُنَى"), "art_1") == speaker_key(speaker("منى"), "art_2")
    one, other = (speaker_key(speaker("مصدر", anonymous=True, entity="ent_1"), article) for article in ("a", "b"))
    assert one != other


def holder_of(speakers: Speakers, statement: str) -> str:
    return speakers.merged().get(SAID[statement], SAID[statement][1])


def test_statements_of_one_position_make_their_speakers_one() -> None:
    speakers = speakers_of(comparison([("وزير", ["sta_0", "sta_2"]), ("الوزير", ["sta_2", "sta_4"])]))
    assert len({holder_of(speakers, f"sta_{n}") for n in (0, 1, 2, 3, 4, 5)}) == 1
    assert holder_of(speakers, "sta_6") == "ent_3"


def test_what_a_nameless_source_is_called_joins_nobody() -> None:
    given_claims = comparison([("مصدر", ["sta_0"]), ("مصدر", ["sta_2"])])
    assert speakers_of(given_claims, frozenset({"sta_0", "sta_2"})).merged() == {}
    joined = speakers_of(given_claims)
    assert holder_of(joined, "sta_0") == holder_of(joined, "sta_2")


def test_a_description_that_names_nothing_is_another_holder_in_every_article() -> None:
    apart = replace(comparison([]), identities=Identities(of={("", "ent_1"): "ent_1"}))
    described = frozenset({"sta_0", "sta_1", "sta_2"})
    speakers = Speakers(apart.claims, apart.identities, SAID, frozenset(), described)
    one, other = holder_of(speakers, "sta_0"), holder_of(speakers, "sta_1")
    assert SAID["sta_0"][1] == SAID["sta_1"][1]
    assert len({one, other, "ent_0"}) == 3
    assert holder_of(speakers, "sta_2") == "ent_1", "what leads to a thing names it"


def test_descriptions_in_one_position_are_one_holder_whatever_it_is_called() -> None:
    told = comparison([("باحث", ["sta_0", "sta_1"]), ("باحث", ["sta_4"])])
    speakers = Speakers(told.claims, told.identities, SAID, frozenset(), frozenset({"sta_0", "sta_1", "sta_4"}))
    assert holder_of(speakers, "sta_0") == holder_of(speakers, "sta_1") != holder_of(speakers, "sta_4")
    assert speakers.holder(told.claims[0].positions[0]) == holder_of(speakers, "sta_0")


def test_a_speaker_is_the_thing_that_the_name_means_in_the_article() -> None:
    identities = Identities(of={("", "ent_0"): "ent_5", ("art_1", "ent_0"): "ent_6", ("", "ent_5"): "ent_5"})
    speakers = speakers_of(replace(comparison([]), identities=identities))
    assert [holder_of(speakers, f"sta_{n}") for n in (0, 1, 10)] == ["ent_5", "ent_6", "ent_5"]


def test_two_things_are_not_joined_by_a_position_but_who_stands_beside_one_goes_with_it() -> None:
    identities = Identities(of={("", "ent_0"): "ent_0", ("", "ent_1"): "ent_1"})
    groups = [("المدير", ["sta_0", "sta_2"]), ("الناطق", ["sta_4", "sta_2"])]
    speakers = speakers_of(replace(comparison(groups), identities=identities))
    assert [holder_of(speakers, f"sta_{n}") for n in (0, 2, 4)] == ["ent_0", "ent_1", "ent_1"]


def test_one_between_two_things_goes_with_neither() -> None:
    identities = Identities(of={("", "ent_0"): "ent_0", ("", "ent_1"): "ent_1"})
    groups = [("المدير", ["sta_0", "sta_4"]), ("الناطق", ["sta_2", "sta_4"])]
    speakers = speakers_of(replace(comparison(groups), identities=identities), frozenset(SAID))
    assert [holder_of(speakers, f"sta_{n}") for n in (0, 2, 4)] == ["ent_0", "ent_1", "ent_2"]


@settings(max_examples=50)
@given(
    st.lists(st.tuples(st.sampled_from("ابت"), st.lists(st.sampled_from(sorted(SAID)), max_size=3)), max_size=8),
    st.dictionaries(st.sampled_from([f"ent_{n}" for n in range(6)]), st.sampled_from(["ent_0", "ent_1"])),
)
def test_the_order_of_claims_does_not_matter(groups: list[tuple[str, list[str]]], things: dict[str, str]) -> None:
    identities = Identities(of={("", entity): thing for entity, thing in things.items()})
    forward = speakers_of(replace(comparison(groups), identities=identities))
    backward = speakers_of(replace(comparison(groups[::-1]), identities=identities))
    assert forward.merged() == backward.merged()
    assert all(said[1] != holder for said, holder in forward.merged().items())
    for statement, (_, key) in SAID.items():
        if key in things:
            assert holder_of(forward, statement) == things[key]
