"""Scripts that tell the language by themselves (ISO 15924)."""

from __future__ import annotations

import re

SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile("[\u3041-\u30ff\u31f0-\u31ff]+")),
    ("ko", re.compile("[\u1100-\u11ff\uac00-\ud7af]+")),
    ("zh", re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")),
    ("th", re.compile("[\u0e01-\u0e5b]+")),
    ("ka", re.compile("[\u10a0-\u10ff]+")),
    ("hy", re.compile("[\u0531-\u0587]+")),
)
"""Kana, Hangul, Han, Thai, Georgian, Armenian. Japanese is written with Han too: kana among them tells it."""
ANY = re.compile("[\u0531-\u0587\u0e01-\u0e5b\u10a0-\u11ff\u3041-\u9fff\uac00-\ud7af]")
LETTERS = re.compile(r"[^\W\d_]")
LEAST_LETTERS = 6
LEAST_SHARE = 0.6
KANA_AMONG_HAN = 0.1


def language_of_script(text: str) -> str:
    """The language that the script of a text tells; empty where it tells none, or where there is too little of it."""
    if text.isascii() or not ANY.search(text):
        return ""
    counts = {tag: sum(map(len, pattern.findall(text))) for tag, pattern in SCRIPTS}
    if counts["ja"] and counts["ja"] >= KANA_AMONG_HAN * counts["zh"]:
        counts["ja"] += counts["zh"]
    tag = max(counts, key=lambda one: counts[one])
    letters = len(LETTERS.findall(text))
    return tag if counts[tag] >= max(LEAST_LETTERS, LEAST_SHARE * letters) else ""
