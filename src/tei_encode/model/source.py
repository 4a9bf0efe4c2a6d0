"""The source: a text as it was found, never edited."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .annotation import Annotation
    from .outline import Block

BYTE_ORDER_MARKS = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


@dataclass(frozen=True, slots=True)
class Container:
    """A file that is no text itself, of which one was taken out.

    Attributes:
        name: its name with suffix, no folders.
        digest: SHA-256 of its bytes, in hexadecimal.
        size: number of its bytes.
        note: a sentence on what was read, and how.
    """

    name: str
    digest: str
    size: int
    note: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """A plain text and what is needed to write its file again, byte for byte.

    Attributes:
        text: the decoded text, line ends and all, without a leading byte-order mark.
        name: file name with suffix, no folders.
        encoding: one of Python's codec names (`utf-8`, `utf-16-le`, `cp1252`, …).
        byte_order_mark: whether the file began with one.
        digest: SHA-256 of the file's bytes, in hexadecimal.
        size: number of bytes of the file.
        outline: the blocks that its format marks; None where only the text can tell.
        styles: what its format says of words inside blocks: emphasis, links.
        container: the file that the text was taken out of; None where it is the file.
    """

    text: str
    name: str
    encoding: str = "utf-8"
    byte_order_mark: bool = False
    digest: str = ""
    size: int = 0
    outline: tuple[Block, ...] | None = None
    styles: tuple[Annotation, ...] = ()
    container: Container | None = None

    @classmethod
    def of(
        cls, text: str, name: str = "text.txt", encoding: str = "utf-8", *, byte_order_mark: bool = False
    ) -> SourceText:
        """The source of a text at hand, with digest and size computed.

        Raises:
            UnicodeEncodeError: the encoding cannot express the text.
        """
        data = to_bytes(text, encoding, byte_order_mark=byte_order_mark)
        return cls(text, name, encoding, byte_order_mark, hashlib.sha256(data).hexdigest(), len(data))

    @property
    def file_digest(self) -> str:
        """SHA-256 of the file that was read: of the text, or of what it was taken out of."""
        return self.container.digest if self.container else self.digest

    @property
    def stem(self) -> str:
        """The file name without its last suffix."""
        stem, _, suffix = self.name.rpartition(".")
        return stem if stem and suffix else self.name

    def to_bytes(self) -> bytes:
        """The bytes of the file."""
        return to_bytes(self.text, self.encoding, byte_order_mark=self.byte_order_mark)


def to_bytes(text: str, encoding: str, *, byte_order_mark: bool) -> bytes:
    """A text in an encoding, with its byte-order mark where the file had one.

    Raises:
        UnicodeEncodeError: the encoding cannot express the text.
    """
    mark = BYTE_ORDER_MARKS.get(encoding, b"") if byte_order_mark else b""
    return mark + text.encode(encoding)
