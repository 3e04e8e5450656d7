"""Which speakers are one holder, by the positions of a comparison."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from rawi.model import Claim, Comparison, Holder, Position, Speaker
from rawi.store.speakers import Speakers, speaker_key

KEYS = {f"sta_{n}": f"ent_{n // 2}" for n in range(12)}


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


def test_a_speaker_s_key() -> None:
    assert speaker_key(speaker("منى", entity="ent_1"), "art_1") == "ent_1"
    assert speaker_key(speaker("مُنَى"), "art_1") == speaker_key(speaker("منى"), "art_2")
    one, other = (speaker_key(speaker("مصدر", anonymous=True, entity="ent_1"), article) for article in ("a", "b"))
    assert one != other


def test_statements_of_one_position_make_their_speakers_one() -> None:
    speakers = Speakers(comparison([("وزير", ["sta_0", "sta_2"]), ("الوزير", ["sta_2", "sta_4"])]), KEYS, frozenset())
    merged = speakers.merged()
    assert len({merged.get(f"ent_{n}", f"ent_{n}") for n in (0, 1, 2)}) == 1
    assert "ent_3" not in merged


def test_what_a_nameless_source_is_called_joins_nobody() -> None:
    given_claims = comparison([("مصدر", ["sta_0"]), ("مصدر", ["sta_2"])])
    assert Speakers(given_claims, KEYS, frozenset({"sta_0", "sta_2"})).merged() == {}
    joined = Speakers(given_claims, KEYS, frozenset()).merged()
    assert joined.get("ent_0", "ent_0") == joined.get("ent_1", "ent_1")


@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from("ابت"), st.lists(st.sampled_from(sorted(KEYS)), max_size=3)), max_size=8))
def test_the_order_of_claims_does_not_matter(groups: list[tuple[str, list[str]]]) -> None:
    forward = Speakers(comparison(groups), KEYS, frozenset())
    backward = Speakers(comparison(groups[::-1]), KEYS, frozenset())
    assert forward.merged() == backward.merged()
    assert not set(forward.merged()) & set(forward.merged().values())
    for position in (claim.positions[0] for claim in comparison(groups).claims):
        assert forward.holder(position) not in forward.merged()
