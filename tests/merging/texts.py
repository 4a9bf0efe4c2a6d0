"""Texts whose editions are edited in the tests."""

LETTER = """Haverley, 3 May 1921

Dear Mr. Lenner,

I have your letter of the 1st.[1] Mary Tranter and Mr. Harcastle went to London with Anna Oake; they came back on
4 May 1921. Teh weather was bad, and Mr. Tranter of the Haverley Company stayed with the Board of Trade.

Mr. Lenner will write to Mr. John Tranter in Paris. Mary Tranter is well.

Yours sincerely,
Jane Oake

[1] Not kept. See the letter to Mr. Harcastle of 5 May 1921.
"""

PAPER = """# The *Haverley* Papers

By Anna Oake

## Introduction

Nobody has read the papers of John Tranter (Lenner, 1999, p. 12) since 1921. They are kept in London and in
Paris, and were bought by the Haverley Company.[1]

- First, the letters to Mary Lenner.
- Second, the diaries of 1914 to 1918.

> We went to Berlin on 3 May 1914, and came home in June.

## The letters

The letters to Mr. Harcastle are in two parts. Mr. Tranter wrote them in Geneva; "they are *very* long",
as Mary Lenner said in the spring of 1922.

## Notes

[1] See the catalogue of the Board of Trade.

## Bibliography

Lenner, M. (1999). A Life in Letters. London: Harcastle.
"""

REPORT = """MEMORANDUM

To: Mr. John Tranter
From: Miss Anna Oake
Date: 12 March 1936

The commit-
tee met in Haverley on 10 March 1936. Mr. Harcastle was in the chair; Mrs. Lenner, of the Tranter
Company, took the minutes.

1. Wheat was sold to Germany and France for 12 pounds.

2. Mr. Tranter asked what had become of the letter of 1 February. Nobody knew.

A. Oake
"""
