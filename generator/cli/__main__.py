"""``python -m generator.cli``: the command without its script."""

from generator.cli.main import main

main()
