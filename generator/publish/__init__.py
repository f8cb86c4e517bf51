"""Output files become a MkDocs site."""
