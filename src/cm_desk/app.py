"""The only builder: it makes the window's parts and hands each what it needs."""

import faulthandler
import gc
import logging
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QByteArray,
    QLibraryInfo,
    QLocale,
    Qt,
    QTimer,
    QTranslator,
)
from PySide6.QtWidgets import QApplication

from cm_desk import journal, paths
from cm_desk import settings as settings_file
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import benchmarks, dossiers, places
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Icons, Theme
from cm_desk.ui.design.theme import STYLE
from cm_desk.ui.desk import Desk
from cm_desk.ui.events import Events
from cm_desk.ui.history import History
from cm_desk.ui.instance import Instance
from cm_desk.ui.jobs import Job, Jobs
from cm_desk.ui.main_window import MainWindow
from cm_desk.ui.messages import Messages
from cm_desk.ui.preferences import Preferences


@dataclass(slots=True, eq=False)
class Program:
    """What lives as long as the application, whatever file is open."""

    application: QApplication
    home: Path
    texts: Texts
    theme: Theme
    icons: Icons
    preferences: Preferences
    today: Callable[[], date]


def run(dossier: Path | None, *, home: Path | None = None, today: date | None = None) -> int:
    """Open the window on a file, the last one, or a welcome; return the exit code.

    Raises:
        CmDeskError: the file named on the command line cannot be opened.
    """
    program = build_program(paths.home(home), today=today, dressed=False)
    _catch_bugs(program)
    journal.keep(program.home)
    path = dossier or _last_dossier(program)
    try:
        if path is None:
            _show_welcome(program)
        elif not _open_window(program, path):
            return 0
    except CmDeskError as error:
        if dossier is not None:
            raise
        # Nobody typed a command: the reason must be seen in a window.
        _show_welcome(program, problem=error)
    QTimer.singleShot(1000, _collect_again)
    return program.application.exec()


def screenshots(folder: Path, *, home: Path | None = None, today: date | None = None) -> int:
    """Write pictures of every page of the example in each look; return the exit code.

    Raises:
        CmDeskError: the folder cannot be written.
    """
    from cm_desk.ui import screenshots as pictures

    program = build_program(paths.home(home), today=today)
    with pictures.example(paths.resources(), program.today()) as dossier:
        window = MainWindow()
        jobs = furnish(program, window, dossier)
        window.open_first_page()
        try:
            pictures.take(window, program.theme, jobs, folder)
        finally:
            jobs.stop()
            window.close()
    return 0


