"""What is held, changed and waited for; the desk does it, after the customer's yes."""

from hibachi.ai.ports import Desk
from hibachi.ai.tools.tool import Tool

TOOLS = (
    Tool("hold", "booking", Desk.hold, (Desk.hold, Desk.name_host, Desk.booking), writes=True, confirmed=True),
    Tool("booking_status", "booking", Desk.booking, (Desk.booking, Desk.prove), proved=True),
    Tool(
        "send_code",
        "booking",
        Desk.send_code,
        (Desk.code_ways, Desk.send_code, Desk.try_code),
        writes=True,
        in_talk=True,
    ),
    Tool("prove_booking", "booking", Desk.prove, (Desk.prove,), audience="outside"),
    Tool(
        "change_booking",
        "booking",
        Desk.change_party,
        (Desk.preview_party, Desk.change_party, Desk.preview_move, Desk.move, Desk.booking),
        writes=True,
        confirmed=True,
        proved=True,
    ),
    Tool(
        "move_booking", "booking", Desk.move, (Desk.preview_move, Desk.move), writes=True, confirmed=True, proved=True
    ),
    Tool("refund_preview", "booking", Desk.preview_cancel, (Desk.preview_cancel,), proved=True),
    Tool("cancel", "booking", Desk.cancel, (Desk.cancel, Desk.booking), writes=True, confirmed=True, proved=True),
    Tool("waitlist", "booking", Desk.wait, (Desk.wait,), writes=True, confirmed=True),
)
