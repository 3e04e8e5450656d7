"""Dating: undated articles whose day is known, against the bounds that are inferred for them.

    python -m evals.dating                                  the project's own articles and libraries: figures, every
                                                            miss; exit status 1 below a floor
    python -m evals.dating --articles FILE --libraries FILE others in the same formats; figures alone with --quiet

`evals/dating/articles.jsonl` gives for each invented article its `day`, the `grain` of the evidence that its text
carries (day, week, month, year, open …) and the bounds that a careful reader takes from it.

`evals/dating/libraries.jsonl` gives small libraries: `articles` (id, title, text, outlet, url, published or null,
agency or null), and `undated`: of each the id, its known `day`, its `relation` to the others ("copies", "answers",
"none"), the articles that it holds `to`, why, and whether a week or less can be known (`narrow`).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from evals import floors
from rawi.compare import Encoder, load_encoder
from rawi.flow import Pipeline
from rawi.model import Article, Document, Time, content_id, text_sha256

GOLD = Path(__file__).parent / "dating" / "articles.jsonl"
LIBRARIES = Path(__file__).parent / "dating" / "libraries.jsonl"
WEEK = 7
NARROW = ("day", "week")
NOTHING = "none"


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
        return self.grain == NOTHING if published is None else _inside(self.day, published)

    @property
    def narrow(self) -> bool:
        """Whether the bounds leave a week or less."""
        published = self.document.article.published
        return published is not None and published.within(WEEK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One undated article of a library, and what the others and its own words made of it."""

    id: str
    day: date
    relation: str
    to: frozenset[str]
    can_be_narrow: bool
    document: Document
    used: frozenset[str]
    """The articles of the library, by their own ids, from which bounds were taken."""

    @property
    def held(self) -> bool:
        """Whether the day lies inside the bounds; without bounds, whether there was nothing to take them from."""
        published = self.document.article.published
        return self.relation == NOTHING if published is None else _inside(self.day, published)

    @property
    def narrow(self) -> bool:
        """Whether the bounds leave a week or less, and hold the day."""
        published = self.document.article.published
        return self.held and published is not None and published.within(WEEK)

    @property
    def right(self) -> bool:
        """Whether nothing is missed that the gold has."""
        return self.held and (self.narrow or not self.can_be_narrow) and not (self.relation == NOTHING and self.used)


def cases(pipeline: Pipeline, gold: Path = GOLD) -> list[Case]:
    """The articles of a file as they are read."""
    found = []
    for row in _rows(gold):
        document = pipeline.per_document(_article(row["text"]))
        found.append(Case(id=row["id"], day=date.fromisoformat(row["day"]), grain=row["grain"], document=document))
    return found


def placed(pipeline: Pipeline, gold: Path = LIBRARIES, encoder: Encoder | None = None) -> list[Placed]:
    """The undated articles of the libraries of a file, as comparing leaves them. Articles are dated before anything is
    encoded: every encoder (the best that runs here by default) leaves them with the same days."""
    encoder = encoder or load_encoder()
    found = []
    for library in _rows(gold):
        articles = {row["id"]: _row_article(row) for row in library["articles"]}
        names = {article.id: name for name, article in articles.items()}
        read = {name: pipeline.per_document(article) for name, article in articles.items()}
        dated = pipeline.across_documents(list(read.values()), encoder=encoder).dated
        read.update({names[document.article.id]: document for document in dated})
        for row in library["undated"]:
            document = read[row["id"]]
            used = {names[one.article] for one in document.dating if one.article is not None and one.counted}
            found.append(
                Placed(
                    id=row["id"],
                    day=date.fromisoformat(row["day"]),
                    relation=row["relation"],
                    to=frozenset(row["to"]),
                    can_be_narrow=row["narrow"],
                    document=document,
                    used=frozenset(used),
                )
            )
    return found


def figures(found: Sequence[Case]) -> dict[str, float]:
    """The share of days inside their interval, and of intervals of a week or less where the text allows one."""
    narrow = [one for one in found if one.grain in NARROW]
    return {"held": _share(one.held for one in found), "narrow": _share(one.held and one.narrow for one in narrow)}


def library_figures(found: Sequence[Placed]) -> dict[str, float]:
    """The same for articles of libraries, and of those that go with no other, how many nothing was taken for."""
    return {
        "library held": _share(one.held for one in found),
        "library narrow": _share(one.narrow for one in found if one.can_be_narrow),
        "library none": _share(not one.used for one in found if one.relation == NOTHING),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit status."""
    parser = argparse.ArgumentParser(description="Score the dating of undated articles.")
    parser.add_argument("--articles", type=Path, help="undated articles (default: the project's own)")
    parser.add_argument("--libraries", type=Path, help="small libraries (default: the project's own)")
    parser.add_argument("--quiet", action="store_true", help="figures alone")
    floors.add_options(parser)
    options = parser.parse_args(arguments)
    both = options.articles is None and options.libraries is None
    pipeline = Pipeline.load()
    articles = cases(pipeline, options.articles or GOLD) if both or options.articles else []
    libraries = placed(pipeline, options.libraries or LIBRARIES) if both or options.libraries else []
    scores = (figures(articles) if articles else {}) | (library_figures(libraries) if libraries else {})
    for name, score in scores.items():
        print(f"{name:15s} {score:.3f}")
    if not options.quiet:
        for one in articles:
            if not (one.held and (one.narrow or one.grain not in NARROW)):
                print(f"{one.id} {one.grain} {one.day} read as {_shown(one.document)}")
        for other in libraries:
            if not other.right:
                used = ", ".join(sorted(other.used)) or "nothing"
                print(f"{other.id} {other.relation} {other.day} read as {_shown(other.document)} from {used}")
    if not both:
        return 0
    status, lines = floors.held("dating", scores, floors.file_hash([GOLD, LIBRARIES]), options)
    print(*lines, sep="\n")
    return status


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _article(text: str) -> Article:
    return Article(id=content_id("art", text), text=text, sha256=text_sha256(text))


def _row_article(row: dict[str, Any]) -> Article:
    """An article of a library; a title given apart stands before the text, as it does where articles are added."""
    title = row.get("title") or ""
    text = f"{title}\n\n{row['text']}" if title else row["text"]
    day = row.get("published")
    return Article(
        id=content_id("art", row["id"], text),
        text=text,
        sha256=text_sha256(text),
        title_length=len(title),
        outlet=row.get("outlet"),
        url=row.get("url"),
        agency=row.get("agency"),
        published=Time(value=day, earliest=day[:10], latest=day[:10], grain="day") if day else None,
        published_basis="given" if day else "unknown",
    )


def _inside(day: date, published: Time) -> bool:
    low, high = published.earliest, published.latest
    return (low is None or low[:10] <= day.isoformat()) and (high is None or day.isoformat() <= high[:10])


def _shown(document: Document) -> str | None:
    published = document.article.published
    return published.value if published else None


def _share(of: Iterable[bool]) -> float:
    counted = list(of)
    return sum(counted) / len(counted) if counted else 1.0


if __name__ == "__main__":
    sys.exit(main())
