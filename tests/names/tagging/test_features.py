"""What the small network sees of a word."""

from __future__ import annotations

from tei_encode.names import lexicon
from tei_encode.names.tagging.features import FLAGS, MARKS, features_of, marks_of


def test_every_flag_of_the_lexicon_has_its_column() -> None:
    flags = [value for name, value in vars(lexicon).items() if name.isupper() and isinstance(value, int)]
    assert max(flags).bit_length() == FLAGS


def test_words_of_one_ending_share_it_and_what_is_listed_is_flagged() -> None:
    found = features_of(["Harcastle", "Newcastle", "January", "January"])
    assert found.hashed[0, 1] == found.hashed[1, 1]
    assert found.hashed[0, 0] != found.hashed[1, 0]
    assert found.flags[2].any()
    assert (found.pieces[2] == found.pieces[3]).all()


def test_known_phrases_are_marked_as_a_whole() -> None:
    marks = marks_of(["in", "United", "States", "then"])
    assert marks.shape == (4, MARKS)
    assert marks.any(axis=1).tolist() == [False, True, True, False]
