"""Text messages: written with the change that caused them, sent after it in their order, and taken in as they arrive.

Called by ai; heeds STOP, START and HELP itself. Announces `texting.arrived`.
"""
