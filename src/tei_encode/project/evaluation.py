"""[evaluation]: which elements count as which kind when encodings are compared; each key is a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tei_encode.errors import OptionsError
from tei_encode.evaluation import USUAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tei_encode.evaluation import Conventions

NAME = "evaluation"


def conventions_from(tables: Mapping[str, Any], place: str) -> Conventions:
    """The conventions a project has: the usual ones, with the kinds that its file describes in place of ours.

    Args:
        tables: the tables of a project file.
        place: the file, for the message.

    Raises:
        OptionsError: the table is none, or a kind has no list of elements.
    """
    own = tables.get(NAME, {})
    if not isinstance(own, dict):
        raise OptionsError(place, f"{NAME} is no table", f'write [{NAME}] and person = ["persName"]')
    return USUAL.with_own(own, place)
