"""Signing: the cookie that holds a visitor's name, and the token that every form of that visitor carries.

Nobody without the key can make either: another site can neither post a form in a visitor's name nor sign with it.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass, replace
from pathlib import Path

COOKIE = "rawi"
KEY_BYTES = 32
LONGEST_NAME = 120
_HANDLE_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Somebody at a browser: a random handle, and the name that decisions are signed with, once it was given."""

    handle: str
    who: str | None = None

    @staticmethod
    def new() -> Visitor:
        """A visitor never seen before."""
        return Visitor(handle=secrets.token_hex(_HANDLE_BYTES))

    def named(self, who: str) -> Visitor:
        """The same visitor under a name, written on one line."""
        return replace(self, who=" ".join(who.split())[:LONGEST_NAME] or None)


@dataclass(frozen=True, slots=True)
class Seal:
    """The key that cookies and tokens are signed with."""

    key: bytes

    @staticmethod
    def kept_in(folder: Path) -> Seal:
        """The seal whose key lies in a folder of the user's own, made there if there is none.

        Where nothing can be kept, a key that holds as long as the program runs.
        """
        path = folder / "signing.key"
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not path.exists():
                with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                    file.write(secrets.token_bytes(KEY_BYTES))
            key = path.read_bytes()
            if len(key) == KEY_BYTES:
                return Seal(key)
        return Seal.fresh()

    @staticmethod
    def fresh() -> Seal:
        """A seal with a key that nobody else has."""
        return Seal(secrets.token_bytes(KEY_BYTES))

    def cookie(self, visitor: Visitor) -> str:
        """The cookie of a visitor."""
        body = json.dumps([visitor.handle, visitor.who]).encode()
        return f"{base64.urlsafe_b64encode(body).decode()}.{self._mac('cookie', body)}"

    def visitor(self, cookie: str | None) -> Visitor | None:
        """Whose cookie it is; None where it is none of ours."""
        written, _, mac = (cookie or "").partition(".")
        try:
            body = base64.b64decode(written.encode(), altchars=b"-_", validate=True)
        except (binascii.Error, UnicodeEncodeError):
            return None
        if not body or not _same(mac, self._mac("cookie", body)):
            return None
        handle, who = json.loads(body)
        return Visitor(handle=handle, who=who)

    def token(self, visitor: Visitor) -> str:
        """What the forms of a visitor carry."""
        return self._mac("form", visitor.handle.encode())

    def accepts(self, visitor: Visitor, token: str) -> bool:
        """Whether a form came from one of our own pages, made for this visitor."""
        return _same(token, self.token(visitor))

    def _mac(self, purpose: str, body: bytes) -> str:
        return hmac.new(self.key, purpose.encode() + b"\x00" + body, hashlib.sha256).hexdigest()


def _same(given: str, right: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), right.encode())


def state_folder() -> Path:
    """Where this program keeps what it must remember between two runs, by the XDG rules."""
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "rawi"
