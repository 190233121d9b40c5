"""No key of signing in is in what a person, or anyone, can take out: every column that looks like one is looked at."""

import re

import pytest
from sqlalchemy import Table

from samspill.adapters.sql.about import tables_about
from samspill.adapters.sql.dossier import SECRET, SECRET_OF

LIKE_A_KEY = re.compile(r"hash|secret|token|password|pin|passkey|public_key|credential|handle|challenge|\bcode\b|given")
NO_KEY = {
    ("consents", "given"): "a yes or a no",
}
"""Columns with such a name that open nothing; each with its reason."""


@pytest.mark.parametrize("table", tables_about(), ids=lambda table: table.name)
def test_a_column_that_looks_like_a_key_is_marked_secret_or_named_with_its_reason(table: Table) -> None:
    secret = SECRET | SECRET_OF.get(table.name, frozenset())
    left = {column.name for column in table.columns if LIKE_A_KEY.search(column.name)} - secret
    assert {name for name in left if (table.name, name) not in NO_KEY} == set()


def test_what_is_marked_secret_is_there() -> None:
    """A mark on a column that was renamed would guard nothing."""
    names = {column.name for table in tables_about() for column in table.columns}
    assert names >= SECRET
    by_name = {table.name: table for table in tables_about()}
    assert all(column in by_name[table].columns for table, columns in SECRET_OF.items() for column in columns)
