"""What earlier runs made of templates: their compiled code, and the names of those that each leads to."""

import json
from collections.abc import Sequence
from hashlib import blake2b, sha256
from typing import Protocol

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from jinja2.meta import find_referenced_templates

_SEAL = 16


class Shelf(Protocol):
    """Where results lie between runs."""

    def get(self, key: str) -> bytes | None:
        """The result kept under a key."""

    def put(self, key: str, value: bytes) -> None:
        """Keep a result."""


class Earlier(BytecodeCache):
    """The templates of earlier runs; Jinja itself tells by their source which of them changed.

    ``edition`` stands for everything else that shapes compiled code: the program, Jinja, its extensions.
    """

    def __init__(self, shelf: Shelf, edition: str) -> None:
        self._shelf = shelf
        self._edition = edition

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take over the code of a template."""
        kept = self._shelf.get(self._key("code", bucket.key))
        if kept and kept == _sealed(kept[_SEAL:]):
            bucket.bytecode_from_string(kept[_SEAL:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self._shelf.put(self._key("code", bucket.key), _sealed(bucket.bytecode_to_string()))

    def references(self, source: str, environment: Environment) -> Sequence[str]:
        """The templates that a source includes, imports or extends; raises ``TemplateError``."""
        key = self._key("references", sha256(source.encode()).hexdigest())
        kept = self._shelf.get(key)
        if kept:
            return tuple(json.loads(kept))
        found = references(source, environment)
        self._shelf.put(key, json.dumps(found).encode())
        return found

    def _key(self, kind: str, name: str) -> str:
        return f"template {kind} {name} {self._edition}"


def _sealed(code: bytes) -> bytes:
    """Code behind a digest of it: Python would run whatever is left of torn code."""
    return blake2b(code, digest_size=_SEAL).digest() + code


def references(source: str, environment: Environment) -> Sequence[str]:
    """The templates that a source includes, imports or extends, by name; raises ``TemplateError``."""
    found = find_referenced_templates(environment.parse(source))
    return sorted({name for name in found if name})
