"""Plain data of alerts."""

from typing import Literal

StepKind = Literal["told", "acknowledged"]
Closing = Literal["served", "over", "off", "moved"]
