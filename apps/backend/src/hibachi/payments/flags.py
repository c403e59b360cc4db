"""Features of payments that can be switched off."""

from hibachi.platform.flags import Flag, declare

CARD_PAYMENTS = declare(Flag("card_payments", "payments", "Deposits by card", needs=("setting:stripe.api_key",)))
