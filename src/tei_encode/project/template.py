"""The project file to begin with: every key in it, commented; those that are answered, filled in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .reading import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .table import Key

TOP = """\
# Here stands what you know about the edition and the texts do not say. tei-encode takes this file from the folder it is
# called in. A line that begins with # says nothing: take the # away and write what is true. The rest stays unknown.
"""
COMMENT = "# "
WIDTH = 60


def template(answers: Mapping[Key, str] | None = None) -> str:
    """The text of a project file.

    Args:
        answers: what is known already, on one line each, lists parted by `;`; all other keys are commented out.

    Returns:
        TOML that `read_project` takes; an answer can be a text, a list of texts or of persons.
    """
    answers = answers or {}
    parts = [TOP]
    for table in TABLES:
        lines = [f"{COMMENT}{table.about}", f"[{table.name}]"]
        lines += [_line(key, answers.get(key, "")) for key in table.keys]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _line(key: Key, answer: str) -> str:
    if answer:
        return f"{key.name} = {_toml(key, answer)}"
    return f"{COMMENT}{key.name} = {key.example}".ljust(WIDTH) + f"  # {key.about}"


def _toml(key: Key, answer: str) -> str:
    """An answer as TOML writes it."""
    if isinstance(key.value.from_text(answer, "", key.name), tuple):
        return f"[{', '.join(_quoted(part.strip()) for part in answer.split(';') if part.strip())}]"
    return _quoted(answer.strip())


def _quoted(text: str) -> str:
    """A basic string of TOML; its escapes are those of JSON, which leaves DEL alone."""
    sound = text.encode("utf-8", "replace").decode()
    return json.dumps(sound, ensure_ascii=False).replace("\x7f", "\\u007f")
