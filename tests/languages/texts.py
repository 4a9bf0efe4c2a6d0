"""Texts and the languages they are in; `und` where one should rather not say."""

from __future__ import annotations

TEXTS: list[tuple[str, str]] = [
    # English, easy and less so
    ("en", "The committee met on the following day and decided that nothing should be done before the summer."),
    ("en", "I have your letter of the 1st. It pleased me."),
    ("en", "And he said unto them, What thou hast seen, that shalt thou tell unto thy children's children."),
    ("en", "tlie Minister said tliat lie had not been inforrned of tbe matter aud could not ansvver for it"),
    ("en", "Tbe hou. Member asked wbether the G0vernment would lay the papers on tlie table of the Hcuse."),
    ("en", "The Baron de la Roche and the Marquis de Santa Cruz were received by Herr von Bülow at the door."),
    ("en", "He was, as they say in Paris, an enfant terrible, and his Weltanschauung was that of his time."),
    # German, old and new
    ("de", "Der Ausschuss trat am nächsten Tag zusammen und beschloss, dass vor dem Sommer nichts zu tun sei."),
    ("de", "Es sey dem Herrn gedanckt, daß wir noch bey guter Gesundheit seyn und nicht Noth leiden."),
    ("de", "Liebe Jo, ich habe deinen Brief erhalten und bin sehr froh."),
    ("de", "Dcr Minifter erklärte, daſs er von der Sache nichts wiffe und auch nichts dazu fagen könne."),
    # French
    ("fr", "Le comité se réunit le lendemain et décida que rien ne serait fait avant l'été."),
    ("fr", "Monsieur, j’ai bien reçu votre lettre et je vous en remercie."),
    ("fr", "Le Roy estoit en son chasteau, où les seigneurs de sa court avoient accoustumé de le venir voir."),
    ("fr", "Ne pleure pas, Alfred! J'ai besoin de tout mon courage pour mourir à vingt ans!"),
    # Spanish, Portuguese, Italian, Catalan, Romanian
    ("es", "La comisión se reunió al día siguiente y decidió que no se haría nada antes del verano."),
    ("es", "En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho tiempo que vivía un hidalgo."),
    ("pt", "A comissão reuniu-se no dia seguinte e decidiu que não se faria nada antes do verão."),
    ("it", "La commissione si riunì il giorno dopo e decise che non si sarebbe fatto nulla prima dell'estate."),
    ("it", "Nel mezzo del cammin di nostra vita mi ritrovai per una selva oscura, ché la diritta via era smarrita."),
    ("ca", "La comissió es va reunir l'endemà i va decidir que no es faria res abans de l'estiu amb els diners."),
    ("ro", "Comisia s-a întrunit a doua zi și a hotărât să nu facă nimic până la vară, pentru că nu sunt bani."),
    # Latin
    ("la", "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui ipsorum "
           "lingua Celtae, nostra Galli appellantur. Hi omnes lingua, institutis, legibus inter se differunt."),
    ("la", "In principio erat verbum et verbum erat apud Deum et Deus erat verbum. Hoc erat in principio apud Deum."),
    # Germanic and Nordic
    ("nl", "De commissie kwam de volgende dag bijeen en besloot dat er voor de zomer niets zou worden gedaan."),
    ("sv", "Kommittén sammanträdde dagen därpå och beslöt att inget skulle göras före sommaren, men det var inte allt."),
    ("da", "Udvalget mødtes dagen efter og besluttede, at der ikke skulle gøres noget før sommeren, fordi de blev syge."),
    ("no", "Utvalget møttes dagen etter og besluttet at ikke noe skulle gjøres før sommeren, fordi de ble syke."),
    # Slavonic and Baltic
    ("pl", "Komisja zebrała się następnego dnia i postanowiła, że przed latem nic nie będzie zrobione, ponieważ nie ma "
           "na to pieniędzy, które były obiecane."),
    ("cs", "Výbor se sešel příštího dne a rozhodl, že před létem nebude nic uděláno, protože na to nejsou peníze, které "
           "byly slíbeny."),
    ("ru", "Комитет собрался на следующий день и решил, что до лета ничего делать не будут."),
    ("ru", "Онъ былъ въ домѣ, когда къ нему пришли съ извѣстіемъ отъ отца."),
    ("uk", "Комітет зібрався наступного дня і вирішив, що до літа нічого робити не будуть, тому що це не його справа."),
    ("lt", "Komitetas susirinko kitą dieną ir nusprendė, kad iki vasaros nieko nebus daroma, nes tai dar ne viskas."),
    # Others
    ("fi", "Valiokunta kokoontui seuraavana päivänä ja päätti, että mitään ei tehdä ennen kesää, mutta se ei ollut kaikki."),
    ("hu", "A bizottság másnap összeült, és úgy döntött, hogy a nyár előtt nem történik semmi, mert nincs rá pénz."),
    ("tr", "Komisyon ertesi gün toplandı ve yaz gelmeden önce bir şey yapılmamasına karar verdi, ama bu son değil."),
    ("el", "Η επιτροπή συνεδρίασε την επόμενη μέρα και αποφάσισε ότι δεν θα γίνει τίποτα πριν από το καλοκαίρι."),
    ("grc", "Ἐν ἀρχῇ ἦν ὁ λόγος, καὶ ὁ λόγος ἦν πρὸς τὸν θεόν, καὶ θεὸς ἦν ὁ λόγος."),
    ("he", "הוועדה התכנסה למחרת והחליטה כי לא ייעשה דבר עד הקיץ, אבל זה לא היה הכל של הדבר."),
    ("ar", "اجتمعت اللجنة في اليوم التالي وقررت أن لا شيء سيتم قبل الصيف لأن هذا كان من شأن الوزير"),
    ("ja", "委員会は翌日に集まり、夏までは何もしないことを決めた。"),
    ("zh", "委员会第二天开会，决定夏天之前什么也不做。"),
    ("ko", "위원회는 다음 날 모여서 여름 전에는 아무것도 하지 않기로 했다."),
    # What should rather not be said
    ("und", "Geneva, 3 May 1921"),
    ("und", "Paris, Berlin, Madrid, Roma, Lisboa, Den Haag, La Paz, El Paso, Los Angeles, Las Palmas"),
    ("und", "Jean de la Fontaine, Hans von Holst, Pieter van der Berg, Luis de la Cruz, Maria da Silva"),
    ("und", "1914 12,5 13,7 1915 44,1 9,8 1916 n/a 17,3 1917 22,0"),
    ("und", "xq zzt rrk lpw vvn qqd kkt mmr ttz wwp ssd jjk llm"),
    ("und", "The king is dead. Der König ist tot. Le roi est mort."),
    ("und", "T h e c o m m i t t e e"),
]  # fmt: skip

FRENCH = "Le comité se réunit le lendemain et décida que rien ne serait fait avant l'été, car il n'y avait plus d'argent."
GERMAN = (
    "Der Ausschuss trat am nächsten Tag zusammen und beschloss, dass vor dem Sommer nichts mehr zu tun sei."
)
ENGLISH = "The committee met on the following day and decided that nothing should be done before the summer."
LATIN = "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui ipsorum lingua Celtae, nostra Galli appellantur."
