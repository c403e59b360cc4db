"""Errors of traces."""

from hibachi.platform.errors import NotFound


class TraceNotFound(NotFound):
    """No such trace in this business."""

    code = "trace_not_found"
    title = "There is no such trace"
