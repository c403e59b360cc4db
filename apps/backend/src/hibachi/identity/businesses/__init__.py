"""Businesses (brands): their names, addresses and time zones.

The one table of this module without row security; the application may read it only. Found by host name for every
request, so look-ups are kept in process for a minute.
"""
