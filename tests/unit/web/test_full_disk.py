"""When the server cannot write: pages say so in plain words, System health stays open, and nothing is lost."""

from samspill.app.audit.store import AuditedStore
from tests.stores.test_full_disk import read_only

from .conftest import Come, House


def test_what_cannot_be_saved_is_said_and_the_administrator_still_finds_out_why(house: House, come: Come) -> None:
    kari, ada = come(house.kari), come(house.admin)
    kari.token()
    store = house.clinic.store
    assert isinstance(store, AuditedStore)
    read_only(store.inner)  # type: ignore[arg-type]
    answer = kari.send(f"/participants/{house.participant}/own-words", {"called": "Elg", "own_goal": "gå på kafé"})
    assert answer.status_code == 503
    assert "Not saved" in answer.text
    assert "The server can only read now" in answer.text
    assert "Traceback" not in answer.text
    health = ada.see("/system")
    assert health.status_code == 200
    assert "It answers, but cannot be written." in health.text
