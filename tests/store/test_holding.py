"""The sums of holders, the listing and the totals are those of counting everything anew, whatever happened before."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, text
from tests.store.fresh import fresh
from tests.store.making import EMPTY, article, document, entity, statement

from rawi.model import Comparison, Identities, Identity, NameUse
from rawi.store import Library

NAMES = ("سالم", "مريم", "بلدية الساحل")
TEXTS = ("قال سالم إن السد امتلأ", "قالت مريم إن السد فارغ", "أعلنت بلدية الساحل أن السد امتلأ")
URLS = ("https://a.example/1", "https://a.example/2")


@given(st.lists(st.tuples(st.sampled_from("adrcs"), st.integers(0, 1), st.integers(0, 2)), max_size=9))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_sums_are_those_of_counting_anew(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        with fresh(path) as library:
            for step, url, words in steps:
                one = article(TEXTS[words], url=URLS[url], outlet="صحيفة الوادي", published="2031-05-02")
                name = NAMES[words]
                content = "السد امتلأ" if "امتلأ" in TEXTS[words] else "السد فارغ"
                said = statement(one, name, content, role="وزير" if step == "r" else None)
                own = statement(one, "صحيفة الوادي", content, mode="own_voice", kind="outlet")
                with library.writer() as writer:
                    writer.add_article(one)
                    if step in "dr":
                        writer.put_document(document(one, said, *([own] if step == "d" else [])))
                    if step == "c":
                        writer.put_comparison(joined())
                    if step == "s":
                        writer.put_comparison(EMPTY)
            check(library, path)


def joined() -> Comparison:
    """A comparison in which two of the names are one thing."""
    uses = tuple(NameUse(entity=entity(name), spellings=(name,), articles=()) for name in NAMES[:2])
    one = Identity(id=entity(NAMES[0]), name=NAMES[0], kind="PER", names=uses)
    of = {("", entity(name)): one.id for name in NAMES[:2]}
    return replace(EMPTY, identities=Identities(identities=(one,), of=of))


def check(library: Library, path: Path) -> None:
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        rows = connection.execute(
            text(
                "SELECT s.article_id, s.speaker_key, s.holder, s.speaker_name, s.mode = 'own_voice' AS own, "
                "coalesce(p.holder, s.speaker_key) AS meant FROM statements s JOIN articles a ON a.id = s.article_id "
                "LEFT JOIN speakers p ON p.article_id = s.article_id AND p.key = s.speaker_key WHERE a.current"
            )
        ).all()
        assert all(row.holder == row.meant for row in rows)
        said = Counter(row.holder for row in rows if not row.own)
        own = Counter(row.holder for row in rows if row.own)
        kept = connection.execute(text("SELECT * FROM holders")).all()
        assert {row.key: (row.said, row.own) for row in kept} == {key: (said[key], own[key]) for key in {*said, *own}}
        quoting = {(row.holder, row.article_id) for row in rows if not row.own}
        assert {row.key: row.quoting for row in kept if row.quoting} == Counter(holder for holder, _ in quoting)
        spoken = Counter((row.holder, row.speaker_name) for row in rows)
        named = connection.execute(text("SELECT holder, name, sum(said) AS n FROM holder_names GROUP BY 1, 2")).all()
        assert {(row.holder, row.name): row.n for row in named} == spoken
        words = connection.execute(text("SELECT DISTINCT holder, name FROM holder_words")).all()
        assert {(row.holder, row.name) for row in words} == {(row.holder, row.name) for row in named}
        current = connection.execute(text("SELECT count(*) FROM articles WHERE current")).scalar()
    engine.dispose()
    counts = library.view.counts()
    assert counts.statements == sum(said.values())
    assert counts.holders == len(said)
    assert counts.articles == current
