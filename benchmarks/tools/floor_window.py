"""Floor: an empty PySide6 QMainWindow."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(sys.argv)
w = QMainWindow()
w.setWindowTitle("floor")
w.resize(1200, 800)
w.show()
sys.exit(app.exec())
