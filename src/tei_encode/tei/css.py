"""The one CSS declaration we write: `content: "…"`, a string that stands before or after an element.

CSS Syntax Module Level 3, section 4.3.7 (escapes) and CSS Generated Content, `content`.
"""

from __future__ import annotations

import re

_CONTENT = re.compile(r"""content\s*:\s*("(?:\\(?:[0-9A-Fa-f]{1,6}\s?|.)|[^"\\])*")""", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9A-Fa-f]{1,6})[ \t\n\r\f]?|(.))", re.DOTALL)


def content_declaration(string: str) -> str:
    """A declaration whose value is exactly this string; everything but plain visible ASCII is escaped."""
    escaped = "".join(
        char if " " <= char <= "~" and char not in '"\\<>&' else f"\\{ord(char):x} " for char in string
    )
    return f'content: "{escaped}"'


def content_string(declaration: str) -> str | None:
    """The string that a `content` declaration stands for, or None where there is none."""
    found = _CONTENT.search(declaration)
    if found is None:
        return None
    return _ESCAPE.sub(lambda m: _character(int(m[1], 16)) if m[1] else m[2], found[1][1:-1])


def _character(code_point: int) -> str:
    """What an escape stands for; U+FFFD where there is no such character (CSS Syntax 3, section 4.3.7)."""
    is_scalar = code_point <= 0x10FFFF and not 0xD800 <= code_point <= 0xDFFF
    return chr(code_point) if is_scalar else "\ufffd"
