"""Writers in several processes take turns, and one that is killed loses nothing that it had reported."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from tests.store.making import article, document

import rawi
from rawi.store import Library

ROOT = Path(__file__).parents[2]


def started(path: Path, word: str, number: int, work: str = "add") -> subprocess.Popen[str]:
    source = str(Path(rawi.__path__[0]).parent)
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.adding", str(path), word, str(number), work],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((source, str(ROOT)))},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_writers_that_begin_with_no_library_at_all(tmp_path: Path) -> None:
    path = tmp_path / "rawi.db"
    programs = [started(path, word, 20) for word in ("masa", "sabah")]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    printed = [program.communicate(timeout=60)[0].splitlines() for program in programs]
    assert [program.returncode for program in programs] == [0, 0]
    assert [len(lines) for lines in printed] == [20, 20]
    with Library.open(path, create=False) as library:
        counts = library.view.counts()
        assert counts.articles + counts.revisions == 40
        assert counts.articles == 14, "one current text for each address"


def test_killed_while_adding(tmp_path: Path) -> None:
    path = tmp_path / "rawi.db"
    program = started(path, "masa", 100_000)
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write("go\n")
    program.stdin.flush()
    reported = [program.stdout.readline() for _ in range(15)]
    program.send_signal(signal.SIGKILL)
    reported += [line for line in program.stdout.read().splitlines() if line]
    program.wait(timeout=60)
    program.stdin.close()
    program.stdout.close()
    with Library.open(path, create=False) as library:
        counts = library.view.counts()
        assert len(reported) <= counts.articles + counts.revisions <= len(reported) + 1
        unread = library.view.unread("1")
        assert len(unread) == counts.articles == 7
        with library.writer() as writer:
            assert writer.add_article(article("masa 0", url="https://masa.example/0")) == "known"
            writer.put_document(document(library.view.article(unread[0])))
        assert library.view.unread("1") == unread[1:], "the next run goes on where this one was killed"


def test_two_who_decide_at_once_and_one_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "rawi.db"
    killed, whole = started(path, "masa", 100_000, "decide"), started(path, "sabah", 10, "decide")
    for program in (killed, whole):
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    printed = whole.communicate(timeout=60)[0].splitlines()
    assert killed.stdin is not None
    assert killed.stdout is not None
    reported = [killed.stdout.readline().strip() for _ in range(5)]
    killed.send_signal(signal.SIGKILL)
    reported += killed.stdout.read().split()
    killed.wait(timeout=60)
    killed.stdin.close()
    killed.stdout.close()
    with Library.open(path, create=False) as library:
        kept = {one.id: one.who for one in library.view.decisions()}
        assert {id for id, who in kept.items() if who == "sabah"} == set(printed)
        assert set(reported) <= kept.keys()
        assert len(kept) <= len(reported) + len(printed) + 1
        with library.writer() as writer:
            writer.undo(reported[0], who="masa")


def test_threads_share_a_library(tmp_path: Path) -> None:
    failed: list[BaseException] = []
    with Library.open(tmp_path / "rawi.db") as library:

        def work(number: int) -> None:
            try:
                for n in range(5):
                    with library.writer() as writer:
                        writer.add_article(article(f"خيط {number} {n}"))
                    library.view.search("خيط")
            except BaseException as error:  # noqa: BLE001 - told by the test
                failed.append(error)

        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failed == []
        assert library.view.counts().articles == 20
