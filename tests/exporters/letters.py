"""Two letters as somebody else might have encoded them, for the formats that read what TEI says of people and places."""

from __future__ import annotations

_TEMPLATE = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{id}" xml:lang="en"><teiHeader>
<fileDesc><titleStmt><title>{title}</title><editor>Anna Oake</editor></titleStmt>
<publicationStmt><publisher>Haverley Archive</publisher><date when="2024-05-06"/></publicationStmt>
<sourceDesc><p>made up</p></sourceDesc></fileDesc>
<encodingDesc><tagsDecl><rendition xml:id="before" scheme="css" scope="before">content: "*"</rendition></tagsDecl></encodingDesc>
<profileDesc>{correspondence}</profileDesc></teiHeader>
<standOff>
<listPerson>
<person xml:id="pers-lenner" sex="2" sameAs="register.xml#pers-lenner"><persName><surname>Lenner</surname>,
<forename>Hanna</forename></persName><persName>Mrs "H" Lenner</persName><birth when="1871-02-03"/>
<death><date when="1940">1940</date></death><occupation>Keeper of Seals</occupation><idno type="gnd">118540238</idno></person>
<person xml:id="pers-tranter" cert="low"><persName>Tranter</persName></person>
</listPerson>
<listPlace>
<place xml:id="place-oake" type="settlement"><placeName>Oake</placeName>
<location><geo>51.02 -3.18</geo></location><idno type="GeoNames">2641093</idno>
<place xml:id="place-mill"><placeName>Oake Mill</placeName><location><geo>no idea</geo></location></place></place>
</listPlace>
<listOrg><org xml:id="org-guild"><orgName>Guild of Glovers</orgName></org></listOrg>
</standOff>
<text><body>{body}</body></text></TEI>"""

CORRESPONDENCE = """<correspDesc><correspAction type="sent"><persName ref="#pers-lenner">Hanna Lenner</persName>
<placeName ref="#place-oake">Oake</placeName><date when="1903-04-05">5 April</date><date when="1903-04-05T10:00:00"/></correspAction>
<correspAction type="received"><placeName>Haverley</placeName></correspAction></correspDesc>"""
BODY = """<p xml:id="p-1"><persName ref="#pers-lenner">Hanna</persName> and <hi rendition="#before"><persName
 ref="#pers-tranter" cert="low">Tran</persName></hi> met <rs type="person" ref="#pers-tranter">him</rs> of the
<orgName ref="#org-guild">Guild of <placeName ref="#place-oake">Oake</placeName></orgName>.</p>
<p xml:id="p-2">On <date>3 and <date when="1903-05-04">4 May</date></date> in <placeName ref="#place-oake">Oake</placeName>,
<persName>Nobody</persName>; <persName xml:id="a" next="#b" ref="#pers-lenner">Han</persName>
<persName xml:id="b" prev="#a">na</persName> 𝒜 <date when="1904" cert="medium">1904</date></p>"""


def letter(*, name: str = "first", correspondence: str = CORRESPONDENCE, body: str = BODY) -> bytes:
    """A letter that names a few people."""
    return _TEMPLATE.format(
        id=f"letter-{name}", title=f"The {name} letter", correspondence=correspondence, body=body
    ).encode()
