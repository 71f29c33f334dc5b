"""Draw every icon at one size, side by side: a start then needs no reader of pictures.

A line of names, then the opacity of each point, row by row.
python packaging/build_icons.py LENGTH TARGET
"""

import sys
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"


def draw(length: int, target: Path) -> None:
    application = QGuiApplication(["build_icons", "-platform", "offscreen"])
    sources = sorted(ICONS.glob("*.svg"), key=lambda path: path.stem)
    strip = QImage(length * len(sources), length, QImage.Format.Format_ARGB32_Premultiplied)
    strip.fill(Qt.GlobalColor.transparent)
    painter = QPainter(strip)
    for number, source in enumerate(sources):
        svg = source.read_bytes().replace(b"currentColor", b"#000")
        for side in (b"width", b"height"):
            svg = svg.replace(side + b'="24"', side + b'="%d"' % length, 1)
        drawn = QImage.fromData(svg, "SVG")
        painter.drawImage(QRectF(number * length, 0, length, length), drawn)
    painter.end()
    alpha = strip.convertToFormat(QImage.Format.Format_Alpha8)
    names = " ".join(source.stem for source in sources)
    rows = b"".join(bytes(alpha.constScanLine(row))[: alpha.width()] for row in range(length))
    target.write_bytes(names.encode() + b"\n" + rows)
    application.quit()


if __name__ == "__main__":
    draw(int(sys.argv[1]), Path(sys.argv[2]))
