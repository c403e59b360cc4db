"""Tools for outside assistants: the registry of `ai/tools` over the Model Context Protocol, for holders of an API key.

Called by `integrations/mcp`, which speaks the protocol in a process of its own (`mcp_server`), and by the panel, which
shows how to connect. Keeps what was shown before a yes, and what was answered under a call id. Announces nothing.
"""
