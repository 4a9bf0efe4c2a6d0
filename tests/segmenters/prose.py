"""Made-up running text, and the ways in which people type it."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

BRIDGE = (
    "The old bridge over the Lenner had stood for more than two hundred years when the engineers of the county came to "
    "look at it. They found that the middle pier had sunk by nearly a foot, and that the parapet on the upstream side "
    "leaned so far out that a cart could hardly pass it in safety."
)
COUNCIL = (
    "Nobody on the council wished to pay for a new one. The farmers said that the ford had been good enough for their "
    "fathers; the shopkeepers feared that a wide road would only carry their customers off to the market at Haverley, "
    "and the vicar thought of the noise."
)
HARVEST = (
    "In the summer of that year the harvest failed for the second time. Wheat stood at twice its usual price before the "
    "end of August, and the millers, who had bought early, were accused in the open street of keeping their barns "
    "locked until the poor had nothing left to sell."
)
VOYAGE = (
    "We left the harbour at first light with a fair wind from the south and saw no other sail until the evening of the "
    "third day. The captain kept to his cabin. Of the forty men on board eleven were already sick, and the surgeon had "
    "used up nearly all of his stores."
)
SCHOOL = (
    "The school was opened with nineteen children, of whom only four could write their own names. Its first master had "
    "been a sergeant in the marines and believed in fresh air, long division and the singing of hymns, in that order, "
    "and his pupils remembered him with affection."
)
FACTORY = (
    "When the inspector asked to see the boiler house he was told that the key had been mislaid. He waited for an hour. "
    "At last a boy was sent up to the manager's lodging and came back with it, and it was found that two of the three "
    "safety valves had been tied down with wire."
)
DIARY = (
    "It rained without a break from morning to night, so that I sat by the stove and sorted the letters that my brother "
    "had left behind. Most of them are about money. One or two I should have liked to keep, but I burned them with the "
    "rest, as he had asked me to."
)
RAILWAY = (
    "The line was surveyed in the spring and the first rails were laid before midsummer. By that time the company had "
    "spent the whole of its capital. What remained of the work was done on credit, by men who were paid in tickets that "
    "only the company's own shop would take."
)
FLOOD = (
    "On the night of the flood the water rose so quickly that the people in the lower street had no time to save "
    "anything but their children. Seven houses were carried away. The mill stood until about four in the morning, then "
    "it went too, with all the flour that was in it."
)
MUSEUM = (
    "Most of what he had collected went to the museum after his death, where it was kept in boxes that nobody opened "
    "for thirty years. The labels had been written in pencil and can hardly be read today, but the notebooks in which "
    "he described each find are complete."
)
PROSE = (BRIDGE, COUNCIL, HARVEST, VOYAGE, SCHOOL, FACTORY, DIARY, RAILWAY, FLOOD, MUSEUM)


@dataclass(frozen=True, slots=True)
class Layout:
    """How somebody types.

    Attributes:
        width: columns of a line; 0 where a paragraph is one line.
        first: what the first line of a paragraph begins with.
        between: what parts two paragraphs of running text.
        around: what parts running text from anything else.
        end: the line end.
    """

    width: int = 0
    first: str = ""
    between: str = "\n\n"
    around: str = "\n\n"
    end: str = "\n"


BLANK = Layout()
LINES = Layout(between="\n", around="\n")
WRAPPED = Layout(width=72)
WRAPPED_60 = Layout(width=60)
WRAPPED_80 = Layout(width=80)
NARROW = Layout(width=38)
INDENTED = Layout(width=72, first="    ", between="\n")
TIGHT = Layout(width=72, first="    ", between="\n", around="\n")
FLUSH = Layout(width=72, between="\n")
PACKED = Layout(width=72, around="\n")
WIDE_GAPS = Layout(width=70, around="\n\n\n")
CRLF = Layout(width=66, end="\r\n")


def _wrapped(layout: Layout, words: str) -> str:
    return textwrap.fill(words, layout.width, initial_indent=layout.first, break_on_hyphens=False)


def typed(layout: Layout, *blocks: str) -> str:
    """A text of blocks: those of running text are laid out, all others stay as they are."""
    text = ""
    before = False
    for number, block in enumerate(blocks):
        is_prose = len(block) > 120 and "\n" not in block
        if number:
            text += layout.between if is_prose and before else layout.around
        text += _wrapped(layout, block) if is_prose and layout.width else block
        before = is_prose
    return (text + "\n").replace("\n", layout.end)
