(: What each edition of a database names, as an editor would ask for it: one line of its file, the persons of its lists,
   the mentions of persons in its text, the dates there, and the length of the text in code points. A name within a name
   is none of its own, nor is the second part of one that is in parts, nor a list of dates without a value. :)
declare namespace tei = "http://www.tei-c.org/ns/1.0";

for $edition in collection("editions")
let $text := $edition/tei:TEI/tei:text
let $names := $text//(tei:persName | tei:placeName | tei:orgName | tei:rs[@type = ("person", "place", "org")])
let $outermost := $names except $names//*
let $persons := $outermost[self::tei:persName or @type = "person"][not(@prev)][normalize-space()]
let $dates := $text//(tei:date | tei:time)[not(@prev)][@* or not(.//tei:date)][string()]
order by base-uri($edition)
return string-join((
  tokenize(base-uri($edition), "/")[last()],
  string(count($edition//tei:listPerson//tei:person)), string(count($persons)), string(count($dates)),
  string(string-length($text))
), " ")
