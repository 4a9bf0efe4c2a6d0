"""Whether words behind the full stop of a title are its subtitle, and not who published it.

"Handwerk. Festschrift für Hans Dorn, Stuttgart 1975" names no publisher; "Handwerk. Steiner, Stuttgart 1975" does.
"""

from __future__ import annotations

import re

from ...vocabulary import BODY_WORDS, PUBLISHER_WORDS, SMALL_WORDS, SUBTITLE_WORDS

_WORD = re.compile(r"[^\W_][\w’'-]*")
_ABSTRACT = re.compile(
    r"(?!.*(?:gesellschaft|genossenschaft|handlung|anstalt)(?:en)?$)"
    r"[^\W\d_]{2,}(?:ung|heit|keit|schaft|ismus|ität|politik|kultur|wesen)(?:en)?"
)
"""German nouns by their endings, which hardly a publisher is called by ("Herrschaft", "Bildung")."""
_ABOUT = frozenset(
    "about across after against aus before between beyond during from für gegen hacia nach on ohne par pendant pour "
    "seit sobre sous su sul sulla über um unter vor während zu zum zur zwischen".split()
)
"""Prepositions that say what a book is about; publishers without a word like "Verlag" have none in their names."""


def reads_as_subtitle(text: str) -> bool:
    """Whether the words are a subtitle's rather than a publisher's.

    They have years, or a word for a kind of book ("Studien"), an abstract noun, or a preposition, and none before it
    that publishers and bodies are known by.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    bodies = [at for at, word in enumerate(words) if word in PUBLISHER_WORDS or word in BODY_WORDS]
    told = [at for at, word in enumerate(words) if _tells_of_content(word)]
    if not told:
        return False
    goes_on = told[0] + 1 < len(words) and words[told[0] + 1] in SMALL_WORDS
    return not bodies or (told[0] < bodies[0] and goes_on)


def _tells_of_content(word: str) -> bool:
    return (
        word in SUBTITLE_WORDS
        or word in _ABOUT
        or _ABSTRACT.fullmatch(word) is not None
        or re.fullmatch(r"1\d{3}|20\d\d", word) is not None
    )
