"""The program's version, as written into everything it produces."""

VERSION = "0.2.0"
"""Raised with every change to what is read or compared: articles that another version read are read anew."""
