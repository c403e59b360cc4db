"""People of whom only a phone number or only an e-mail address is known, as they are met on the phone or in a chat.

Called by the assistant and by staff who take a booking. A known person is changed by staff's word alone; what a
stranger gives in their name becomes a proposal.
"""