def build_program(home: Path, *, today: date | None = None, dressed: bool = True) -> Program:
    """Make the application, its language and its look; not ``dressed``, it dresses its windows."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        QApplication.setDesktopFileName("cm-desk")
        application = QApplication([*sys.argv[:1], *STYLE])
    application.setApplicationName("CM Desk")
    install_french(application)
    chosen = settings_file.load(home)
    resources = paths.resources()
    theme = Theme(
        application,
        resources,
        mode=chosen.appearance,
        scale=chosen.scale,
        dressed=dressed,
        fonts=paths.built(),
    )
    icons = Icons(theme, resources / "icons", drawn=paths.built())
    application.setWindowIcon(icons.icon("speakerphone", "primary"))
    return Program(
        application,
        home,
        Texts(resources / "texts"),
        theme,
        icons,
        Preferences(home, chosen, theme),
        (lambda: today) if today else date.today,
    )


def install_french(application: QApplication) -> None:
    """Speak French, Qt's own buttons included, whatever the system's language."""
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    folders = (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase_fr"),
        (str(paths.built()), "cm_desk_fr"),
    )
    for folder, name in folders:
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
    # What Qt's French leaves in English, in a chooser of files that is not the system's.
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:")
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")


def open_dossier(program: Program, path: Path) -> MainWindow | None:
    """Open a file in a new window; None when a window of this computer already shows it.

    Raises:
        CmDeskError: the file cannot be opened; nothing is left open.
    """
    if not path.is_file():
        raise CmDeskError("no_such_dossier", path=path)
    path = path.absolute()  # it is remembered, and the next start may be from elsewhere
    instance = Instance(path)
    if not instance.take():
        return None
    try:
        dossier = dossiers.open_dossier(path)
    except BaseException:
        instance.release()
        raise
    window = MainWindow()
    jobs = furnish(program, window, dossier)

    def close() -> None:
        program.preferences.remember(geometry=bytes(window.saveGeometry().toHex().data()).decode())
        jobs.stop()
        dossier.close()
        instance.release()

    def back(state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            window.look_outside()

    window.closing.connect(close)
    # Not the window's changeEvent: to hand over an event of any kind, all kinds are loaded.
    program.application.applicationStateChanged.connect(back)
    instance.raise_asked.connect(lambda: bring_forward(window))
    instance.setParent(window)
    program.preferences.remember(last_dossier=str(path))
    return window


def furnish(program: Program, window: MainWindow, dossier: Dossier) -> Jobs:
    """Fill a window with a dossier; return its jobs, to be stopped before the file closes."""
    desk = build_desk(program, window, dossier)
    window.furnish(desk)
    return desk.jobs


def build_desk(program: Program, window: MainWindow, dossier: Dossier) -> Desk:
    """Build what the pages of a window are given."""
    events = Events()
    jobs = Jobs()

    def wait(work: Callable[[Job], object]) -> object:
        from cm_desk.ui.waiting import wait_for  # noqa: PLC0415 - nothing waits at start

        title = program.texts.get("changes", "under_way")
        return wait_for(work, jobs=jobs, icons=program.icons, window=window, title=title)

    history = History(dossier, events, program.texts, wait)
    for part in (events, history, jobs):
        part.setParent(window)
    resources, built = paths.resources(), paths.built()
    return Desk(
        dossier=dossier,
        resources=resources,
        built=built,
        texts=program.texts,
        icons=program.icons,
        events=events,
        history=history,
        jobs=jobs,
        messages=Messages(program.icons, program.texts, window),
        preferences=program.preferences,
        today=program.today,
        go=window.go_to,
        other_file=window.other_asked.emit,
        reference=cache(lambda: places.open_reference(built)),
        benchmarks=benchmarks.reader(dossier, resources),
    )


def bring_forward(window: MainWindow) -> None:
    """Put a window in front of the others."""
    window.showNormal() if window.isMinimized() else window.show()
    window.raise_()
    window.activateWindow()


def _open_window(program: Program, path: Path) -> bool:
    window = open_dossier(program, path)
    if window is None:
        return False
    geometry = program.preferences.settings.geometry
    if not geometry or not window.restoreGeometry(QByteArray.fromHex(geometry.encode())):
        _fit(window)
    program.theme.dress(window)
    window.other_asked.connect(lambda: _show_welcome(program, instead_of=window))
    window.show()
    # Heavy charts load once the window has settled, so that the first page paints at once.
    QTimer.singleShot(1500, window.prepare_charts)
    return True


def _collect_again() -> None:
    # What was made to start lasts: no collection need look at it again.
    gc.freeze()
    gc.enable()


def _fit(window: MainWindow) -> None:
    """Take 1280 × 800, or the whole of a smaller screen: its foot must not be out of it."""
    room = window.screen().availableGeometry()
    window.resize(min(1280, room.width() * 9 // 10), min(800, room.height() * 9 // 10))
    if window.width() < 1280 or window.height() < 800:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _show_welcome(
    program: Program, *, problem: CmDeskError | None = None, instead_of: MainWindow | None = None
) -> None:
    """Ask for a file; the window it replaces closes once the other one is open."""
    from cm_desk.ui.welcome import WelcomeWindow

    welcome = WelcomeWindow(program.icons, program.texts, paths.resources(), program.home)

    def opened(path: Path) -> None:
        try:
            is_other = _open_window(program, path)
        except CmDeskError as error:
            welcome.show_problem(program.texts.error(error))
            return
        welcome.close()
        if is_other and instead_of is not None:
            instead_of.close()

    welcome.chosen.connect(opened)
    if problem is not None:
        welcome.show_problem(program.texts.error(problem))
    program.theme.dress(welcome)
    welcome.show()


def _last_dossier(program: Program) -> Path | None:
    last = program.preferences.settings.last_dossier
    return Path(last) if last and Path(last).is_file() else None


def _catch_bugs(program: Program) -> None:
    """Write our own bugs to a file and show them; the environment's faults have sentences."""
    log = program.home / "plantage.log"
    faulthandler.enable(log.open("a", encoding="utf-8"))

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            program.application.quit()
            return
        if isinstance(error, CmDeskError):
            # A page that reloads while the file is locked: the fault is not ours.
            from cm_desk.ui.welcome import show_refusal

            show_refusal(program.texts.error(error))
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        logging.getLogger("cm_desk").error("bug\n%s", text)
        with log.open("a", encoding="utf-8") as file:
            file.write(text)
        from cm_desk.ui.welcome import show_bug

        show_bug(text, log)

    sys.excepthook = report
