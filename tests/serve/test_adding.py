"""Texts, files and addresses are added from the pages: as a job that can be left, with what was set aside and why."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

import pytest
from tests.serve.asking import Browser, words
from tests.serve.filling import Reader
from tests.store.making import document

from rawi.errors import SourceError
from rawi.ingest import SetAside, articles
from rawi.ingest.fetching import Fetched, Fetcher, Web
from rawi.model import Article
from rawi.model.job import Order
from rawi.serve import create_app
from rawi.serve.adding import Adder
from rawi.serve.fonts import FontShelf
from rawi.serve.uploads import TYPE, free_name
from rawi.store import Library

NEWS = "قالت هيئة الجسور إن جسر الرمّان سيُفتح أمام الشاحنات يوم الأحد، وإن أعمال الصيانة انتهت."


class Given(Fetcher):
    """Knows two addresses, and no network."""

    def fetch(self, url: str) -> Fetched:
        if url.endswith("/feed"):
            item = f"<item><title>جسر</title><description>{NEWS}</description></item>"
            feed = f"<rss><channel><title>الضحى</title>{item}</channel></rss>"
            return Fetched(url=url, body=feed.encode(), charset=None)
        if url.endswith("/page"):
            return Fetched(url=url, body=f"{NEWS} {NEWS}".encode(), charset=None)
        raise SourceError("no", hint="no", key="fetch_private", host=url)


class Room:
    """A library that takes what is sent to its pages: kept, not read."""

    def __init__(self, path: Path, *, patience: float = 4.0) -> None:
        self.library = Library.open(path / "added.db")
        self.orders: list[Order] = []
        self.hold = threading.Event()
        self.hold.set()
        (path / "jobs").mkdir(exist_ok=True)
        self.adder = Adder(self.add, path / "jobs", self.library.jobs, Given(network=Web()), patience)
        self.reader = Reader(create_app(self.library, fonts=FontShelf(), adder=self.adder))

    def add(self, order: Order, root: Path) -> None:
        self.hold.wait(5)
        self.orders.append(order)
        with self.library.writer() as writer:
            for source in order.sources:
                path = root / source
                for one in articles(path, format=order.format, published=order.published, outlet=order.outlet):
                    place = (one.source if isinstance(one, SetAside) else one.source or "").removeprefix(f"{root}/")
                    if isinstance(one, Article):
                        writer.add_article(replace(one, source=place))
                    else:
                        writer.set_aside(place, one.reason, one.hint)

    def send(self, action: str, **given: str) -> str:
        """Open the page, send one of its forms, and the page that it leads to."""
        self.reader.open("/add")
        form = self.reader.form(action)
        answer = self.reader.fill(form, **given)
        assert answer.status_code == 303, words(answer.text)
        return words(self.reader.page)

    def upload(self, *files: tuple[str, bytes], **fields: str) -> int:
        self.reader.open("/add")
        token = dict(self.reader.form("/add/files").fields)["token"]
        parts = [f'--b\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n'.encode()
                 for k, v in {"token": token, **fields}.items()]  # fmt: skip
        for name, data in files:
            head = f'--b\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
            parts.append(head.encode() + data + b"\r\n")
        body = b"".join(parts) + b"--b--\r\n"
        answer = self.reader.send("POST", "/add/files", body, {"content-type": f"{TYPE.decode()}; boundary=b"})
        if answer.status_code == 303:
            self.reader.open(answer.headers["location"])
        else:
            self.reader.page = answer.text
        return answer.status_code

    def ends(self) -> None:
        """What the end of the program does, however it comes."""
        self.adder.end()
        self.library.close()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    made.ends()


def test_a_pasted_text_is_added_with_what_is_known_of_it(room: Room) -> None:
    page = room.send(
        "/add/text", text=NEWS, title="جسر", outlet="الضحى", published="2031-05-02", url="https://n.invalid/1"
    )
    (entry,) = room.library.view.articles()
    found = room.library.view.article(entry.reference.id)
    assert (found.text, found.outlet, found.url) == (f"جسر\n\n{NEWS}", "الضحى", "https://n.invalid/1")
    assert found.published is not None
    assert found.published.value == "2031-05-02"
    assert "تمت الإضافة" in page
    assert "مقال واحد" in page
    assert f'href="/articles/{found.id}"' in room.reader.page
    again = room.send(
        "/add/text", text=NEWS, title="جسر", outlet="الضحى", published="2031-05-02", url="https://n.invalid/1"
    )
    assert "في المكتبة من قبل" in again


def test_a_text_that_was_set_aside_is_mended_where_it_is_told(room: Room) -> None:
    page = room.send("/add/text", text="The bridge opens on Sunday, the authority said in a statement to reporters.")
    assert "لغته ليست العربية" in page
    assert room.library.view.set_aside()
    job = room.reader.place
    mend = f"/add?again={job.rpartition('/')[2]}"
    assert f'href="{mend}"' in room.reader.page
    assert "The bridge opens" in room.reader.open(mend)
    room.reader.fill(room.reader.form("/add/text"), text=NEWS)
    assert room.reader.place == job
    assert room.library.view.set_aside() == ()
    assert len(room.library.view.articles()) == 1


def test_files_are_uploaded_several_at_once_and_read_again_in_another_way(room: Room) -> None:
    line = json.dumps({"text": f"{NEWS} وقد بدأ الفتح.", "outlet": "الشراع"}, ensure_ascii=False).encode()
    status = room.upload(
        ("خبر.txt", NEWS.encode()), ("../../خبر.txt", b""), ("lines.bin", line), published="2031-05-03"
    )
    assert status == 303
    (order,) = room.orders
    job = order.sources[0].partition("/")[0]
    assert order.sources == (f"{job}/خبر.txt", f"{job}/خبر 2.txt", f"{job}/lines.bin")
    days = [one.reference.published for one in room.library.view.articles()]
    assert [day.value for day in days if day] == ["2031-05-03"] * 2
    assert [one.source for one in room.library.view.set_aside()] == [f"{job}/خبر 2.txt"]
    assert "لا نصّ فيه" in words(room.reader.page)
    (form,) = room.reader.forms("/add/again")
    room.reader.fill(form, format="html", outlet="الضحى")
    assert room.orders[1].sources == (f"{job}/خبر 2.txt",)
    assert (room.orders[1].format, room.orders[1].outlet) == ("html", "الضحى")
    wrong = [(name, "../../added.db" if name == "file" else value) for name, value in form.filled()]
    assert room.reader.post("/add/again", wrong).status_code == 404


def test_an_article_without_a_day_says_so_and_can_be_given_one(room: Room, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    (article,) = [one for one in articles(tmp_path / "news.txt", outlet="الضحى") if isinstance(one, Article)]

    def put(read: Article) -> str:
        with room.library.writer() as writer:
            writer.add_article(read)
            writer.put_document(document(read))
        return words(room.reader.open("/articles")) + words(room.reader.open(f"/articles/{read.id}"))

    shown = put(article)
    assert "ما لا يُعرف يوم نشره: 1" in shown
    assert "فلا يُعرف متى قيل ما فيه" in shown
    form = room.reader.form("/add/day")
    assert room.reader.fill(form, published="الخميس").status_code == 400
    assert room.reader.fill(form, published="2031-05-02").headers["location"] == f"/articles/{article.id}"
    kept = room.library.view.article(article.id)
    assert (kept.published and kept.published.value, kept.published_basis, kept.text) == ("2031-05-02", "given", NEWS)
    shown = put(kept)
    assert len(room.library.view.articles()) == 1
    assert "لا يُعرف" not in shown
    assert not room.reader.forms("/add/day")


def test_addresses_are_fetched_and_those_refused_are_told(room: Room) -> None:
    page = room.send(
        "/add/addresses",
        addresses="https://n.invalid/page\nhttps://n.invalid/feed http://10.0.0.1/ https://n.invalid/page",
    )
    assert "ليس عنواناً عاماً" in page
    assert "/add?address=http%3A%2F%2F10.0.0.1%2F" in room.reader.page
    urls = {one.reference.url for one in room.library.view.articles()}
    assert urls == {"https://n.invalid/page", None}
    assert room.orders[0].sources[1].endswith(".xml")


def test_a_job_can_be_left_and_renews_itself_without_script(tmp_path: Path) -> None:
    room = Room(tmp_path, patience=0.05)
    room.hold.clear()
    page = room.send("/add/text", text=NEWS)
    assert "يمكنك أن تتركها" in page
    assert '<meta http-equiv="refresh" content="3">' in room.reader.page
    job = room.reader.place
    assert job in room.reader.open("/add")
    room.hold.set()
    for _ in range(200):
        if "http-equiv" not in room.reader.open(job):
            break
    assert "تمت الإضافة" in words(room.reader.page)
    assert "Added" in words(room.reader.open(f"/en{job}"))
    room.ends()


def test_a_job_that_fails_says_so(room: Room) -> None:
    def fail(order: Order, root: Path) -> None:
        raise OSError("no disk")

    room.adder.add = fail
    assert "توقفت الإضافة" in room.send("/add/text", text=NEWS)


def test_what_was_sent_and_set_aside_is_told_after_a_restart(tmp_path: Path) -> None:
    first = Room(tmp_path)
    first.send("/add/addresses", addresses="https://n.invalid/page\nhttp://10.0.0.1/")
    first.send("/add/text", text="The bridge opens on Sunday, the authority said in a statement to reporters.")
    aside = first.reader.place
    first.ends()
    second = Room(tmp_path)
    sent = [one.order.addresses for one in second.adder.jobs()]
    assert sent == [(), ("https://n.invalid/page", "http://10.0.0.1/")], "the newest first"
    assert aside in second.reader.open("/add")
    assert "لغته ليست العربية" in words(second.reader.open(aside))
    assert "The bridge opens" in second.reader.open(f"/add?again={aside.rpartition('/')[2]}")
    second.ends()


KILLED = """
import os, pathlib, signal, sys
from rawi.model.job import Order
from rawi.serve.adding import Adder
from rawi.store import Library
root = pathlib.Path(sys.argv[1])
with Library.open(root / "added.db") as library:
    adder = Adder(lambda order, folder: os.kill(os.getpid(), signal.SIGKILL), root / "jobs", library.jobs)
    for _ in range(2):
        id, folder = adder.folder()
        (folder / "news.txt").write_text(sys.argv[2], encoding="utf-8")
        adder.take(id, Order(sources=(f"{id}/news.txt",), outlet="الضحى"))
