"""The documentation names every command, and nothing in it that does not exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rawi import config
from rawi.cli.app import build

ROOT = Path(__file__).parents[2]
APP = build()
GROUPS = {
    str(group.name): sorted(
        command.name or command.callback.__name__
        for command in (group.typer_instance.registered_commands if group.typer_instance else ())
        if command.callback
    )
    for group in APP.registered_groups
}
COMMANDS = sorted([*(one.callback.__name__ for one in APP.registered_commands if one.callback), *GROUPS])
MANUALS = ["README.md", "docs/manual.en.md", "docs/manual.ar.md"]


def test_there_are_the_commands_of_the_contract() -> None:
    wanted = [
        "why",
        "annotate",
        "add",
        "statements",
        "disputes",
        "claims",
        "stories",
        "articles",
        "who",
        "search",
        "serve",
        "export",
        "demo",
        "evaluate",
        "rebuild",
        "names",
        "review",
    ]
    assert set(wanted) <= set(COMMANDS)


@pytest.mark.parametrize("manual", MANUALS)
def test_manuals_name_only_commands_that_exist(manual: str) -> None:
    text = (ROOT / manual).read_text(encoding="utf-8")
    named = set(re.findall(r"\brawi ([a-z]+)\b(?!\.)", text))
    prose = {"demo", "turns", "reads", "shows", "is", "says", "never"}
    assert named - prose <= set(COMMANDS)


@pytest.mark.parametrize("manual", ["docs/manual.en.md", "docs/manual.ar.md"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_both_manuals(manual: str, command: str) -> None:
    assert re.search(rf"\brawi {command}\b", (ROOT / manual).read_text(encoding="utf-8"))


@pytest.mark.parametrize("manual", ["docs/manual.en.md", "docs/manual.ar.md"])
@pytest.mark.parametrize(("group", "command"), [(group, one) for group, found in GROUPS.items() for one in found])
def test_every_command_of_a_group_is_in_both_manuals(manual: str, group: str, command: str) -> None:
    text = (ROOT / manual).read_text(encoding="utf-8")
    assert re.search(rf"\brawi {group} (?:[a-z|]+\|)?{command}\b", text)


@pytest.mark.parametrize("manual", ["docs/manual.en.md", "docs/manual.ar.md"])
def test_every_variable_of_the_environment_is_in_both_manuals(manual: str) -> None:
    text = (ROOT / manual).read_text(encoding="utf-8")
    variables = {value for name, value in vars(config).items() if name.endswith("_VARIABLE")}
    assert len(variables) > 4
    for variable in variables:
        assert variable in text


@pytest.mark.parametrize(
    "page",
    ["README.md", "docs/manual.en.md", "docs/manual.ar.md", "docs/reference.md", "CONTRIBUTING.md", "evals/README.md"],
)
def test_links_and_pictures_exist(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        if not target.startswith("http"):
            assert ((ROOT / page).parent / target).exists(), target
