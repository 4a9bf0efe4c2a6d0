"""How letters greet and take leave in French, German, Italian and Spanish, as people wrote them from 1750 on.

Patterns, a language each. A greeting ends with a mark, which tells it from a name or a heading; a farewell says nothing
else on its line.
"""

from __future__ import annotations

_END = r"[,.!]?\Z"
_REST = r"[^.;:?\n]{0,90}[,.!]?\Z"

_NO_FAREWELL = (
    r"(?![^\n]*(?:Gr(?:u|ü|ue)(?:ß|ss)|[Ss]alut[ia]|[Ss]aludo|"
    r"[Aa]br(?:az|acc)|[Aa]miti|[Bb]aci|[Bb]is(?:es|ous)))"
)
GREETINGS = {
    "French": (
        r"M(?:M|me)?\.? (?:le|la|les|l['’]) ?[^\W\d_a-z][^\n]{1,40}"
        r"|(?:Madame|Monsieur|Messieurs|Mesdames|Mademoiselle|Excellence|Monseigneur|Sire|Citoyen(?:ne|"
        r"s)?)(?:\s[^\n]{1,40})?"
        r"|(?:Mon |Ma |Mes )?(?:[Tt]rès |[Bb]ien )?[Cc](?:her|hère|hers|hères)\s[^\n]{1,40}"
        r"|(?:Mon|Ma|Mes) (?:(?:bon(?:ne)?|vieux|bien(?: aimée?)?|doux|excellent) )?(?:amie?s?|père|mère|frère|sœur|"
        r"soeur|oncle|"
        r"tante|cousine?|enfants?|fils|fille|[Cc]olonel|[Gg]énéral|[Cc]ommandant|[Pp]rince|[Rr]évérend [^\n]{1,20})"
    ),
    "German": (
        r"(?:Sehr (?:geehrte|verehrte)|(?:Sehr )?Hoch(?:verehrte|geehrte|geschätzte|wohlgeborene|zuverehrende|"
        r"edle)(?:ste)?|"
        r"Verehrte(?:ste)?|Verehrungswürdige(?:ste)?|Geehrte(?:ste)?|Geschätzte|(?:Mein(?:e)? )?(?:[Ll]iebe|"
        r"[Ll]iebste|"
        r"[Tt]h?eure|[Tt]h?euerste|[Bb]este|[Ii]nnigst)(?:ste)?|Werte(?:ste)?|Werthe(?:ste)?|Gnädige|Gnädigste|"
        r"Allergnädigste|Durchlauchtigste)[rs]?\s(?:[^\n]{0,30}\s)?[^\W\d_a-z][^\n]{0,30}"
        r"|(?:Eu(?:er|re)|Ew\.?) (?:(?:Hoch)?[Ww]ohlgeb(?:oren|\.)|Hochgeboren|Hochwürden|Exzellenz|Excellenz|"
        r"Durchlaucht|"
        r"Majestät|Magnifizenz|Eminenz)|E[xz]+[ec]llenz"
        r"|Herr (?:Minister|Botschafter|Gesandter|Präsident|Graf|Fürst|Baron|Kanzler|Rat)"
        r"|Mein Herr|Meine Herren|Meine (?:Damen und|Liebe[nr]?)(?: "
        r"Herren)?"
    ),
    "Italian": (
        r"(?:(?:Mi[oaei]i?|Amatissim[oa]) )?(?:[Cc]ar[oaie]|[Cc]arissim[oaie]|[Dd]ilett[oaie]|[Dd]ilettissim[oaie]|"
        r"[Aa]matissim[oa])(?:\s[^\n]{1,40})?"
        r"|(?:Egregi[oa]?|Gentil(?:e|i|issim[oaei])|Gent\.?m[oa]|Illustr(?:e|i|issim[oaei])|Ill\.?m[oa]|Onorevol[ei]|"
        r"Pregiatissim[oaei]|Preg\.?m[oa]|Stimatissim[oaei]|Chiarissim[oa]|Chiar\.?m[oa]|Reverend(?:o|issimo)|"
        r"Spettabile|"
        r"Spett\.?(?:le)?|Eccellentissim[oa]|Veneratissim[oa])\s(?!d[aei]\b)(?:[^\n]{0,30}\s)?[^\W\d_a-z][^\n]{0,30}"
        r"|(?:Eccellenza|Signor[ei]?|Signora|Vostra (?:Eccellenza|Altezza|Maestà|"
        r"Signoria))(?:\s[^\W\d_a-z][^\n]{1,30})?"
    ),
    "Spanish": (
        r"Muy (?:(?:distinguid|estimad|querid|apreciad|respetad)[oa]s? )?(?:señor(?:a|es|as)?|[Ss]r(?:a|es)?\.|"
        r"amig[oa]s?|"
        r"Ilustre Señor|Excelentísimo Señor)(?:\s[^\n]{1,40})?"
        r"|(?:Mi(?:s)? )?(?:muy )?(?:[Ee]stimad|[Qq]uerid|[Dd]istinguid|[Aa]preciad|[Rr]espetad|[Ii]nolvidable|"
        r"[Aa]dmirad)"
        r"[oa]s?(?:\s[^\n]{1,40})?"
        r"|(?:Excelentísim|Ilustrísim|Reverendísim)[oa]s?\s[^\n]{1,40}|(?:Excm|Ilm|Iltm)[oa]\.?\s[^\n]{1,40}"
        r"|Amig[oa]s? (?:mí[oa]s?|[^\W\d_a-z][^\n]{1,25})|Señor(?:a|es|as)?(?: (?:mío|Don|[^\W\d_a-z])[^\n]{0,40})?"
    ),
}
"""Whom a letter greets (case counts); a mark follows."""
GREETING = rf"{_NO_FAREWELL}(?:{'|'.join(GREETINGS.values())})"
_FRENCH_KIN = (
    r"(?:ami|amie|frère|sœur|soeur|fils|fille|père|mère|mari|femme|époux|épouse|cousine?|neveu|nièce|oncle|tante|"
    r"serviteur|servante|élève|camarade|collègue)"
)
_FRENCH_DEVOTED = (
    r"(?:humble|dévoué|affectionné|obéissant|fidèle|reconnaissant|sincère|respectueux|attaché|soumis|bon|bonne|"
    r"vieux|vieil|"
    r"vieille|tendre|cher)e?"
)
_GERMAN_DEVOTED = (
    r"(?:(?:sehr|ganz|stets|innigst|herzlichst|aufrichtig|treu|dankbar|unter|[DdS]ich|[DdEe]uch)\s?)*"
    r"(?:ergeben|treu|getreu|gehorsam|alt|dankbar|lieb|liebend|verbunden|verpflichtet|aufrichtig|anhänglich|"
    r"wohlgeneigt|"
    r"gewogen|verehrend|untert[hä]+nig)(?:st)?e[rs]?"
)
_GERMAN_KIN = (
    r"(?:Sohn|Tochter|Bruder|Schwester|Vater|Mutter|Freund|Freundin|Onkel|Tante|Vetter|Cousine|Neffe|Nichte|Mann|"
    r"Frau|Gatte|"
    r"Gattin|Schüler|Schülerin|Diener|Knecht|Eltern|Kind|Großvater|Großmutter|Enkel|Enkelin|Genosse|Kamerad)"
)
_ITALIAN_DEVOTED = (
    r"(?:devot|affezionat|obbligat|umil|servit|obbedient|ubbidient|osservant|riconoscent|fedel|affettuos)"
    r"(?:issim)?[oaie]|(?:dev|aff|affez|obb|obbl|um)\.?(?:\s?m)?[oa]\.?"
)
_ITALIAN_KIN = (
    r"(?:amic[oa]|figli[oa]|fratello|sorella|padre|madre|zi[oa]|cugin[oa]|nipote|marito|moglie|"
    r"servo|serva|servitor[ei]|compagn[oa])"
)
_SPANISH_DEVOTED = (
    r"(?:afectísim|atent|segur|devot|humilde|agradecid|sincer|affm|afm|af(?:f)?(?:ec)?tm|"
    r"obediente|buen|viej|fiel)[oa]?\.?"
)
_SPANISH_KIN = (
    r"(?:amig[oa]|herman[oa]|hij[oa]|padre|madre|tí[oa]|prim[oa]|sobrin[oa]|espos[oa]|marido|servidora?|s\. ?s\.|"
    r"compañer[oa]|discípul[oa]|capellán)"
)
FAREWELLS = {
    "French": (
        r"(?:(?:Sincères |Respectueuses |Fidèles |Bien |Mes |Toutes mes )*amitiés|(?:Grosses |Bonnes |Mille )?bises|"
        r"(?:Bien |Très )?(?:affectueusement|amicalement|respectueusement|fraternellement|sincèrement)(?: vôtre| à "
        r"(?:vous|toi))?"
        rf"|(?:Mille |Bons |Tendres |Doux )baisers){_END}"
        r"|(?:Veuillez|Je vous prie d['’]|Daignez)\s?[^.]{0,20}(?:agréer|recevoir|croire)\b|(?:Agréez|Recevez),\s"
        rf"|Croyez(?:[ -]moi)?,? (?:[^.;\n]{{0,40}}, )?(?:à (?:mes|mon|ma|tout|toute)|toujours|bien|votre|en (?:mes|"
        rf"mon))\b{_REST}"
        rf"|(?:Je suis|J['’]ai l['’]honneur d['’]être|Je demeure|Je reste)(?:,\s|,?\s(?:avec|en) (?:le|un|une|la|"
        rf"les|des|"
        rf"toute?|respect|considération|estime|amitié|haine)?\b{_REST})|J['’]ai l['’]honneur d['’]être{_END}"
        rf"|Bien à (?:vous|toi)\b|(?:Bien |Très )?Cordialement\b|Tout à (?:vous|toi)\b{_REST}|(?:À|A) (?:vous|toi) "
        rf"de c(?:œ|oe)ur{_END}"
        rf"|(?:Votre|Ton|Ta|et)(?:,| et)? (?:(?:très|bien|tout|toujours|plus|et|{_FRENCH_DEVOTED}),?\s)*"
        rf"(?:{_FRENCH_KIN}|{_FRENCH_DEVOTED})(?: (?:et|qui) [^.;\n]{{1,30}})?{_END}"
        rf"|Votre (?:très |bien )?(?:humble|dévoué|affectionné|obéissant)"
        rf"|Salut (?:et|&) (?:fraternité|respect|amitié|dévouement|attachement|estime|considération){_END}"
        rf"|Je (?:t['’]|vous |te )(?:embrasse|serre la main|salue)\b{_REST}|(?:À|A) (?:bientôt|Dieu){_END}"
        rf"|Avec (?:mes|toute|l['’]expression|l['’]assurance) [^.;\n]{{0,20}}(?:respects?|sentiments|amitié|"
        rf"salutations|hommages|"
        rf"compliments|considération)\b{_REST}"
        rf"|(?:(?:Sincères|Respectueuses|Meilleures|Cordiales|Fraternelles|Mes) )?salutations (?:distinguées|"
        rf"empressées|"
        rf"cordiales|fraternelles|respectueuses){_END}|(?:Sincères|Meilleures|Cordiales|Fraternelles) "
        rf"salutations{_END}"
    ),
    "German": (
        r"(?:(?:Herzlich|Viel|Lieb|Best|Schön|Freundlich|Tausend|Innig|Treu|Sonnig)(?:st)?e?n?,? )+(?:und \w+ "
        r")?Gr(?:ü|ue)(?:ß|ss)e?\b.{0,20}\Z"
        rf"|(?:(?:Mit|Unter) )?(?:\w+(?:em|en),? )(?:und \w+ )?Gr(?:u|ü|ue)(?:ß|ss)(?:e|en)?(?: (?:von|an|"
        rf"und)\b[^.;\n]{{0,40}})?{_END}"
        r"|Mit (?:freundliche[mn]|beste[mn]|herzliche[mn]|vorzügliche[rn]?|ausgezeichnete[rn]?|vollkommener|aller) "
        r"[^.]{0,40}\Z"
        rf"|(?:In|Mit) (?:(?:vorzüglicher|vorzüglichster|ausgezeichneter|vollkommener|größter|aller|steter|alter|"
        rf"aufrichtiger|"
        rf"tiefer|herzlicher|inniger|treuer|dankbarer|besonderer|wahrer|der größten|der vollkommensten) )?"
        rf"(?:Hochachtung|Verehrung|Ergebenheit|Freundschaft|Dankbarkeit|Hochschätzung|Ehrerbietung|"
        rf"Verbundenheit){_REST}"
        rf"|(?:In|Mit) (?:Treue|Liebe|Eile),?\Z|Alles Liebe(?: und Gute)?{_END}|Mit der Versicherung\b{_REST}"
        r"|Hochachtungsvoll\b|Herzlichst?\b,?.{0,30}\Z"
        rf"|(?:(?:Ganz|Stets) )?Ergebenst{_END}|(?:Treu|Aufrichtig|Freundlich|Ganz)st? (?:der|die) (?:Ihr|Dein|"
        rf"Eur)i?ge?e?{_END}"
        rf"|(?:Stets|Ganz|Immer|Ewig) (?:der|die) (?:Ihr|Dein|Eur)(?:ig)?e{_END}"
        rf"|Es gr(?:ü|ue)(?:ß|ss)(?:t|en) (?:Sie|Dich|Euch|dich|euch)\b{_REST}"
        rf"|Ich (?:bin|verbleibe|verharre|bleibe|zeichne)(?:,? (?:mit|in|wie immer|stets|hochachtungsvoll)\b{_REST}|"
        rf"{_END})"
        rf"|Ich habe die Ehre,? (?:[^.;\n]{{0,40}} )?zu (?:sein|verharren|verbleiben|zeichnen)\b{_REST}"
        r"|(?:Ihr|Dein|Euer)e?,?\Z"
        rf"|(?:(?:Ihr|Dein|Euer)e?|Eure|(?:Ew\.?|Euer|Eurer) \w+)(?: {_GERMAN_DEVOTED}){{1,2}}(?:,? "
        rf"{_GERMAN_KIN})?{_END}"
        rf"|(?:(?:Ihr|Dein|Euer)e?|Eure) {_GERMAN_KIN}{_END}|(?:und )?{_GERMAN_DEVOTED} (?:Diener|Dienerin|"
        rf"Knecht){_END}"
        rf"|Leb(?:e|en Sie|t)? (?:recht |herzlich )?wohl\b[^.;\n]{{0,30}}{_END}|(?:Auf )?(?:baldiges "
        rf")?Wiedersehen{_END}|Heil Hitler{_END}"
    ),
    "Italian": (
        rf"(?:(?:con )?(?:i (?:miei |nostri )?(?:più |migliori )?|tanti |molti |i )?(?:cordiali|distinti|affettuosi|"
        rf"migliori|fraterni|cari|rispettosi|devoti|vivi|sinceri) )+(?:e \w+ )?(?:saluti|ossequi)\b{_REST}"
        rf"|(?:tanti |molti |con i (?:miei|nostri) )?(?:saluti|ossequi)(?: (?:e|cordiali|distinti|affettuosi|"
        rf"fraterni|cari)\b{_REST}|{_END})"
        rf"|Con i migliori saluti\b{_REST}|Un (?:caro |forte |affettuoso |fraterno |grande )?(?:abbraccio|"
        rf"saluto)(?: (?:dal|a)[^.;\n]{{1,30}})?{_END}"
        rf"|(?:T|V)i (?:abbraccio|bacio|saluto|stringo la mano)\b{_REST}|(?:Tanti )?baci(?: e (?:abbracci|"
        rf"saluti))?{_END}"
        r"|Con (?:stima|affetto|ossequio)\b"
        rf"|Con (?:(?:la |il )?(?:mia |più )?(?:massim|perfett|profond|sincer|alt|somm|grand|viv|distint)\w+ (?:\w+ "
        rf")?)"
        rf"(?:stima|osservanza|affetto|ossequio|considerazione|rispetto|amicizia|devozione|gratitudine){_REST}"
        rf"|Con (?:osservanza|amicizia|devozione|gratitudine){_END}"
        rf"|(?:e )?(?:(?:Suo|Sua|Tuo|Tua|Vostro|Vostra|Di Lei|Di V\. ?[SE]\.) )?(?:(?:sempre "
        rf")?(?:{_ITALIAN_DEVOTED})(?:,? e |,? )?){{1,3}}(?:{_ITALIAN_KIN})?{_END}"
        rf"|(?:Suo|Sua|Tuo|Tua|Vostro|Vostra)(?: {_ITALIAN_KIN})?{_END}"
        rf"|(?:Mi creda|Credimi|Credetemi|Mi abbia)(?:,? (?:con|suo|sempre|per|il|tuo|vostro)\b{_REST}|{_END})"
        rf"|(?:La prego di |Vogliate |Voglia |Vi prego di |Si compiaccia di )(?:gradire|accogliere|accettare|"
        rf"credermi)\b{_REST}"
        rf"|(?:Gradisca|Accolga|Gradite|Accogliete),? {_REST}"
        rf"|Ho l['’]onore di (?:essere|professarmi|dirmi|confermarmi|rassegnarmi|ripetermi|segnarmi)\b{_REST}"
        rf"|(?:Cordial|Affettuosa|Devota|Fraterna|Rispettosa)mente{_END}|Addio\b[^.;\n]{{0,30}}{_END}"
    ),
    "Spanish": (
        rf"(?:Un |Con un )?(?:fuerte |cordial |gran |afectuoso |cariñoso )?abrazo(?: (?:de|para|a)[^.;\n]{{1,30}}| "
        rf"fuerte)?{_END}"
        rf"|(?:Muchos )?(?:Abrazos|Besos)(?: (?:y|de)[^.;\n]{{1,30}})?{_END}|Saludos\b.{{0,15}}\Z"
        rf"|(?:(?:Un|Reciba(?: usted| Ud\.)?(?: un)?|Con un) )?(?:(?:muy )?(?:atent|cordial|afectuos|respetuos|"
        rf"fraternal)\w* )saludos?{_END}"
        rf"|Un saludo(?: (?:muy )?\w+)?{_END}|(?:Muy )?Atentamente{_END}|(?:Afectuosa|Respetuosa|"
        rf"Fraternal)mente{_END}"
        rf"|(?:Le|Les|Lo|Te|Os) (?:saluda|saludo|abraza|abrazo)\b{_REST}|Saluda (?:a|á) (?:usted|Ud|Vd|"
        rf"V)\b.{{0,60}}\Z"
        rf"|(?:Suyo|Suya|Tuyo|Tuya)(?: (?:{_SPANISH_DEVOTED}|siempre))?{_END}"
        rf"|(?:(?:Su|Tu|Vuestro|De (?:usted|Vd\.|Ud\.|V\. ?E?\.?))(?: (?:muy|más|y|siempre))*)(?: "
        rf"(?:{_SPANISH_DEVOTED})(?:,? y)?){{1,3}}(?: {_SPANISH_KIN})?(?:[ ,]+q\. ?[bs]\..{{0,20}})?{_END}"
        rf"|(?:Su|Tu|Vuestro) (?:{_SPANISH_KIN})(?: (?:y|que te|que le|q\.)[^.;\n]{{1,30}})?{_END}"
        r"|Su (?:atento|seguro) servidor"
        r"|(?:S\. ?S\. ?S\.?,? ?)?Q\. ?[BSE]\. ?S\. ?[MPB]\.?,?\Z|(?:S\. ?){3}\Z"
        rf"|(?:Soy|Quedo|Queda|Me (?:repito|despido|reitero|ofrezco)|Se despide)(?:,? (?:de|con) (?:usted(?:es)?|"
        rf"Ud\.?|Vd\.?|V\.? ?E?\.?|ti|"
        rf"la mayor|toda|todo)(?!\w)| su (?:afectísim|atent)\w+| de usted).{{0,80}}\Z"
        r"|Dios guarde (?:a|á) (?:usted|Ud|Vd|V|Su)\b.{0,50}\Z"
        rf"|Con (?:todo (?:mi )?(?:respeto|afecto|cariño)|(?:la|mi) (?:mayor|más (?:alta|distinguida)) "
        rf"(?:consideración|estima)|afecto|cariño){_REST}"
        rf"|Reciba (?:usted |Ud\. |Vd\. )?(?:el testimonio|las seguridades|mis|un)\b{_REST}"
    ),
}
"""How the formula of farewell begins, case ignored."""
FAREWELL = "|".join(FAREWELLS.values())
OWN = (
    rf"(?:(?:Ihr|Dein|Euer)e?|Eure)(?: {_GERMAN_DEVOTED}){{0,2}}(?:,? {_GERMAN_KIN})?"
    rf"|(?:Votre|Ton|Ta)(?: (?:très|bien|tout|toujours|et|{_FRENCH_DEVOTED}))*(?: {_FRENCH_KIN})?"
    rf"|(?:Suo|Sua|Tuo|Tua|Vostro|Vostra)(?: {_ITALIAN_DEVOTED})?(?: {_ITALIAN_KIN})?"
    rf"|(?:Su|Tu|Tuyo|Suyo|Vuestro)(?: {_SPANISH_DEVOTED}){{0,2}}(?: {_SPANISH_KIN})?"
)
"""Whose the writer is, before the name on the same line ("Dein alter Karl")."""
