"""What is remembered of a person: soft facts out of their own words, and stretches of earlier conversations.

Facts have a closed schema; counts, addresses, dates, prices, allergies, numbers and addresses live in tables and are
never remembered. Messages are learned by a job once the conversation's person is known, and stay the only copy of what
was said. Called by the panel, the customer's own page and the staff's agents; guests' answers state nothing from here.
Announces nothing.
"""
