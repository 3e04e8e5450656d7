"""What serving a large library costs: `python -m benchmarks.serving [STATEMENTS] [--library FILE] [--pause S]`.

Makes a library of invented coverage (a million statements in 60,000 articles unless told otherwise) through the store's
writer, or takes one that was made before; starts `rawi serve` on it, and lets users ask for every kind of page and for
searches at once, one request after the other, without a pause or with one (`--pause`, seconds on the average) in which
a person reads. Times are the server's own, from when it has a request until it begins to answer, so what waits for
other requests counts and what this program needs does not (`--whole` tells whole answers as the users see them); memory
is that of the server and its processes together, what they share counted once (Linux).
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from urllib.parse import quote

from benchmarks.coverage import Coverage
from rawi.store import Library

STATEMENTS = 1_000_000
USERS = 8
ROUNDS = 5
"""How often each user asks for each kind of page."""
AT_ONCE = 500
"""Articles kept in one transaction."""
PAGE_AIM, SEARCH_AIM, MEMORY_AIM = 0.150, 0.300, 600
_SAMPLE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Seconds that half and nineteen of twenty answers of one kind took at most, the longest, and how many failed."""

    kind: str
    asked: int
    median: float
    p95: float
    worst: float
    failed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What a run measured: each kind of page, the server's memory in megabytes, the processor time that it took in
    seconds, and how busy the machine was with other things too (tasks that ran or waited to, in the last minute)."""

    kinds: tuple[Measured, ...]
    megabytes: float
    seconds: float
    processor: float
    load: float


def build(path: Path, statements: int) -> None:
    """Make a library of so many statements at `path`."""
    coverage = Coverage(statements)
    documents = coverage.documents()
    with Library.open(path) as library:
        while part := list(islice(documents, AT_ONCE)):
            with library.writer() as writer:
                for document in part:
                    writer.add_article(document.article)
                for document in part:
                    writer.put_document(document)
        with library.writer() as writer:
            writer.put_comparison(coverage.comparison())


def addresses(path: Path, seed: int = 1) -> dict[str, list[str]]:
    """Addresses of every kind of page on the library at `path`, the largest things among them."""
    chance = random.Random(seed)
    with Library.open(path, create=False) as library:
        view = library.view
        counts = view.counts()
        articles = [one.reference.id for one in view.articles(limit=2000)]
        chosen = chance.sample(articles, min(_SAMPLE, len(articles)))
        holders = [one.key for one in view.holders(limit=400)]
        disputes = chance.sample(found := [one.id for one in view.disputes(limit=2000)], min(_SAMPLE, len(found)))
        stories = [one.id for one in view.stories(limit=400)]
        largest = max(view.stories(limit=400), key=lambda one: len(one.articles)).id
        said = [one.statement for one in view.statements(limit=400)]
    words = [word for one in said for word in one.content_text.split()]
    rare = chance.sample(words, min(_SAMPLE, len(words)))
    pairs = [" ".join(chance.sample(one.content_text.split()[:6], 2)) for one in said[:_SAMPLE]]
    names = [one.speaker.name for one in said[:_SAMPLE]]
    far = max(1, counts.articles // 100)

    def search(query: str, more: str = "") -> str:
        return f"/search?q={quote(query)}{more}"

    return {
        "home": ["/", "/en/"],
        "disputes": ["/disputes", f"/disputes?page={max(1, counts.disputes // 40)}"],
        "dispute": [f"/disputes/{one}" for one in disputes],
        "stories": ["/stories"],
        "story": [f"/stories/{one}" for one in [largest, *chance.sample(stories, min(_SAMPLE, len(stories)))]],
        "holders": ["/holders", "/holders?page=20"],
        "holder": [f"/holders/{one}" for one in [*holders[:8], *chance.sample(holders, min(_SAMPLE, len(holders)))]],
        "names": ["/names", f"/names?q={quote(names[0])}"],
        "articles": ["/articles", f"/articles?page={far}"],
        "article": [f"/articles/{one}" for one in chosen],
        "review": ["/review", "/review?page=40"],
        "log": ["/review/log"],
        "api lists": [f"/api/{one}" for one in ("articles", "statements", "claims", "disputes", "stories", "names")],
        "api statements": [f"/api/statements?by={quote(one)}" for one in names[:10]],
        "search, a frequent word": [search(one) for one in ("في", "من", "على", "كان")],
        "search, a word": [search(one) for one in rare],
        "search, two words": [search(one) for one in pairs],
        "search, filters": [
            search(one, more)
            for one, more in zip(rare, ["&stance=denies", "&mode=direct", "&since=2021"] * 9, strict=False)
        ],
        "search, frequent with filters": [
            search("في", more) for more in ("&stance=neither", f"&holder={holders[3]}", "&since=2020-03&until=2020-03")
        ],
        "search, a name": [search(one) for one in names],
    }  # fmt: skip


@contextmanager
def served(path: Path) -> Iterator[tuple[str, int, int]]:
    """`rawi serve` on a library: host, port and process id."""
    command = [sys.executable, "-m", "rawi", "serve", "--library", str(path), "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        found = re.search(r"http://([\d.]+):(\d+)/", line := process.stderr.readline())
        if found is None:
            raise RuntimeError(line + process.stderr.read())
        yield found[1], int(found[2]), process.pid
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)


def measure(path: Path, users: int = USERS, rounds: int = ROUNDS, *, pause: float = 0.0, whole: bool = False) -> Served:
    """Serve the library at `path` and let so many users ask for every kind of page, so often each, with a pause of so
    many seconds on the average before each; `whole` answers are timed as users see them, or else the server's work."""
    asked = addresses(path)
    taken: dict[str, list[float]] = defaultdict(list)
    failed: dict[str, int] = defaultdict(int)
    with served(path) as (host, port, process):
        first = {kind: some[:1] for kind, some in asked.items()}
        _crowd(host, port, users, first, 1, 0.0, whole, {}, {})
        started, before = time.perf_counter(), processor(process)
        _crowd(host, port, users, asked, rounds, pause, whole, taken, failed)
        seconds = time.perf_counter() - started
        megabytes, used = memory(process), processor(process) - before
    kinds = tuple(_measured(kind, sorted(taken[kind]), failed[kind]) for kind in asked)
    return Served(
        kinds=kinds, megabytes=megabytes, seconds=seconds, processor=used, load=os.getloadavg()[0]
    )  # fmt: skip


