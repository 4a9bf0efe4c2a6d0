"""Why each text of a collection is given the structure it has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.errors import SourceError, TeiEncodeError
from tei_encode.explanation import Explanation, explain
from tei_encode.pipeline import Options
from tei_encode.readers import read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tei_encode.readers import SourceFile


def explain_files(
    files: Iterable[SourceFile | SourceError],
    options: Options | None = None,
    *,
    encoding: str | None = None,
    options_of: Callable[[SourceFile], Options] | None = None,
) -> Iterator[Explanation | TeiEncodeError]:
    """Why each text is given the structure it has; an error stands where a text cannot be read.

    Args:
        files: the texts, as `list_sources` gives them.
        options: what is known of their structure.
        encoding: encoding of all files; None finds out each one's.
        options_of: what is known of each text, where they differ; goes before `options`.
    """
    for file in files:
        if isinstance(file, SourceError):
            yield file
            continue
        try:
            own = options_of(file) if options_of else options or Options()
            source, _ = read_source(file, encoding)
            yield replace(explain(source, own.structure), name=file.label)
        except TeiEncodeError as error:
            yield error
