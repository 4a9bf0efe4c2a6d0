"""Walks through a document in step with a grammar and says where the two part.

After a difference it goes on: an element that is not allowed is looked at by its own definition, a missing
one is taken as given, so that every mistake is reported and few of them twice. It does not recurse along the
document except where two definitions fit one element, and there no deeper than `AMBIGUITY_LIMIT`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.validators.datatypes import collapsed

from .attributes import AttributeSteps
from .derivatives import Derivatives, parts_of
from .names import split_name
from .patterns import Attribute, Choice, Element, NotAllowed, Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from .compiler import Grammar

AMBIGUITY_LIMIT = 100
VIOLATION_LIMIT = 1000
WHITE_SPACE = " \t\r\n"


class Problem(StrEnum):
    """What kind of difference it is; the value is the rule's name in findings."""

    ELEMENT = "element-not-allowed"
    MISSING_ELEMENT = "element-missing"
    INCOMPLETE = "content-incomplete"
    TEXT = "text-not-allowed"
    CONTENT_VALUE = "content-value"
    ATTRIBUTE = "attribute-not-allowed"
    ATTRIBUTE_TOGETHER = "attributes-not-together"
    ATTRIBUTE_VALUE = "attribute-value"
    MISSING_ATTRIBUTE = "attribute-missing"


@dataclass(frozen=True)
class Violation:
    """One difference between a document and a grammar.

    Attributes:
        problem: its kind.
        element: the one not allowed, or the one whose attribute, text or content is wrong.
        subject: the attribute's name; the names missing.
        value: the value of an attribute, or the text that is not allowed.
        allowed: what would be allowed there, sorted.
        after: for text, the child after which it stands; None for text at the start of an element.
    """

    problem: Problem
    element: _Element
    subject: str = ""
    value: str = ""
    allowed: tuple[str, ...] = ()
    after: _Element | None = None


class _Step(NamedTuple):
    """What an element of a name may be at a place, and what may follow it where that is one thing only."""

    candidates: tuple[Element, ...]
    following: Pattern


@dataclass(slots=True)
class _Frame:
    """An open element: what may still follow in it, and whether anything was wrong so far."""

    element: _Element
    state: Pattern
    children: list[tuple[_Element, str]]
    at: int = 0
    failed: bool = False


