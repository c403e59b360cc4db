"""Bodies of notices."""

from pydantic import BaseModel

from hibachi.identity.notices.types import Kind


class NoticeSwitch(BaseModel):
    """Whether the caller gets letters of one kind."""

    kind: Kind
    on: bool
