"""A TEI file parsed by lxml, and its tree walked over twice: every name, attribute and text, in the order of the text.

python benchmarks/others/walk.py FILE
"""

import sys

from lxml import etree

root = etree.parse(sys.argv[1]).getroot()
for _ in range(2):
    for event, element in etree.iterwalk(root, events=("start", "end")):
        read = (element.tag, dict(element.attrib), element.text) if event == "start" else element.tail
