"""Calendars and tables as other programs plan in them; all is invented."""

from pathlib import Path

from imports import make_workbooks
from imports.make_tables import text_of

OUTLOOK = """BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:PUBLISH
X-MS-OLK-FORCEINSPECTOROPEN:TRUE
BEGIN:VTIMEZONE
TZID:Romance Standard Time
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
CLASS:PUBLIC
UID:040000008200E00074C5B7101A82E008
DTSTAMP:20261101T100000Z
DTSTART;TZID="Romance Standard Time":20261203T093000
DTEND;TZID="Romance Standard Time":20261203T110000
RRULE:FREQ=WEEKLY;COUNT=6;BYDAY=TH
EXDATE;TZID="Romance Standard Time":20261224T093000
SUMMARY;LANGUAGE=fr:Comité de rédaction\\, au siège
DESCRIPTION:Ordre du jour\\n- les vœux\\n- le bulletin
SEQUENCE:2
BEGIN:VALARM
TRIGGER:-PT15M
ACTION:DISPLAY
DESCRIPTION:Reminder
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:040000008200E00074C5B7101A82E008
RECURRENCE-ID;TZID="Romance Standard Time":20261210T093000
DTSTART;TZID="Romance Standard Time":20261211T140000
DURATION:PT1H
SUMMARY:Comité de rédaction déplacé
END:VEVENT
END:VCALENDAR
"""
SCHOOL = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Calendrier//FR
X-WR-CALNAME:Calendrier Scolaire - Corse
BEGIN:VEVENT
UID:corse-1@exemple.fr
DTSTART;VALUE=DATE:20261219
DTEND;VALUE=DATE:20270104
SUMMARY:Vacances de Noël
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VTODO
UID:tache-1@exemple.fr
SUMMARY:Réserver la salle
END:VTODO
END:VCALENDAR
"""
TABLE = (
    ("Titre", "Date", "Heure", "Compte", "Texte", "Statut"),
    ("Vœux du président", "05/01/2027", "18 h", "Facebook", "Rendez-vous à 18 h.", "À rédiger"),
    ("=1+1", "2027-02-29", "25:00", "", "Date impossible", "Inconnu"),
    ("Sans date", "", "", "", "", ""),
)


def samples(folder: Path) -> list[Path]:
    """Write one file of each shape."""
    files = {
        "outlook.ics": OUTLOOK.replace("\n", "\r\n").encode(),
        "vacances.ics": SCHOOL.encode("utf-8-sig"),
        "tableau.csv": text_of(TABLE).encode("cp1252"),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [*(folder / name for name in files), _workbook(folder / "tableau.xlsx")]


def _workbook(path: Path) -> Path:
    return make_workbooks.write_xlsx(path, {"Feuille 1": [list(row) for row in TABLE]})
