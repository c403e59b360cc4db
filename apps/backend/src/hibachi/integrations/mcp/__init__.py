"""The Model Context Protocol, by its official SDK: the only place that knows it.

Costs a process some 17 MB and a second of its start, so the web process does not import it.
"""
