"""Views and templates become Markdown."""
