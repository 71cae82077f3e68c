"""What rules on uses of AI tools share."""

from ksii.model.profile import Profile
from ksii.model.registers import AiUse


def foreign(use: AiUse, profile: Profile) -> bool:
    """Return whether a tool is foreign: by its provider's country where that is known, else by where it runs."""
    if use.country and profile.home_countries:
        return use.country not in profile.home_countries
    return use.hosting == "foreign"
