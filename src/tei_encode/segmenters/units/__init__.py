"""From lines to units: pages, tables and lists told among lines, lines that go on with each other put together."""
