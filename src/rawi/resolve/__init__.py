"""Resolve: who is meant, inside one article."""