class Matcher:
    """Compares documents with a grammar.

    What follows after an element, and after attributes whose values are right, is worked out once for each place in
    the grammar, so that a long document costs little more than looking these up.

    Args:
        grammar: the compiled grammar.
    """

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.violations: list[Violation] = []
        self.derive = Derivatives(grammar.patterns)
        self._attribute_steps = AttributeSteps(self.derive)
        self._steps: dict[tuple[Pattern, str], _Step] = {}
        self._accepted: dict[tuple[_Element, Element], bool] = {}
        self._depth = 0

    def violations_in(self, root: _Element) -> list[Violation]:
        """All differences, about `VIOLATION_LIMIT` at most; empty where the document is valid."""
        self.violations = []
        self._accepted.clear()
        candidates = self._candidates(self.grammar.start, root)
        if candidates:
            self._check(root, candidates[0])
        else:
            allowed = labels(self.derive.first_elements(self.grammar.start))
            self._report(Violation(Problem.ELEMENT, root, allowed=allowed))
        return self.violations

    def _report(self, violation: Violation) -> None:
        self.violations.append(violation)

    def _step(self, state: Pattern, tag: str) -> _Step:
        key = state, tag
        step = self._steps.get(key)
        if step is None:
            namespace, local = split_name(tag)
            firsts = self.derive.first_elements(state)
            found = [pattern for pattern in firsts if pattern.names.contains(namespace, local)]
            candidates = tuple(sorted(found, key=lambda pattern: pattern.names.label))
            step = _Step(candidates, self.derive.after_element(state, frozenset(candidates)))
            self._steps[key] = step
        return step

    def _candidates(self, state: Pattern, element: _Element) -> tuple[Element, ...]:
        return self._step(state, str(element.tag)).candidates

    def _check(self, element: _Element, pattern: Element) -> None:
        """Report everything in an element, judged by one element pattern."""
        stack = [self._opened(element, pattern)]
        while stack and len(self.violations) < VIOLATION_LIMIT:
            frame = stack[-1]
            if frame.at == len(frame.children):
                self._close(frame)
                stack.pop()
                continue
            child, text_after = frame.children[frame.at]
            frame.at += 1
            inside = self._take(frame, child)
            self._text(frame, text_after, child)
            if inside is not None:
                stack.append(self._opened(child, inside))

    def _opened(self, element: _Element, pattern: Element) -> _Frame:
        text, children = pieces_of(element)
        state = self._attribute_steps.after(pattern.content, element) or self._attributes(
            element, pattern.content
        )
        frame = _Frame(element, state, children)
        if (
            not children
            and self.derive.value_patterns(state)
            and (text.strip(WHITE_SPACE) or not state.nullable)
        ):
            self._content_value(frame, text)
        else:
            self._text(frame, text, None)
        return frame

    def _take(self, frame: _Frame, child: _Element) -> Element | None:
        """Go past a child; returns the pattern to judge it by, or None where it is known to be right."""
        candidates, following = self._step(frame.state, str(child.tag))
        if len(candidates) == 1:
            frame.state = following
            return candidates[0]
        if candidates:
            fitting = frozenset(one for one in candidates if self._accepts(child, one))
            taken = fitting or frozenset(candidates[:1])
            frame.state = self.derive.after_element(frame.state, taken)
            return None if fitting else candidates[0]
        return self._recover(frame, child)

    def _recover(self, frame: _Frame, child: _Element) -> Element | None:
        """A child that is not allowed: either something before it is missing, or it does not belong here."""
        firsts = sorted(self.derive.first_elements(frame.state), key=lambda pattern: pattern.names.label)
        leading = (
            [] if frame.state.nullable else [one for one in firsts if self._past(frame.state, one, child)]
        )
        if leading:
            missing = labels(leading)
            self._report(Violation(Problem.MISSING_ELEMENT, child, " or ".join(missing), allowed=missing))
            further = self.derive.after_element(frame.state, frozenset(leading[:1]))
            (candidate, *_) = self._candidates(further, child)
            frame.state = self.derive.after_element(further, frozenset({candidate}))
            return candidate
        self._report(Violation(Problem.ELEMENT, child, allowed=labels(firsts)))
        frame.failed = True
        defined = self.grammar.elements_named(*split_name(child.tag))
        return defined[0] if len(defined) == 1 else None

    def _past(self, state: Pattern, skipped: Element, child: _Element) -> bool:
        """Whether a child would be allowed if the skipped element stood before it."""
        return bool(self._candidates(self.derive.after_element(state, frozenset({skipped})), child))

    def _accepts(self, element: _Element, pattern: Element) -> bool:
        key = element, pattern
        if key not in self._accepted:
            if self._depth >= AMBIGUITY_LIMIT:
                return True
            self._accepted[key] = self._fits(element, pattern)
        return self._accepted[key]

    def _fits(self, element: _Element, pattern: Element) -> bool:
        """Whether an element has nothing wrong in it; what is found is not reported."""
        reported, self.violations = self.violations, []
        self._depth += 1
        self._check(element, pattern)
        fits = not self.violations
        self._depth -= 1
        self.violations = reported
        return fits

    def _text(self, frame: _Frame, text: str, after: _Element | None) -> None:
        if not text.strip(WHITE_SPACE):
            return
        following = self.derive.after_text(frame.state, text)
        if isinstance(following, NotAllowed):
            allowed = labels(self.derive.first_elements(frame.state))
            self._report(Violation(Problem.TEXT, frame.element, "", collapsed(text), allowed, after))
            frame.failed = True
        else:
            frame.state = following

    def _content_value(self, frame: _Frame, text: str) -> None:
        following = self.derive.after_text(frame.state, text)
        if isinstance(following, NotAllowed) or not following.nullable:
            forms = (one.values.descriptions for one in self.derive.value_patterns(frame.state))
            allowed = tuple(dict.fromkeys(form for group in forms for form in group))
            self._report(Violation(Problem.CONTENT_VALUE, frame.element, "", collapsed(text), allowed))
            frame.failed = True
        else:
            frame.state = following

    def _close(self, frame: _Frame) -> None:
        if not frame.state.nullable and not frame.failed:
            firsts = self.derive.first_elements(frame.state)
            needed = labels(one for one in firsts if not self._leads_nowhere(frame.state, one))
            self._report(Violation(Problem.INCOMPLETE, frame.element, " or ".join(needed), allowed=needed))

    def _leads_nowhere(self, state: Pattern, element: Element) -> bool:
        """Whether an element is allowed next but brings its parent no nearer to its end."""
        return self.derive.after_element(state, frozenset({element})) is state

    def _attributes(self, element: _Element, content: Pattern) -> Pattern:
        state = content
        for qualified, value in element.attrib.items():
            if len(self.violations) >= VIOLATION_LIMIT:
                return self.derive.without_attributes(state, forgiving=True)
            namespace, local = split_name(str(qualified))
            following = self.derive.after_attribute(state, namespace, local, str(value))
            if isinstance(following, NotAllowed):
                self._report(self._wrong_attribute(element, (content, state), str(qualified), str(value)))
                following = self.derive.after_attribute(state, namespace, local, None)
            if not isinstance(following, NotAllowed):
                state = following
        closed = self.derive.without_attributes(state)
        if isinstance(closed, NotAllowed):
            missing = tuple(sorted(required(state))) or labels(self.derive.attributes(state))
            self._report(
                Violation(Problem.MISSING_ATTRIBUTE, element, " and ".join(missing), allowed=missing)
            )
            closed = self.derive.without_attributes(state, forgiving=True)
        return closed

    def _wrong_attribute(
        self, element: _Element, states: tuple[Pattern, Pattern], qualified: str, value: str
    ) -> Violation:
        """What is wrong with an attribute, given the patterns before all attributes and before this one."""
        namespace, local = split_name(qualified)
        known = [one for one in self.derive.attributes(states[0]) if one.names.contains(namespace, local)]
        if not known:
            allowed = labels(self.derive.attributes(states[1]))
            return Violation(Problem.ATTRIBUTE, element, local, value, allowed)
        label = known[0].names.label
        if any(one.values is None or one.values.matches(value) for one in known):
            others = tuple(sorted({*map(str, element.attrib)} - {qualified}))
            return Violation(Problem.ATTRIBUTE_TOGETHER, element, label, value, others)
        forms = (one.values.descriptions for one in known if one.values is not None)
        allowed = tuple(dict.fromkeys(form for group in forms for form in group))
        return Violation(Problem.ATTRIBUTE_VALUE, element, label, value, allowed)


def pieces_of(element: _Element) -> tuple[str, list[tuple[_Element, str]]]:
    """The text before the first child element, and each child element with the text after it.

    Comments and processing instructions are left out; the text around them is joined.
    """
    before = [element.text or ""]
    children: list[tuple[_Element, list[str]]] = []
    for node in element:
        if isinstance(node.tag, str):
            children.append((node, [node.tail or ""]))
        else:
            (children[-1][1] if children else before).append(node.tail or "")
    return "".join(before), [(child, "".join(texts)) for child, texts in children]


def labels(patterns: Iterable[Element | Attribute]) -> tuple[str, ...]:
    """The names of elements or attributes, sorted, each once."""
    return tuple(sorted({pattern.names.label for pattern in patterns}))


def required(pattern: Pattern) -> frozenset[str]:
    """The attributes without which a pattern cannot match."""
    match pattern:
        case Attribute():
            return frozenset({pattern.names.label})
        case Choice(options=options):
            return frozenset.intersection(*(required(option) for option in options))
        case Element():
            return frozenset()
        case _:
            return frozenset[str]().union(*(required(part) for part in parts_of(pattern)))
