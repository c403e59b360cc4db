"""`python -m hibachi.cli`."""

from hibachi.cli.group import app

app()
