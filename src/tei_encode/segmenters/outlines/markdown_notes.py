"""Definitions of notes (`[^1]: …`) as a rule of markdown-it: what is set in below goes on with the note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

NOTE = "note"
LABEL = re.compile(r"\[\^(?P<name>[^\s\[\]^]{1,64})\]:")
SET_IN = 4
"""Columns by which further paragraphs of a note are set in."""


def note_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a note and the blocks in it; whether one stands there. The signature is markdown-it's."""
    if state.is_code_block(start):
        return False
    at = state.bMarks[start] + state.tShift[start]
    label = LABEL.match(state.src, at, state.eMarks[start])
    if label is None:
        return False
    if silent:
        return True
    token = state.push(f"{NOTE}_open", "note", 1)
    token.info = label["name"]
    kept = state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType
    _pass_label(state, start, label.end())
    state.blkIndent += SET_IN
    state.parentType = NOTE
    if state.sCount[start] < state.blkIndent:
        state.sCount[start] += state.blkIndent
    state.md.block.tokenize(state, start, end)
    state.blkIndent -= SET_IN
    state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType = kept
    token.map = [start, state.line]
    state.push(f"{NOTE}_close", "note", -1)
    return True


def _pass_label(state: StateBlock, line: int, end: int) -> None:
    """Let a line begin behind the label."""
    at = end
    while at < state.eMarks[line] and state.src[at] in " \t":
        at += 1
    state.bMarks[line], state.tShift[line], state.sCount[line] = end, at - end, at - end
