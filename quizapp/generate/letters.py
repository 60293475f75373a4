"""Letters that stand for a longer name: which of them every reader knows."""

import re

_LETTERS = re.compile(r"(?<![\w/])(?:[A-Z]\.?){2,4}(?![\w/])")
#: Numbers of kings, centuries and chapters are small ones.
_ROMAN = re.compile(r"[IVX]+")
_KNOWN = frozenset(
    """US USA UK EU UN NATO BBC NBC CBS ABC CNN ITV FBI CIA NASA AIDS HIV DNA RNA GDP TV CD DVD PC USB GPS AI IT CEO MP
    MPs PM AD BC BCE CE AM GMT WWI NHS ATM CCTV FIFA UEFA NBA NFL FC AFC IMF WHO PhD USSR UAE GDR OK ID VIP UFO SMS WWF
    IBM MIT NGO OPEC IRA BMW SOS LED BP DJ MTV MVP UFC ESPN HBO MLB NHL UCLA UC EP LP RAF WWE LGBT KGB""".split()
)


def unknown_letters(text: str) -> str:
    """The first word of two to four capitals that stands for a name which not everybody knows; "" without one."""
    found = (match[0] for match in _LETTERS.finditer(text))
    return next((one for one in found if one.replace(".", "") not in _KNOWN and not _ROMAN.fullmatch(one)), "")
