"""The switch of this room."""

from hibachi.platform.flags import Flag, declare

OUTSIDE_ASSISTANTS = declare(
    Flag("outside_assistants", "advanced_ai", "Tools for outside assistants, over the Model Context Protocol")
)
