"""Texts that hypothesis makes up: anything at all, and anything built of what the program looks for, or of Markdown."""

from __future__ import annotations

from hypothesis import strategies as st

NASTY = ["\x00", "\x07", "\x0b", "\x0c", "\x1c", "\x1f", "\x85", "\u00a0", "\u2028", "\u3000", "\ufeff", "\ufffe", "\uffff",
         "\r\n", "\r", "\t", "&", "<", ">", "]]>", "\U0001f600", "e\u0301", "\u200b", "\x7f", "&amp;", "<p>"]  # fmt: skip
PIECES = [
    "\n", "\n\n", "\n\n\n", " ", ".", ",", ":", "# ", "## ", "- ", "* ", "1. ", "2. ", "(a) ", "> ", "***", "---",
    "*so*", "**so**", "_so_", "*", "_", "**", "~~so~~", "~~", "`so`", "`", "``", "[a link](https://example.org/a \"A\")", "![a](b.png)", "![](b.png)",
    "[a][one]", "\n[one]: https://example.org/one\n", "[", "](https://example.org)", "s p a c e d", "[1]", "[2]", "[1] ", "\n[1] A note.", "\n\n[2] See ibid.", "¹", "¹ Note",
    "<https://example.org/a?b=c&d>", "https://example.org/x.", "jane@example.org", '"', "“", "”", "«", "»", "‘", "’", "'", "‚", "›", "\n\n“",
    "Introduction", "\n\nNotes\n\n", "\n\nBibliography\n\n", "\n\nAbstract\n\n", "Keywords: one, *two*, three.", "Source: an archive",
    "To: Comrade A. B. Ivanov", "Dear Sir,", "Yours sincerely,", "V.M. Molotov", "26 March 1954", "20 and 24 March",
    "Geneva, 3 May 1921", "(Roberts, 2008, p. 33)", "Roberts, G. (2008). A Chance for Peace? Potomac Books, p. 33.",
    "- Smith J. (1999). A Book. London: Press, 12-14.", "F. 6, Op. 13, Pap. 2, D. 9, Ll. 20-25.", "Ibid.",
    "European Defense Community (EDC)", "continuous integration (CI)", "CI", "recd. &c.", "the *coup d'état*", "ad hoc",
    "“l’état c’est moi et la France”", "Привет вам", "μῆνιν ἄειδε", "example.org/x", "doi:10.1000/182", "10th inst.", "Mrs. Jane de la Tour went to New York", "the USSR and NATO", "the 1960s",
    "\n\n10\n\n", "\n\n11\n\n", "\n\n12\n\n", "\nTHE PAPERS     13\n", "\nTHE PAPERS     14\n", "commit-\ntee", "twenty-\nfive", "\n\f",
    "word.1 ", "\n\n1 A note at the foot.\n", "\n\n* A note.\n", "word* ", "\nMR. SMITH: Yes.", "\nTHE CHAIRMAN: No.", "\nQ. Why?", "\nA. So.",
    "\nPresent:\nMr. A. Smith, Chairman\nMr. B. Jones, Clerk\n", "\nRecord: any paper\nSeries: many papers\nBox: a box\n", "\n— Jane Doe\n",
    "\nWheat    12   13\nOats     14   15\nBarley   16   17\n", "\n    set in by four columns\n", "\nChapter 2\n", "MEMORANDUM FOR THE RECORD", "\ncc: Mr. Smith",
    "The meeting lasted for many hours and nobody could say when it would end", "and the", "in", "Moscow's",
]  # fmt: skip

anything = st.text(max_size=300)
built = st.lists(st.sampled_from(PIECES + NASTY) | st.text(max_size=8), min_size=1, max_size=40).map("".join)
texts = anything | built

BLOCKS = [
    "# Head", "Head\n===", "Sub\n--", "##", "### Closed ##", "A paragraph\nof two lines", "- item", "* star", "1. one",
    "10) ten", "> quoted", "> > deep", ">", "> - item", "- > quoted", "  - nested", "    - deeper", "    set in", "\tset in",
    "```\ncode # x\n```", "~~~py\nx", "| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n--|--\n1 | 2\n3", "> | a |\n> |---|\n> | 1 |",
    "***", "hard  \nbreak", "hard\\\nbreak", "[^1]: A note", "    it goes on", "[^a]: ", "text[^1] and[^a]", "[r]: x.html 'T'",
    "[r]:\n  x.html", "<div>\nx\n</div>", "![p](a.png)", "- ", "1. ", "> ```\n> code\n> ```", "- ```\n  code\n  ```",
    "1. a\n\n   b\n\n   > q\n2. c", "> # in a quotation", "- # in an item", "---\ntitle: X\n---", "Dear Sir,", "\\# x",
    "> words\n> — Anna Oake", "## References", "- Oake, J. 1990. *Salt*. London: Cape.", "- [^3]: in an item", "- - - x",
]  # fmt: skip
markdown = st.lists(
    st.tuples(st.sampled_from(BLOCKS + NASTY), st.sampled_from(["\n", "\n\n", "\r\n", "\n \n"])).map("".join),
    min_size=1,
    max_size=16,
).map("".join)
