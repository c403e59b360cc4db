"""Every module that registers jobs, subscribers or provider handlers by being imported."""

from hibachi.platform.inbox import service as inbox_service
from hibachi.platform.outbox import relay

MODULES = (relay, inbox_service)
