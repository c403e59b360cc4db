"""Every module's tables, for migrations and drift checks."""

from sqlalchemy import MetaData

from hibachi.platform.inbox import models as inbox_models
from hibachi.platform.orm import Base
from hibachi.platform.outbox import models as outbox_models

MODULES = (outbox_models, inbox_models)


def metadata() -> MetaData:
    """The metadata after all modules are imported."""
    return Base.metadata
