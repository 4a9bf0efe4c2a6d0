"""Mr. Lenner and Mrs. Lenner are two: what a form of address, a rank or a forename says about who can be meant."""

from __future__ import annotations

import re
from functools import cache

_ADDRESSES = {
    "mr": "mr mister messrs monsieur herr señor senor signor signore sir gospodin brother",
    "mrs": "mrs mme madame frau señora senora signora widow",
    "miss": "miss mlle mademoiselle fräulein fraulein señorita senorita signorina",
    "ms": "ms madam dame sister",
}
_CLASS_OF = {word: name for name, words in _ADDRESSES.items() for word in words.split()}
_LORDS = frozenset(["lord", "viscount", "earl", "marquis", "marquess", "baron", "count"])
_LADIES = frozenset(["lady", "viscountess", "marchioness", "baroness", "countess"])
_MEN = _LORDS | {"mr", "duke"}
WIVES = frozenset(["mrs", "miss", "ms"])
_WOMEN = _LADIES | WIVES | {"duchess"}
PEERS = _LORDS | _LADIES | {"duke", "duchess"}

_BEFORE = re.compile(
    rf"(?<![^\W_])(m(?=\.)|{'|'.join([*_CLASS_OF, *sorted(PEERS)])})\.?\s+"
    r"(?:(?:Dr|Doctor|Doktor|Prof|Professor)\.?\s+)?\Z",
    re.IGNORECASE,
)
_COUPLE = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(_CLASS_OF)})\.?\s+(?:and|&|und|et|y|e|og)\s+\Z", re.IGNORECASE
)
_FARTHEST, _NEARER = 32, 16
"""Code points before a name that are looked at for its form of address, and before that for another."""

_FEMALE = """
abigail ada adelaide adele agatha agnes aileen alexandra alice alison alma amanda amelia amy anastasia angela ann anna
anne annette annie antonia astrid audrey augusta barbara beatrice bella bertha bess bessie beth betty blanche
brigitte carla carlotta caroline carrie catarina catharine catherina catherine cecilia cecily charlotte christine
claire clara clare claudia constance cora cornelia daisy deborah diane dora doris dorothy edith eileen eleanor elena
elfriede elisabeth elizabeth ella ellen elsa elsie elvira emilia emily emma erika esther ethel eugenia eunice eva
fanny fatima flora florence frances francesca françoise frieda geneviève gerda gertrude gisela gladys grace greta
gretchen gudrun hanna hannah harriet hazel heather hedda heidi helen helena helene henrietta hilda hildegard hélène
ida ilse inge ingrid irene irina irène isabel isabella isabelle ivy jacqueline jane janet jeanne jennifer jenny
jessica johanna josepha josephine joyce judith judy julia juliana julie kamila karen katarina kate katharine
katherina katherine kathleen katya kitty larissa laura lavinia leila lillian lily lina lisa liselotte lois louisa
louise lucia lucille lucretia lucy ludmila lydia mabel madeleine magda magdalena margaret margarethe margery
marguerite maria marie marina marjorie marta martha mary mathilde matilda maud maude melissa mercedes mildred minnie
miriam molly monica muriel nadezhda nadia nancy natalia natasha nelly nina nora olga olivia ottilie pamela patience
patricia paula pauline peggy penelope petra philippa phoebe phyllis polly prudence rachel rebecca rita roberta rosa
rosalind rose rosemary ruth sabina sally samantha sandra sara sarah selma sigrid silvia sofia sonia sophia sophie
stella susan susanna suzanne svetlana sylvie tamara tanya tatiana teresa theodora theresa thérèse tina ursula ursule
valentina valeria vanessa vera veronica victoria viola violet virginia wanda wilhelmina winifred xenia yekaterina
yelena yvonne zinaida
"""
_MALE = """
aaron abel abraham adam alan albert alexander alexei alfred allan andrei andrew andré anthony antoine arthur barry
benjamin bernard bill boris brian bruce carl charles christopher clement cyril daniel david dean denis dmitri dmitry
donald douglas edgar edmund edward edwin eric ernest eugene felix francis frank franklin franz frederick friedrich
fritz geoffrey george georges gerald gilbert giovanni giuseppe gordon gregory günther hans harold harry heinrich
henri henry herbert herman hermann horace hubert hugh hugo humphrey ivan jack jacob jacques james jeffrey jeremy jim
joe johann john jonathan josef joseph josé juan julian karl keith kenneth klaus konstantin kurt lawrence leonard
leopold lewis louis ludwig luigi manuel marcel mark martin matthew maurice max michael michel miguel mikhail
nathaniel neil nicholas nicolas nikolai norman oliver oscar otto patrick paul percy peter philip philippe pierre
ralph raymond reginald richard robert roger roland ronald rudolf rupert russell samuel sebastian sergei stanley
stephen steven stuart theodore thomas timothy vernon victor vincent vladimir vyacheslav walter wilfred wilhelm
william winston
"""
_NICKNAMES = """
william bill billy will willie; robert bob bobby rob; richard dick dickie rick; james jim jimmy jamie; john jack johnny;
thomas tom tommy; edward ed eddie ted ned; charles charlie charley chuck; michael mike mick; henry harry hank hal;
joseph joe joey; george georgie; david dave davy; daniel dan danny; samuel sam sammy; benjamin ben benny; andrew andy;
anthony tony; frederick fred freddie freddy; francis frank; lawrence larry; nicholas nick; peter pete; philip phil;
stephen steve; walter wally walt; alexander alec alex sandy; albert bert; arthur artie; christopher chris kit;
donald don; douglas doug; eugene gene; gerald gerry; gregory greg; jeffrey jeff; kenneth ken; leonard len; matthew matt;
nathaniel nat; patrick paddy pat; raymond ray; ronald ron; theodore teddy; timothy tim; vincent vince; zachary zack;
elizabeth bess bessie beth betty betsy eliza liz lizzie libby; margaret maggie meg peggy madge margie; mary molly polly;
catherine kate katie kitty cathy; katherine kathy; dorothy dolly dot; susan sue susie; barbara babs; florence flo;
frances fanny; helen nell nellie; jane jenny; sarah sally; martha patty; anne nan nancy; virginia ginny; victoria vicky
"""


