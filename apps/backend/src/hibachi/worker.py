"""Composition root of the job worker and of beat: `celery -A hibachi.worker worker|beat`."""

from hibachi.platform.collector import resume  # first: it pauses the collector

# isort: split

from hibachi.platform.config import get_settings
from hibachi.platform.logging import configure_logging
from hibachi.platform.tasks import broker
from hibachi.platform.tasks.registry import bind
from hibachi.task_modules import MODULES
from hibachi.wiring import wire

configure_logging(get_settings().log.level, get_settings().log.format)
wire()
app = broker()
bind(app)
resume()
__all__ = ["MODULES", "app"]
