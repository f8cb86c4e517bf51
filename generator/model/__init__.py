"""Frozen models of a briefing and of the registers: what may be written, and what it means."""
