"""The link pass: cards become a collection with references, backlinks, families and derived states."""
