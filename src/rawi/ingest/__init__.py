"""ingest: the outside world -> Article: files, folders, standard input; text, HTML, JSONL, feeds; encodings."""

from rawi.ingest.dates import given_time
from rawi.ingest.forms import FORMATS
from rawi.ingest.reading import articles
from rawi.ingest.set_aside import SetAside

__all__ = ["FORMATS", "SetAside", "articles", "given_time"]
