"""Checks across documents, one rule to a file."""
