"""The people on call, in order, with how long each has to answer.

Set in the panel, read by the alerts. Announces nothing.
"""
