r"""Text, titles and names as BibTeX takes them.

Characters outside ASCII stay: biber reads UTF-8. Those that LaTeX takes for commands are written as commands; braces
in a text as `\textbraceleft{}` and `\textbraceright{}`, since BibTeX counts braces behind a backslash, too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .bibliography import Name, Title

_COMMANDS = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
})  # fmt: skip
_IN_ADDRESSES = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}
_WORD = r"(?:[^\W\d_]\.){2,}|\w(?:[\w’'&-]*\w)?"
_SIMPLE_FAMILY = re.compile(r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*)*")
_AND = re.compile(r"(?<!\S)and(?!\S)", re.IGNORECASE)
"""What parts names and other items of a list."""


def braced(text: str) -> str:
    """The text between braces."""
    return f"{{{text}}}"


def plain(text: str) -> str:
    """A field of running text, braces around it."""
    return braced(text.translate(_COMMANDS))


def address(text: str) -> str:
    """A field that biblatex takes as it stands (`url`, `doi`, `eprint`); braces and backslashes in per cent form."""
    return braced("".join(_IN_ADDRESSES.get(char, char) for char in text))


def title(of: Title, language: str = "") -> str:
    """A title in which what must keep its capitals stands in braces of its own.

    These are names marked in it, and words with a capital behind their first letter ("NATO", "McKay"). A title
    in another language than English keeps all of its capitals.
    """
    if not of:
        return ""
    if language and not language.lower().startswith("en"):
        return braced(plain(of.text))
    names = "|".join(re.escape(name) for name in sorted(of.names, key=len, reverse=True) if name)
    pattern = rf"(?P<name>(?<!\w)(?:{names})(?!\w))|{_WORD}" if names else rf"(?P<name>(?!))|{_WORD}"
    pieces: list[str] = []
    at = 0
    for found in re.finditer(pattern, of.text):
        if found["name"] or _has_capital_inside(found[0]):
            pieces += [of.text[at : found.start()].translate(_COMMANDS), plain(found[0])]
            at = found.end()
    return braced("".join([*pieces, of.text[at:].translate(_COMMANDS)]))


def _has_capital_inside(word: str) -> bool:
    """Whether a word has a capital behind its first letter; in "Self-Help" both letters are first ones."""
    if word[0].isupper():
        word = re.sub(r"-\w", "", word)
    return any(char.isupper() for char in word[1:])


def text_list(values: Sequence[str]) -> str:
    """Publishers or places parted by "and"; one that holds this word is put in braces of its own."""
    return braced(" and ".join(_item(value) for value in values)) if values else ""


def _item(value: str) -> str:
    return plain(value) if _AND.search(value) else value.translate(_COMMANDS)


def name_list(names: Sequence[Name]) -> str:
    """Names parted by "and", surname first; "others" for the rest of a list; empty where there is none."""
    return braced(" and ".join(_name(name) for name in names)) if names else ""


def _name(name: Name) -> str:
    """One name as "von Last, Jr, First"; a body, and a surname that BibTeX would take apart, in braces."""
    if name.rest:
        return "others"
    if name.literal:
        return plain(name.literal)
    family = _part(name.family, is_safe=_is_simple(name.family))
    whole = " ".join(filter(None, (_particle(name.particle), family)))
    if not (name.given or name.suffix):
        return whole if _is_one_surname(name) else plain(" ".join(filter(None, (name.particle, name.family))))
    return ", ".join([whole, *([_part(name.suffix)] if name.suffix else []), _part(name.given)])


def _is_one_surname(name: Name) -> bool:
    """Whether BibTeX takes a surname without forenames for one, and none of its words for a forename."""
    if name.particle:
        return _is_known(name.particle) and name.particle.islower()
    return not _is_simple(name.family) or len(name.family.split()) == 1


def _particle(particle: str) -> str:
    """A particle as it stands where BibTeX can know it by its small letter, else in braces."""
    return _part(particle, is_safe=_is_known(particle)) if particle else ""


def _is_known(particle: str) -> bool:
    words = particle.split()
    return bool(words) and all(word.isalpha() for word in words) and words[-1][0].islower()


def _is_simple(family: str) -> bool:
    """Whether BibTeX takes all of a surname for one: no word in it that begins with a small letter."""
    return bool(_SIMPLE_FAMILY.fullmatch(family)) and all(word[:1].isupper() for word in family.split())


def _part(text: str, *, is_safe: bool = True) -> str:
    escaped = text.translate(_COMMANDS)
    return escaped if is_safe and "," not in text and not _AND.search(text) else braced(escaped)
