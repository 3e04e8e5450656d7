"""Articles of hostile text: no export of them acts, breaks or loses a word."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from tests.serve.asking import tags
from tests.store import making
from tests.store.fresh import fresh

from rawi.serve.dossier import Press, dossier_pieces
from rawi.store.export import of_dispute, of_library, pieces

PRESS = Press.load()
HOSTILE = (
    "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\u202eمقلوب", "=1+1", "{{ 7*7 }}",
    "](javascript:x)", "سطر\n\n# عنوان", "&lt;b&gt;", "أ\x00ب", "أ\rب", "\"'`", "أ\u2028ب", "ا" * 5000, "]]>", "<!--",
)  # fmt: skip
TAGS = {
    "html", "head", "meta", "title", "style", "body", "header", "div", "span", "main", "p", "bdi", "h1", "h2", "h3",
    "h4", "section", "article", "blockquote", "b", "a", "ol", "ul", "li", "dl", "dt", "dd", "svg", "path", "circle",
    "time", "footer", "strong",
}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "name", "outlet"), [(one, HOSTILE[n - 1], HOSTILE[n - 2]) for n, one in enumerate(HOSTILE)]
)
def test_no_text_acts_or_breaks(words: str, name: str, outlet: str) -> None:
    article = making.article(
        f"قال {words} انتهى", outlet=outlet, title=name.replace("\n", " "), url="javascript:alert(1)"
    )
    said = making.statement(article, name, words, cue="قال", mode="direct", role=outlet)
    compared = making.comparison(
        replace(making.position(name, "affirms", said), articles=(article.id,)),
        replace(making.position(outlet, "denies", said), articles=(article.id,)),
        articles=(article,),
        about=words,
    )
    with tempfile.TemporaryDirectory() as folder, fresh(Path(folder) / "a.db") as library:
        with library.writer() as writer:
            writer.add_article(article)
            writer.put_document(making.document(article, said))
            writer.put_comparison(compared)
        view = library.view
        for selection in (of_library(view), of_dispute(view, compared.disputes[0].id)):
            for language in PRESS.catalogues:
                page = "".join(dossier_pieces("html", selection, PRESS, language))
                found = tags(page)
                assert {tag for tag, _ in found} <= TAGS
                assert not [one for _, attributes in found for one in attributes if one.startswith("on")]
                assert all((one.get("href") or "#").startswith("#") for _, one in found)
                assert not set(page) & set("\u202e\x00")
                told = "".join(dossier_pieces("markdown", selection, PRESS, language))
                assert "<script" not in told
                assert "<img" not in told
            json.loads("".join(pieces("jsonld", selection)))
            found_again = json.loads("".join(pieces("annotations", selection)))["first"]["items"][0]["target"][0]
            quote, place = found_again["selector"]
            assert quote["exact"] == words == article.text[place["start"] : place["end"]]
            for line in "".join(pieces("jsonl", selection)).split("\n")[:-1]:
                json.loads(line)
            header, *rows = csv.reader(io.StringIO("".join(pieces("csv", selection)), newline=""))
            assert rows
            assert {len(row) for row in rows} == {len(header)}
