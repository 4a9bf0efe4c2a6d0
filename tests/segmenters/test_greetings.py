"""How people of five languages greet and take leave in letters, and lines that only look like it."""

from __future__ import annotations

import pytest

from tei_encode.segmenters.cues.greetings import is_salutation
from tei_encode.segmenters.cues.letter_lines import closer_line, own_name

FAREWELLS = """
Yr. obt. servt.
Yr most obt humble servt
Y'r ob't serv't,
Your Excellency's most obedient servant
Your Lordship's most humble and obedient servant,
Your Majesty's most dutiful subject
Believe me to be, yours sincerely
Ever yours,
Ever affectionately yours
Ever your affectionate friend
Affectionately
Thine ever
Fraternally yours
Yours in haste
Yours for the cause,
Yours in Christ,
Yours, as ever,
With best compliments,
With kind remembrances,
With all good wishes,
With every good wish,
Warmly,
Best,
Cordially,
Sincerely and respectfully yours,
Most sincerely yours,
Gratefully yours,
Lovingly,
Lovingly yours,
Your friend and well-wisher,
Your affectionate and dutiful son
With sincere regards
Very respectfully, your obedient servant,
Respectfully submitted,
I have the honor to be, with great respect,
I have the honour to be, Sir,
I am, Sir,
I remain, dear Sir, yours
Thanking you in advance,
Thanking you, I remain
Hoping to hear from you soon,
Awaiting your reply, I am
I am with great truth and regard,
I am, with the greatest esteem,
We are, with the greatest esteem,
We remain, Gentlemen,
Thanking you, we are
Yours to command,
Your humble servant to command,
Your grateful pupil,
Always your friend,
Veuillez agréer, Monsieur, l'expression de mes sentiments distingués.
Je vous prie d'agréer, Monsieur le Ministre, l'assurance de ma haute considération.
Agréez, Monsieur, mes salutations empressées.
Recevez, Monsieur, l'assurance de ma parfaite considération.
Croyez, mon cher ami, à mes sentiments dévoués.
Croyez-moi toujours votre ami,
Votre bien dévoué,
Votre tout dévoué
Votre ami,
Ton frère,
Ton vieil ami
Votre très humble et très obéissant serviteur
et très obéissant serviteur,
J'ai l'honneur d'être, Monsieur,
Je suis avec respect,
Je suis, avec un profond respect,
Salut et fraternité
Salut et respect,
Je vous embrasse,
Je t'embrasse tendrement
Mille baisers,
Bons baisers
Grosses bises
À bientôt,
Bien amicalement,
Amicalement
Respectueusement,
Sincèrement vôtre,
Avec mes respects,
Avec mes sentiments les meilleurs,
Sincères salutations
Salutations distinguées,
Meilleures salutations,
Bien à toi,
Tout à toi
Bien cordialement à vous
Mit freundlichen Grüßen
Mit deutschem Gruß
Mit freundlichem Gruss
Mit besten Empfehlungen
Mit vorzüglicher Hochachtung
Mit der Versicherung vorzüglicher Hochachtung
Herzlichen Gruß
Herzliche Grüße von Deiner
Viele liebe Grüße
Es grüßt Sie herzlich
Es grüßt Dich Dein
Ich verbleibe mit vorzüglicher Hochachtung
Ich habe die Ehre zu sein
Hochachtungsvoll ergebenst
Ergebenst
Ganz ergebenst
Ihr ergebenster
Ihr sehr ergebener
Ihre ergebene
Ihr ergebenster Diener
gehorsamster Diener
Euer Wohlgeboren ganz ergebenster Diener
Ew. Exzellenz ganz gehorsamster
Dein treuer Sohn
Dein Dich liebender Vater
Dein
Dein alter
Dein alter Karl
Deine Anna
Dein Karl
Ihr K. Müller
Ihr alter Freund
Leb wohl!
Leben Sie wohl
In alter Freundschaft
In Treue
Alles Liebe
Stets der Ihre
Ganz der Ihrige
Mit sozialistischem Gruß
Heil Hitler!
In aufrichtiger Verehrung
In Liebe
Mit Hochachtung
Cordiali saluti,
Distinti saluti
Con i migliori saluti
Con i più cordiali saluti,
Tanti affettuosi saluti
Saluti cordiali
Saluti fraterni
Un abbraccio
Un caro saluto,
Con stima,
Con la massima stima,
Con perfetta osservanza
Con affetto
Suo devotissimo
Suo dev.mo
Vostro affezionatissimo
Suo obbligatissimo
Tuo aff.mo
Tuo amico
Tuo
Umilissimo servitore
e obbligatissimo servitore
Mi creda suo
Mi creda, con stima,
Credimi sempre tuo
La prego di gradire i miei più distinti saluti.
Voglia gradire i sensi della mia stima
Gradisca, egregio Signore, i miei ossequi.
Ho l'onore di essere
Ti abbraccio
Affettuosamente,
Cordialmente,
Baci
Atentamente,
Muy atentamente,
Le saluda atentamente
Saluda a usted atentamente
Saludos cordiales
Cordiales saludos
Un cordial saludo,
Un saludo
Reciba un cordial saludo
Un fuerte abrazo,
Abrazos
Besos
Su afectísimo
Su afmo. s. s.
Q. B. S. M.
Su atento y seguro servidor
Soy de usted afectísimo
Quedo de usted atento y seguro servidor,
Se despide de usted
Dios guarde a V. E. muchos años.
Dios guarde á V. S. m. a.
Suyo afectísimo
Tuyo
Tu hermano que te quiere
Tu amigo
Con todo respeto,
Con la mayor consideración,
De usted atento servidor
""".strip().splitlines()
GREETINGS = """
Dear Sir,
My dear Tranter,
My Lord,
My Lords,
May it please your Lordship,
Friend Tranter,
Dearest Anne,
My darling Anne,
Darling,
My own darling,
Right Honourable Sir,
Your Majesty,
Your Royal Highness,
Sir:
Dear Sirs
Dear Friends and Brethren,
Cher Monsieur,
Mon cher ami,
Ma chère Louise,
Chère Madame,
Mon Général,
Monsieur le Ministre,
Citoyen,
Citoyen ministre,
Sire,
Monseigneur,
Mon ami,
Ma bien chère amie,
Mon bien cher père,
Cher camarade,
Lieber Karl!
Mein lieber Freund!
Liebe Eltern!
Liebste Mutter!
Sehr geehrter Herr Professor!
Sehr geehrte Damen und Herren,
Geehrter Herr!
Hochgeehrter Herr Doktor!
Hochverehrter Herr Geheimrat!
Hochwohlgeborener Herr!
Euer Wohlgeboren!
Ew. Hochwohlgeboren!
Euer Exzellenz!
Exzellenz!
Verehrtester Freund!
Teuerster Freund!
Theuerster Freund!
Werter Genosse!
Gnädige Frau!
Gnädigste Frau,
Verehrte gnädige Frau!
Mein Herr!
Meine Herren!
Bester Freund!
Caro amico,
Carissimo,
Mio caro,
Mio caro Giovanni,
Mia cara Anna,
Gentile Signora,
Gent.mo Signore,
Egregio Signore,
Illustre Professore,
Ill.mo Signore,
Onorevole Ministro,
Pregiatissimo Signore,
Stimatissimo Signore,
Eccellenza,
Signore,
Signor Ministro,
Chiarissimo Professore,
Amatissimo padre,
Spettabile Ditta,
Caro,
Muy señor mío:
Muy Sr. mío:
Muy señores míos:
Muy señor mío y amigo:
Muy señora mía:
Estimado amigo:
Distinguido señor:
Querido hermano:
Mi querido amigo:
Mi estimado amigo:
Apreciado señor:
Excelentísimo Señor:
Excmo. Sr.:
Excmo. Señor:
Ilustrísimo Señor:
Amigo mío:
Señor:
Señores:
Señor Presidente:
Señor Ministro:
Muy distinguido señor mío:
Querida,
""".strip().splitlines()
NEITHER = """
Best known for its bridge
Best of the mill
Warmly received in Haverley
Lovingly restored, the mill opened again.
Ihr Haus
Dein ist mein ganzes Herz
Ihr naht euch wieder
Ihr Leben und Werk
Mit besten Werkzeugen arbeitete er an der Brücke.
Mit der Eröffnung der Brücke begann der Handel.
In Liebe und Leid
In Treue zum Reich
Alles Liebe ist vergänglich
Herzliche Aufnahme fand er in Wien
Tuo padre fu ucciso nel 1820.
Un saluto romano
Un abrazo entre generales
Con la mayor parte de las tropas
Con la prima luce del giorno
Con i soldati del Re
Tu casa
Tu hermano murió en la guerra.
Votre maison
Ton père est mort.
Je suis un homme.
Je suis né à Haverley.
Sincères amitiés littéraires du XVIIIe siècle
Croyez au progrès
Thanking the Council for its help
Hoping against hope
Dios guarde al Rey
Salut à la France
Baci e abbracci: una storia
Amigo del pueblo
Señor de la guerra: el general
Signore della guerra
Caro vita: una storia
Citoyens et sujets
Mein Herr und Gebieter
Meine Herren Generale: ein Bericht
Liebe und Arbeit
Lieber tot als rot!
Werter Gebrauch
Darling River
Friend or foe,
My Lord Mayor's Show,
Gentile da Fabriano,
Illustre famiglia,
Ever since the flood,
Always a friend
Respectueusement accueilli, il parla.
Cordialmente accolto dal re
Atentamente observado
Ergebenst wurde er begrüßt
Ich habe die Ehre, Ihnen zu schreiben
Ho l'onore di informarla che
Dios guarde al Rey y a la patria
""".strip().splitlines()


