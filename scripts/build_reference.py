"""Write docs/reference.md: the commands from the program itself, the JSON from its schemas.

`python scripts/build_reference.py` writes it; tests/docs/test_reference.py holds it to the program.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import typer

from rawi.cli.app import build
from rawi.cli.running import MEANINGS
from rawi.config import VARIABLES

PAGE = Path(__file__).parents[1] / "docs" / "reference.md"
HEAD = """# Reference

*Written by `scripts/build_reference.py` from the program and its schemas; change those, not this page.
The manual is [here](manual.en.md), بالعربية [هنا](manual.ar.md).*

Results go to standard output, progress and complaints to standard error. `--json` prints JSON Lines in UTF-8. Offsets
are code points `[start, end)` of `article.text`. The same JSON is served under `/api` (`/api/openapi.json`).
"""
PRINTED_BY: Mapping[str, str] = {
    "rawi/document/1": "rawi annotate --json",
    "rawi/statement/1": "rawi statements --json",
    "rawi/dispute/1": "rawi disputes --json",
    "rawi/claim/1": "rawi claims --json",
    "rawi/story/1": "rawi stories --json",
    "rawi/article/1": "rawi articles --json",
    "rawi/holder/1": "rawi who --json",
    "rawi/identity/1": "rawi names --json",
    "rawi/name/1": "/api/names",
    "rawi/pair/1": "rawi review open --json",
    "rawi/decision/1": "rawi review log --json",
    "rawi/why/1": "rawi why --json",
    "rawi/error/1": "every error of the API",
}
Schema = dict[str, Any]


def page() -> str:
    """The whole page."""
    parts = [HEAD, "\n## Commands\n", *_commands(typer.main.get_command(build()), "rawi")]
    parts += ["\n## Exit statuses\n\n", _table(("Status", "Meaning"), ((str(one), MEANINGS[one]) for one in MEANINGS))]
    parts += ["\n## Variables of the environment\n\n"]
    parts += [_table(("Variable", "Meaning"), ((f"`{name}`", VARIABLES[name]) for name in VARIABLES))]
    parts += ["\n## JSON\n", *_schemas()]
    return "".join(parts)


def _commands(command: Any, name: str) -> Iterator[str]:
    """A section for each command and, of a group, for those inside it."""
    members = getattr(command, "commands", {})
    own = [one for one in command.params if not one.hidden and one.name != "help"]
    if name != "rawi" and (own or not members or command.invoke_without_command):
        usage = [_usage(one) for one in own if one.param_type_name == "argument"]
        options = " [OPTIONS]" if any(one.param_type_name == "option" for one in own) else ""
        yield f"\n### `{' '.join((name + options, *usage))}`\n\n{_flowing(command.help)}\n"
        if own:
            yield "\n" + _table(("Argument or option", "Default", "Meaning"), (_parameter(one) for one in own))
    for each, member in members.items():
        yield from _commands(member, f"{name} {each}")


def _usage(parameter: Any) -> str:
    shown = str(parameter.metavar or parameter.name.upper())
    if parameter.nargs == -1 and "..." not in shown:
        shown += "..."
    return shown if parameter.required or shown.startswith("[") else f"[{shown}]"


def _parameter(parameter: Any) -> tuple[str, str, str]:
    """The words of an argument or option, its default, and what it means."""
    if parameter.param_type_name == "argument":
        words = _usage(parameter)
    else:
        words = ", ".join((*parameter.opts, *parameter.secondary_opts))
        if not parameter.is_flag:
            words += f" {parameter.metavar or _kind(parameter)}"
    default = parameter.default
    given = "" if default is None or default is False or default == [] or callable(default) else f"`{default}`"
    return f"`{words}`", given, _flowing(parameter.help) + (" Required." if parameter.required else "")


def _kind(parameter: Any) -> str:
    if parameter.multiple:
        return str(parameter.name.upper())
    return "N" if isinstance(parameter.default, int) else str(parameter.name.upper())


def _schemas() -> Iterator[str]:
    """A section for each schema, then one for each part that they share."""
    folder = resources.files("rawi.model").joinpath("schema")
    parts = _read(folder.joinpath("parts.json"))["$defs"]
    for name in PRINTED_BY:
        schema = _read(folder.joinpath(f"{name.removeprefix('rawi/').replace('/', '-')}.json"))
        yield f"\n### `{name}`\n\n{schema['title']}: {PRINTED_BY[name]}.\n\n"
        yield _table(("Field", "Type", "Meaning"), _fields(schema, ""))
    yield "\n### Shared parts\n"
    for name, part in parts.items():
        yield f"\n#### {name}\n\n"
        if "description" in part:
            yield f"{part['description']}\n\n"
        rows = list(_fields(part, ""))
        yield _table(("Field", "Type", "Meaning"), rows) if rows else f"{_type(part)}\n"


def _read(file: Traversable) -> Schema:
    read: Schema = json.loads(file.read_text(encoding="utf-8"))
    return read


def _fields(schema: Schema, path: str) -> Iterator[tuple[str, str, str]]:
    """One row a field; those of an object inside an object follow it with its path before them."""
    for whole in schema.get("allOf", ()):
        if "$ref" in whole:
            yield "…", _type(whole), "All its fields."
        yield from _fields(whole, path)
    required = schema.get("required", ())
    for name, field in schema.get("properties", {}).items():
        missing = "" if name in required else " May be missing."
        meaning = next((one["description"] for one in (field, *field.get("anyOf", ())) if "description" in one), "")
        yield f"`{path}{name}`", _type(field), (meaning + missing).strip()
        for inside, mark in _objects(field):
            yield from _fields(inside, f"{path}{name}{mark}.")


def _objects(field: Schema) -> Iterator[tuple[Schema, str]]:
    if "properties" in field:
        yield field, ""
    if "items" in field:
        yield from ((inside, f"[]{mark}") for inside, mark in _objects(field["items"]))
    for one in field.get("anyOf", ()):
        yield from _objects(one)


def _type(field: Schema) -> str:
    """The type of a field in words: a part's name leads to it."""
    if "$ref" in field:
        part = field["$ref"].rsplit("/", 1)[-1]
        return f"[{part}](#{part})"
    if "const" in field:
        return f"`{json.dumps(field['const'])}`"
    if "enum" in field:
        return " or ".join(f"`{json.dumps(one)}`" for one in field["enum"])
    if "anyOf" in field:
        return " or ".join(_type(one) for one in field["anyOf"])
    if "items" in field:
        return f"list of {_type(field['items'])}"
    kinds = field.get("type", "anything")
    shown = " or ".join([kinds] if isinstance(kinds, str) else kinds)
    pattern = field.get("pattern", "")
    return f"{shown}, `{pattern.strip('^')}…`" if pattern.endswith("_") else shown


def _table(heads: tuple[str, ...], rows: Any) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def _flowing(words: str | None) -> str:
    """Help on one line, its paragraphs one after the other."""
    return " ".join((words or "").split())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
