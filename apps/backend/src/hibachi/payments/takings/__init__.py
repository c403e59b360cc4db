"""What came in and what went back in a range of time.

Called by the staff's assistant. Announces nothing and writes nothing.
"""
