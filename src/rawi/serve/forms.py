"""Forms: what a page sends back, as name and value pairs, and where the reader goes afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import parse_qsl, urlsplit, urlunsplit

from fastapi import Depends, Request

from rawi.errors import UsageError

MOST_BYTES = 65_536
MOST_TEXT = 12_000_000
"""Bytes of a form with an article in it: each Arabic letter takes six of them."""
MOST_FIELDS = 200
TYPE = "application/x-www-form-urlencoded"


class TooLargeError(UsageError):
    """A form that is larger than any form of ours (HTTP 413)."""

    code = "too_large"


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form, in order; a name may come several times."""

    fields: tuple[tuple[str, str], ...]

    def first(self, name: str) -> str:
        """The first value of a field on one line, empty where there is none."""
        return next((" ".join(value.split()) for given, value in self.fields if given == name), "")

    def words(self, name: str) -> str:
        """The first value of a field as it was written, its lines ended as in a file."""
        written = next((value for given, value in self.fields if given == name), "")
        return written.replace("\r\n", "\n")

    def has(self, name: str) -> bool:
        """Whether there is such a field, empty or not."""
        return any(given == name for given, _ in self.fields)

    def lines(self, name: str) -> str:
        """The first value of a field, line by line, without blank lines and white space around words."""
        written = next((value for given, value in self.fields if given == name), "")
        return "\n".join(" ".join(line.split()) for line in written.splitlines() if line.strip())

    def every(self, name: str) -> tuple[str, ...]:
        """All values of a field that are not blank, each once."""
        return tuple(dict.fromkeys(value.strip() for given, value in self.fields if given == name and value.strip()))


async def read_form(request: Request) -> Form:
    """The form in a request. Raises UsageError where it is none or larger than any decision of ours."""
    return await _read(request, MOST_BYTES)


async def read_text(request: Request) -> Form:
    """The same for a form in which a whole article may stand."""
    return await _read(request, MOST_TEXT)


async def _read(request: Request, most: int) -> Form:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != TYPE:
        raise UsageError("A form is expected.", hint=f"Send it as {TYPE}.", key="no_form")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise TooLargeError(
                "The form is too large.",
                hint=f"Send at most {most} bytes.",
                key="form_too_large",
                most=f"{most // 1000} kB",
            )
    try:
        fields = parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError as error:
        raise UsageError("The form cannot be read.", hint="Send it in UTF-8.", key="no_form") from error
    return Form(tuple((name, value.replace("\x00", "")) for name, value in fields))


FormFields = Annotated[Form, Depends(read_form)]
TextFields = Annotated[Form, Depends(read_text)]


def own_path(given: str, otherwise: str) -> str:
    """The address of a page of this site, with its query and place; `otherwise` for anything that leads elsewhere."""
    plain = all(character.isprintable() and character != "\\" for character in given)
    parts = urlsplit(given) if plain and given.startswith("/") and not given.startswith("//") else None
    if parts is None or parts.scheme or parts.netloc:
        return otherwise
    return given


def with_kept(path: str, decisions: Sequence[str]) -> str:
    """The address with the decisions that its page is to confirm, in place of earlier ones."""
    parts = urlsplit(path)
    query = [one for one in parts.query.split("&") if one and not one.startswith("kept=")]
    return urlunsplit(parts._replace(query="&".join([*query, *(f"kept={one}" for one in decisions)])))
