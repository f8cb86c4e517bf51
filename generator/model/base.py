"""The ground that every model stands on: frozen, closed, documented by its docstrings."""

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from generator.model.meanings import meanings


class Model(BaseModel):
    """A frozen record that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Tell editors and readers of the data what each field means."""
        reference = handler(core_schema)
        told = meanings(cls)
        for name, field in handler.resolve_ref_schema(reference).get("properties", {}).items():
            field |= {"description": told[name]} if name in told else {}
        return reference


class Shorthand(Model):
    """A record that may be written as one plain text, which then stands for its main field."""

    main_field: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, value: Any) -> Any:
        return value if isinstance(value, Mapping) else cls.expand(value)

    @classmethod
    def expand(cls, value: Any) -> Any:
        """The long form of a short one."""
        return {cls.main_field: value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Offer the short form beside the long one, so that editors accept and complete both."""
        reference = super().__get_pydantic_json_schema__(core_schema, handler)
        schema = handler.resolve_ref_schema(reference)
        if "anyOf" not in schema:
            short = dict(schema["properties"][cls.main_field])
            long = dict(schema)
            schema.clear()
            schema.update({"title": long.get("title", cls.__name__), "anyOf": [short, long]})
        return reference
