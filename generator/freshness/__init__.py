"""What of an earlier build is still current, and what must be made again."""
