"""The models that set-up built, for commands that ask the assistant without a server."""

from hibachi.ai.acts.lazy import built_acts
from hibachi.ai.acts.ports import wire_acts
from hibachi.ai.escalation.lazy import built_likeness
from hibachi.ai.escalation.ports import wire_likeness
from hibachi.ai.matters.lazy import built_matters
from hibachi.ai.matters.ports import wire_matters
from hibachi.ai.router.lazy import built_classifier
from hibachi.ai.router.ports import wire_classifier
from hibachi.ai.understanding.heads.lazy import built_counter
from hibachi.ai.understanding.heads.ports import wire_counter
from hibachi.integrations.embeddings.choice import chosen_encoder, model_folder, reads_spans
from hibachi.knowledge.meaning import WORDINGS_FILE, wire_wordings
from hibachi.platform.config.groups import EmbeddingsSettings
from hibachi.platform.encoder import wire_encoder


def wire_models() -> None:
    """The encoder and classifier that set-up built."""
    settings = EmbeddingsSettings()
    encoder = chosen_encoder(settings)
    wire_classifier(built_classifier(model_folder(settings), encoder))
    wire_likeness(built_likeness(model_folder(settings), encoder))
    wire_matters(built_matters(model_folder(settings), encoder))
    wire_acts(built_acts(model_folder(settings), encoder))
    wire_counter(built_counter(model_folder(settings), encoder if reads_spans(settings) else None))
    wire_encoder(encoder)
    wire_wordings(model_folder(settings) / WORDINGS_FILE)
