"""What earlier builds worked out, kept by the digest of everything it was worked out from."""
