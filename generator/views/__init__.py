"""View objects: all that a template ever sees."""
