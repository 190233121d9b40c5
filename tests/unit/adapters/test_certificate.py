"""The machine's own certificate is made once, and anew when it no longer fits."""

import ssl
from pathlib import Path

from samspill.adapters.certificate import own_certificate


def test_it_can_serve_https_and_its_key_is_private(tmp_path: Path) -> None:
    certificate, key = own_certificate(tmp_path)
    ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(certificate, key)
    assert key.stat().st_mode & 0o077 == 0


def test_it_is_kept_between_starts(tmp_path: Path) -> None:
    first = own_certificate(tmp_path)[0].read_bytes()
    assert own_certificate(tmp_path)[0].read_bytes() == first


def test_a_damaged_one_is_replaced(tmp_path: Path) -> None:
    certificate, key = own_certificate(tmp_path)
    certificate.write_text("not a certificate", encoding="utf-8")
    own_certificate(tmp_path)
    ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(certificate, key)
