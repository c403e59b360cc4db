"""What is remembered of a guest and may matter to whoever takes their conversation over.

Up to three lines for the reason of the hand-over and the guest's last message, searched by the strategy of the agent
that had the turn. Called by the panel, beside the hand-over; the guest's answers and the letters hold none of it.
"""
