"""Everything of one installation under one parent: servers, schema, demo data, web process, jobs, workflows.

Called by `hibachi up`. Its children die with it, whatever ends it.
"""

from hibachi.cli.supervisor.up import UpOptions, up

__all__ = ["UpOptions", "up"]
