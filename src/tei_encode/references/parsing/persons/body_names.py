"""Names of bodies at the beginning of a reference, told from titles and from persons."""

from __future__ import annotations

import re

from ...vocabulary import BODY_OPENERS, BODY_WORDS, DOCUMENT_WORDS, SMALL_WORDS


def body_at(text: str, start: int, end: int) -> bool:
    """Whether the words between two offsets read as the name of a body, not as the title of a document."""
    words = re.findall(r"[^\W_][\w'’.&-]*", text[start:end])
    if not words or len(words) > 14 or words[0].lower() in DOCUMENT_WORDS - {"the"}:
        return False
    plain = [word.lower().strip(".") for word in words]
    if any(not word[0].isupper() and word.lower() not in SMALL_WORDS for word in words) or any(
        word[0].isdigit() for word in words
    ):
        return False
    if len(words) == 1:
        return (words[0].isupper() and len(words[0]) > 1) or plain[0] in BODY_WORDS
    return any(word in BODY_WORDS for word in plain) and not re.search(r"[:?!“”\"]", text[start:end])


def opens_body(text: str) -> bool:
    """Whether the first word is one that bodies begin with and no person ("Historic", "National")."""
    words = re.findall(r"[^\W\d_][\w'’-]*", text)
    named = all(word[0].isupper() or word.lower() in SMALL_WORDS for word in words)
    return 2 <= len(words) <= 8 and named and words[0].lower() in BODY_OPENERS
