"""From blocks to divisions: heads and their levels, parts and the order they stand in."""
