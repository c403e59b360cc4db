"""Composition root of the process that encodes texts for all others: `python -m hibachi.encoder [ADDRESS]`."""

import sys

import structlog

from hibachi.integrations.embeddings.choice import model_folder
from hibachi.integrations.embeddings.gateway import OnnxEncoder
from hibachi.integrations.embeddings.server import Door
from hibachi.integrations.embeddings.wire import mark
from hibachi.platform.config import get_settings
from hibachi.platform.logging import configure_logging

log = structlog.get_logger()


def main() -> None:
    """Answer at the address given, else at the one of the settings."""
    settings = get_settings()
    configure_logging(settings.log.level, settings.log.format)
    address = sys.argv[1] if len(sys.argv) > 1 else settings.embeddings.server
    if not address:
        sys.exit("Nowhere to listen: give an address, or set EMBEDDINGS_SERVER.")
    folder = model_folder(settings.embeddings)
    encoder = OnnxEncoder(folder)
    encoder.encode(["ready"])
    door = Door(address, encoder, mark(folder))
    log.info("encoder_ready", address=address)
    door.serve()


if __name__ == "__main__":
    main()
