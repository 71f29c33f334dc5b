"""Turn a document's data into an accessible PDF, or into images of its pages."""

import errno
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.records import frozen

if TYPE_CHECKING:
    from typst import Compiler, Fonts

PREVIEW_PPI = 96.0

_FAMILIES = frozenset({"Inter", "Inter Document", "Noto Emoji"})


@frozen
class Document:
    """A document ready to be set: our template, our fonts, and data that is only ever data.

    ``data`` reaches the template as one JSON string, so that nothing in it can act as
    markup; ``root`` is the folder of templates, the only one that Typst may read; ``fonts``
    are the folders of the whole fonts, then of those that most words are set with.
    """

    template: str
    root: Path
    fonts: tuple[Path, ...]
    data: dict[str, object]

    @classmethod
    def of(
        cls, template: str, data: dict[str, object], *, resources: Path, built: Path
    ) -> "Document":
        """Return a document set with one of our templates and with the fonts we bring."""
        return cls(
            template=template,
            root=resources / "reports",
            fonts=(resources / "fonts", built / "document-fonts"),
            data=data,
        )

    def pdf(self) -> bytes:
        """Return the document as tagged PDF, both PDF/UA-1 and PDF/A-2a."""
        pdf = self._compiler().compile(format="pdf", pdf_standards=["ua-1", "a-2a"])
        assert isinstance(pdf, bytes)  # noqa: S101 - one file without a page pattern
        return pdf

    def write_pdf(self, target: Path) -> None:
        """Write the whole PDF or nothing, an older file staying whole until then."""
        replace_file(target, self.pdf())

    def pages(self, ppi: float = PREVIEW_PPI) -> list[bytes]:
        """Return each page of the same document as a PNG."""
        pages = self._compiler().compile(format="png", ppi=ppi)
        return [pages] if isinstance(pages, bytes) else list(pages or [])

    def _compiler(self) -> "Compiler":
        from typst import Compiler

        fonts = _load_fonts(self.fonts)
        if lacking := _FAMILIES.difference(fonts.families()):
            # Typst would set blank pages without a word.
            folder = self.fonts[-1 if "Inter Document" in lacking else 0]
            raise CmDeskError("report_fonts_missing", path=str(folder))
        return Compiler(
            input=str(self.root / self.template),
            root=str(self.root),
            font_paths=fonts,
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(self.data, ensure_ascii=False)},
            package_path=str(self.root),
            package_cache_path=str(self.root),
        )


def _load_fonts(folders: tuple[Path, ...]) -> "Fonts":
    from typst import Fonts

    # Neither the machine's fonts nor Typst's own: the document is the same everywhere.
    return Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in folders],
    )


def replace_file(target: Path, content: bytes) -> None:
    """Put ``content`` in place of ``target`` at once, leaving nothing half written."""
    part = target.with_name(f"{target.name}.part")
    try:
        with part.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
    except OSError as fault:
        with suppress(OSError):
            part.unlink()
        is_full = fault.errno in {errno.ENOSPC, errno.EDQUOT}
        key = "report_disk_full" if is_full else "report_not_written"
        raise CmDeskError(key, path=str(target)) from fault
