"""`tei-encode encode --preview`: the editions of a run as pages in a temporary folder, opened in a browser."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tei_encode.collection import FileResult

INDEX = "index.html"


def check_preview(given: Mapping[str, Any]) -> None:
    """See that a preview can be shown of what the options want.

    Raises:
        click.UsageError: it cannot.
    """
    from tei_encode.readers import is_address

    if given["preview"] is not None and given["explain"]:
        raise click.UsageError("--explain writes no editions: leave --preview away.")
    if given["preview"] is not None and given["quiet"]:
        raise click.UsageError("--preview shows pages, --quiet errors only: give one of them.")
    if given["preview"] is not None and is_address(given["output"] or ""):
        raise click.UsageError("--preview is for editions in a folder here: leave it away.")


def as_list(_: click.Context, __: click.Parameter, is_wanted: bool) -> list[Path] | None:
    """A list that the editions of a run are put into, if pages of them are wanted."""
    return [] if is_wanted else None


def remembering(
    work: Callable[..., Iterator[FileResult]], editions: list[Path] | None
) -> Callable[..., Iterator[FileResult]]:
    """The same work; editions it makes or finds as they should be are added to a list, if there is one."""

    def remembered(**named: Any) -> Iterator[FileResult]:
        for result in work(**named):
            if editions is not None and result.output is not None and result.error is None:
                editions.append(Path(result.output))
            yield result

    return remembered


def show_preview(editions: list[Path] | None, folder: Path, *, aside: bool) -> None:
    """Write pages of editions, open the index or the one page, and say where it is; nothing if there is no list.

    Args:
        editions: their files.
        folder: the one they lie in.
        aside: whether standard output is taken by something else.
    """
    if editions is None:
        return
    page = _written(sorted(one for one in editions if one.is_file()), folder)
    if page is None:
        click.echo("tei-encode: there is no edition to show", err=True)
        return
    click.echo(str(page), err=aside)
    if sys.stdout.isatty():
        import webbrowser

        try:
            webbrowser.open(page.as_uri())
        except webbrowser.Error as error:
            click.echo(f"tei-encode: the page could not be opened ({error})", err=True)


def _written(editions: list[Path], folder: Path) -> Path | None:
    """Write pages into a new temporary folder; the one to begin with, None where there is none."""
    from tempfile import mkdtemp

    from tei_encode.errors import TeiEncodeError
    from tei_encode.exporters import ExportOptions, format_of

    from .export_running import Exporting

    if not editions:
        return None
    target = Path(mkdtemp(prefix="tei-encode-preview-"))
    form, is_several = format_of("html"), len(editions) > 1
    exporting = Exporting(form, ExportOptions(), target, force=False, of_several=is_several)
    written = []
    for path in editions:
        below = path.parent.relative_to(folder) if path.is_relative_to(folder) else Path()
        try:
            if not exporting.export(path, below):
                written.append(target / below / f"{path.stem}{form.suffix}")
        except TeiEncodeError as error:
            click.echo(f"tei-encode: {error}", err=True)
    if is_several and INDEX in exporting.finish():
        return target / INDEX
    return written[0] if written else None
