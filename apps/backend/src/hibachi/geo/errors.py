"""Refusals of the geo module."""

from hibachi.platform.errors import Invalid


class UnknownZip(Invalid):
    """Not a ZIP code of the United States, or no text of five digits at all."""

    code = "unknown_zip"
    title = "This ZIP code is not known"

    def __init__(self, zip_code: str) -> None:
        super().__init__(f"“{zip_code[:20]}” is not a known ZIP code.", field="zip", rule="unknown_zip")
        self.zip = zip_code
