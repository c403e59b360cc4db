"""The classifier in use, chosen by the composition root."""

from hibachi.ai.router.types import Classifier
from hibachi.platform.late import Slot

_slot: Slot[Classifier] = Slot()
wire_classifier = _slot.fill  # None leaves it to the cues
classifier = _slot.get  # None when set-up has built none