def _crowd(
    host: str, port: int, users: int, asked: Mapping[str, Sequence[str]], rounds: int, pause: float, whole: bool,
    taken: dict[str, list[float]], failed: dict[str, int],
) -> None:  # fmt: skip
    """So many users at once."""
    lock = threading.Lock()
    crowd = [
        threading.Thread(target=_ask, args=(host, port, asked, rounds, user, pause, whole, taken, failed, lock))
        for user in range(users)
    ]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()


def _ask(
    host: str, port: int, asked: Mapping[str, Sequence[str]], rounds: int, user: int, pause: float, whole: bool,
    taken: dict[str, list[float]], failed: dict[str, int], lock: threading.Lock,
) -> None:  # fmt: skip
    """One user: every kind of page in an order of its own, over one connection."""
    chance = random.Random(user)
    connection = http.client.HTTPConnection(host, port, timeout=120)
    for _ in range(rounds):
        for kind in chance.sample(list(asked), len(asked)):
            path = chance.choice(asked[kind])
            if pause:
                connection.close()  # Servers do not keep one open for somebody who reads for long.
                time.sleep(chance.expovariate(1 / pause))
            began = time.perf_counter()
            connection.request("GET", path, headers={"accept-encoding": "identity"})
            answer = connection.getresponse()
            answer.read()
            told = re.search(r"total;dur=([\d.]+)", answer.getheader("server-timing", ""))
            seconds = time.perf_counter() - began if whole or told is None else float(told[1]) / 1000
            with lock:
                taken.setdefault(kind, []).append(seconds)
                failed[kind] = failed.get(kind, 0) + (answer.status != 200)
    connection.close()


