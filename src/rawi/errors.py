"""Every error that Rawi raises on purpose: what happened, where, and how to mend it."""

from __future__ import annotations


class RawiError(Exception):
    """Base of all errors meant for a person to read.

    `message` says what happened and where; `hint` says how to mend it; `code` is a stable word for programs. `key`
    names the sentences that pages say instead, in the reader's language, with `gaps` filled in.
    """

    code = "error"

    def __init__(self, message: str, *, hint: str = "", key: str = "", **gaps: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.key = key
        self.gaps = gaps

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class SourceError(RawiError):
    """A source (file, folder, line of a file) that cannot be read as an article; the article is set aside."""

    code = "unreadable"


class UsageError(RawiError):
    """The words of a command or request are wrong (exit status 2, HTTP 400)."""

    code = "usage"


class LibraryError(RawiError):
    """The library cannot be opened, is not a Rawi library, or is of a newer version (exit status 3)."""

    code = "library"


class NotFoundError(RawiError):
    """Nothing in the library has this id or name (HTTP 404)."""

    code = "not_found"


class LexiconError(RawiError):
    """A lexicon file breaks its own rules: not NFC, a presentation form, a duplicate, a missing field."""

    code = "lexicon"


class GoldError(RawiError):
    """A gold file cannot be read or does not fit its text."""

    code = "gold"


class InterruptedWorkError(RawiError):
    """A person stopped the work (exit status 130); the message says what of it is kept."""

    code = "interrupted"
