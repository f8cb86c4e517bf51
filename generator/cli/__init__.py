"""The command `briefing`, one subcommand to a file."""