def _measured(kind: str, times: Sequence[float], failed: int) -> Measured:
    return Measured(
        kind=kind, asked=len(times), median=times[len(times) // 2],
        p95=times[min(len(times) - 1, len(times) * 95 // 100)], worst=times[-1], failed=failed,
    )  # fmt: skip


def memory(process: int) -> float:
    """The memory of a process and those that it started in megabytes; of what several share, each counts its part.

    Not a number where the system does not tell.
    """
    folder = Path(f"/proc/{process}")
    try:
        found = re.search(r"^Pss:\s+(\d+) kB", (folder / "smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return float("nan")
    return (int(found[1]) / 1024 if found else float("nan")) + sum(memory(one) for one in _children(process))


def processor(process: int) -> float:
    """The processor time that a process and those that it started took so far, in seconds; not a number as above."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return float("nan")
    own = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return own + sum(processor(one) for one in _children(process))


def _children(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}").glob("task/*/children")
    return [int(one) for task in tasks for one in task.read_text().split()]


def told(run: Served) -> list[str]:
    """A line for each kind of page, the largest p95 of pages and of searches, and the memory."""
    lines = [f"  {'':32}{'asked':>6}{'p50 ms':>9}{'p95 ms':>9}{'worst':>9}"]
    for one in run.kinds:
        bad = f"  {one.failed} FAILED" if one.failed else ""
        lines.append(
            f"  {one.kind:32}{one.asked:6}{one.median * 1000:9.0f}{one.p95 * 1000:9.0f}{one.worst * 1000:9.0f}{bad}"
        )
    searches = [one for one in run.kinds if one.kind.startswith("search")]
    pages = [one for one in run.kinds if one not in searches]
    for name, some, aim in (("pages", pages, PAGE_AIM), ("searches", searches, SEARCH_AIM)):
        slowest = max(some, key=lambda one: one.p95)
        lines.append(
            f"  {name}: p95 at most {slowest.p95 * 1000:.0f} ms ({slowest.kind}); the aim is {aim * 1000:.0f} ms"
        )
    total = sum(one.asked for one in run.kinds)
    lines.append(
        f"  {total / run.seconds:.0f} answers/s; {run.processor / total * 1000:.1f} ms of processor time for each; "
        f"memory {run.megabytes:.0f} MB; the aim is {MEMORY_AIM} MB; load of the machine {run.load:.1f}"
    )
    return lines


def main() -> None:
    """Make or take the library, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("statements", nargs="?", type=int, default=STATEMENTS)
    parser.add_argument("--library", type=Path, help="made if it is not there, and kept")
    parser.add_argument("--users", type=int, default=USERS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--pause", type=float, default=0.0, help="seconds on the average before each request")
    parser.add_argument("--whole", action="store_true", help="time whole answers, as users see them")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.library or Path(folder) / "large.db"
        if not path.exists():
            began = time.perf_counter()
            build(path, given.statements)
            print(f"made {path.stat().st_size / 2**20:,.0f} MB in {time.perf_counter() - began:,.0f} s", flush=True)
        with Library.open(path, create=False) as library:
            counts = library.view.counts()
        print(
            f"{counts.statements:,} attributed statements in {counts.articles:,} articles, {counts.claims:,} claims, "
            f"{counts.disputes:,} disputes; {given.users} users at once, "
            f"{f'pausing about {given.pause:g} s' if given.pause else 'without a pause'}, {os.cpu_count()} cores"
        )
        print(
            *told(measure(path, given.users, given.rounds, pause=given.pause, whole=given.whole)), sep="\n", flush=True
        )


if __name__ == "__main__":
    main()
