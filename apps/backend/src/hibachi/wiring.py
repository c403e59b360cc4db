"""The only place that chooses between real and fake gateways."""

from fastapi import APIRouter

from hibachi.ai.acts.lazy import built_acts
from hibachi.ai.acts.ports import wire_acts
from hibachi.ai.escalation.lazy import built_likeness
from hibachi.ai.escalation.ports import wire_likeness
from hibachi.ai.house import figures
from hibachi.ai.matters.lazy import built_matters
from hibachi.ai.matters.ports import wire_matters
from hibachi.ai.models.ports import wire_chat_model
from hibachi.ai.router.lazy import built_classifier
from hibachi.ai.router.ports import wire_classifier
from hibachi.ai.understanding.heads.lazy import built_counter
from hibachi.ai.understanding.heads.ports import wire_counter
from hibachi.booking.stations.service import names as station_names
from hibachi.communications.ports import Mailer, wire_mailer
from hibachi.communications.texting.ports import wire_sms_sender
from hibachi.geo.ports import wire_distance_provider
from hibachi.identity.ports import provide_station_names
from hibachi.integrations.documents.reader import FileReader
from hibachi.integrations.embeddings.choice import chosen_encoder, model_folder, reads_spans
from hibachi.integrations.llm.choice import chosen_model
from hibachi.integrations.maps.choice import chosen_provider
from hibachi.integrations.smtp import dev_endpoints as mailbox
from hibachi.integrations.smtp.fake import FakeMailer
from hibachi.integrations.smtp.gateway import SmtpMailer
from hibachi.integrations.stripe import dev_endpoints as card_form
from hibachi.integrations.stripe.choice import chosen_gateway
from hibachi.integrations.twilio import dev_endpoints as test_phone
from hibachi.integrations.twilio.choice import chosen_sender
from hibachi.knowledge.documents.ports import wire_reader
from hibachi.knowledge.meaning import WORDINGS_FILE, wire_wordings
from hibachi.knowledge.ports import wire_figures
from hibachi.payments.ports import wire_gateway
from hibachi.platform.config import Settings, get_settings
from hibachi.platform.encoder import wire_encoder


def wire() -> None:
    """Give every port its implementation; called once by each process at its start."""
    settings = get_settings()
    provide_station_names(station_names)
    wire_figures(figures)
    wire_reader(FileReader())
    wire_distance_provider(chosen_provider(settings.maps))
    wire_chat_model(chosen_model(settings))
    wire_gateway(chosen_gateway(settings))
    wire_mailer(_mailer(settings))
    wire_sms_sender(chosen_sender(settings))
    chosen = chosen_encoder(settings.embeddings)
    wire_encoder(chosen)
    folder = model_folder(settings.embeddings)
    wire_classifier(built_classifier(folder, chosen))
    wire_wordings(folder / WORDINGS_FILE)
    wire_likeness(built_likeness(folder, chosen))
    wire_matters(built_matters(folder, chosen))
    wire_acts(built_acts(folder, chosen))
    wire_counter(built_counter(folder, chosen if reads_spans(settings.embeddings) else None))


def _mailer(settings: Settings) -> Mailer:
    return SmtpMailer(settings.mail) if settings.mail.host else FakeMailer()


def development_routers() -> list[APIRouter]:
    """Routers of the fakes in use; never mounted beside the real ones, nor in production."""
    settings = get_settings()
    if settings.env == "production":
        return []
    fakes = [] if settings.stripe.api_key else [card_form.router]
    fakes += [] if settings.mail.host else [mailbox.router]
    return fakes if settings.twilio.account_sid else [*fakes, test_phone.router]
