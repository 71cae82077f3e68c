"""regions/*.yaml: one profile per region."""

from typing import Literal

from ksii.model.base import AudienceRef, BodyRef, ChannelRef, Entity, FactRef, Language, Number, SourceRef, Text

ToFill = Literal["rural_share", "internet", "state_language_share", "risks", "partners", "venues", "media"]


class Region(Entity):
    """A region: what is published about it, and what its local body still has to fill in."""

    name: Text | None = None
    """Official name."""
    kind: Literal["region", "city", "other"] | None = None
    """What kind of region."""
    centre: Text | None = None
    """Its centre."""
    population: FactRef | None = None
    """Its population, as a published figure."""
    rural_share: Number | None = None
    """Share of rural population, in percent."""
    internet: Text | None = None
    """State of internet access."""
    state_language_share: Number | None = None
    """Share of people who read and listen in the state language, in percent."""
    languages: tuple[Language, ...] = ()
    """Languages of communication."""
    risks: Text | None = None
    """What is special about it."""
    partners: Text | None = None
    """Universities, hubs and other partners."""
    venues: Text | None = None
    """Places for offline meetings."""
    media: Text | None = None
    """Local media."""
    local_body: BodyRef | None = None
    """The local executive body that answers for it."""
    audiences: tuple[AudienceRef, ...] = ()
    """Audiences of special weight there."""
    channels: tuple[ChannelRef, ...] = ()
    """Channels that come first there."""
    emphasis: Text | None = None
    """What communication there starts with."""
    to_fill: tuple[ToFill, ...] = ()
    """Fields that its local body will fill in; they are printed as such, never invented."""
    sources: tuple[SourceRef, ...] = ()
    """Where its figures come from."""
