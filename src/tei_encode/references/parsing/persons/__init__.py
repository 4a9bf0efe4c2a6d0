"""Persons in a reference: one name in any order, and lists of authors and editors."""
