"""Adapters to outside providers; the only homes of their SDKs.

Built by `wiring`; called through domain ports. Announces nothing.
"""
