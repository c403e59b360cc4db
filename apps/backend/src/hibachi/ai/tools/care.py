"""What is written down for the team, and what always stays possible."""

from hibachi.ai.conversations.service import hand_over
from hibachi.ai.ports import Desk
from hibachi.ai.tools.tool import Tool

TOOLS = (
    Tool("open_complaint", "care", Desk.task, (Desk.task,), writes=True, kept=True),
    Tool("capture_lead", "care", Desk.lead, (Desk.lead,), writes=True, kept=True),
    Tool("opt_out", "care", Desk.opt_out, (Desk.opt_out,), writes=True, kept=True),
    Tool("escalate", "care", hand_over, writes=True, kept=True, in_talk=True),
)
