"""How fast the site is built, measured on briefings that are made up for it."""
