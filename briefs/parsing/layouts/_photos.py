"""How a photographer is named under a picture or behind its caption, as no source of a story is."""

import re

from ..bylines import AGENCY

PHOTO = re.compile(
    rf"[\w.’' -]/{AGENCY}(?:/{AGENCY}| via [\w ]+)?\W{{0,2}}$"
    rf"|(?<!told )(?<!to )(?<!by )\((?:[^()]*/)?{AGENCY}\)$|(?<!told )(?<!to )(?<!by )\b(?:Getty Images"
    rf"|AP Photo)$"
)
"""A photographer's credit at the end of a line; a sentence ends "told Reuters." """
NAMED_PHOTO = re.compile(
    rf"\((?:Photo(?: by)?:? )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{1,3}}/(?:courtesy )?{AGENCY}\)\W?$", re.IGNORECASE
)
"""A photographer by name and an agency in brackets: no source of a story is given like that."""
