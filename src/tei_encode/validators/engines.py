"""Which validators a run has: from the schemas and the engine that were asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tei_encode.errors import SchemaError

from .catalogs import NO_CATALOGS
from .relaxng import RelaxNgValidator
from .schemas import schema_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .catalogs import Catalogs
    from .protocol import SchemaValidator

Engine = Literal["rng", "xsd", "both", "jing"]
OWN = "own"
"""The name by which our own schema is given among others."""


def validators_for(
    schemas: Sequence[Path], engine: Engine, catalogs: Catalogs = NO_CATALOGS
) -> tuple[SchemaValidator, ...]:
    """The validators of schemas, in their order.

    Args:
        schemas: files `.rng`, `.xsd` or `.sch`; the name `own` stands for our schema, as does no file at all.
        engine: which of our schemas is used, and what judges RELAX NG.
        catalogs: where files are that the schemas include by an address elsewhere.

    Raises:
        SchemaError: a file is of no kind that is known.
    """
    found: list[SchemaValidator] = []
    for schema in schemas or (Path(OWN),):
        if str(schema) == OWN and not schema.exists():
            found += _own(engine)
        else:
            found.append(_validator(schema, engine, catalogs))
    return tuple(found)


def _own(engine: Engine) -> list[SchemaValidator]:
    names = {"xsd": ("tei_encode.xsd",), "both": ("tei_encode.rng", "tei_encode.xsd")}
    return [_validator(schema_path(name), engine) for name in names.get(engine, ("tei_encode.rng",))]


def _validator(schema: Path, engine: Engine, catalogs: Catalogs = NO_CATALOGS) -> SchemaValidator:
    match schema.suffix.lower():
        case ".rng" if engine == "jing":
            from .jing import JingValidator

            return JingValidator(schema)
        case ".rng":
            return RelaxNgValidator(schema, catalogs=catalogs)
        case ".xsd":
            from .xsd import XsdValidator

            return XsdValidator(schema, catalogs=catalogs)
        case ".sch":
            from .schematron import SchematronValidator

            return SchematronValidator(schema, catalogs=catalogs)
        case _:
            raise SchemaError(
                str(schema), "neither .rng nor .xsd nor .sch", "convert the schema (trang reads .rnc)"
            )
