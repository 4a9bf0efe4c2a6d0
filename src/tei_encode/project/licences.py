"""The usual licences of editions, with their addresses."""

from __future__ import annotations

LICENCES: tuple[tuple[str, str, str], ...] = (
    ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "no rights reserved"),
    ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "name the makers"),
    ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/", "name the makers, share alike"),
    ("CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/", "name the makers, not for profit"),
    (
        "CC BY-NC-SA 4.0",
        "https://creativecommons.org/licenses/by-nc-sa/4.0/",
        "name the makers, not for profit, share alike",
    ),
    ("CC BY-ND 4.0", "https://creativecommons.org/licenses/by-nd/4.0/", "name the makers, no changes"),
    (
        "Public Domain Mark 1.0",
        "https://creativecommons.org/publicdomain/mark/1.0/",
        "free of known rights already",
    ),
)
"""(name, address, what it says in a few words)."""
