"""Refusals of the geo module."""


class UnknownZip(LookupError):
    """Not a ZIP code of the United States, or no text of five digits at all."""

    def __init__(self, zip_code: str) -> None:
        super().__init__(f"“{zip_code}” is not a known ZIP code.")
        self.zip = zip_code
