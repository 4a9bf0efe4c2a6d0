"""Ctrl-C: the first lets what is under way be finished, the second drops it."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Any, Self

import click

if TYPE_CHECKING:
    from types import FrameType, TracebackType


class Interruption:
    """Whether the user wants an end; for a `with` block around long work."""

    def __init__(self) -> None:
        """Begin with nobody wanting one."""
        self._is_set = False
        self._before: Any = None

    def is_set(self) -> bool:
        """Whether Ctrl-C was pressed."""
        return self._is_set

    def __enter__(self) -> Self:
        """Take Ctrl-C over."""
        self._before = signal.signal(signal.SIGINT, self._take)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give it back."""
        signal.signal(signal.SIGINT, self._before)

    def _take(self, number: int, frame: FrameType | None) -> None:
        if self._is_set:
            raise KeyboardInterrupt
        self._is_set = True
        click.echo("finishing the texts under way; Ctrl-C again drops them", err=True)
