"""What is left to pay after the deposit: telling the host, opening the payment, and the gratuity beside it.

Called by self-service and a durable workflow; reacts to payments and changes. Announces balances that fall due.
"""
