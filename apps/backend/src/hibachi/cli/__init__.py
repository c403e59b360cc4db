"""The command `hibachi`: starting, migrating, documenting an installation.

Called by people and by the Makefile. Commands are thin; what they do lives beside them or in the domains.
"""

from hibachi.cli.group import app

__all__ = ["app"]
