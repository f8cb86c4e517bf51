"""What changed between two versions, by meaning: pure over what two readings of the files gave."""
