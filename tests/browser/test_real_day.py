"""A day's work with nothing in anybody's place: `rawi serve` in a process of its own reads, compares and follows, and
`rawi rebuild` makes everything anew beside it; on a telephone, in the dark, without script."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rawi.serve.catalogue import load
from rawi.store import Library

pytestmark = pytest.mark.browser

SAID = load("ar").said
PATIENCE = 120_000
"""Milliseconds that a busy machine may need to read two articles and compare them."""
NEWS = (
    {
        "outlet": "صحيفة المنارة", "published": "2031-03-02", "title": "انهيار جزئي في جسر الزيتون",
        "text": "انهار جزء من جسر الزيتون في مدينة سلمونة مساء السبت بعد أمطار غزيرة.\n\n"
                "وقال وزير النقل كمال الحوراني إن الجسر أُغلق أمام الشاحنات قبل الانهيار بيومين.",
    },
    {
        "outlet": "موقع الضفة", "published": "2031-03-03", "title": "أعمال رفع الركام مستمرة",
        "text": "يواصل العمال رفع الركام من موقع جسر الزيتون في مدينة سلمونة.\n\n"
                "ونفت نقابة السائقين أن يكون الجسر قد أُغلق أمام الشاحنات قبل الانهيار.",
    },
)  # fmt: skip


@pytest.fixture
def served(chromium: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of `rawi serve` on an empty library."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    Library.open(tmp_path / "day.db").close()
    command = [sys.executable, "-m", "rawi", "serve", "--library", str(tmp_path / "day.db"), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        found = re.search(r"http://\S+:\d+", process.stderr.readline())
        assert found is not None
        yield found[0]
        process.send_signal(signal.SIGINT)


def test_a_day_without_stand_ins(chromium: Browser, served: str, tmp_path: Path) -> None:
    lines = tmp_path / "news.jsonl"
    lines.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in NEWS), encoding="utf-8")
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, java_script_enabled=False, color_scheme="dark", accept_downloads=True
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)

    page.goto(f"{served}/add")
    page.locator("#files [name=file]").set_input_files(lines)
    page.locator("#files button").click()
    done(page)
    page.get_by_role("link", name=SAID["add.to_home"]).click()
    page.locator(".lead-h a").click()
    expect(page.locator(".isnad").first).to_contain_text("صحيفة المنارة")
    page.get_by_role("link", name=SAID["position.place"]).first.click()
    note = page.locator("aside.note", has_text="كمال الحوراني").first
    note.locator("details.decide > summary").click()
    note.locator("[name=speaker]").fill("سليم الداية")
    note.locator("[name=why]").first.fill("كما في النص")
    note.locator("[name=who]").first.fill("منى")
    with page.expect_navigation():
        note.get_by_role("button", name=SAID["forms.keep"]).first.click()
    expect(page.get_by_role("status")).to_contain_text(SAID["forms.kept"])

    rebuild = [sys.executable, "-m", "rawi", "rebuild", "--library", str(tmp_path / "day.db")]
    subprocess.run(rebuild, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE / 1000)
    page.goto(f"{served}/disputes")
    page.locator("main a[href^='/disputes/dis_']").first.click()
    expect(page.locator("main")).to_contain_text("سليم الداية")
    with page.expect_download() as download:
        page.get_by_role("link", name=SAID["export.csv"]).click()
    assert "سليم الداية" in Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert page.pdf(format="A4").startswith(b"%PDF")
    context.close()


def done(page: Page) -> None:
    """Wait as a reader without script does: the page of a job asks for itself again."""
    expect(page.locator("h1")).to_have_text(SAID["add.state_done"], timeout=PATIENCE)
