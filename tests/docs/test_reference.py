"""docs/reference.md is what the program and its schemas come to today."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from scripts.build_reference import PAGE, PRINTED_BY, page

from rawi import config
from rawi.cli import running


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python scripts/build_reference.py`"


def test_every_schema_every_status_and_every_variable_is_on_it() -> None:
    text = Path(PAGE).read_text(encoding="utf-8")
    files = [file.name for file in resources.files("rawi.model").joinpath("schema").iterdir()]
    assert {f"rawi/{name.replace('-1.json', '/1')}" for name in files if name != "parts.json"} == set(PRINTED_BY)
    statuses = {value for name, value in vars(running).items() if name.isupper() and isinstance(value, int)}
    assert set(running.MEANINGS) == statuses >= {0, 1, 2, 3}
    variables = {value for name, value in vars(config).items() if name.endswith("_VARIABLE")}
    assert set(config.VARIABLES) == variables
    options = ("--own-voice", "--jobs", "--since", "--preview", "--later", "--lang")
    for word in (*PRINTED_BY, *variables, *options, "`value.approximation`"):
        assert word in text
