"""What text messages announce. The aggregate is the other number, so that texts of one number keep their order."""

from typing import ClassVar
from uuid import UUID

from hibachi.communications.texting.types import Keyword
from hibachi.platform.outbox import Event


class CodeNotTexted(Event):
    """A text with a code did not and will not arrive; `aggregate_id` is the code."""

    name: ClassVar[str] = "texting.code_not_texted"


class AlertNotTexted(Event):
    """A text to somebody on call did not and will not arrive; `aggregate_id` is what it carried."""

    name: ClassVar[str] = "texting.alert_not_texted"


class TextArrived(Event):
    """Somebody texted us; `keyword` when it was STOP, START or HELP, which is dealt with already."""

    name: ClassVar[str] = "texting.arrived"
    text_id: UUID
    keyword: Keyword | None
