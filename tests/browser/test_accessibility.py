"""Every page by the rules of WCAG 2.2 AA that a program can check, asked with axe-core.

axe-core is no part of the project: `make axe` installs the locked version where npm is, and without it these tests are
skipped and say so.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import Open
from tests.browser.test_looking import PATHS
from tests.serve.newsroom import CLOSURE

pytestmark = pytest.mark.browser

AXE = Path(__file__).with_name("accessibility") / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHECKED = {**PATHS, "why english": f"/en/why/{CLOSURE.id}", "home english": "/en"}


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: make axe (needs npm)")
    return AXE.read_text(encoding="utf-8")


def broken(page: Page, axe: str) -> list[str]:
    """The rules that a page breaks, with the first place of each."""
    page.evaluate(axe)
    found: list[dict[str, Any]] = page.evaluate(
        "async (rules) => (await axe.run(document, { runOnly: rules })).violations", RULES
    )
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]} ({len(one['nodes'])})" for one in found]


@pytest.mark.parametrize("name", CHECKED)
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_no_rule_is_broken(open_page: Open, axe: str, name: str, width: int, dark: bool) -> None:
    assert broken(open_page(CHECKED[name], width=width, dark=dark), axe) == []
