"""``samspill pack``: a pack as one file to send, and whether one that came is what it says."""

from pathlib import Path
from typing import Annotated

import typer
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from samspill.authoring.parcel import BadKey, Verified, build, public_part, signing_key, trusted_key, verify
from samspill.authoring.parcel.opening import BadParcel, opened
from samspill.packs import load_pack

from .pack_source import is_text, shipped_pack
from .reading import bytes_of
from .refusing import refused
from .usable import usable_pack
from .writing import written

SUFFIX = ".samspill"
pack = typer.Typer(name="pack", help="A pack as one file to send, with hashes and a signature.", no_args_is_help=True)


@pack.command(name="build")
def build_(
    folder: Annotated[Path | None, typer.Argument(help="The pack's folder.", show_default="the one that ships")] = None,
    out: Annotated[Path | None, typer.Option(help="The file to make.", show_default="PACK-VERSION.samspill")] = None,
    key: Annotated[Path | None, typer.Option(help="Sign with this private key, made by: samspill pack key")] = None,
) -> None:
    """Make one file of a pack that has no problems: the same pack always makes the same bytes."""
    at = folder or shipped_pack()
    found = usable_pack(at)
    files = {path.relative_to(at).as_posix(): bytes_of(path) for path in sorted(at.rglob("*")) if _belongs(path, at)}
    try:
        signed = signing_key(bytes_of(key)) if key is not None else None
    except BadKey as bad:
        raise refused(f"{key} cannot be used: {bad}.") from None
    content = build(found.id, found.version, files, signed)
    path = out or Path(f"{found.id}-{found.version}{SUFFIX}")
    written(path, content)
    with_key = ", signed" if signed else ", not signed"
    typer.echo(f"{path}: {found.id} {found.version}, {len(files)} files, {len(content):,} bytes{with_key}.")


@pack.command(name="verify")
def verify_(
    file: Annotated[Path, typer.Argument(help="A file made by: samspill pack build")],
    key: Annotated[Path | None, typer.Option(help="Only a signature by this public key will do.")] = None,
) -> None:
    """Say whether a pack that came as one file is whole, unchanged and usable; exit status 1 when it is not."""
    try:
        inside = opened(bytes_of(file))
        trusted = trusted_key(bytes_of(key)) if key is not None else ""
    except BadParcel as bad:
        raise refused(f"{file} cannot be opened: {bad}.") from None
    except BadKey as bad:
        raise refused(f"{key} cannot be used: {bad}.") from None
    verified = verify(inside, trusted)
    problems = [*verified.problems, *_unusable(inside)]
    for problem in problems:
        typer.echo(problem)
    typer.echo(_verdict(verified, problems))
    raise typer.Exit(1 if problems else 0)


@pack.command(name="key")
def key_(
    name: Annotated[Path, typer.Argument(help="NAME.key is kept secret, NAME.pub is given away.")],
) -> None:
    """Make a key to sign packs with."""
    private, public = name.with_suffix(".key"), name.with_suffix(".pub")
    if private.exists():
        raise refused(f"{private} is there already, and a key that is lost cannot be made again. Choose another name.")
    made = Ed25519PrivateKey.generate()
    written(private, made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    private.chmod(0o600)
    written(public, public_part(made))
    typer.echo(f"{private} signs: keep it to yourself. {public} proves it: give it to those who use your packs.")


def _belongs(path: Path, folder: Path) -> bool:
    """Files of the pack; nothing hidden, and no link that leads elsewhere."""
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return path.is_file() and not path.is_symlink() and not hidden


def _unusable(inside: dict[str, bytes]) -> list[str]:
    texts = {name: content.decode("utf-8", errors="replace") for name, content in inside.items() if is_text(name)}
    errors = [str(found) for found in load_pack(texts).problems if found.severity == "error"]
    return errors if "pack.yaml" in texts else ["It holds no pack.yaml, so it is no pack."]


def _verdict(verified: Verified, problems: list[str]) -> str:
    manifest = verified.manifest
    name = f"{manifest.pack} {manifest.version}" if manifest else "This file"
    signed = f"signed with the key {verified.signed_by[:16]}…" if verified.signed_by else "not signed"
    if problems:
        return f"{name}: do not use it. {len(problems)} problem{'' if len(problems) == 1 else 's'}."
    return f"{name}: whole, unchanged and usable; {signed}."