"""


def test_what_was_being_added_when_the_program_was_killed_is_added_once_more(tmp_path: Path) -> None:
    (tmp_path / "jobs").mkdir()
    command = [sys.executable, "-c", KILLED, str(tmp_path), NEWS]
    assert subprocess.run(command, check=False, timeout=60).returncode == -signal.SIGKILL
    room = Room(tmp_path)
    (job,) = room.adder.jobs()
    assert job.state == "interrupted"
    assert "انقطعت الإضافة" in words(room.reader.open("/add"))
    page = room.reader.open(f"/add/{job.id}")
    assert "http-equiv" not in page, "nothing is to come of it by itself"
    assert "ما حُفظ من المقالات باقٍ" in words(page)
    room.reader.fill(room.reader.form("/add/once-more"))
    assert room.reader.place == f"/add/{job.id}"
    assert "تمت الإضافة" in words(room.reader.page)
    (entry,) = room.library.view.articles()
    assert entry.reference.outlet == "الضحى"
    room.ends()


def test_what_another_program_is_adding_is_not_interrupted(tmp_path: Path) -> None:
    first = Room(tmp_path, patience=0.05)
    first.hold.clear()
    first.send("/add/text", text=NEWS)
    second = Room(tmp_path)
    assert [one.running for one in second.adder.jobs()] == [True]
    assert "http-equiv" in second.reader.open(first.reader.place)
    first.hold.set()
    with first.adder._state:
        first.adder._state.wait_for(lambda: not first.adder._open, timeout=5)
    assert [one.state for one in second.adder.jobs()] == ["done"]
    first.ends()
    second.ends()


def test_what_cannot_be_added_once_more_says_why(room: Room) -> None:
    room.upload(("خبر.txt", NEWS.encode()))
    (job,) = room.adder.jobs()
    room.library.jobs.put(replace(job, state="reading", runner="0123"))
    room.reader.open(f"/add/{job.id}")
    form = room.reader.form("/add/once-more")
    room.adder.discard(job.id)
    answer = room.reader.post("/add/once-more", form.filled())
    assert answer.status_code == 404
    assert "لم يعد هذا الملف محفوظاً" in words(answer.text)
    unknown = [(name, "add_0" if name == "job" else value) for name, value in form.filled()]
    assert room.reader.post("/add/once-more", unknown).status_code == 404


def test_only_so_many_jobs_are_remembered(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawi.serve.adding.MOST_KEPT", 2)
    for number in range(3):
        room.upload((f"{number}.txt", f"{NEWS} {number}".encode()))
    kept = [one.id for one in room.adder.jobs()]
    assert len(kept) == 2
    assert {one.name for one in room.adder.root.iterdir() if one.is_dir()} == set(kept)
    assert len(room.library.view.articles()) == 3


def test_the_sample_is_opened_from_an_empty_library(room: Room) -> None:
    room.reader.open("/")
    answer = room.reader.fill(room.reader.form("/add/sample"))
    assert answer.status_code == 303
    assert room.orders[0].sources
    assert all(one.endswith(".jsonl") for one in room.orders[0].sources)
    assert len(room.library.view.articles()) > 5


@pytest.mark.parametrize(
    ("action", "given", "told"),
    [
        ("/add/text", {"text": " "}, "لا نصّ في الاستمارة"),
        ("/add/text", {"text": NEWS, "published": "أمس الأول"}, "ليس يوماً"),
        ("/add/addresses", {"addresses": "\n"}, "لا رابط في الاستمارة"),
        ("/add/files", {}, "لم تصل استمارة"),
    ],
)
def test_what_cannot_be_added_is_told_in_words(room: Room, action: str, given: dict[str, str], told: str) -> None:
    room.reader.open("/add")
    answer = room.reader.post(action, room.reader.form(action).filled(**given))
    assert answer.status_code == 400
    assert told in words(answer.text)
    assert room.orders == []


def test_uploads_are_bounded_and_signed_by_their_page(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    assert room.upload() == 400
    assert "لم يُختر ملف" in words(room.reader.page)
    assert room.upload(("a.txt", b"x"), token="0" * 64) == 403
    assert room.upload(("a.txt", b"x"), format="tar") == 400
    monkeypatch.setattr("rawi.serve.uploads.MOST_FILES", 2)
    assert room.upload(*[(f"{n}.txt", b"x") for n in range(3)]) == 400
    monkeypatch.setattr("rawi.serve.uploads.MOST_UPLOADED", 2000)
    assert room.upload(("a.txt", b"x" * 3000)) == 400
    broken = room.reader.send(
        "POST", "/add/files", b"--c\r\nnothing", {"content-type": "multipart/form-data; boundary=b"}
    )
    assert broken.status_code in (400, 403)
    assert room.orders == []
    assert list(room.adder.root.iterdir()) == []


def test_without_an_adder_the_pages_say_how_else(desk: tuple[Library, Browser]) -> None:
    library, browser = desk
    assert "rawi add FILE" in browser.get("/add").text
    reader = Reader(create_app(library, fonts=FontShelf()))
    reader.open("/review/log")
    token = dict(reader.forms("/review/name")[0].fields)["token"]
    assert reader.post("/add/text", [("token", token), ("text", NEWS)]).status_code == 400
    assert reader.send("GET", "/add/add_0123").status_code == 404


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("خبر.txt", "خبر.txt"), ("../../etc/passwd", "passwd"), ("C:\\news\\a.html", "a.html"), (".hidden", "hidden"),
        ("-rf", "rf"), ("\u202ea\x00.txt", "a.txt"), ("", "file"), ("س" * 300 + ".jsonl", "س" * 50 + ".jsonl"),
        ("a.b.", "a.b"),
    ],
)  # fmt: skip
def test_names_of_files_are_plain(given: str, name: str) -> None:
    assert free_name(given, []) == name
    assert free_name(given, [name]) != name


def test_hostile_names_stay_words(room: Room) -> None:
    room.upload(("<script>alert(1)</script>.txt", b""))
    assert "<script>alert" not in room.reader.page
    room.send("/add/addresses", addresses="http://x/<script>alert(1)</script>")
    assert "<script>alert" not in room.reader.page
    assert urlencode({"a": "<"}) not in room.reader.place
