"""Pactbook: one YAML file per international agreement becomes a published, sourced briefing site.

Path → Document → Briefing → Card → Collection → View → OutputFile → MkDocs File → site. The folders
follow this line; each arrow is one function, and each stage also returns diagnostics.
"""
