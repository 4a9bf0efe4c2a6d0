"""What the editor says of lines decides, whatever they look like."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tei_encode import Options, OptionsError, SourceText, encode, explain
from tei_encode.model import Cert, Kind
from tei_encode.segmenters import RULED, Role, Rule, Structure, analyse, segment
from tests.made_up_texts import texts
from tests.segmenters.reading import LONG, OTHER


def found(text: str, kind: Kind, *rules: Rule) -> list[str]:
    """The words of all elements of a kind, under rules."""
    annotations = segment(SourceText.of(text), Structure(rules=rules))
    return [" ".join(one.inner.text(text).split()) for one in annotations if one.kind is kind]


def rule(pattern: str, role: Role, level: int = 0) -> Rule:
    return Rule(re.compile(pattern), role, level)


@pytest.mark.parametrize(
    ("line", "role", "kind"),
    [
        ("he went home.", Role.HEAD, Kind.HEAD), ("THE CLERK", Role.PARAGRAPH, Kind.P),
        ("Nobody knows.", Role.QUOTATION, Kind.QUOTE), ("Nobody knows.", Role.VERSE, Kind.L),
        ("First of all", Role.ITEM, Kind.ITEM), ("12 and more", Role.FURNITURE, Kind.FW),
        ("Jane, at home", Role.CLOSER, Kind.CLOSER), ("So it is", Role.SOURCE, Kind.P),
    ],
)  # fmt: skip
def test_a_rule_decides(line: str, role: Role, kind: Kind) -> None:
    text = f"{LONG}\n\n{line}\n\n{OTHER}\n"
    assert line in found(text, kind, rule(re.escape(line), role))


def test_a_line_with_a_rule_stands_alone_in_a_paragraph() -> None:
    text = f"{LONG}\n§ 4 The Papers\n{OTHER}\n"
    assert found(text, Kind.HEAD, rule(r"§ \d", Role.HEAD)) == ["§ 4 The Papers"]
    assert len(found(text, Kind.P, rule(r"§ \d", Role.HEAD))) == 2


def test_lines_of_one_rule_are_one_quotation() -> None:
    text = f"{LONG}\n\n| Nobody knows,\n| nobody cares.\n\n{OTHER}\n"
    assert found(text, Kind.QUOTE, rule(r"\|", Role.QUOTATION)) == ["| Nobody knows, | nobody cares."]


def test_a_rule_gives_a_head_its_level() -> None:
    text = f"Part One\n\n{LONG}\n\n§ 1\n\n{OTHER}\n\n§ 2\n\n{LONG}\n"
    annotations = segment(
        SourceText.of(text), Structure(rules=(rule("Part", Role.HEAD, 1), rule("§", Role.HEAD, 2)))
    )
    divisions = [one.span for one in annotations if one.kind is Kind.DIV]
    heads = [one for one in annotations if one.kind is Kind.HEAD]
    assert [sum(span.embeds(one.span) for span in divisions) for one in heads] == [1, 2, 2]


def test_the_first_rule_that_matches_decides() -> None:
    text = f"{LONG}\n\nThe Clerk\n\n{OTHER}\n"
    rules = (rule("The", Role.PARAGRAPH), rule("The Clerk", Role.HEAD))
    assert found(text, Kind.HEAD, *rules) == []


@pytest.mark.parametrize("role", RULED)
def test_whatever_a_rule_says_the_edition_is_valid(role: Role) -> None:
    text = f"The Papers\n\n{LONG}\n\nline one\n\nsome more\nline two\n\n{OTHER}\n\nline three\n"
    edition = encode(SourceText.of(text, "a.txt"), Options(rules=(rule("line", role),)))
    assert edition.valid
    assert edition.text_identical


PATTERNS = ["T", "[a-z]", "M", "\\d", ".*\\.$", "-", "D", "[A-Z]", ".{60}"]


@given(
    text=texts,
    rules=st.lists(st.tuples(st.sampled_from(PATTERNS), st.sampled_from(RULED)), min_size=1, max_size=4),
    line_breaks=st.booleans(),
)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_rules_say_of_whatever_text_the_edition_is_valid(
    text: str, rules: list[tuple[str, Role]], line_breaks: bool
) -> None:
    options = Options(rules=tuple(rule(*one) for one in rules), line_breaks=line_breaks)
    edition = encode(SourceText.of(text, "a.txt"), options)
    assert edition.text_identical
    assert edition.valid, [str(finding) for finding in edition.findings if finding.severity == "error"]


def test_in_wrapped_text_the_lines_below_go_on_with_a_paragraph() -> None:
    prose = "\n".join([LONG[:72], LONG[73:142], LONG[143:]])
    text = f"{prose}\n\nN.B. {OTHER[:66]}\n{OTHER[67:136]}\n{OTHER[137:]}\n\n{prose}\n"
    assert len(found(text, Kind.P, rule(r"N\.B\.", Role.PARAGRAPH))) == 3


def test_the_kind_that_is_given_is_sure() -> None:
    kind = analyse(SourceText.of(LONG), Structure(kind="minutes")).kind
    assert (kind.name, kind.cert) == ("minutes", Cert.HIGH)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(OptionsError, match="no kind of document"):
        Options(kind="poem")


@pytest.mark.parametrize(
    ("text", "pattern", "role", "line"),
    [
        (f"§ 2 Of the Clerk\n\n(Signed) J. Oake\n\n{LONG}\n", r"\(Signed", Role.CLOSER, 3),
        (f"§ 2 Of the Clerk\n\nP.S. It rained.\n\n{LONG}\n", r"P\.S\.", Role.POSTSCRIPT, 3),
        (f"The Papers\n\n{LONG}\n\nSECRET\n\n{OTHER}\n", "SECRET", Role.MARKING, 5),
        (f"The Papers\n\n{LONG}\n\nby Jane Oake\n\n{OTHER}\n", "by", Role.BYLINE, 5),
        (f"The Papers\n\n{LONG}\n\n3 March 1921\n\n{OTHER}\n", "3", Role.DATE, 5),
    ],
)  # fmt: skip
def test_a_rule_that_cannot_be_obeyed_is_a_finding(text: str, pattern: str, role: Role, line: int) -> None:
    source = SourceText.of(text, "a.txt")
    edition = encode(source, Options(rules=(rule(pattern, role),)))
    found = [one for one in edition.findings if one.rule == "rule-not-obeyed"]
    assert [(one.severity, one.line) for one in found] == [("warning", line)]
    block = next(
        one
        for one in explain(source, Structure(rules=(rule(pattern, role),))).blocks
        if one.first_line == line
    )
    assert block.role == "paragraph"
    assert block.evidence[0][1] in found[0].message


@pytest.mark.parametrize(
    ("line", "role"),
    [("(Signed) J. Oake", Role.CLOSER), ("P.S. It rained.", Role.POSTSCRIPT), ("The Ford", Role.HEAD)],
)
def test_a_rule_that_is_obeyed_is_no_finding(line: str, role: Role) -> None:
    text = f"The Papers\n\n{LONG}\n\nYours truly,\nT. Oake\n\n{line}\n\n{OTHER}\n"
    edition = encode(SourceText.of(text, "a.txt"), Options(rules=(rule(re.escape(line), role),)))
    assert [one for one in edition.findings if one.rule == "rule-not-obeyed"] == []


def test_a_first_line_alone_is_text_whatever_a_rule_says() -> None:
    source = SourceText.of("The Papers\n", "a.txt")
    edition = encode(source, Options(rules=(rule("The", Role.TITLE),)))
    assert [one.rule for one in edition.findings if one.severity == "warning"] == ["rule-not-obeyed"]


@pytest.mark.parametrize(
    "line",
    [
        "bridges, stone piers; the mill",
        "On: bridges, stone piers; the mill",
        "Keywords — bridges, stone piers, the mill",
    ],
)
def test_a_rule_for_keywords_finds_the_terms(line: str) -> None:
    text = f"The Papers\n\n{line}\n\n{LONG}\n"
    assert found(text, Kind.TERM, rule(re.escape(line), Role.KEYWORDS)) == [
        "bridges",
        "stone piers",
        "the mill",
    ]
