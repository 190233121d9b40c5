"""Speaks the Language Server Protocol (3.17) over stdio with ``yaml-language-server``, as an editor does."""

import json
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
SERVER = ROOT / "client" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


class LanguageServer:
    """A server with one schema for everything; leave it with ``close``."""

    def __init__(self, schema: Path) -> None:
        self._process = subprocess.Popen(
            ["node", str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._count = 0
        self._settings = {"yaml": {"schemas": {schema.as_uri(): ["*.yaml"]}, "completion": True, "validate": True}}
        self.ask("initialize", processId=None, rootUri=None, capabilities={"workspace": {"configuration": True}})
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=self._settings)

    def problems(self, text: str, uri: str = "file:///work/scenario.yaml") -> list[dict[str, Any]]:
        """Open a document and get what is marked in it."""
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        while True:
            message = self._next()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                found: list[dict[str, Any]] = message["params"]["diagnostics"]
                return found

    def completions(self, text: str, at: str, uri: str) -> dict[str, str]:
        """What is offered right behind the last ``at`` of a document, with what is said about each."""
        self.problems(text, uri)
        before = text[: text.rindex(at) + len(at)]
        line, character = before.count("\n"), len(before.rpartition("\n")[2])
        where = {"line": line, "character": character}
        answer = self.ask("textDocument/completion", textDocument={"uri": uri}, position=where)
        return {item["label"]: _words(item.get("documentation")) for item in answer["items"]}

    def close(self) -> None:
        """Let it go."""
        self._process.terminate()
        self._process.wait(timeout=10)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def ask(self, method: str, **params: Any) -> Any:
        """Ask, and wait for the answer."""
        self._count += 1
        self._send({"id": self._count, "method": method, "params": params})
        while (message := self._next()).get("id") != self._count or "method" in message:
            pass
        return message["result"]

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _next(self) -> dict[str, Any]:
        """The next message; what the server asks for itself is answered on the way."""
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has gone"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if "method" in message and "id" in message:
            self._answer(message)
        return message

    def _answer(self, asked: dict[str, Any]) -> None:
        items = asked.get("params", {}).get("items", [])
        result = [self._settings.get(item.get("section", "")) for item in items] if items else None
        self._send({"id": asked["id"], "result": result})


def _words(documentation: Any) -> str:
    return str(documentation.get("value", "")) if isinstance(documentation, dict) else str(documentation or "")
