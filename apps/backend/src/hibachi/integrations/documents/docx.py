"""DOCX as HTML, after a look at what its archive would unpack to."""

from io import BytesIO
from zipfile import ZipFile

import mammoth

from hibachi.integrations.documents.html import sections_of
from hibachi.knowledge.documents.ports import Unreadable
from hibachi.knowledge.documents.types import Section

_OLE = b"\xd0\xcf\x11\xe0"  # Word puts a protected document into a container of the old kind
_MAX_UNPACKED, _MAX_XML, _MAX_FILES = 100_000_000, 25_000_000, 5_000  # XML takes many times its size to parse
_ENCRYPTED = 0x1


def read(content: bytes) -> list[Section]:
    """The sections of a DOCX file by its heading styles; pictures are left out. Raises `Unreadable`."""
    if content.startswith(_OLE):
        raise Unreadable("encrypted")
    with ZipFile(BytesIO(content)) as archive:
        files = archive.infolist()
    if any(file.flag_bits & _ENCRYPTED for file in files):
        raise Unreadable("encrypted")
    unpacked = sum(file.file_size for file in files)
    xml = sum(file.file_size for file in files if file.filename.lower().endswith((".xml", ".rels")))
    if len(files) > _MAX_FILES or unpacked > _MAX_UNPACKED or xml > _MAX_XML:
        raise Unreadable("too_large")  # no more is ever unpacked of a file than its entry says
    made = mammoth.convert_to_html(BytesIO(content), convert_image=mammoth.images.img_element(_no_picture))
    return sections_of(made.value)


def _no_picture(_image: object) -> dict[str, str]:
    return {}
