"""Resolve: who is meant, and on which day, inside one article; `identity` who is who across a library."""
