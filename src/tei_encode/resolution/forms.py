"""The forms under which a text names persons, taken apart; what is a forename there the text itself says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.model import Kind
from tei_encode.names import is_forename, listed_name, may_be_forename, title_before

from .apart import Form
from .forms_of_address import (
    ARMS,
    BEFORE_FORENAMES,
    BY_FORENAME,
    DOCTOR,
    ROYAL,
    address_before,
    calling_of,
    rank_of,
    sex_of,
    whole_forename,
)
from .kin import tag_of
from .over_line_ends import flat
from .personal_names import PersonalName, parse, surname_key
from .roles import office_before

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tei_encode.model import Annotation

SHARED = "with "
"""What the tag of a forename begins with that the next name may lend its surname: "Hugo and Anna Lenner"."""
_AND_NAMES = re.compile(
    r"\s(?:and|&)\s((?:[^\W\d_a-z][\w’'-]*\.?\s){1,2})([^\W\d_a-z][\w’'-]+)(?!\s[^\W\d_a-z])"
)
_ESQUIRE = re.compile(r",?\s(?:Esq|Esqr|Esquire)\b", re.IGNORECASE)
_BEHIND_MRS = re.compile(r"(?:\A|\s)(?:Mrs|Mme|Madame|Mevrouw)\.?\s(.+)", re.IGNORECASE)
_AND_MRS = re.compile(r"\s(?:and|&)\s(?:Mrs|Mme|Madame)\.?\s\Z", re.IGNORECASE)
_COUPLE_REACH = 20
_OF_PLACE = re.compile(r"\sof\s((?:the\s)?[^\W\d_a-z][\w’'-]*+)(?!\s[^\W\d_a-z])")


def form_of(text: str, one: Annotation, printed: str | None = None) -> Form:
    """What a mention of a person is called, by its name and by what stands around it.

    Args:
        text: the source text.
        one: the mention.
        printed: its name as `surnames_first` gives it, where a reference prints the surname first.
    """
    start, end = one.span.start, one.span.end
    form = printed or flat(one.span.text(text))
    name = parse(form)
    tag = (
        tag_of(text, start, end, has_forename=bool(name.forenames), has_surname=bool(name.surname))
        or _of_place(text, end, form)
        or _shared_surname(text, end, form)
    )
    titles = title_before(text, start)
    behind = _BEHIND_MRS.search(titles)
    husband = (
        "" if sex_of("", name.forenames) == "f" else rank_of(behind[1] if behind else _couple(text, start))
    )
    if husband and behind is not None:
        return Form(form, "mrs", "", tag, "", husband)
    return Form(
        form,
        address_before(text, start) or ("mr" if _ESQUIRE.match(text, end) else ""),
        rank_of(office_before(text, start)),
        tag,
        calling_of(titles),
        husband,
    )


def _couple(text: str, start: int) -> str:
    """The title of him who stands with his wife before one name ("Dr. and Mrs. Lenner"); empty where none does."""
    found = _AND_MRS.search(text, max(0, start - _COUPLE_REACH), start)
    return title_before(text, found.start() + 1) if found is not None else ""


def _of_place(text: str, end: int, form: str) -> str:
    """The place that somebody of a forename alone is told from others by ("of Oake"); a country has only a ruler."""
    name = parse(form)
    found = None if name.surname or name.generation or " " in form else _OF_PLACE.match(text, end)
    listed = listed_name(found[1], Kind.PLACE_NAME) if found else None
    return f"of {found[1]}" if found and (listed is None or listed[1] != "country") else ""


def _shared_surname(text: str, end: int, form: str) -> str:
    """The surname behind the next forename, where a forename alone stands before it."""
    found = _AND_NAMES.match(text, end) if is_forename(form) else None
    if found is None or may_be_forename(found[2]) or not is_forename(found[1].split()[0]):
        return ""
    surname = found[2].removesuffix("'s").removesuffix("’s")
    return f"{SHARED}{surname}"


def _shows_surname(form: Form) -> bool:
    """Whether a forename alone is a surname, by what is before it: "Mr. Henry", "Governor Henry", not "King Henry"."""
    if " " in form.form or form.tag:
        return False
    if form.title:
        return form.title == "mr" or (form.title == "mrs" and sex_of("", (form.form,)) != "f")
    return form.calling in (ARMS, DOCTOR) or (bool(form.rank) and form.rank not in BY_FORENAME)


def _may_be_surname(form: Form) -> bool:
    """Whether a forename alone that is a surname in the text, too, may be that: not a woman's, nor a king's."""
    return sex_of("", (form.form,)) != "f" and form.rank not in ROYAL


def taken_apart(forms: Iterable[Form]) -> dict[Form, PersonalName]:
    """Forms taken apart; of a word alone, the full names of the text say whether it is a forename or a surname.

    In "Hugo and Anna Lenner" Hugo has her surname, unless the text calls somebody Hugo alone.
    """
    names = {form: parse(form.form).addressed(form.title) for form in forms}
    full = [name for name in names.values() if name.surname and name.forenames]
    forenames = {name.forenames[0].casefold() for name in full if len(name.forenames[0]) > 1}
    shown = [form for form, name in names.items() if not name.surname and _shows_surname(form)]
    names.update(
        (form, PersonalName(form.form, (), title=form.title))
        for form in shown
        if form.form.casefold() not in forenames
    )
    surnames = {surname_key(name) for name in full}
    surnames |= {
        surname_key(name)
        for form, name in names.items()
        if name.surname
        and not name.forenames
        and (form.title or form.rank)
        and form.title not in ("sir", "dame")
    }
    titled = {(name.title, name.forenames[0].casefold()) for name in full}
    for form, name in names.items():
        if form.tag.startswith("of "):
            names[form] = replace(name, generation=form.tag)
            continue
        if form.tag.startswith(SHARED):
            if form._replace(tag="") not in names:
                word = whole_forename(form.form)
                names[form] = PersonalName(form.tag.removeprefix(SHARED), (word,), title=form.title)
            continue
        if name.title in BEFORE_FORENAMES and not name.generation and not name.forenames:
            word = whole_forename(form.form.split()[-1])
            is_known = (name.title, word.casefold()) in titled
            if is_known or (name.title in ("sir", "dame") and word.casefold() in forenames):
                names[form] = PersonalName("", (word,), title=name.title)
                continue
        if " " in form.form or name.generation:
            continue
        as_surname = PersonalName(form.form, (), title=form.title)
        word = whole_forename(form.form)
        is_forename, is_surname = word.casefold() in forenames, surname_key(as_surname) in surnames
        if name.surname and is_forename and not is_surname and not form.title:
            names[form] = PersonalName("", (word if word != form.form else name.surname,))
        elif not name.surname and is_surname and not is_forename and _may_be_surname(form):
            names[form] = as_surname
    return names
