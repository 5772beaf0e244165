"""How a photographer is named under a picture or behind its caption, as no source of a story is."""

import re

AGENCIES = (
    r"(?:Reuters|AP|AP Photo|AFP|Getty(?: Images)?|Bloomberg|EPA|Pool|NurPhoto|Xinhua|Sputnik"
    r"|Anadolu(?: Agency)?|Shutterstock)"
)
PHOTO = re.compile(
    rf"[\w.’' -]/{AGENCIES}(?:/{AGENCIES}| via [\w ]+)?\W{{0,2}}$"
    rf"|(?<!told )(?<!to )(?<!by )\((?:[^()]*/)?{AGENCIES}\)$|(?<!told )(?<!to )(?<!by )\b(?:Getty Images"
    rf"|AP Photo)$"
)
"""A photographer's credit at the end of a line; a sentence ends "told Reuters." """
NAMED_PHOTO = re.compile(
    rf"\((?:Photo(?: by)?:? )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{1,3}}/(?:courtesy )?{AGENCIES}\)\W?$", re.IGNORECASE
)
"""A photographer by name and an agency in brackets: no source of a story is given like that."""
