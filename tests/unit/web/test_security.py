"""What every answer carries, and what no page may hold."""

import re

import pytest

from samspill.web.security import CONTENT_SECURITY_POLICY, HEADERS

from .conftest import PASSWORD, Come, House, Visitor, web

TEMPLATES = sorted(web().rglob("*.html"))
PAGES = ["/sign-in", "/today", "/participants/new", "/help", "/headset", "/check", "/nowhere", "/health", "/api/pair"]


@pytest.mark.parametrize("address", [*PAGES, "/static/assets/console-abc123.js", "/static/none.js"])
def test_every_answer_carries_the_headers(address: str, kari: Visitor) -> None:
    answer = kari.see(address)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_only_our_own_scripts_and_styles_may_run() -> None:
    rules = dict(rule.split(" ", 1) for rule in CONTENT_SECURITY_POLICY.split("; "))
    assert rules["default-src"] == "'self'"
    assert rules["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert "unsafe-inline" not in CONTENT_SECURITY_POLICY
    assert "unsafe-eval'" not in CONTENT_SECURITY_POLICY.replace("'wasm-unsafe-eval'", "")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(web()).as_posix())
def test_no_template_holds_inline_script_or_style(template: object) -> None:
    html = template.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    assert not re.search(r"<style|javascript:|hx-on|\|\s*safe\b", html)
    written = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", html, flags=re.DOTALL)  # a name in an expression is no attribute
    assert not re.search(r"\sstyle\s*=|\son[a-z]+\s*=", written)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", html))


def test_pages_are_not_kept_by_browsers_or_proxies(kari: Visitor) -> None:
    assert kari.see("/today").headers["cache-control"] == "no-store"


def test_cookies_cannot_be_read_by_scripts_or_sent_along_from_elsewhere(nobody: Visitor) -> None:
    answer = nobody.send("/sign-in", {"name": "kari", "password": PASSWORD})
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "domain=" not in cookie


def test_over_https_cookies_are_bound_to_the_host(nobody: Visitor) -> None:
    page, offer = nobody.get("https://clinic.example/sign-in"), nobody.post("https://clinic.example/api/pair")
    for cookie in (page.headers["set-cookie"], offer.headers["set-cookie"]):
        assert cookie.startswith("__Host-")
        assert "Secure" in cookie
        assert "Path=/" in cookie


def test_a_fault_is_answered_without_its_inside(
    house: House,
    come: Come,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the secret inside")

    monkeypatch.setattr("samspill.web.console.today.routes.today", broken)
    answer = come(house.kari).see("/today")
    assert answer.status_code == 500
    assert "Something went wrong here" in answer.text
    assert "secret" not in answer.text
    assert "the secret inside" in caplog.text
