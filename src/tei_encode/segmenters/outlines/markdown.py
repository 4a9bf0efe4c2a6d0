"""The blocks of a Markdown text: CommonMark with GitHub's tables and with notes, told by markdown-it-py.

markdown-it says which lines each block takes; where in them its marks end and its words begin is read from the text
itself, so that every mark can be put back. Emphasis, links and code inside a line are left to the recognisers.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tei_encode.model import Span
from tei_encode.model.outline import Block, BlockKind
from tei_encode.segmenters.outlines.markdown_notes import LABEL, NOTE, note_rule
from tei_encode.segmenters.units.enclosed_lines import FACTS, find_enclosed
from tei_encode.segmenters.units.pipes import cells_between_pipes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    from tei_encode.segmenters.units.lines import Line

_LINE_END = re.compile(r"\r\n|\n|\r|\f")
_QUOTED = re.compile(r">[ \t]?")
_ITEM = re.compile(r"(?P<bullet>[-+*])|(?P<number>\d{1,9})[.)]")
_HASHES = re.compile(r"#{1,6}(?:[ \t]+|\Z)")
_CLOSING = re.compile(r"[ \t]+#+\Z")
_BACKSLASH = re.compile(r"(?<!\\)(?:\\\\)*(\\)\Z")
_DEFINITION = re.compile(r"\[(?:[^\[\]\\]|\\.)+\]:")
PIPES = " \t|"


def read_markdown(text: str, lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks of a text in order; every character that shows is in one of them.

    Args:
        text: the source.
        lines: its lines, as `split_lines` gives them.
    """
    from markdown_it.tree import SyntaxTreeNode

    facts = [number for number, kind in find_enclosed(text, lines).items() if kind == FACTS]
    raw = [words.replace("\0", "\ufffd") for words in _LINE_END.split(text)][: len(lines)]
    for number in facts:
        raw[number] = ""
    tree = SyntaxTreeNode(_parser().parse("\n".join(raw)))
    return _Blocks(text, lines, raw).read(tree, facts)


