"""A program that adds articles to a library, one transaction each, and reports each when it is kept.

Called with the library's path, a word and a number; waits for a line on standard input before it begins.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.store.making import article

from rawi.store import Library


def add(path: Path, word: str, number: int) -> None:
    with Library.open(path) as library:
        for n in range(number):
            with library.writer() as writer:
                added = writer.add_article(article(f"{word} {n}", url=f"https://{word}.example/{n % 7}"))
            print(added, n, flush=True)


if __name__ == "__main__":
    sys.stdin.readline()
    add(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
