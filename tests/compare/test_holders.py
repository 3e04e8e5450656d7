from __future__ import annotations

from tests.compare.newsroom import News, Said, document

from rawi.compare.holders import Holders
from rawi.compare.keys import Keys
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions import propositions, vocabulary


def holders_of(lexicon: CompareLexicon, *articles: tuple[Said, ...]) -> list[list[str]]:
    """For each article the names under which its speakers are shown."""
    made = [
        document(News(text=f"{number} " + " ".join(f"{said.cue} {said.content}." for said in article), said=article))
        for number, article in enumerate(articles)
    ]
    keys = Keys(lexicon, vocabulary(made))
    found = [propositions(one, keys, lexicon) for one in made]
    holders = Holders([one for each in found for one in each], {}, keys, lexicon.body_heads)
    return [[holders.holder(holders.key(one)).name for one in each] for each in found]


def test_a_body_is_one_holder_under_its_short_and_its_long_name(lexicon: CompareLexicon) -> None:
    found = holders_of(
        lexicon,
        (Said("هيئة الموانئ البحرية الوطنية في الساحل", "قال", "الرصيف الجديد جاهز للعمل"),),
        (Said("هيئة الموانئ البحرية", "قال", "الرصيف القديم مغلق للصيانة"),),
    )
    assert found[0] == found[1] == ["هيئة الموانئ البحرية الوطنية في الساحل"]


def test_two_ministries_of_two_countries_are_two_holders(lexicon: CompareLexicon) -> None:
    found = holders_of(
        lexicon,
        (Said("وزارة الصحة", "قال", "اللقاح متوفر في المراكز"),),
        (Said("وزارة الصحة الأردنية", "قال", "اللقاح متوفر في المستشفيات"),),
        (Said("وزارة الصحة المغربية", "قال", "اللقاح متوفر في الصيدليات"),),
    )
    assert len({name for names in found for name in names}) == 3


def test_two_spellings_of_a_full_name_are_one_person(lexicon: CompareLexicon) -> None:
    found = holders_of(
        lexicon,
        (Said("عبد الحق بن مروان", "قال", "الفريق جاهز للمباراة", kind="person"),),
        (Said("عبدالحق بنمروان", "قال", "الفريق ينتظر الحكم", kind="person"),),
    )
    assert found[0] == found[1]


def test_a_club_is_one_holder_with_and_without_the_word_club(lexicon: CompareLexicon) -> None:
    found = holders_of(
        lexicon,
        (Said("نادي الأرز", "قال", "المدرب باق حتى الصيف"),),
        (Said("الأرز", "قال", "المدرب راحل قبل الصيف"),),
    )
    assert found[0] == found[1] == ["نادي الأرز"]


def test_one_entity_is_one_holder_whatever_it_is_called(lexicon: CompareLexicon) -> None:
    found = holders_of(
        lexicon,
        (Said("الناطق", "قال", "الطريق مفتوح أمام القوافل", kind="person", entity="ent_1"),),
        (Said("نادر القاسمي", "قال", "الطريق مغلق أمام القوافل", kind="person", entity="ent_1"),),
    )
    assert found[0] == found[1] == ["نادر القاسمي"]


def test_unnamed_sources_are_not_one_because_they_share_a_description(lexicon: CompareLexicon) -> None:
    made = [
        document(News(text=f"{n} قال {words}.", said=(Said("مصدر أمني", "قال", words, kind="anonymous"),)))
        for n, words in enumerate(("الحدود مغلقة", "الحدود مفتوحة"))
    ]
    keys = Keys(lexicon, vocabulary(made))
    found = [one for each in made for one in propositions(each, keys, lexicon)]
    holders = Holders(found, {}, keys, lexicon.body_heads)
    assert len({holders.key(one) for one in found}) == 2
