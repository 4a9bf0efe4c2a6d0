"""The taggers of names: the large one, and the small one that learns from it."""
