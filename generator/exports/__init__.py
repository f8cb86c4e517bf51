"""Data for taking away, one format to a file."""
