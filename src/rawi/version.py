"""The program's version, as written into everything it produces."""

VERSION = "0.1.0"
