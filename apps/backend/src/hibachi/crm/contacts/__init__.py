"""People of whom only a phone number or only an e-mail address is known, as they are met on the phone or in a chat.

Called by the assistant. A known person is never changed by what a stranger types, only completed.
"""
