"""What a course of events comes to is its own: other articles of the library change nothing of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare import CompareLexicon, compare
from rawi.model import Comparison, Document

SPILL = (
    ("الضحى", "محافظ المرسى", "التسرب في خزان العرعار لم يصل إلى شاطئ السدرة"),
    ("الميناء", "جمعية الصيادين", "التسرب في خزان العرعار وصل إلى شاطئ السدرة"),
)
CUP = (
    ("الملاعب", "مدرب الصقور", "المهاجم هيثم البلوطي سيلعب نهائي كأس الكوثر"),
    ("الضحى", "طبيب الصقور", "المهاجم هيثم البلوطي لن يلعب نهائي كأس الكوثر"),
)


def papers(told: Sequence[tuple[str, str, str]]) -> list[Document]:
    return [
        document(
            News(
                text=f"قال {speaker} إن {content}.",
                outlet=outlet,
                said=(Said(speaker, "قال", content, kind="person"),),
                published="2024-03-10",
            )
        )
        for outlet, speaker, content in told
    ]


def read(documents: Sequence[Document], lexicon: CompareLexicon) -> Comparison:
    return compare(documents, HashingEncoder(), lexicon)


def test_each_course_comes_to_the_same_beside_others(lexicon: CompareLexicon) -> None:
    spill, cup = papers(SPILL), papers(CUP)
    both, one, two = read([*cup, *spill], lexicon), read(spill, lexicon), read(cup, lexicon)
    assert set(both.stories) == {*one.stories, *two.stories}
    assert set(both.claims) == {*one.claims, *two.claims}
    assert set(both.disputes) == {*one.disputes, *two.disputes}
    assert set(both.origins) == {*one.origins, *two.origins}


def test_the_order_of_articles_changes_nothing(lexicon: CompareLexicon) -> None:
    found = {repr(read(order, lexicon)) for order in permutations([*papers(SPILL), *papers(CUP)])}
    assert len(found) == 1