@cache
def _parser() -> MarkdownIt:
    """markdown-it as it is used here; what stands inside lines is not its business."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])
    parser.block.ruler.before("reference", NOTE, note_rule, {"alt": ["paragraph", "reference"]})
    return parser


class _Blocks:
    """Turns nodes of markdown-it, which know their lines, into blocks, which know their characters.

    `_at` says for each line where what is inside the containers read so far begins.
    """

    def __init__(self, text: str, lines: Sequence[Line], raw: Sequence[str]) -> None:
        self._text = text
        self._at = [line.span.start for line in lines]
        self._end = [line.span.end for line in lines]
        self._raw = raw
        self._kinds: dict[str, Callable[[SyntaxTreeNode, range], Block]] = {
            "heading": self._heading,
            "bullet_list": self._list,
            "ordered_list": self._list,
            "list_item": self._item,
            "blockquote": self._quote,
            "fence": self._fence,
            "code_block": lambda _, lines: self._leaf(BlockKind.CODE, lines),
            "hr": self._rule,
            "table": self._table,
            NOTE: self._note,
        }

    def read(self, tree: SyntaxTreeNode, facts: Sequence[int]) -> tuple[Block, ...]:
        """All blocks, the facts at the top first."""
        first = facts[-1] + 1 if facts else 0
        top = [self._leaf(BlockKind.FACTS, range(facts[0], first))] if facts else []
        return (*top, *self._inside(tree, range(first, len(self._at))))

    def _inside(self, node: SyntaxTreeNode, lines: range) -> tuple[Block, ...]:
        """The blocks in a container; what markdown-it has no token for (destinations of links), too."""
        found: list[Block] = []
        at = lines.start
        for child in node.children:
            if child.map is None:
                continue
            taken = range(max(at, child.map[0]), min(child.map[1], lines.stop))
            found += self._between(range(at, taken.start))
            if any(self._shows(number) for number in taken):
                found.append(self._kinds.get(child.type, self._paragraph)(child, taken))
            at = max(at, taken.stop)
        found += self._between(range(at, lines.stop))
        return tuple(found)

    def _between(self, lines: range) -> Iterator[Block]:
        """Lines without a token: where links lead to, or what is nested too deep for markdown-it."""
        run: list[int] = []
        for number in [*lines, -1]:
            if number >= 0 and self._shows(number):
                run.append(number)
            elif run:
                is_definition = _DEFINITION.match(self._text, self._at[run[0]], self._end[run[0]])
                kind = BlockKind.FACTS if is_definition else BlockKind.PARAGRAPH
                yield self._leaf(kind, range(run[0], run[-1] + 1))
                run = []

    def _shows(self, number: int) -> bool:
        return self._at[number] < self._end[number]

    def _span(self, lines: range) -> Span:
        """From the first character of the first line to the last one that shows."""
        last = next((number for number in reversed(lines) if self._shows(number)), lines.start)
        return Span(self._at[lines.start], max(self._at[lines.start], self._end[last]))

    def _leaf(self, kind: BlockKind, lines: range) -> Block:
        return Block(kind, self._span(lines))

    def _paragraph(self, _: SyntaxTreeNode, lines: range) -> Block:
        """A paragraph, or HTML, with the line ends that are there on purpose."""
        breaks = []
        last = max(number for number in lines if self._shows(number))
        for number in range(lines.start, last):
            slash = _BACKSLASH.search(self._text, self._at[number], self._end[number])
            if slash and self._raw[number].endswith("\\"):
                breaks.append(Span(*slash.span(1)))
            elif self._raw[number].endswith("  "):
                breaks.append(Span(self._at[number + 1], self._at[number + 1]))
        return Block(BlockKind.PARAGRAPH, self._span(lines), breaks=tuple(breaks))

    def _heading(self, node: SyntaxTreeNode, lines: range) -> Block:
        span, level = self._span(lines), int(node.tag[1])
        if not node.markup.startswith("#"):
            last = max(number for number in lines if self._shows(number))
            below = self._end[last] - self._end[last - 1]
            return Block(BlockKind.HEADING, span, (0, below), level)
        hashes = _HASHES.match(self._text, *span)
        before = hashes.end() - span.start if hashes else level
        closing = _CLOSING.search(self._text, span.start + before - 1, span.end)
        after = min(len(closing[0]) if closing else 0, span.length - before)
        return Block(BlockKind.HEADING, span, (before, after), level)

    def _list(self, node: SyntaxTreeNode, lines: range) -> Block:
        items = self._inside(node, lines)
        span = Span(items[0].span.start, items[-1].span.end)
        name = "ordered" if node.type == "ordered_list" else "bulleted"
        return Block(BlockKind.LIST, span, name=name, children=items)

    def _item(self, node: SyntaxTreeNode, lines: range) -> Block:
        first = lines.start
        start, marker = self._at[first], _ITEM.match(self._text, self._at[first], self._end[first])
        if marker is None:
            return self._paragraph(node, lines)
        self._pass(first, marker.end())
        content = self._at[first]
        children = self._inside(node, lines) if any(map(self._shows, lines)) else ()
        span = Span(start, max([marker.end(), *(child.span.end for child in children)]))
        if marker["number"]:
            label = Span(start, marker.end())
            return Block(BlockKind.ITEM, span, label=label, name=marker["number"], children=children)
        mark = min(content, span.end) - start
        return Block(BlockKind.ITEM, span, (mark, 0), children=children)

    def _pass(self, number: int, at: int) -> None:
        """Let what is inside begin here on a line, or behind the white space here."""
        while at < self._end[number] and self._text[at] in " \t":
            at += 1
        self._at[number] = at

    def _quote(self, node: SyntaxTreeNode, lines: range) -> Block:
        prefixes = []
        for number in lines:
            found = _QUOTED.match(self._text, self._at[number], self._end[number])
            if found:
                prefixes.append(Span(*found.span()))
                self._pass(number, found.end())
        children = self._inside(node, lines)
        start = prefixes[0].start if prefixes else self._at[lines.start]
        ends = [start, *(child.span.end for child in children), *(prefix.end for prefix in prefixes)]
        mark = prefixes[0].length if prefixes else 0
        return Block(
            BlockKind.QUOTE,
            Span(start, max(ends)),
            (mark, 0),
            children=children,
            prefixes=tuple(prefixes[1:]),
        )

    def _fence(self, node: SyntaxTreeNode, lines: range) -> Block:
        """Code between fences; these are layout marks, as is what they say of the language."""
        span = self._span(lines)
        last = max(number for number in lines if self._shows(number))
        words = self._text[self._at[last] : self._end[last]]
        is_closed = last > lines.start and set(words) == {node.markup[0]} and len(words) >= len(node.markup)
        inside = range(lines.start + 1, last if is_closed else last + 1)
        shown = [number for number in inside if self._shows(number)]
        if not shown:
            return Block(BlockKind.CODE, span)
        after = span.end - self._end[shown[-1]] if is_closed else 0
        return Block(BlockKind.CODE, span, (self._at[shown[0]] - span.start, after))

    def _rule(self, _: SyntaxTreeNode, lines: range) -> Block:
        span = self._span(lines)
        return Block(BlockKind.RULE, span, (span.length, 0))

    def _note(self, node: SyntaxTreeNode, lines: range) -> Block:
        first = lines.start
        label = LABEL.match(self._text, self._at[first], self._end[first])
        if label is None:
            return self._paragraph(node, lines)
        self._pass(first, label.end())
        children = self._inside(node, lines) if any(map(self._shows, lines)) else ()
        span = Span(label.start(), max([label.end(), *(child.span.end for child in children)]))
        return Block(BlockKind.NOTE, span, label=Span(*label.span()), name=label["name"], children=children)

    def _table(self, node: SyntaxTreeNode, lines: range) -> Block:
        """A table; the line below its row of labels is a mark of that row."""
        rows = [child.map[0] for part in node.children for child in part.children if child.map]
        found = []
        for place, number in enumerate(rows):
            line = Span(self._at[number], self._end[number])
            is_head = place == 0
            end = self._end[number + 1] if is_head and number + 1 in lines else line.end
            cells = tuple(self._cell(cell) for cell in cells_between_pipes(self._text, line))
            found.append(
                Block(
                    BlockKind.ROW,
                    Span(line.start, end),
                    (0, end - line.end),
                    level=int(is_head),
                    children=cells,
                )
            )
        return Block(BlockKind.TABLE, Span(found[0].span.start, found[-1].span.end), children=tuple(found))

    def _cell(self, cell: Span) -> Block:
        """A cell, the pipes before and behind it and blanks at its marks' side being marks."""
        start, end = cell
        while start < end and self._text[start] in PIPES:
            start += 1
        while end > start and self._text[end - 1] in PIPES:
            end -= 1
        close = cell.end if "|" in self._text[end : cell.end] else end
        return Block(BlockKind.CELL, Span(cell.start, close), (start - cell.start, close - end))
