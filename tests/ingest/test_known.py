"""A newsroom's own list of names, as CSV or as FollowTheMoney entities; one bad line never stops the others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rawi.errors import SourceError
from rawi.ingest import SetAside
from rawi.ingest.known import known_names
from rawi.model import Known


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "names.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_csv(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [
        ["Name", "ID", "Aliases", "Type", "Country", "Office", "Note"],
        ["لبنى القصار", "Q11", "Lubna Kassar|لبنى قصّار", "Person", "الزعرور", "وزيرة المياه|نائبة", "—"],
        ["هيئة السدود", "", "", "organisation", "", "", ""],
        ["الجهة", "Q13", "", "", "", "", ""],
    ]
    text = "\n".join(delimiter.join(row) for row in rows)
    assert list(known_names(written(tmp_path, text, encoding))) == [
        Known(
            id="Q11",
            name="لبنى القصار",
            aliases=("Lubna Kassar", "لبنى قصّار"),
            kind="PER",
            countries=("الزعرور",),
            offices=("وزيرة المياه", "نائبة"),
        ),
        Known(id="هيئة السدود", name="هيئة السدود", kind="ORG"),
        Known(id="Q13", name="الجهة"),
    ]


def test_bad_lines_are_set_aside_with_their_number(tmp_path: Path) -> None:
    text = 'id,name,type\nQ1,,person\nQ2,لبنى,سفينة\n\nQ3,"سطر\nطويل",person\nQ4,!!!,person\nQ5,منى\n'
    found = list(known_names(written(tmp_path, text)))
    aside = {one.source.rpartition(":")[2]: one.reason for one in found if isinstance(one, SetAside)}
    assert aside.keys() == {"2", "3", "7"}
    assert "سفينة" in aside["3"]
    assert [one.name for one in found if isinstance(one, Known)] == ["سطر طويل", "منى"]


def test_a_field_too_long_for_csv_is_set_aside(tmp_path: Path) -> None:
    text = "id,name\nQ1," + "م" * 200_000 + "\nQ2,منى\n"
    found = list(known_names(written(tmp_path, text)))
    assert [type(one) for one in found] == [SetAside, Known]


def test_follow_the_money(tmp_path: Path) -> None:
    person = {
        "id": "Q21", "schema": "Person", "caption": "Salim Darwazi",
        "properties": {"name": ["Salim Darwazi", "سليم الدروازي"], "alias": ["أبو عمر"], "nationality": ["zz"],
                       "position": ["مدير الميناء; سابقاً"], "birthDate": ["1970"]},
    }  # fmt: skip
    lines = [
        json.dumps(person, ensure_ascii=False),
        "{broken",
        "",
        json.dumps({"id": "v1", "schema": "Vessel", "caption": "سفينة"}),
        "[1]",
        json.dumps({"id": "b1", "schema": "LegalEntity", "properties": {"name": "شركة الأرصفة"}}),
        json.dumps({"id": "n1", "schema": "Person", "properties": []}),
    ]
    found = list(known_names(written(tmp_path, "\n".join(lines))))
    assert [one for one in found if isinstance(one, Known)] == [
        Known(
            id="Q21",
            name="Salim Darwazi",
            aliases=("سليم الدروازي", "أبو عمر"),
            kind="PER",
            countries=("zz",),
            offices=("مدير الميناء; سابقاً",),
        ),
        Known(id="b1", name="شركة الأرصفة"),
    ]
    assert [one.source.rpartition(":")[2] for one in found if isinstance(one, SetAside)] == ["2", "4", "5", "7"]


@pytest.mark.parametrize("text", ["", "  \n", "id,alias\nQ1,منى\n", "%PDF-1.7\n"])
def test_what_is_no_list_is_refused_as_a_whole(tmp_path: Path, text: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(known_names(written(tmp_path, text)))
    assert caught.value.hint


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing.csv"):
        with pytest.raises(SourceError):
            list(known_names(path))
