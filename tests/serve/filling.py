"""Filling in forms as a reader without script does: only what a page holds is sent, with the cookies it set."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode

import httpx
from fastapi import FastAPI

from rawi.serve.forms import TYPE


@dataclass
class Found:
    """A form of a page: where it is sent, what it holds, what its buttons add."""

    action: str
    method: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    buttons: list[tuple[str, str]] = field(default_factory=list)
    files: set[str] = field(default_factory=set)

    def filled(self, **given: str) -> list[tuple[str, str]]:
        """What is sent: its own fields, with these in place of some."""
        names = {name for name, _ in self.fields} | self.asked | {name for name, _ in self.buttons}
        assert set(given) <= names, (given, names)
        return [*((name, value) for name, value in self.fields if name not in given), *given.items()]


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Found] = []
        self._open: Found | None = None
        self._select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = Found(given.get("action", ""), given.get("method", "get"))
            self.found.append(self._open)
        elif self._open is not None:
            self._field(tag, given, self._open)

    def _field(self, tag: str, given: dict[str, str], form: Found) -> None:
        name, value = given.get("name", ""), given.get("value", "")
        if tag == "button" and name:
            form.buttons.append((name, value))
        elif tag == "select":
            self._select = name
            form.asked.add(name)
        elif tag == "option" and self._select and "selected" in given:
            form.fields.append((self._select, value))
        elif tag == "textarea":
            form.asked.add(name)
        elif tag == "input" and given.get("type") == "file":
            form.files.add(name)
        elif tag == "input" and name:
            form.asked.add(name)
            if given.get("type") not in ("radio", "checkbox") or "checked" in given:
                form.fields.append((name, value))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None


class Reader:
    """Somebody at a browser: asks for pages, fills in their forms, is sent on, keeps cookies."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self.cookies: dict[str, str] = {}
        self.place = ""
        self.page = ""

    def open(self, path: str) -> str:
        """A page, or the one that it sends on to."""
        answer = self.send("GET", path)
        if answer.status_code == 303:
            return self.open(answer.headers["location"])
        assert answer.status_code == 200, (path, answer.status_code)
        self.place, self.page = path, answer.text
        return answer.text

    def forms(self, action: str) -> list[Found]:
        """The forms of the page that are sent there."""
        reader = _Forms()
        reader.feed(self.page)
        return [one for one in reader.found if one.action == action]

    def form(self, action: str, **wanted: str) -> Found:
        """The form that is sent there and holds these fields."""
        (found,) = [one for one in self.forms(action) if set(wanted.items()) <= set(one.fields)]
        return found

    def fill(self, form: Found, **given: str) -> httpx.Response:
        """Send a form with these fields in place of its own, and open the page that it leads to."""
        answer = self.post(form.action, form.filled(**given))
        if answer.status_code == 303:
            self.open(answer.headers["location"])
        return answer

    def post(self, path: str, fields: list[tuple[str, str]], **headers: str) -> httpx.Response:
        """Send fields."""
        return self.send("POST", path, urlencode(fields), {"content-type": TYPE, **headers})

    def send(
        self, method: str, path: str, body: str | bytes = "", headers: dict[str, str] | None = None
    ) -> httpx.Response:
        """One request with the cookies."""

        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(self._app, raise_app_exceptions=False)
            async with httpx.AsyncClient(
                transport=transport, base_url="http://localhost", cookies=self.cookies
            ) as client:
                return await client.request(method, path, content=body, headers=headers)

        answer = asyncio.run(once())
        self.cookies.update(answer.cookies)
        return answer
