"""Month, weekday, season and number names of four languages, as TOML beside this file."""
