"""Inline prose: emphasis, links and citations, checked and resolved before Markdown sees them."""
