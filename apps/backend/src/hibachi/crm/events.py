"""What people announce."""

from hibachi.platform.outbox import Event


class LeadCaptured(Event):
    """A lead was written; `aggregate_id` is its id."""

    name = "crm.lead_captured"
    source: str
