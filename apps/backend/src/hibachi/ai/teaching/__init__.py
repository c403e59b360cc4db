"""Utterances: what customers say and whom it is for, as the team teaches it; the router is fitted on them.

Taught in the panel from a message or typed, masked before they are kept, taken up by `hibachi model fit`. Announces
nothing; every change is in the audit log.
"""
