"""Invitations of new staff: sent by e-mail, accepted once within a week, withdrawn by inviting again.

Announces `StaffInvited`; whoever writes the letter asks `invitation_letter` for the link.
"""
