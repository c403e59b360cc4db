"""Errors of alerts."""

from hibachi.platform.errors import Conflict, NotFound


class ChefAlertNotFound(NotFound):
    """No such alert for this caller."""

    code = "chef_alert_not_found"
    title = "There is no such alert"


class ChefAlertClosed(Conflict):
    """The party has its chefs by now, or takes place no more."""

    code = "chef_alert_closed"
    title = "This alert has closed by itself meanwhile"
