"""`python -m hibachi.cli`."""

from hibachi.cli.commands import app

app()
