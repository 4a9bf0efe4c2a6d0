"""Dutch and Flemish archives: "NA, 1.04.02, inv.nr. 123", "Stadsarchief Haverley, inv. nr. 12"."""

from __future__ import annotations

from ..kind import WIDE, KindOfArchive, Unit

_INVENTORY = r"(?:inv\.\s?n(?:rs?|os?)\.|inventarisn(?:umme)?rs?\.?)\s"

DUTCH = KindOfArchive(
    units=(Unit("inventoryNumber", _INVENTORY, WIDE),),
    # The number of the finding aid, told by the number in it.
    marks=(rf"\d\.\d\d\.\d\d(?:\.\d\d)?(?=,?\s{_INVENTORY}\d)",),
    sigla=(r"NL-[A-Z][A-Za-z]{1,5}", "SAA", "ARA"),
)
