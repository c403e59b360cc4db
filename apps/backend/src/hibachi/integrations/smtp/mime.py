"""From an outgoing e-mail to the message that travels."""

from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from hibachi.communications.types import OutgoingMail, Recipient
from hibachi.platform import clock
from hibachi.platform.errors import GatewayError


def build(mail: OutgoingMail) -> EmailMessage:
    """Plain text with an HTML alternative and attachments; `GatewayError` (permanent) for an impossible address."""
    message = EmailMessage()
    try:
        message["From"] = _address(mail.sender)
        message["To"] = _address(mail.recipient)
        message["Reply-To"] = mail.reply_to
    except (ValueError, IndexError, MessageError) as problem:  # the standard library's three ways to say no
        raise GatewayError("smtp", "not an e-mail address", permanent=True, code="bad_address") from problem
    message["Subject"] = mail.content.subject
    message["Message-ID"] = mail.message_id
    message["Date"] = format_datetime(clock.now())
    message["Auto-Submitted"] = "auto-generated"  # keeps holiday replies away
    message.set_content(mail.content.text)
    message.add_alternative(mail.content.html, subtype="html")
    for file in mail.attachments:
        kind, _, subtype = file.media_type.partition("/")
        message.add_attachment(file.content, maintype=kind, subtype=subtype, filename=file.filename)
    return message


def _address(person: Recipient) -> Address:
    name = "".join(character for character in person.name if character.isprintable())
    return Address(display_name=name, addr_spec=person.email)
