"""Made-up references whose fields are easily mistaken for each other, each with what only looks like it."""

from __future__ import annotations

FIELDS: tuple[tuple[str, dict[str, str]], ...] = (
    # the bracket that the date closes holds place and publisher, be the town known or not
    ("Rose Oake, The Lamp Trade (Skelbrook: Tranter Press, 1971), 12.",
     {"title-m": "The Lamp Trade", "place": "Skelbrook", "publisher": "Tranter Press", "year": "1971", "page": "12"}),
    ("Rose Oake, The Lamp Trade (Skelbrook: Tranter 1971).", {"title-m": "The Lamp Trade", "place": "Skelbrook", "publisher": "Tranter"}),
    ("Rose Oake, The Lamp Trade (Skelbrook, 1971), 12.", {"title-m": "The Lamp Trade", "place": "Skelbrook", "year": "1971"}),
    ("Rose Oake, “Lamps,” in Lamps and Oil (Skelbrook: Tranter, 1971), 12–19.",
     {"title-a": "Lamps", "title-m": "Lamps and Oil", "place": "Skelbrook", "publisher": "Tranter"}),
    ("Rose Oake, Tides (and Other Ports: A Study) (Skelbrook: Tranter, 1971).",
     {"title-m": "Tides (and Other Ports: A Study)", "place": "Skelbrook"}),
    ("Rose Oake, Harbours (Port Review, 1971).", {"place": "", "title-m": "Harbours"}),
    ("Rose Oake, Harbours (Mar. 1971).", {"place": ""}),
    ("Rose Oake, Harbours (TranterHall, 1971).", {"place": "", "title-m": "Harbours"}),
    ("Rose Oake, The Four Tides (1798, 1799, 1805, 1850). London: Verso, 1995.",
     {"title-m": "The Four Tides (1798, 1799, 1805, 1850)", "page": "", "place": "London"}),
    # "in" inside a title is before no host, and what stands before "ed." may be a title
    ("Ann Dow, 'Lamps', in Women in Georgian Lenner, ed. by C. Dow (Leeds: Oake, 1990), pp. 3-5.",
     {"title-m": "Women in Georgian Lenner", "editor": "Dow", "place": "Leeds"}),
    ("Ann Dow, 'Lamps', in Work in Early Modern Lenner, ed. Carl Oake (Leeds: Tranter, 1990), pp. 3-5.",
     {"title-m": "Work in Early Modern Lenner", "editor": "Oake"}),
    ("Ann Dow, 'Lamps', in Early Modern Lenner, ed. Carl Oake (Leeds: Tranter, 1990), pp. 3-5.",
     {"title-m": "Early Modern Lenner", "editor": "Oake"}),
    ("Ann Dow, 'Lamps', in In Her Own Port, ed. Carl Oake (Leeds: Tranter, 1990), pp. 3-5.",
     {"title-m": "In Her Own Port", "editor": "Oake"}),
    ("Ann Dow, 'Lamps', in Trade, Government and Law in Pre-Industrial Lenner, ed. by Carl Oake (Leeds: Tranter, 1990).",
     {"title-m": "Trade, Government and Law in Pre-Industrial Lenner", "editor": "Oake", "publisher": "Tranter"}),
    ("Ann Dow, 'Lamps', in Carl Oake, ed., Women in Lenner (Leeds: Tranter, 1990), pp. 3-5.",
     {"title-m": "Women in Lenner", "editor": "Oake"}),
    ("Dow, Ann. “Lamps.” In Carl Oake, ed. Georgian Lenner. Leeds: Tranter, 1990.", {"editor": "Oake", "title-m": "Georgian Lenner"}),
    # bodies before their year, with no stop between
    ("Salt Board 1991. Report on Brine. London: HMSO.",
     {"author-org": "Salt Board", "year": "1991", "title-m": "Report on Brine", "publisher": "HMSO"}),
    ("Lenner Archaeological Trust 2010b. Final Report on Oake. Lenner: Lenner Archaeological Trust.",
     {"author-org": "Lenner Archaeological Trust", "title-m": "Final Report on Oake"}),
    ("Scottish Tides (1998). Guidance on Salt. London: Scottish Tides.",
     {"author-org": "Scottish Tides", "surname": "", "title-m": "Guidance on Salt"}),
    ("Natural Lenner 1998. Guidance on Salt. London: HMSO.", {"author-org": "Natural Lenner", "title-m": "Guidance on Salt"}),
    ("Rose Lenner 1998. Guidance on Salt. London: HMSO.", {"surname": "Lenner", "title-m": "Guidance on Salt"}),
    ("English, Rose. 1998. Guidance on Salt. London: HMSO.", {"surname": "English"}),
    ("Lenner Tide Trust 2010a. The Lenner Marshes: Interim Report. Unpublished report, LTT 44.",
     {"author-org": "Lenner Tide Trust", "title-m": "The Lenner Marshes: Interim Report"}),
    ("Papers of the Salt Board 1991. Skelbrook: HMSO.", {"author-org": "", "title-m": "Papers of the Salt Board"}),
    ("Papers of the Salt Board 1991. London: HMSO.", {"author-org": "", "title-m": "Papers of the Salt Board"}),
    # whose directory it is, no person; its years, no page
    ("Tranter's Directory of Lenner, 1886, 1902, 1914.", {"surname": "", "title-m": "Tranter's Directory of Lenner", "page": "", "year": "1886"}),
    ("Lenner Chronicle, 14 May 1927 and 12 December 1930.", {"title-j": "Lenner Chronicle", "date": "1927-05-14"}),
    ("O'Lenner, Tim. Ports. London: Verso, 1990.", {"surname": "O'Lenner"}),
    # an initial with a stop, and a title that an "and" parts
    ("Tranter M. Lost and found: the lamps of the north. J Tide Hist. 2015;12(3):4-9.",
     {"surname": "Tranter", "title-a": "Lost and found: the lamps of the north", "volume": "12"}),
    ("Philip M. Tranter and Rose Oake. Lost and found. London: Verso, 1990.", {"surname": "Tranter|Oake", "title-m": "Lost and found"}),
    # quotation marks behind a year
    ('Lenner, Anna. 2009. "Silence as Form." PhD diss., Haverley University.',
     {"title-a": "Silence as Form", "publisher": "Haverley University", "year": "2009"}),
    ("Oake, T. 1876 « La digue du port » Revue des ports 3, 40-44.", {"title-a": "La digue du port", "title-j": "Revue des ports"}),
    ("Oake, Tim. 2007. “A note on “Do ports freeze?”.” Tidal Choice 132(3): 433–436.", {"title-a": "A note on “Do ports freeze?”"}),
    # dates of access with the year first
    ("Lenner A. Lamps of the north [Internet]. London: Oake; 2015 [cited 2016 Jan 12]. Available from: http://www.example.org",
     {"note": "[cited 2016 Jan 12]", "year": "2015"}),
    ("Lenner A. Lamps. Accessed 12 May 2009.", {"note": "Accessed 12 May 2009"}),
    # law reviews: the volume before the journal, the page that is cited behind the first
    ("Rose Lenner, The Public Trust in Tidal Waters, 68 Haverley L. Rev. 471, 475-78 (1970)",
     {"surname": "Lenner", "title-a": "The Public Trust in Tidal Waters", "title-j": "Haverley L. Rev.", "volume": "68", "page": "471", "year": "1970"}),
    ("Rose Lenner, Who Owns the Wreck?, 14 J. Port L. & Com. 201, 204 n.7 (1983)",
     {"title-a": "Who Owns the Wreck?", "title-j": "J. Port L. & Com.", "volume": "14", "page": "201"}),
    ("Lenner v. Port of Oake, 347 U.S. 483 (1954)", {"type": "case", "title-m": "Lenner v. Port of Oake", "volume": "347"}),
    ("P. Oake, J. Appl. Tides 103, 113504 (2008).", {"title-j": "J. Appl. Tides", "volume": "103", "page": "113504"}),
    # a volume of a book, its place in the bracket
    ("Tim Oake, De zee en de havens, vol. 2 (The Hague, 1729), 114",
     {"title-m": "De zee en de havens", "title-j": "", "volume": "2", "place": "The Hague", "page": "114"}),
    ("Tim Oake, Winter, Tidal Review, vol. 2 (Spring 1999), 114", {"title-a": "Winter", "title-j": "Tidal Review", "place": ""}),
    # the page cited behind the pages of an article; "ff" without a stop
    ("Rose Oake and M. E. Tranter, 'Ports and Tides', Tidal Review, 4 (1979), 193-233 (p. 212).",
     {"title-j": "Tidal Review", "volume": "4", "page": "193-233|212"}),
    ("Tim Oake, Häfen im Norden, Bd. 2, Wien 1911, S. 233 ff.", {"title-m": "Häfen im Norden", "volume": "2", "page": "233 ff."}),
    # towns printed together, and a publisher whose adjective has a small letter
    ("Lenner, Anna. Ports. Cambridge, MA, and London: Verso, 1990.", {"place": "Cambridge, MA, and London", "publisher": "Verso"}),
    ("T. Oake, The Pope, His Banker, and Venice, Cambridge, Oake Press, 1980.", {"title-m": "The Pope, His Banker, and Venice"}),
    ("T. Oake, « Notaires », dans Paul Lenner (dir.), La Vie pastorale, Grenoble, Presses universitaires de Grenoble, 1999, p. 7-10.",
     {"title-a": "Notaires", "title-m": "La Vie pastorale", "place": "Grenoble", "publisher": "Presses universitaires de Grenoble"}),
    # books of an office, and further marks of one repository
    ("Lenner Record Office, Commissioners' Minute Book 3, fol. 44v.",
     {"type": "archival", "org": "Lenner Record Office", "book": "Minute Book 3", "leaf": "fol. 44v"}),
    ("Lenner Record Office: D/P 201/5/1 (wardens' accounts); D/CT 256A (tithe award, 1838); D/DBx B4-5.",
     {"type": "archival", "idno-shelfmark": "D/P 201/5/1|D/CT 256A|D/DBx B4-5", "title-m": ""}),
    ("Oake, Tim. Minute Book 3 and Its Readers. London: Verso, 1990.", {"type": "", "title-m": "Minute Book 3 and Its Readers"}),
    # numbers of manuscripts with a comma for thousands
    ("British Library, Additional MS 33,466, fol. 3", {"type": "archival", "idno-shelfmark": "Additional MS 33,466", "leaf": "fol. 3"}),
    ("British Library, Additional MS 33466, 33467", {"type": "archival", "idno-shelfmark": "Additional MS 33466"}),
    # the bracket at the end of a title
    ("Oake, T. 1999. Havets tid [The time of the sea]. Lenner: Verso.", {"title-m": "Havets tid [The time of the sea]", "publisher": "Verso"}),
    ("Oake, T. (1998). Hands off the ferry [Leaflet].", {"title-m": "Hands off the ferry [Leaflet]"}),
    ("Oake, T., Havets tid [The time of the sea], Oxford, 1999.", {"title-m": "Havets tid [The time of the sea]", "place": "Oxford"}),
    ("Oake, T. The Ferry. [London: Verso, 1911].", {"title-m": "The Ferry", "place": "London", "publisher": "Verso"}),
    # one dash for the author above, and other authors behind it
    ("— 2011. Against Tides. London: Verso.", {"surname": "", "title-m": "Against Tides", "date": "2011"}),
    ("– and Tranter, A. 1985. The Rope. London: Verso.", {"surname": "Tranter", "title-m": "The Rope", "date": "1985"}),
)  # fmt: skip
