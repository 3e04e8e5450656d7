"""A program that adds articles to a library, or decides about names in it, one transaction each, and reports each when
it is kept.

Called with the library's path, a word, a number and what to do (add, decide); waits for a line on standard input before
it begins.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.store.making import article, document, entity, mention

from rawi.store import Library


def add(path: Path, word: str, number: int) -> None:
    with Library.open(path) as library:
        for n in range(number):
            with library.writer() as writer:
                added = writer.add_article(article(f"{word} {n}", url=f"https://{word}.example/{n % 7}"))
            print(added, n, flush=True)


def decide(path: Path, word: str, number: int) -> None:
    named = article("سعد المنجلي حضر.")
    with Library.open(path) as library:
        with library.writer() as writer:
            writer.add_article(named)
            writer.put_document(document(named, mentions=[mention(named, "سعد المنجلي", "PER")]))
        for n in range(number):
            with library.writer() as writer:
                made = writer.decide("rename", [entity("سعد المنجلي")], who=word, why="اسم", value=f"{word} {n}")
            print(made.id, flush=True)


if __name__ == "__main__":
    sys.stdin.readline()
    work = {"add": add, "decide": decide}[sys.argv[4]]
    work(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
