"""One day at a glance: events, money to collect, who waits, who cooks.

Called by the admin panel.
"""