@pytest.mark.parametrize("line", FAREWELLS)
def test_a_farewell(line: str) -> None:
    assert closer_line(line) == "salute"


@pytest.mark.parametrize("line", GREETINGS)
def test_a_greeting(line: str) -> None:
    assert is_salutation(line)


@pytest.mark.parametrize("line", NEITHER)
def test_a_line_that_is_neither(line: str) -> None:
    assert not is_salutation(line)
    assert closer_line(line) != "salute"


@pytest.mark.parametrize("line", ["Cari saluti,", "Herzliche Grüße,", "Liebe Grüße!"])
def test_a_farewell_greets_nobody(line: str) -> None:
    assert not is_salutation(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Dein alter Karl", "Karl"),
        ("Ihr ergebenster K. Müller", "K. Müller"),
        ("Ihre Anna Oake", "Anna Oake"),
        ("Your loving son Edmund", "Edmund"),
        ("Yours ever, Edmund", "Edmund"),
        ("Votre dévoué Louis", "Louis"),
        ("Tuo Giovanni", "Giovanni"),
        ("Tu amigo Carlos", "Carlos"),
        ("Ihr Haus", None),
        ("Dein Leben", None),
        ("Your Council", None),
        ("Tu Casa", None),
    ],
)
def test_whose_the_writer_is_and_who(line: str, name: str | None) -> None:
    found = own_name(line)
    assert (found and found["name"]) == name
