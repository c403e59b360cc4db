"""Checks of an installation. Each failing one names what to do about it.

Called by `hibachi doctor`.
"""
