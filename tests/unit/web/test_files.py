"""Files come whole, may be kept, and never from outside their folders."""

import gzip
import json
import re
from pathlib import Path

import pytest

from samspill.web.assets import Bundle, NotBuilt, read_bundle

from .conftest import House, Visitor

SCRIPT = "/static/assets/console-abc123.js"
FIRST_LOAD_BYTES = 60_000


def test_a_built_file_is_kept_for_ever_and_comes_smaller(nobody: Visitor, bundle: Bundle) -> None:
    answer = nobody.see(SCRIPT)
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.text == (bundle.folder / "assets" / "console-abc123.js").read_text(encoding="utf-8")
    assert nobody.see(SCRIPT, **{"if-none-match": answer.headers["etag"]}).status_code == 304


def test_a_file_without_a_hash_is_asked_for_again(nobody: Visitor) -> None:
    assert nobody.see("/static/icon.svg").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt", "assets/../../secret.txt"])
def test_nothing_outside_the_built_client_can_be_had(path: str, nobody: Visitor) -> None:
    answer = nobody.see(f"/static/{path}")
    assert answer.status_code == 404
    assert "not for the web" not in answer.text


@pytest.mark.parametrize("name", ["%00", "a" * 400, "assets/%00.js"])
@pytest.mark.parametrize("place", ["/static", "/pack/everyday"])
def test_a_name_that_no_file_can_have_is_a_file_that_is_not_there(place: str, name: str, nobody: Visitor) -> None:
    assert nobody.see(f"{place}/{name}").status_code == 404


@pytest.mark.parametrize(
    "path", ["../../pyproject.toml", "%2e%2e/%2e%2e/pyproject.toml", "pack.yaml/../../../pyproject.toml", "nothing.glb"]
)
def test_nothing_outside_a_pack_can_be_had(path: str, nobody: Visitor) -> None:
    answer = nobody.see(f"/pack/everyday/{path}")
    assert answer.status_code == 404
    assert "build-system" not in answer.text


def test_a_place_is_kept_for_ever_when_its_address_names_its_hash(nobody: Visitor) -> None:
    place = "/pack/everyday/places/cafe/place.json"
    hash_now = nobody.see("/headset/kept.json").json()[place]
    plain, other, hashed = (nobody.see(f"{place}{query}") for query in ("", "?v=1234", f"?v={hash_now}"))
    assert plain.status_code == other.status_code == hashed.status_code == 200
    assert plain.headers["cache-control"] == other.headers["cache-control"] == "no-cache"
    assert "immutable" in hashed.headers["cache-control"]
    assert plain.json()["id"] == "cafe"


@pytest.mark.parametrize("name", ["x.wav", "..%2fkey.wav", f"{'a' * 64}.txt", f"{'a' * 64}.wav", "%00.json"])
def test_only_speech_that_was_spoken_can_be_heard(name: str, nobody: Visitor) -> None:
    answer = nobody.see(f"/speech/{name}")
    assert answer.status_code == 404
    assert answer.json()["errors"][0]["code"] == "http_404"


def test_without_a_built_client_the_start_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NotBuilt, match="make client"):
        read_bundle(tmp_path)


def test_the_first_page_with_all_it_needs_is_small(nobody: Visitor, house: House) -> None:
    built = read_bundle()
    entry = built.entry("console")
    files = [built.folder / path.removeprefix("/static/") for path in (entry.script, *entry.styles)]
    page = len(nobody.see("/sign-in").content)
    assert page + sum(len(gzip.compress(file.read_bytes())) for file in files) <= FIRST_LOAD_BYTES


def test_every_page_links_the_styles_it_shares_with_others_and_its_own_last(tmp_path: Path) -> None:
    chunks = {
        "_shared.js": {"file": "shared.js", "css": ["shared.css"]},
        "_deeper.js": {"file": "deeper.js", "imports": ["_shared.js"]},
        "a.ts": {
            "file": "a.js",
            "name": "a",
            "isEntry": True,
            "imports": ["_shared.js", "_deeper.js"],
            "css": ["a.css"],
        },
    }
    (tmp_path / "manifest.json").write_text(json.dumps(chunks), encoding="utf-8")
    assert read_bundle(tmp_path).entry("a").styles == ("/static/shared.css", "/static/a.css")


def test_no_page_of_the_built_client_is_without_styles() -> None:
    entries = read_bundle().entries
    assert [name for name, entry in entries.items() if not entry.styles] == ["worker"]


def test_the_worker_of_the_built_client_is_one_plain_script() -> None:
    built = read_bundle()
    entry = built.entry("worker")
    assert entry.files == (entry.script,)
    assert not re.search(
        r"\b(import|export)\b", (built.folder / entry.script.removeprefix("/static/")).read_text("utf-8")
    )