@cache
def _sexes() -> dict[str, str]:
    return {**dict.fromkeys(_MALE.split(), "m"), **dict.fromkeys(_FEMALE.split(), "f")}


@cache
def _given_names() -> dict[str, str]:
    return {
        short: words[0] for words in (group.split() for group in _NICKNAMES.split(";")) for short in words[1:]
    }


def address_before(text: str, start: int) -> str:
    """The class of the form of address right before a name (`mr`, `mrs`, `miss`, `ms`), or the rank; empty without one.

    "Mr. and Mrs." means two, and says nothing about one.
    """
    match = _BEFORE.search(text[max(0, start - _FARTHEST) : start])
    if match is None:
        return ""
    before = text[max(0, start - _FARTHEST - _NEARER) : start - len(match[0])]
    word = match[1].casefold()
    return "" if _COUPLE.search(before) else _CLASS_OF.get(word, "mr" if word == "m" else word)


def class_of_address(word: str) -> str:
    """The class of a form of address, as of "Mrs."; empty for any other word."""
    return _CLASS_OF.get(word.rstrip(".").casefold(), "")


def sex_of(title: str, forenames: tuple[str, ...]) -> str:
    """`m` or `f`, by a form of address or rank, else by the first forename; empty where they do not say."""
    if title:
        return "m" if title in _MEN else "f" if title in _WOMEN else ""
    return _sexes().get(forenames[0].casefold(), "") if forenames else ""


def titles_agree(one: str, other: str) -> bool:
    """Whether one person can have both forms of address or ranks; a lord may be an earl, and never a duke."""
    if not one or not other or one == other:
        return True
    pair = {one, other}
    if pair <= WIVES:
        return "ms" in pair
    return ("lord" in pair and pair <= _LORDS) or ("lady" in pair and pair <= _LADIES)


def given_name(forename: str) -> str:
    """The forename that a pet name stands for ("Bill": "william"), else the forename itself, in small letters."""
    plain = forename.casefold()
    return _given_names().get(plain, plain)
