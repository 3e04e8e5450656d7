from __future__ import annotations

from tests.compare.newsroom import News, Said, document

from rawi.compare.claims.holders import Holders
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import propositions, vocabulary
from rawi.model import Holder, Identities, Identity


def holders_of(
    lexicon: CompareLexicon, *articles: tuple[Said, ...], identities: Identities | None = None
) -> list[list[Holder]]:
    """For each article the holders that its speakers are shown as."""
    made = [
        document(News(text=f"{number} " + " ".join(f"{said.cue} {said.content}." for said in article), said=article))
        for number, article in enumerate(articles)
    ]
    keys = Keys(lexicon, vocabulary(made))
    found = [propositions(one, keys, lexicon) for one in made]
    holders = Holders([one for each in found for one in each], {}, keys, identities or Identities())
    return [[holders.holder(holders.key(one)) for one in each] for each in found]


def test_names_of_one_identity_are_one_holder_under_its_name(lexicon: CompareLexicon) -> None:
    found = holders_of(
        lexicon,
        (Said("هيئة الموانئ البحرية الوطنية", "قال", "الرصيف الجديد جاهز للعمل", entity="ent_1"),),
        (Said("هيئة الموانئ", "قال", "الرصيف القديم مغلق للصيانة", entity="ent_2"),),
        identities=Identities(
            identities=(Identity(id="ent_1", name="هيئة الموانئ البحرية", kind="ORG", names=()),),
            of={("", "ent_1"): "ent_1", ("", "ent_2"): "ent_1"},
        ),
    )
    assert found[0] == found[1] == [Holder(name="هيئة الموانئ البحرية", entity="ent_1")]


def test_one_name_of_two_identities_is_two_holders(lexicon: CompareLexicon) -> None:
    articles = (
        (Said("وزارة الصحة", "قال", "اللقاح متوفر في المراكز", entity="ent_1"),),
        (Said("وزارة الصحة", "قال", "اللقاح متوفر في الصيدليات", entity="ent_1"),),
    )
    first = document(News(text="0 " + f"{articles[0][0].cue} {articles[0][0].content}.", said=articles[0])).article.id
    identities = Identities(of={(first, "ent_1"): "ent_9", ("", "ent_1"): "ent_1"})
    found = holders_of(lexicon, *articles, identities=identities)
    assert [one.entity for each in found for one in each] == ["ent_9", "ent_1"]


def test_an_outlet_is_whoever_bears_its_name_if_only_one_does(lexicon: CompareLexicon) -> None:
    found = holders_of(
        lexicon,
        (Said("صحيفة المرفأ", "قال", "السفينة وصلت إلى الرصيف"),),
        (Said("صحيفة المرفأ", "قال", "السفينة غادرت الرصيف", entity="ent_1"),),
    )
    assert found[0][0].entity == found[1][0].entity == "ent_1"
    found = holders_of(
        lexicon,
        (Said("صحيفة المرفأ", "قال", "السفينة وصلت إلى الرصيف"),),
        (Said("صحيفة المرفأ", "قال", "السفينة غادرت الرصيف", entity="ent_1"),),
        (Said("صحيفة المرفأ", "قال", "السفينة عادت إلى الرصيف", entity="ent_2"),),
    )
    assert [one.entity for each in found for one in each] == [None, "ent_1", "ent_2"]


def test_one_entity_is_one_holder_whatever_it_is_called(lexicon: CompareLexicon) -> None:
    found = holders_of(
        lexicon,
        (Said("الناطق", "قال", "الطريق مفتوح أمام القوافل", kind="person", entity="ent_1"),),
        (Said("نادر القاسمي", "قال", "الطريق مغلق أمام القوافل", kind="person", entity="ent_1"),),
    )
    assert [one.name for each in found for one in each] == ["نادر القاسمي"] * 2


def test_the_case_of_an_unnamed_source_makes_no_other_holder(lexicon: CompareLexicon) -> None:
    words = "الصفقة قريبة من التوقيع"
    articles = [
        document(News(text=f"{n} قال {name} {words}.", said=(Said(name, "قال", words, kind="anonymous"),)))
        for n, name in enumerate(("مصدران مطلعان", "مصدرين مطلعين", "مصدرين مقربين"))
    ]
    keys = Keys(lexicon, vocabulary(articles))
    found = [propositions(one, keys, lexicon)[0] for one in articles]
    one_text = {one.statement.id: "ori_1" for one in found}
    holders = Holders(found, one_text, keys, Identities())
    upright, oblique, other = (holders.key(one) for one in found)
    assert upright == oblique != other


def test_unnamed_sources_are_not_one_because_they_share_a_description(lexicon: CompareLexicon) -> None:
    made = [
        document(News(text=f"{n} قال {words}.", said=(Said("مصدر أمني", "قال", words, kind="anonymous"),)))
        for n, words in enumerate(("الحدود مغلقة", "الحدود مفتوحة"))
    ]
    keys = Keys(lexicon, vocabulary(made))
    found = [one for each in made for one in propositions(each, keys, lexicon)]
    holders = Holders(found, {}, keys, Identities())
    assert len({holders.key(one) for one in found}) == 2
