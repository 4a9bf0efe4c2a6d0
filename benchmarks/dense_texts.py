"""Texts that hold very much of one thing, each time another one: what the program looks for, without rest."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from .made_up_prose import NOUNS, PLACES, date, name, paragraph, person, sentence, word, words

FRENCH = "La commission a décidé de ne pas répondre à cette lettre."
Piece = Callable[[Random, int], str]
"""Gives the next piece of a text, from its number on; its own choices come from the generator it is given."""


def _entry(random: Random, number: int) -> str:
    author = f"{name(random)}, {random.choice('ABCDEFGH')}."
    year, title = random.randint(1950, 2010), words(random).capitalize()
    return f"{author} ({year}). {title}. {random.choice(PLACES)}: {name(random)} Press.\n"


def _letter(random: Random, number: int) -> str:
    body = f"{sentence(random)} {sentence(random)}"
    place = random.choice(PLACES)
    return f"{place}, {date(random)}\n\nDear Mr. {name(random)},\n\n{body}\n\nYours sincerely,\n{person(random)}\n\n"


def _page(random: Random, number: int) -> str:
    lines = "\n".join(words(random, 8, 8) for _ in range(12))
    return f"THE OAKE PAPERS     {number}\n\n{lines}\n\n"


def _page_with_notes(random: Random, number: int) -> str:
    lines = "\n".join(words(random, 8, 8) for _ in range(10))
    return f"{lines} {word(random)}.1\n\n1 See {person(random)}, {words(random)}.\n\n{number}\n\f"


def _year(random: Random) -> int:
    return random.randint(1950, 2010)


def _abbreviation(random: Random, _: int) -> str:
    full = [name(random) for _ in range(3)]
    return f"{' '.join(full)} ({''.join(one[0] for one in full)}) and "


def _entry_of_one(random: Random, number: int) -> str:
    head = "Bibliography\n\n" if number == 1 else ""
    return f"{head}Oake, A. ({_year(random)}). {words(random).capitalize()}. Lenner Press.\n"


def _note(random: Random, number: int) -> str:
    work = f"{person(random)}, {words(random).title()} (London, 1954), p. {number}"
    return f"[{number}] {work}; {name(random)}, op. cit., p. 3.\n\n"


def _memorandum(random: Random, _: int) -> str:
    head = f"MEMORANDUM FOR: {person(random)}\nFROM: {person(random)}\nSUBJECT: {words(random)}"
    return f"{head}\n\n{sentence(random)}\n\n"


def _telegram(random: Random, number: int) -> str:
    place = random.choice(PLACES)
    head = f"[{number}] Telegram From the Embassy in {place}\n\n{place}, {date(random)}."
    return f"{head}\n\n{sentence(random)}\n\n"


def _present(random: Random, number: int) -> str:
    head = "Present:\n" if number % 50 == 1 else ""
    return f"{head}Mr. {person(random)}, {random.choice(NOUNS).title()}\n"


def _speech(random: Random, _: int) -> str:
    speaker = random.choice(["OAKE", "LENNER", name(random).upper()])
    return f"MR. {speaker}: {sentence(random)}\n"


TEXTS: dict[str, Piece] = {
    "prose": paragraph,
    "one giant line": lambda random, _: sentence(random) + " ",
    "dates": lambda random, _: date(random) + ", ",
    "dates, one a line": lambda random, _: date(random) + "\n",
    "days without a year": lambda random, _: " ".join(date(random).split()[:2]) + "; ",
    "names of persons": lambda random, _: f"Mr. {person(random)} met ",
    "names, one a line": lambda random, _: person(random) + "\n",
    "surnames only": lambda random, _: name(random) + " saw ",
    "one name": lambda *_: "John Lenner met Mr. Lenner. ",
    "one surname, many persons": lambda random, _: f"{name(random)} Lenner saw Lenner. ",
    "bodies": lambda random, _: f"the Ministry of {name(random)} and the {name(random)} Committee, ",
    "places": lambda random, _: f"in {name(random)}, {random.choice(PLACES)}; ",
    "abbreviations": _abbreviation,
    "capitals": lambda random, _: words(random).upper() + " ",
    "capitals, lines": lambda random, _: words(random).upper() + "\n",
    "initials": lambda random, _: f"{random.choice('ABCDE')}. {random.choice('ABCDE')}. {name(random)}, ",
    "quotations": lambda random, _: f"“{sentence(random)}” ",
    "note marks and notes": lambda random, n: f"{sentence(random)}[{n}]\n\n[{n}] See {person(random)}.\n\n",
    "note marks without notes": lambda random, n: f"{words(random)}[{n}] ",
    "notes without marks": lambda random, n: f"[{n}] {words(random)}.\n\n",
    "one note mark": lambda random, _: f"{words(random)}[1] ",
    "raised note marks": lambda random, n: f"{words(random)}.{n} ",
    "stars": lambda random, _: f"{words(random)}* ",
    "citations of many authors": lambda random, _: f"{words(random)} ({name(random)}, {_year(random)}, p. 3). ",
    "citations of one author": lambda random, _: f"{words(random)} (Oake, {_year(random)}). ",
    "bibliography": _entry,
    "headed bibliography": lambda random, n: ("Bibliography\n\n" if n == 1 else "") + _entry(random, n),
    "entries of one author": _entry_of_one,
    "ibid.": lambda random, n: f"[{n}] Ibid., p. {n}.\n\n",
    "op. cit.": _note,
    "shelfmarks": lambda random, n: f"F. {n}, Op. {n % 9}, Pap. 2, D. 9, Ll. {n}-{n + 2}. ",
    "letters": _letter,
    "dialogue": _speech,
    "questions": lambda random, _: f"Q. {words(random)}?\nA. {sentence(random)}\n",
    "verse": lambda random, n: words(random, 4, 6) + (",\n\n" if n % 4 == 0 else ",\n"),
    "pages with heads": _page,
    "pages with notes": _page_with_notes,
    "page numbers": lambda random, n: f"{words(random, 8, 9)}\n\n{n}\n\n",
    "form feeds": lambda random, _: words(random) + "\f",
    "words, one a line": lambda random, _: word(random) + "\n",
    "words, one a paragraph": lambda random, _: word(random) + "\n\n",
    "figures, one a line": lambda random, n: f"{n}\n",
    "blank lines": lambda random, n: word(random) + "\n" + "\n" * (n % 9),
    "hard lines": lambda random, _: words(random, 8, 9) + "\n",
    "words broken": lambda random, _: f"{words(random, 6, 6)} {word(random)}-\n{word(random)} ",
    "carriage returns": lambda random, _: words(random) + "\r",
    "indents": lambda random, n: " " * (n % 40) + words(random) + "\n",
    "tabs": lambda random, _: f"{word(random)}\t{word(random)}\t{random.randint(1, 99)}\n",
    "columns": lambda random, _: f"{word(random):<30}{random.randint(1, 999):>8}{random.randint(1, 999):>8}\n",
    "pipes": lambda random, _: f"| {word(random)} | {words(random)} |\n",
    "list": lambda random, _: f"- {sentence(random)}\n",
    "numbered list": lambda random, n: f"{n}. {sentence(random)}\n",
    "nested list": lambda random, n: "  " * (n % 7) + f"- {words(random)}\n",
    "heads": lambda random, n: f"{n}. {words(random).title()}\n\n{sentence(random)}\n\n",
    "nested heads": lambda random, n: f"{n // 9 + 1}.{n % 9 + 1}. {words(random).title()}\n\n{words(random)}.\n\n",
    "contents": lambda random, n: f"{words(random).title()} ........ {n}\n",
    "nested brackets": lambda random, n: "([" * (n % 30) + word(random) + "])" * (n % 30) + " ",
    "open brackets": lambda random, _: f"({words(random)} [{word(random)} ",
    "closed brackets": lambda random, _: f"{words(random)}) {word(random)}] ",
    "open quotations": lambda random, _: f"“{words(random)} ‘{word(random)} ",
    "straight quotations": lambda random, _: f'{words(random)}" {word(random)}\' ',
    "asterisks": lambda random, _: f"*{words(random)} ** {word(random)} ",
    "emphasis": lambda random, _: f"*{words(random)}* **{word(random)}** _{word(random)}_ ",
    "links": lambda random, _: f"[{word(random)}](http://{word(random)}.org/{word(random)}) ",
    "mail": lambda random, _: f"{word(random)}@{word(random)}.org ",
    "combining characters": lambda random, _: "".join(letter + "\u0301" for letter in word(random)) + " ",
    "characters outside XML": lambda random, _: f"{word(random)}\x07\x0b",
    "foreign": lambda random, n: (FRENCH if n % 2 else sentence(random)) + " ",
    "foreign paragraphs": lambda random, n: (FRENCH if n % 2 else sentence(random)) + "\n\n",
    "memoranda": _memorandum,
    "telegrams": _telegram,
    "diary": lambda random, _: f"{date(random)}\n\n{sentence(random)}\n\n",
    "persons present": _present,
    "titles": lambda random, _: f"his *{words(random).title()}* and “{words(random).title()}”, ",
    "kings and saints": lambda random, n: f"King {name(random)} {'IVX'[n % 3]} and St. {name(random)} of Rome; ",
    "offices": lambda random, _: f"the Minister of {random.choice(NOUNS).title()}, {person(random)}, ",
}  # fmt: skip


def dense(kind: str, size: int) -> str:
    """A text of one kind, that many characters long; the same each time."""
    random = Random(kind)  # noqa: S311 - nothing secret
    made: list[str] = []
    long = number = 0
    while long < size:
        number += 1
        made.append(TEXTS[kind](random, number))
        long += len(made[-1])
    return "".join(made)[:size]
