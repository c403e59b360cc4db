"""Typed functions the assistant looks things up with; each calls one service through the house port.

A tool returns its result and the facts a reply may state from it. Nothing here composes text.
"""
