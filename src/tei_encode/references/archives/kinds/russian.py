"""Russian archives: "F. 6, Op. 13, Pap. 2, D. 9, Ll. 20-25", "Ф. 6, Оп. 13"."""

from __future__ import annotations

from ..kind import LEAVES, VALUE, KindOfArchive, Unit

RUSSIAN = KindOfArchive(
    units=(
        Unit("fond", r"(?:[Ff]ond|[Ff]|[Фф]онд|[Фф])\.?\s?(?:R-)?", VALUE),
        Unit("opis", r"(?:[Oo]pis['’]?|[Oo]p|[Оо]пись|[Оо]п)\.?\s?", VALUE),
        Unit(
            "folder",
            r"(?:[Pp]apka|[Pp]ap|[Пп]апка|[Пп]ап|[Pp]or|[Kk]orobka|[Kk]or|[PpПп](?=\.))\.?\s?",
            VALUE,
        ),
        Unit("file", r"(?:[Dd]elo|[Dd]ok|[Dd]|[Дд]ело|[Дд]|[Ee]d\.\s?[Kk]hr)\.?\s?", VALUE),
        Unit("leaf", r"(?:[Ll]ist[yi]?|[Ll][Ll1I]?|[Лл]л?)\.?\s?", LEAVES),
    )
)
