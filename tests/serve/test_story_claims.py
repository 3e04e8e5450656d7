"""What is told in a story without dispute stands under its words once."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.serve.asking import Browser
from tests.serve.making import position
from tests.serve.newsroom import AUTHORITY, COMPARISON, IDENTITIES, SHIRAA, SHUT_1, SHUT_3, STORY, UNION, fill
from tests.store.fresh import fresh

from rawi.model import Claim, Position, Value, content_id
from rawi.serve import create_app
from rawi.serve.fonts import FontShelf
from rawi.serve.pages.stories import MOST_CLAIMS

ABOUT = "الإصلاح يحتاج 30 عاملاً"
MEN = Value(low=30, high=30, unit="people")


def claim(number: str, *positions: Position, about: str = ABOUT) -> Claim:
    return Claim(id=content_id("cla", number), story=STORY.id, about=about, disputed=False, positions=positions)


HAPPENED = claim("7", position(AUTHORITY, "affirms", "2031-05-03", SHIRAA, SHUT_3))
COUNTED = claim("8", position(AUTHORITY, "value", "2031-05-03", SHIRAA, SHUT_3, value=MEN))
EARLIER = claim("9", position(UNION, "affirms", "2031-05-01", SHIRAA, SHUT_1), about="الرصيف قديم")


def browsing(path: Path, *claims: Claim) -> Browser:
    library = fresh(path, fill)
    with library.writer() as writer:
        writer.put_comparison(replace(COMPARISON, claims=(*COMPARISON.claims, *claims), identities=IDENTITIES))
    return Browser(create_app(library, fonts=FontShelf()))


def test_claims_of_one_wording_are_told_together_by_what_they_are_about(tmp_path: Path) -> None:
    shown = browsing(tmp_path / "n.db", HAPPENED, COUNTED, EARLIER)
    page = shown.text(f"/stories/{STORY.id}")
    assert page.count(f"«{ABOUT}»") == 1
    told = page[page.index(f"«{ABOUT}»") :]
    assert re.search("ما وقع.*تؤكّد.*العدد: أشخاص.*30 شخصاً", told)
    assert page.index("«الرصيف قديم»") < page.index(f"«{ABOUT}»")  # What was said first stands first.
    addresses = shown.get(f"/stories/{STORY.id}").text
    assert all(f'href="/claims/{one.id}"' in addresses for one in (HAPPENED, COUNTED))
    english = shown.text(f"/en/stories/{STORY.id}")
    assert re.search("What happened.*Affirms.*The number: people.*30 people", english)
    assert "العدد: أشخاص" in shown.text(f"/claims/{COUNTED.id}")


def test_what_is_left_out_is_said(tmp_path: Path) -> None:
    many = [
        replace(EARLIER, id=content_id("cla", f"m{number}"), about=f"قول {number}") for number in range(MOST_CLAIMS)
    ]
    page = browsing(tmp_path / "n.db", *many).text(f"/stories/{STORY.id}")
    assert f"تُعرض هنا {MOST_CLAIMS} قضية" in page


@pytest.mark.parametrize(("language", "words"), [("", "خلاف على عدد: جرحى"), ("/en", "Dispute over a number: wounded")])
def test_a_dispute_of_numbers_says_what_is_counted(browser: Browser, language: str, words: str) -> None:
    for path in ("/", "/disputes", f"/stories/{STORY.id}"):
        assert words in browser.text(language + path), path
