"""Typed functions the assistant looks things up and does things with; each calls one service through a port.

A tool returns its result and the facts a reply may state from it. `registry.TOOLS` names each once: agents declare
them by name, language models are offered those that read, traces name them.
"""
