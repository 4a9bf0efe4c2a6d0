"""The text of a TEI file as lxml gives it: every text node of `text`, joined.

python benchmarks/others/itertext.py FILE
"""

import sys

from lxml import etree

(body,) = etree.parse(sys.argv[1]).getroot().iter("{http://www.tei-c.org/ns/1.0}text")
sys.stdout.write("".join(body.itertext()))
