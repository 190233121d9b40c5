"""Settings come from the environment, wrong ones are said, and a clinic opens with what is chosen."""

import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from samspill.bootstrap.clinic import UnusablePack, open_clinic
from samspill.bootstrap.settings import READERS, Settings, WrongSetting
from tests.packs import small_packs


def test_settings_are_read_by_their_names_in_the_environment() -> None:
    given = {
        "SAMSPILL_DATA": "/srv/clinic",
        "SAMSPILL_DATABASE_URL": "postgresql://clinic@db/samspill",
        "SAMSPILL_SECURE_COOKIES": "yes",
        "SAMSPILL_NODE": "two",
        "PATH": "/bin",
    }
    settings = Settings.from_environment(given, demo=True)
    assert (settings.data, settings.database) == (Path("/srv/clinic"), "postgresql://clinic@db/samspill")
    assert (settings.secure_cookies, settings.node, settings.demo) == (True, "two", True)


def test_without_a_url_the_database_is_a_file_in_the_data_folder() -> None:
    assert Settings.from_environment({"SAMSPILL_DATA": "/srv/clinic"}).database == "sqlite:////srv/clinic/samspill.db"


def test_a_word_that_is_neither_yes_nor_no_is_refused() -> None:
    with pytest.raises(WrongSetting, match="SAMSPILL_SECURE_COOKIES is 'perhaps'; expected yes or no"):
        Settings.from_environment({"SAMSPILL_SECURE_COOKIES": "perhaps"})


def test_everything_that_is_set_wrong_is_said_at_once() -> None:
    given = {"SAMSPILL_IDLE_MINUTES": "soon", "SAMSPILL_BACKUPS_KEPT": "-1", "SAMSPILL_DEMO": "maybe"}
    with pytest.raises(WrongSetting) as refused:
        Settings.from_environment(given)
    assert str(refused.value).splitlines() == [
        "SAMSPILL_DEMO is 'maybe'; expected yes or no",
        "SAMSPILL_IDLE_MINUTES is 'soon'; expected a number of minutes, 1 to 240",
        "SAMSPILL_BACKUPS_KEPT is '-1'; expected a whole number, 0 to 365",
    ]


def test_a_slip_in_a_name_is_said_and_not_taken_for_nothing() -> None:
    with pytest.raises(WrongSetting, match="SAMSPILL_SECURE_COOKIE is not a setting; did you mean SAMSPILL_SECURE_COO"):
        Settings.from_environment({"SAMSPILL_SECURE_COOKIE": "yes"})


def test_names_that_are_for_somebody_else_are_left_alone() -> None:
    given = {"SAMSPILL_TEST_CHROMIUM": "/usr/bin/chromium", "SAMSPILL_FUZZ": "9", "SAMSPILL_IMAGE": "samspill:1"}
    assert Settings.from_environment(given) == Settings()


def test_one_that_is_empty_is_not_set() -> None:
    given = {"SAMSPILL_DATA": "", "SAMSPILL_RECORDINGS": "", "SAMSPILL_IDLE_MINUTES": "", "SAMSPILL_DEMO": ""}
    assert Settings.from_environment(given) == Settings()


def test_what_is_not_a_text_is_read_as_what_it_is() -> None:
    texts = {one.name for one in fields(Settings) if one.type is str}
    assert set(READERS) == {one.name for one in fields(Settings)} - texts


def test_a_time_zone_or_voice_there_is_none_of_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match="Europe/Oslo"):
        open_clinic(Settings(data=tmp_path, time_zone="Europe/Atlantis"))
    with pytest.raises(WrongSetting, match="espeak or silent"):
        open_clinic(Settings(data=tmp_path, packs=small_packs(tmp_path), voice="opera"))


def test_a_folder_without_packs_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnusablePack, match=r"expected a folder with a pack\.yaml"):
        open_clinic(Settings(data=tmp_path, packs=tmp_path))


def test_a_clinic_opens_works_and_closes(tmp_path: Path, proven: Path) -> None:
    shutil.copytree(proven, tmp_path / "proofs")
    clinic = open_clinic(Settings(data=tmp_path, voice="silent"))
    with clinic.store.look() as unit:
        assert unit.staff.members() == ()
    assert clinic.live.glimpse("nowhere").result(5) is None
    clinic.close()
