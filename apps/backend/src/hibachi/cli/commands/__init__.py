"""One file per command; the list is in `hibachi.cli.group`."""
