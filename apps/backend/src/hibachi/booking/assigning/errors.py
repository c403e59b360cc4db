"""Errors of assigning."""

from hibachi.platform.errors import Conflict, Invalid


class WrongChefCount(Invalid):
    """All chefs an event needs are assigned, or none; data: `chefs_needed`."""

    code = "wrong_chef_count"
    title = "The event needs another number of chefs"


class ChefNotAssigned(Conflict):
    """The chef is not assigned to the event, or not any more."""

    code = "chef_not_assigned"
    title = "This chef is not assigned to the event"


class ChefNotFree(Conflict):
    """A chosen chef cannot serve the event; data: `chef_id`."""

    code = "chef_not_free"
    title = "This chef cannot serve the event"
