"""What the commands for writers do: change files in place, and look a project over."""
