"""A certificate of this machine's own, so that headsets on the same network get the secure page that WebXR asks for."""

import ipaddress
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

VALID_DAYS = 365


def own_certificate(folder: Path) -> tuple[Path, Path]:
    """The certificate and key in ``folder`` as PEM files, made when missing, outdated or for another address.

    Browsers warn once, because nobody vouches for it. WebXR works after that; see docs/tutorials/first-session.md.
    """
    certificate, key = folder / "own-certificate.pem", folder / "own-certificate.key"
    if not (certificate.exists() and key.exists() and _still_good(certificate)):
        folder.mkdir(parents=True, exist_ok=True)
        _make(certificate, key)
    return certificate, key


def own_address() -> str:
    """This machine's address on the local network, or ``127.0.0.1`` when it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # nothing is sent: connecting a datagram socket only picks the way out
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def _still_good(path: Path) -> bool:
    try:
        known = x509.load_pem_x509_certificate(path.read_bytes())
        names = known.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (ValueError, x509.ExtensionNotFound):
        return False
    addresses = {str(address) for address in names.get_values_for_type(x509.IPAddress)}
    return known.not_valid_after_utc > datetime.now(UTC) + timedelta(days=7) and own_address() in addresses


def _make(certificate: Path, key_file: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    now = datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "samspill on this machine")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=VALID_DAYS))
        .add_extension(_names(), critical=False)
        .sign(key, hashes.SHA256())
    )
    key_file.touch(mode=0o600)
    key_file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))


def _names() -> x509.SubjectAlternativeName:
    addresses = sorted({"127.0.0.1", own_address()})
    return x509.SubjectAlternativeName(
        [x509.DNSName("localhost"), *(x509.IPAddress(ipaddress.ip_address(address)) for address in addresses)]
    )
