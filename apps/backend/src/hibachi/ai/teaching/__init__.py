"""Utterances: what customers say and whom it is for, as the team teaches it; the router is fitted on them.

Taught in the panel from a message or typed, masked before they are kept. They act at once (`live`) and are taken up by
`hibachi model fit`. Announces `UtteranceChanged`; every change is in the audit log.
"""
