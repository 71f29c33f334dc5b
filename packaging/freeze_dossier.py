"""Freeze a small dossier of an older schema, for the test of its migration.

python packaging/freeze_dossier.py VERSION TARGET writes what an application of that schema
would have written. Run once for each released schema; the file is never made again.
"""

import sys
from pathlib import Path

import apsw

MIGRATIONS = Path(__file__).parents[1] / "src/cm_desk/storage/migrations"


def main(version: int, target: Path) -> None:
    connection = apsw.Connection(str(target))
    connection.pragma("application_id", 0x434D4453)
    for file in sorted(MIGRATIONS.glob("[0-9]*.sql"))[:version]:
        connection.execute(file.read_text(encoding="utf-8"))
    connection.pragma("user_version", version)
    connection.execute("""
        INSERT INTO territory (id, name, kind, website) VALUES (1, 'Pays gelé', 'petr', 'aucun');
        INSERT INTO network VALUES ('facebook-page', 'Facebook (page)', 'reseau', 'facebook', 0, 0);
        INSERT INTO account (id, network_id, name) VALUES (1, 'facebook-page', 'Page du Pays');
        INSERT INTO publication (account_id, external_key, published_at, day, minute, text, reach)
        VALUES (1, 'a', 1767600000, 739621, 540, 'Vœux du président', 120),
               (1, 'b', 1767700000, 739622, NULL, 'Réunion à la médiathèque', NULL),
               (1, 'c', 1768300000, 739629, 1000, 'Été indien', 40);
    """)
    connection.close()


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
