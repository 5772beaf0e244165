"""What the page says about a search: what was misread, which names were widened, whose page fits."""

from dataclasses import dataclass

from briefs.addresses import Address


@dataclass(frozen=True, slots=True)
class Widening:
    """A name in the words that also searches its other names, with the address that switches this off or on."""

    label: str
    names: str
    is_off: bool
    switch: str


def notices(asked, found, address: Address) -> dict:
    """Sentences on what was asked, the names searched too, and the entity whose name was typed."""
    return {
        "faults": asked.faults,
        "messages": [message.text for message in found.messages],
        "widenings": [widening(expansion, address) for expansion in found.expansions],
        "exact_entity": found.exact_entity,
    }


def widening(expansion, address: Address) -> Widening:
    off, on = address.adding("as_written", expansion.slug), address.removing("as_written", expansion.slug)
    return Widening(
        expansion.label, ", ".join(expansion.names), expansion.is_off, str(on if expansion.is_off else off)
    )
