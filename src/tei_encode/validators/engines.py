"""Which validators a run has: from the schemas and the engine that were asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tei_encode.errors import SchemaError

from .relaxng import RelaxNgValidator
from .schemas import schema_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .protocol import SchemaValidator

Engine = Literal["rng", "xsd", "both", "jing"]
OWN = "own"
"""The name by which our own schema is given among others."""


def validators_for(schemas: Sequence[Path], engine: Engine) -> tuple[SchemaValidator, ...]:
    """The validators of schemas, in their order.

    Args:
        schemas: files `.rng`, `.xsd` or `.sch`; the name `own` stands for our schema, as does no file at all.
        engine: which of our schemas is used, and what judges RELAX NG.

    Raises:
        SchemaError: a file is of no kind that is known.
    """
    found: list[SchemaValidator] = []
    for schema in schemas or (Path(OWN),):
        if str(schema) == OWN and not schema.exists():
            found += _own(engine)
        else:
            found.append(_validator(schema, engine))
    return tuple(found)


def _own(engine: Engine) -> list[SchemaValidator]:
    names = {"xsd": ("tei_encode.xsd",), "both": ("tei_encode.rng", "tei_encode.xsd")}
    return [_validator(schema_path(name), engine) for name in names.get(engine, ("tei_encode.rng",))]


def _validator(schema: Path, engine: Engine) -> SchemaValidator:
    match schema.suffix.lower():
        case ".rng" if engine == "jing":
            from .jing import JingValidator

            return JingValidator(schema)
        case ".rng":
            return RelaxNgValidator(schema)
        case ".xsd":
            from .xsd import XsdValidator

            return XsdValidator(schema)
        case ".sch":
            from .schematron import SchematronValidator

            return SchematronValidator(schema)
        case _:
            raise SchemaError(
                str(schema), "neither .rng nor .xsd nor .sch", "convert the schema (trang reads .rnc)"
            )
