"""Dating: undated articles whose day is known, against the bounds that are inferred from their words.

    python evals/dating.py            the development articles: figures, every miss; exit status 1 below a floor
    python evals/dating.py --blind    the articles that nobody who works on the reader has looked at; figures alone

`evals/dating/articles.jsonl` gives for each invented article its `day`, the `grain` of the evidence that its text
carries (day, week, month, year, open …) and the bounds that a careful reader takes from it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rawi.flow import Pipeline
from rawi.model import Article, Document, content_id, text_sha256

GOLD = Path(__file__).parent / "dating" / "articles.jsonl"
BLIND_FROM = 27
"""The number of the first article that is kept aside."""
WEEK = 7
NARROW = ("day", "week")
NOTHING = "none"
FLOORS = {"held": 0.95, "narrow": 0.60}
"""What the share of days inside their interval, and of intervals of a week or less, must not fall below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One article with its known day, and what was made of it."""

    id: str
    day: date
    grain: str
    document: Document

    @property
    def held(self) -> bool:
        """Whether the day lies inside the bounds; without bounds, whether the text tells nothing."""
        published = self.document.article.published
        if published is None:
            return self.grain == NOTHING
        low, high = published.earliest, published.latest
        return (low is None or low[:10] <= self.day.isoformat()) and (high is None or self.day.isoformat() <= high[:10])

    @property
    def narrow(self) -> bool:
        """Whether the bounds leave a week or less."""
        published = self.document.article.published
        return published is not None and published.within(WEEK)


def cases(*, blind: bool) -> list[Case]:
    """The articles of the development part, or of the blind one, as they are read."""
    pipeline = Pipeline.load()
    found = []
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if (int(row["id"].rsplit("-", 1)[1]) >= BLIND_FROM) is blind:
            text = row["text"]
            article = Article(id=content_id("art", text), text=text, sha256=text_sha256(text))
            document = pipeline.per_document(article)
            found.append(Case(id=row["id"], day=date.fromisoformat(row["day"]), grain=row["grain"], document=document))
    return found


def figures(found: Sequence[Case]) -> dict[str, float]:
    """The share of days inside their interval, and of intervals of a week or less where the text allows one."""
    narrow = [one for one in found if one.grain in NARROW]
    return {"held": _share(one.held for one in found), "narrow": _share(one.held and one.narrow for one in narrow)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit status."""
    parser = argparse.ArgumentParser(description="Score the dating of undated articles.")
    parser.add_argument("--blind", action="store_true", help="the articles kept aside; figures alone")
    blind = parser.parse_args(arguments).blind
    found = cases(blind=blind)
    scores = figures(found)
    for name, score in scores.items():
        print(f"{name:8s} {score:.3f}  floor {FLOORS[name]:.2f}")
    for one in found:
        if not blind and not (one.held and (one.narrow or one.grain not in NARROW)):
            published = one.document.article.published
            print(f"{one.id} {one.grain} {one.day} read as {published.value if published else None}")
    return int(any(scores[name] < floor for name, floor in FLOORS.items()))


def _share(of: Iterable[bool]) -> float:
    counted = list(of)
    return sum(counted) / len(counted) if counted else 1.0


if __name__ == "__main__":
    sys.exit(main())
