"""Asides: why a source was set aside and how to mend it, in the language of the interface.

Reading writes both in English, with what is particular to the source in them; each known form has a sentence in the
catalogue. A form that is not known is shown as it was written.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from rawi.ingest.language import NAMES
from rawi.serve.catalogue import Catalogue
from rawi.serve.visible import isolated, visible

_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), key)
    for pattern, key in (
        (r"It is empty(?:: there is no text in it)?\.|The file holds no text\.", "empty"),
        (r"There are no words in it\.", "no_words"),
        (r"It is in a language in another script; Rawi reads Arabic\.", "other_script"),
        (r"It is in (?P<words>.+); Rawi reads Arabic\.", "language"),
        (r"Its text has [\d,]+ characters; an article may have [\d,]+\.", "long"),
        (r"It is larger than the [\d,]+ bytes that one article may have\.", "large"),
        (r"It is binary data, not text\.", "binary"),
        (r"It is (?P<words>.+), not text\.", "binary_of"),
        (r"It (?:is|should be) (?P<words>[\w-]+) but (?:is )?damaged at byte \d+\.", "damaged"),
        (r"Its day “(?P<words>.*)” cannot be read; the article was kept .+", "day_unread"),
        (r"Write “published” as .+, and add it again\.", "mend_day"),
        (r"It is damaged gzip data\.", "gzip"),
        (r"Its encoding is none of .+", "encoding"),
        (r"(?:All its letters|Letters) were lost in an earlier conversion.*", "lost"),
        (r"It is UTF-8 that was read as .+", "mixed"),
        (r"Its text holds NUL characters or half surrogate pairs\.", "broken"),
        (r"It is not well-formed XML: .+", "xml"),
        (r"The feed holds no entries\.", "no_entries"),
        (r"It is a WARC archive, which is not read yet\.", "warc"),
        (r"It is a table, which is not read\.", "table"),
        (r"It is one JSON document, not an article on each line\.", "json_whole"),
        (r"Line \d+ is not (?:UTF-8|JSON|a JSON object).*", "line"),
        (r"It has neither “text” nor “html”, or they are empty\.", "line"),
        (r"Line \d+ is longer than .+", "long_line"),
        (r"The page holds no article text\.", "no_article"),
        (r"Reading it failed .+", "failed"),
        (r"Check how the (?:article|page|feed) was saved\.", "check_saved"),
        (r"Save the article as plain text or HTML\.", "save_text"),
        (r"Save (?:the file as|it again as) UTF-8\.", "save_utf8"),
        (r"Save the page with its text, not its shell\.", "save_page"),
        (r"Take the article from its source again.*|Export the text again from its source\.|Fetch the file again\.",
         "take_again"),
        (r"Split it into its articles, .+|Put one article on each line\.", "one_a_line"),
        (r"Write every article on a line of its own, .+|Each line must be one JSON object .+", "each_line"),
        (r"Extract the pages and add them as HTML, .+", "extract"),
        (r"Check that it is an RSS or Atom feed\.", "check_feed"),
        (r"Leave it out\.", "leave_out"),
        (r"(?:The next run tries again; p|P)lease report it with the article\.", "report"),
        (r"Add it again when it does\.", "check_saved"),
    )
)  # fmt: skip


def shown_aside(said: str, catalogue: Catalogue) -> Markup:
    """A reason or a hint as a sentence of the catalogue."""
    for pattern, key in _FORMS:
        match = pattern.fullmatch(said)
        if match is not None:
            found = match.groupdict(default="").get("words", "")
            words = language_name(found, catalogue) if key == "language" else found
            return catalogue.text(f"aside.{key}", words=isolated(words, catalogue.language))
    language = Markup(' lang="en"') if catalogue.language != "en" else Markup("")
    return Markup("<bdi{}>{}</bdi>").format(language, visible(said))


def language_name(english: str, catalogue: Catalogue) -> str:
    """What a language is called in that of the catalogue, where its English name is known."""
    codes = {name: code for code, name in NAMES.items()}
    return str(catalogue.locale.languages.get(codes.get(english, ""), english))
