"""Asking an application without a server: requests go straight to it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from html.parser import HTMLParser

import httpx
from fastapi import FastAPI


class Browser:
    """Asks an application and hands back its answers."""

    def __init__(self, app: FastAPI, host: str = "localhost") -> None:
        self.app = app
        self._base = f"http://{host}"

    def ask(self, method: str, path: str, headers: Mapping[str, str] | None = None) -> httpx.Response:
        """One request."""

        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url=self._base) as client:
                return await client.request(method, path, headers=headers)

        return asyncio.run(once())

    def get(self, path: str) -> httpx.Response:
        """A page or an answer of the API."""
        return self.ask("GET", path)

    def text(self, path: str) -> str:
        """The words of a page, tags taken out."""
        answer = self.get(path)
        assert answer.status_code == 200, (path, answer.status_code)
        return re.sub(r"\s+", " ", words(answer.text))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def words(page: str) -> str:
    """The text of a page."""
    reader = _Words()
    reader.feed(page)
    return "".join(reader.parts).replace("\u2060", "")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags(page: str) -> list[tuple[str, dict[str, str | None]]]:
    """Every start tag of a page with its attributes."""
    reader = _Tags()
    reader.feed(page)
    return reader.found
