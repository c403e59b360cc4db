"""Contact data that somebody gave in a known person's name, until staff takes it over or refuses it.

Called by `crm` when an unproved contact differs from the person found by its e-mail address or
number, and by the panel.
"""
