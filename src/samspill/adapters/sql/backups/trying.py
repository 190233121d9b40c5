"""Try a backup: put it back somewhere else, open it with the clinic's keys, and throw that away again."""

import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError

from samspill.adapters.sql.opening import CannotOpen, open_store
from samspill.adapters.sql.sealing import KeyGone
from samspill.app.audit.verifying import stored, verified
from samspill.app.ports.backups import CannotBackUp
from samspill.model.words import Text

from .copier import Copier
from .postgres import PostgresCopier, program


def try_out(copier: Copier, file: Path, key_file: Path) -> int:
    """How many people can be read in the backup once it is put back; raises ``CannotBackUp`` when it would not open."""
    with tempfile.TemporaryDirectory(prefix="samspill-tried-") as folder:
        there = Path(folder)
        shutil.copy(key_file, there / "samspill.key")
        if key_file.with_suffix(".keys").is_dir():
            shutil.copytree(key_file.with_suffix(".keys"), there / "samspill.keys")
        with _somewhere(copier, file, there) as url:
            return _read(url, there / "samspill.key", file)


def _read(url: str, key_file: Path, file: Path) -> int:
    try:
        store = open_store(url, key_file)
    except CannotOpen as cannot:
        raise CannotBackUp(
            Text(nb=f"{file} lar seg ikke åpne: {cannot}", en=f"{file} does not open: {cannot}")
        ) from cannot
    try:
        wrong = verified(stored(store), ()).faults
        if wrong:
            found = wrong[0].message
            raise CannotBackUp(
                Text(
                    nb=f"Loggen i {file} er ikke hel: {found.nb}",
                    en=f"The audit log in {file} is not whole: {found.en}",
                )
            )
        with store.look() as unit:
            there = [person for person in unit.dossier.participants() if not store.forgotten(person)]
            return sum(1 for person in there if unit.people.participant(person) is not None)
    except KeyGone as gone:
        raise CannotBackUp(
            Text(
                nb=f"{file} kan ikke leses: {gone}. Legg klinikkens mappe med nøkler tilbake.",
                en=f"{file} cannot be read: {gone}. Put the folder of keys of that clinic back.",
            )
        ) from gone
    finally:
        store.close()


@contextmanager
def _somewhere(copier: Copier, file: Path, folder: Path) -> Iterator[str]:
    """The URL of a database of its own with what is in the backup."""
    if not isinstance(copier, PostgresCopier):
        shutil.copy(file, folder / "samspill.db")
        yield f"sqlite:///{folder / 'samspill.db'}"
        return
    name = f"samspill_tried_{secrets.token_hex(6)}"
    admin = create_engine(copier.url, isolation_level="AUTOCOMMIT")
    try:
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
    except DatabaseError as refused:
        who = copier.url.username
        raise CannotBackUp(
            Text(
                nb=f"Dette trenger en egen database, og {who} har ikke lov til å lage en: {refused.orig}. "
                f"Kjør en gang som administrator av PostgreSQL: ALTER ROLE {who} CREATEDB",
                en=f"This needs a database of its own, and {who} may not make one: {refused.orig}. "
                f"Run once as PostgreSQL's administrator: ALTER ROLE {who} CREATEDB",
            )
        ) from refused
    tried = PostgresCopier(copier.url.set(database=name).render_as_string(hide_password=False))
    try:
        restore = program("pg_restore", f"pg_restore --no-owner --dbname={tried.shown()} {file}")
        options = ["--no-owner", "--no-privileges", "--exit-on-error", "--schema=public"]
        tried.run([restore, *options, f"--dbname={tried.shown()}", str(file)])
        yield tried.url.render_as_string(hide_password=False)
    finally:
        with admin.connect() as connection:
            connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        admin.dispose()
