"""French archives and libraries: "AN, F7 3456, dossier 2", "AD Calvados, 2 B 345", "BnF, ms. fr. 1234, f. 12v"."""

from __future__ import annotations

from ..kind import WIDE, KindOfArchive, Unit

_TOWN = r"(?:,\s[A-Z][\w-]+)?,\s"
_DEPARTMENT = r"\s(?:d(?:e|u|es)\s(?:la\s|l['’])?|d['’])?(?:Les?\s|La\s)?[A-ZÉ][\w'’-]+"

FRENCH = KindOfArchive(
    units=(
        Unit("box", r"[Cc]arton\.?\s", WIDE),
        Unit("file", r"[Dd]ossier\.?\s(?:[Nn]o\.\s)?", WIDE),
        Unit("series", r"[Ss]érie\s", WIDE),
        Unit("bundle", r"[Ll]iasse\.?\s", WIDE),
    ),
    sigla=(r"(?:A\.)?M\.?A\.?E\.?(?:-[A-Z]{2,4})?|AMAE|AAE|CADN|CADC|ANOM|ANMT|SHD(?:[-/][A-Z]{1,3})?|SHAT|SHM|APP",),
    named=(
        # Papers of the army: "SHD, 7 N 234", "SHD, GR 1 K 123".
        r"(?P<repository>SHD(?:[-/][A-Z]{1,3})?|SHAT|SHM|Service\shistorique\sde\sla\s[Dd]éfense)(?:,\s(?:[Ss](?:ous-s)?érie\s)?[A-Z][\w-]*){0,2},\s"
        r"(?P<mark>(?:(?:GR|MV|AI|DE|TO)\s)?\d{1,3}\s[A-Z]{1,3}\s\d{1,5}(?:/\d{1,4})?)",
        # The series of the national archives: "F7 3456", "F/7/3456", "AF IV 1234", "AJ/16/234", "399 AP 45".
        rf"(?P<repository>A\.?N\.?|Arch\.\snat\.|Archives\snationales){_TOWN}"
        r"(?P<mark>(?:\d{1,3}\s?(?:AP|AG|AQ|AJ|AR|AS|Mi)[\s/]\d{1,5}"
        r"|[A-Z]{1,2}(?:/?\d{1,2})?\*?(?:\s[IVX]{1,5})?[\s/]\d{1,5}[A-Z]?)(?:/\d{1,5})?)",
        rf"(?P<repository>(?:A\.?[DM]\.?|Arch(?:ives|\.)\s(?:dép(?:artementales|\.)|mun(?:icipales|\.)|comm(?:unales|\.))){_DEPARTMENT})"
        rf"{_TOWN}(?P<mark>(?:\d{{1,4}}\s?[A-Z]{{1,3}}|[A-Z]{{1,2}})\s?\d{{1,5}}(?:/\d{{1,4}})?)",
        # Departments by their letters: "ADBR, 351 E 1024".
        r"(?P<repository>AD[A-Z]{1,4}),\s(?P<mark>\d{1,4}\s?[A-Z]{1,3}\s\d{1,5}(?:/\d{1,4})?)(?=[,;:.)\]]|\s\(|\s?$)",
        # Private papers of the Foreign Office: "MAE, PA-AP 198", "AMAE, 198PAAP/12".
        r"(?P<repository>A?MAE|AAE|CAD[CN]),\s(?P<mark>PA-?AP[,\s]\s?\d{1,4}(?:/\d{1,4})?|\d{1,4}\s?PA-?AP(?:/\d{1,4})?)",
        rf"(?P<repository>B\.?[Nn]\.?F?\.?|Bibliothèque\snationale(?:\sde\sFrance)?|Bibl\.\snat\.){_TOWN}"
        r"(?P<mark>(?:[Mm]ss?\.?\s)?(?:fr(?:\.|ançais)|lat(?:\.|in)|NAF|NAL|n\.\s?a\.\s?(?:fr|lat)\.|[Nn]ouv\.\sacq\.\s(?:fr|lat)\.|[Cc]lairambault|[Dd]upuy)\s\d{1,5})",
    ),
)  # fmt: skip
