"""References found in running text, in notes and in bibliographies, and made annotations."""
