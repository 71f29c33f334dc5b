"""The document that a kept assessment is: written once, read by every later version.

It is JSON compressed with zlib: a ``format`` number, the assessment, the checklist's result
and what was said of the national figures' age, each record as an object of its fields. It
holds what those records hold, personal data included: the names of who owns each account and
of their deputies, the users' notes.

How it evolves. A field added to any record inside must have a default: documents that lack it
get the default, and a field taken away is ignored. Whatever an older application could not
read (a member added to an enumeration, a field renamed, another meaning or unit) makes a new
``FORMAT``, and ``decode`` then turns the former shape into the new one.
``tests/storage/old/kept-1.json.z`` is a document of format 1: it must always be read.
"""

import msgspec

from cm_desk.domain.assessment import Assessment
from cm_desk.domain.checklist import ChecklistResult
from cm_desk.domain.errors import CmDeskError
from cm_desk.storage import compressed

FORMAT = 1
# The example's takes 400 kB, mostly the questions and the national figures' texts.
MAX_BYTES = 32_000_000


class _Header(msgspec.Struct, frozen=True):
    format: int


class _Document(msgspec.Struct, frozen=True):
    format: int
    assessment: Assessment
    checklist: ChecklistResult
    outdated: str = ""


def encode(found: Assessment, checklist: ChecklistResult, outdated: str = "") -> bytes:
    """Return the document to store.

    Raises:
        CmDeskError: it is too large to be read back.
    """
    written = msgspec.json.encode(_Document(FORMAT, found, checklist, outdated))
    if len(written) > MAX_BYTES:
        raise CmDeskError("kept_too_large", megabytes=MAX_BYTES // 1_000_000)
    return compressed.compress(written)


def decode(content: bytes) -> tuple[Assessment, ChecklistResult, str]:
    """Return the very records that were stored.

    Raises:
        CmDeskError: a newer application wrote them, or the document is damaged.
    """
    try:
        written = compressed.decompress(content, limit=MAX_BYTES)
        if msgspec.json.decode(written, type=_Header).format > FORMAT:
            raise CmDeskError("kept_newer")
        document = msgspec.json.decode(written, type=_Document)
    except (ValueError, msgspec.MsgspecError, RecursionError) as error:
        raise CmDeskError("kept_damaged") from error
    return document.assessment, document.checklist, document.outdated
