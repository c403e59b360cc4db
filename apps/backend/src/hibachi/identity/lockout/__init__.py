"""Brake on guessing passwords and codes: attempts are counted per e-mail address, known or not.

Counting by address rather than by account means that a locked answer never tells whether an account exists.
"""
