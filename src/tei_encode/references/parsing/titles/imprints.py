"""Place and publisher: "New York: Norton", "Mursia, Milano", "Bologna"."""

from __future__ import annotations

import re
from dataclasses import replace

from tei_encode.model import Kind, Span

from ...parts import Part
from ...vocabulary import BODY_WORDS, PLACES, PUBLISHER_WORDS, REGIONS, SMALL_WORDS

_RIVERS = (
    "Saale", "Main", "Oder", "Breisgau", "Westf.", "Westfalen", "Neckar", "Lahn", "Ruhr", "Weser", "Elbe", "Rhein",
    "Holstein", "Donau", "Mosel", "Allgäu", "Pfalz", "Taunus", "Harz",
)  # fmt: skip
_BESIDE_RIVER = re.compile(rf"\s\((?:{'|'.join(map(re.escape, _RIVERS))})\)")
"""What tells one German town of a name from another: "Halle (Saale)"."""
_CLOSES_RIVER = "".join(rf"(?<!\({re.escape(one)})" for one in _RIVERS)
_PIECE = re.compile(
    r"\s*(?:,(?!\s(?:Inc|Ltd|LLC|Co|Jr)\b)|;|:(?!//)|\s[-–—](?=\s)|\s/\s|[\[\]]"
    rf"|\((?!(?:{'|'.join(map(re.escape, _RIVERS))})\))|{_CLOSES_RIVER}\))\s*"
)
_BETWEEN_TOWNS = re.compile(r",?\s(?:and|und|et|e|y|u\.|&)\s|\s?[/;]\s?|,\s|\s[-–—]\s|(?<=[a-z])–(?=[A-Z])")
_ARTICLE = re.compile(r"(?<!\w)[ldLD]['’](?=[^\W\d_a-z])")
_PUBLISHER_AND_PLACE = re.compile(
    r".*?(?:Springer|Verlag|Wiley|Elsevier|Press)\s(?P<place>[^\W\d_][^,:]*)", re.DOTALL
)
# "Cambridge, MA, and London"
_AND_BEFORE = re.compile(r"^(?:and|und|et|&)\s(?=[^\W\d_a-z])")
_AND_ELSEWHERE = re.compile(r"\s\[?\(?(?:u\.\s?a|etc)\b\.?[\])]?$")
_NUMERALS = re.compile(r"[IVXLC\d][IVXLCil\d/,.\s]*")
# "Lanham MD"; the letters of a state that are no English word or roman number.
_TOWN_AND_STATE = re.compile(
    r"(?P<town>[^\W\d_a-z][\w.'’-]+(?:\s[^\W\d_a-z][\w.'’-]+){0,2})\s(?P<state>(?-i:[A-Z]{2}))"
)
_UNPUBLISHED = frozenset(
    "manuscript mimeo mimeograph preprint paper report thesis typescript unpublished".split()
)
"""What stands before the body that a paper comes from, where others name a town."""
_AUTHOR = re.compile(
    r"(?:(?:by |for )?the )?authors?|(?:chez )?l[’']auteur|(?:im )?selbstverlag|self-?published|verlag des verfassers",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w.'’&-]*|&")


def is_place(text: str) -> bool:
    """Whether the words are a town that books come from, or several of them."""
    plain = _AND_ELSEWHERE.sub("", _BESIDE_RIVER.sub("", text)).strip(" .,;()[]").lower()
    if plain in PLACES or f"{plain}." in PLACES:
        return True
    pieces = re.split(r"\s?(?:/|,|;|&|\sand\s|\se\s|\set\s|\su\.\s|\sund\s|[-–—])\s?", plain)
    known = [piece for piece in pieces if piece in PLACES]
    return bool(known) and all(
        piece in PLACES or piece in REGIONS or piece.strip(".") in REGIONS for piece in pieces if piece
    )


def is_town_with_state(text: str) -> bool:
    """Whether a state's two letters follow a town with no comma between ("Lanham MD")."""
    found = _TOWN_AND_STATE.fullmatch(text.strip(" .,;()[]"))
    return (
        found is not None
        and found["state"].lower() in REGIONS
        and (is_place(found["town"]) or not is_publisher(found["town"]))
    )


def is_region(text: str) -> bool:
    """Whether the words are a state or country as printed after a town ("MA", "England")."""
    plain = text.strip(" ;()[]").lower()
    return plain in REGIONS or plain.strip(".") in REGIONS


def is_publisher(text: str) -> bool:
    """Whether one of the words is one that publishers' or bodies' names have."""
    words = [word.lower().strip(".,") for word in _WORD.findall(text)]
    return any(word in PUBLISHER_WORDS or word in BODY_WORDS for word in words)


def is_publisher_name(text: str) -> bool:
    """Whether a name of a few words is no town ("Oake Tranter: London")."""
    return looks_like_name(text) and len(text.split()) <= 5 and not is_place(text)


def is_number(text: str) -> bool:
    """Whether the words are numerals, misread ones too ("III/I", "Ili", "1, II")."""
    return bool(_NUMERALS.fullmatch(text))


def looks_like_name(text: str) -> bool:
    """Whether all words but small ones begin with a capital."""
    words = _WORD.findall(_ARTICLE.sub("", text))
    return (
        bool(words)
        and not is_number(text)
        and len(words) <= 12
        and all(word[0].isupper() or word.lower() in SMALL_WORDS for word in words)
        and words[0][0].isupper()
    )


def place_indices(texts: list[str]) -> list[int]:
    """Which pieces are places: known ones, and others that a state or country follows ("White Plains, NY")."""
    following = [*texts[1:], ""]
    return [
        index
        for index, (text, after) in enumerate(zip(texts, following, strict=True))
        if is_place(text)
        or (index > 1 and is_region(texts[index - 1]) and is_place(_AND_BEFORE.sub("", text)))
        or is_town_with_state(text)
        or (is_region(after) and not is_place(after) and _could_be_town(text))
    ]


def _could_be_town(text: str) -> bool:
    return (
        looks_like_name(text)
        and len(text.split()) <= 3
        and not is_publisher(text)
        and not is_region(text)
        and not any(word.lower() in SMALL_WORDS for word in text.split())
    )


def place_part(span: Span) -> Part:
    """`pubPlace` with its `placeName`."""
    return Part(span, Kind.PUB_PLACE, parts=(Part(span, Kind.PLACE_NAME),))


def with_towns_apart(text: str, part: Part) -> Part:
    """A `pubPlace` with one `placeName` for each of several towns ("Haverley and Lenner"); any other part as it is.

    Towns are told apart where each is known, a state behind it aside ("Cambridge, MA, and London").
    """
    if part.kind is not Kind.PUB_PLACE:
        return part
    found: list[Span] = []
    at = part.span.start
    for one in _BETWEEN_TOWNS.finditer(text, *part.span):
        found.append(Span(at, one.start()))
        at = one.end()
    towns: list[Span] = []
    for span in (*found, Span(at, part.span.end)):
        if towns and is_region(span.text(text)) and not is_place(span.text(text)):
            towns[-1] = Span(towns[-1].start, span.end)
        else:
            towns.append(span)
    if len(towns) < 2 or not all(is_place(span.text(text)) for span in towns):
        return part
    return replace(part, parts=tuple(Part(span.trimmed(text), Kind.PLACE_NAME) for span in towns))


def publisher_part(span: Span) -> Part:
    """`publisher` with its `orgName`."""
    return Part(span, Kind.PUBLISHER, parts=(Part(span, Kind.ORG_NAME),))


def without_author_as_body(text: str, part: Part) -> Part:
    """A publisher that but says that the author is it ("Accra: Author") without a body; any other part as it is."""
    is_author = part.kind is Kind.PUBLISHER and _AUTHOR.fullmatch(part.span.text(text))
    return replace(part, parts=()) if is_author else part


def pieces_of(text: str, span: Span) -> list[tuple[Span, str]]:
    """The pieces of a stretch between commas, colons and the like, each with the separator before it."""
    found: list[tuple[Span, str]] = []
    at, separator = span.start, ""
    for one in _PIECE.finditer(text, span.start, span.end):
        if one.start() > at:
            found.append((Span(at, one.start()), separator))
        at, separator = one.end(), one[0].strip() or "-"
    if at < span.end:
        found.append((Span(at, span.end), separator))
    return [(_without_stop(text, one), mark) for one, mark in found if one.text(text).strip(" .,;")]


def _without_stop(text: str, span: Span) -> Span:
    span = span.trimmed(text)
    end = span.end
    while (end > span.start and text[end - 1] in ",;: ") or (
        end > span.start and text[end - 1] == "." and not _is_abbreviated(text, span.start, end)
    ):
        end -= 1
    return Span(span.start, max(end, span.start))


def _is_abbreviated(text: str, start: int, end: int) -> bool:
    word = re.search(r"\S+$", text[start:end])
    return bool(word) and bool(
        re.fullmatch(
            r"(?:\w\.)+|Inc\.|Co\.|Ltd\.|Corp\.|Mass\.|Conn\.|Calif\.|Univ\.", word[0] if word else ""
        )
    )


def imprint(text: str, span: Span) -> list[Part]:
    """Place and publisher in a stretch that holds nothing else; empty where it does not read like that."""
    pieces = pieces_of(text, span)
    if not pieces:
        return []
    places = place_indices([one.text(text) for one, _ in pieces])
    colon = next((index for index, (_, mark) in enumerate(pieces) if mark == ":"), 0)
    if colon == 1 and places == [1] and len(pieces) == 2 and is_publisher_name(pieces[0][0].text(text)):
        return [publisher_part(pieces[0][0]), place_part(pieces[1][0])]
    if colon and looks_like_name(pieces[colon - 1][0].text(text)):
        first = max((index for index in places if index < colon), default=colon - 1 if colon > 2 else 0)
        while (
            first - 1 in places
            or (first - 2 in places and is_region(pieces[first - 1][0].text(text)))
            or (first and first not in places and is_region(pieces[first][0].text(text)))
        ):
            first -= 1
        return _two(text, [one for one, _ in pieces[first:colon]], [one for one, _ in pieces[colon:]])
    if places:
        first = last = places[0]
        while last + 1 < len(pieces) and (is_region(pieces[last + 1][0].text(text)) or last + 1 in places):
            last += 1
        rest = [one for index, (one, _) in enumerate(pieces) if not first <= index <= last]
        before, after = (
            [one for one in rest if one < pieces[first][0]],
            [one for one in rest if one > pieces[last][0]],
        )
        return _two(text, [one for one, _ in pieces[first : last + 1]], before or after)
    if town := _town_before_publisher(text, pieces):
        return [replace(place_part(town), attributes={"cert": "medium"}), publisher_part(pieces[1][0])]
    whole = Span(pieces[0][0].start, pieces[-1][0].end)
    joined = _PUBLISHER_AND_PLACE.fullmatch(whole.text(text))
    if joined and looks_like_name(whole.text(text)) and is_place(joined["place"]):
        cut = whole.start + joined.start("place")
        return [publisher_part(Span(whole.start, cut).trimmed(text)), place_part(Span(cut, whole.end))]
    if looks_like_name(whole.text(text)) and (is_publisher(whole.text(text)) or whole.text(text).isupper()):
        return [publisher_part(whole)]
    return []


def _town_before_publisher(text: str, pieces: list[tuple[Span, str]]) -> Span | None:
    """A town that is not known before a publisher that is ("Brest, Presses du Large"), not "Oake, Tranter & Co."."""
    if len(pieces) != 2 or pieces[1][1] != ",":
        return None
    town, publisher = (one.text(text) for one, _ in pieces)
    is_one = (
        is_publisher(publisher) and "&" not in publisher and not re.search(r"\b(?:Co|Inc|Ltd)\b", publisher)
    )
    is_town = re.fullmatch(r"[^\W\d_]{3,}(?:[ -][^\W\d_]{2,}){0,2}", town) and looks_like_name(town)
    is_other = is_publisher(town) or town.split()[-1].lower() in _UNPUBLISHED
    return pieces[0][0] if is_one and is_town and not is_other else None


def _two(text: str, places: list[Span], publishers: list[Span]) -> list[Part]:
    found = [place_part(Span(places[0].start, places[-1].end))] if places else []
    if publishers:
        span = Span(publishers[0].start, publishers[-1].end)
        if looks_like_name(span.text(text)) or is_publisher(span.text(text)):
            found.append(publisher_part(span))
    return sorted(found, key=lambda part: part.span)
