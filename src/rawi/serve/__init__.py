"""Serve: the library as web pages, in Arabic and English, and as JSON."""

from rawi.serve.app import create_app
from rawi.serve.server import serve

__all__ = ["create_app", "serve"]
