"""JSON Schemas for editors: completion and checks while a pack is being written."""

from .editor_schema import SCHEMAS, editor_schema

__all__ = ["SCHEMAS", "editor_schema"]
