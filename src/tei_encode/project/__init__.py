"""The project file `tei-encode.toml`: what the user knows once for all texts of a project.

A table of the file is a module here (`edition`, `source`, `text`, `letter`, `encoding`), entered in `TABLES` of
`reading`; a kind of value is a class in `values` or `people`. The template and the table of metadata follow from them.
The table `evaluation`, which says nothing of editions, stands apart.
"""

from __future__ import annotations

from .evaluation import conventions_from
from .metadata_table import options_by_text
from .reading import FILE_NAME, TABLES, options_from, read_project, register_named

__all__ = [
    "FILE_NAME",
    "TABLES",
    "conventions_from",
    "options_by_text",
    "options_from",
    "read_project",
    "register_named",
]
