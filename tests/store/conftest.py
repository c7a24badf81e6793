"""What the tests of rules share: a desk with an open change."""

import pytest

from samverka_store.repository import Repository
from tests.store.desk import Desk


@pytest.fixture
def desk() -> Desk:
    """A desk with an open change of Anna's, on a morning in September 2023."""
    return Desk()


@pytest.fixture
def repository(desk: Desk) -> Repository:
    """The repository of the desk."""
    return desk.repository
