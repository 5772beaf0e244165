"""The other ways in which a name or a phrase is written: UN for United Nations, Programme for Program."""

import re

PAIRS = (
    ("Program", "Programme"), ("Organization", "Organisation"), ("Defense", "Defence"), ("Labor", "Labour"),
    ("al-Qaeda", "al-Qa'ida"), ("al-Qaeda", "al-Qaida"),
    ("Center", "Centre"), ("Cooperation", "Co-operation"), ("Stabilization", "Stabilisation"),
)  # fmt: skip
PREFIXES = (
    ("UN ", ("U.N. ", "United Nations ")),
    ("U.S. ", ("US ", "United States ")),
    ("EU ", ("E.U. ", "European Union ")),
)
# Words of phrases that are spelt otherwise on the other side of the ocean.
_OCEANS_TWO = dict(
    pair.split("/")
    for pair in """defense/defence defenses/defences program/programme programs/programmes center/centre centers/centres
    labor/labour organization/organisation license/licence licenses/licences theater/theatre canceled/cancelled
    traveled/travelled traveling/travelling neighboring/neighbouring neighborly/neighbourly tires/tyres
    cesarean/caesarean diarrhea/diarrhoea normalization/normalisation recognized/recognised recognizing/recognising
    hospitalized/hospitalised""".split()
)
_OCEANS_OTHER = _OCEANS_TWO | {british: american for american, british in _OCEANS_TWO.items()}


def spelt_otherwise(phrase: str) -> str:
    """The phrase as it is spelt on the other side of the ocean, which may be the same."""
    return " ".join(_OCEANS_OTHER.get(word, word) for word in phrase.split(" "))


def written_forms(name: str) -> list[str]:
    """The name itself first, then every regular spelling of it, each once."""
    forms = [name]
    for american, british in PAIRS:
        for form in list(dict.fromkeys(forms)):
            for one, other in ((american, british), (british, american)):
                if one in form:  # asked of fifty thousand names, of which few hold any
                    forms.append(re.sub(rf"\b{one}(s?)\b", rf"{other}\1", form))
    for prefix, others in PREFIXES:
        for form in list(dict.fromkeys(forms)):
            if form.startswith(prefix) and form.count(" ") >= 1:
                forms += [other + form[len(prefix) :] for other in others]
    return list(dict.fromkeys(forms))
