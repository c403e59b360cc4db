"""The agreement a host signs, and the evidence of it.

Called by self-service and documents. Announces nothing.
"""
