"""ZIP codes, distance and driving time.

Called by booking and the assistant. Announces nothing.
"""
