"""三: whose benefits run on a day."""

from .text import ASSISTED, held, in_force, insured_here


def in_effect(place: str, insutype, day: int, identities):
    """The codes of the identities that count on a day, in the text's order; None before the text is applied."""
    if not in_force(day):
        return None
    # «先保险后救助»: without the city's basic insurance there is no assistance, whatever the person's lists say.
    if insutype is None or not insured_here(place):
        return []
    persons = held(identities, day)
    return [code for code in ASSISTED if code in persons]
