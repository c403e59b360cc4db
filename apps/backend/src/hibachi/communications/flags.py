"""Features of messages that can be switched off."""

from hibachi.platform.flags import Flag, declare

HOST_LETTERS = declare(
    Flag("host_letters", "communications", "E-mails to hosts about their bookings", needs=("setting:mail.host",))
)
HOST_TEXTS = declare(
    Flag("host_texts", "communications", "Codes to hosts by text", needs=("setting:twilio.account_sid",))
)
