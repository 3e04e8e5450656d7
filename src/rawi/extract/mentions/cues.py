"""LearningCues: the words that introduce a name, folded for looking up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rawi.arabic.fold import fold


class LearningCues:
    """The lists of lexicon/learning.toml by key. A seat of two words counts by both («رئيس وزراء»)."""

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        def folded(key: str) -> frozenset[str]:
            return frozenset(fold(form) for form in lists[key])

        self.nicknamed = folded("nicknamed")
        self.partisan = folded("partisan")
        self.trading = folded("trading")
        self.media = folded("media")
        self.bare_media = folded("bare_media")
        self.media_additions = folded("media_additions")
        self.settled = folded("settled")
        self.sited = folded("sited")
        self.seats = folded("seats")
        self.locative = folded("locative")
        self.pairing = folded("pairing")
        self.ways = folded("ways")
        self.dealing = folded("dealing")
        self.state_banks = folded("state_banks")
        self.central = folded("central")
        self.way_from = folded("way_from")
        self.way_to = folded("way_to")
        self.being = folded("being")
        self.told = folded("told")
        self.contact = folded("contact")
        self.contact_links = folded("contact_links")
        self.counterparts = folded("counterparts")
        self.callings = folded("national_callings")
        self.clubs = folded("clubs")
        self.sure_clubs = folded("sure_clubs")
        self.called_clubs = folded("called_clubs")
        self.explaining = folded("explaining")
        self.sport = folded("sport")
        self.club_signs = folded("club_signs")
        self.sure_club_signs = folded("sure_club_signs")
        self.club_deeds = folded("club_deeds")
        self.that = folded("that")
        self.games = tuple(folded("games"))
        self.against = folded("against")
        self.hosts = folded("hosts")
        self.ball = folded("ball")
        self.quoted_heads = folded("quoted_heads")
        self.media_endings = folded("media_endings")
        self.bylines = folded("bylines")
        self.published = folded("published")
        self.ministries = folded("ministries")
        self.pairs = folded("pairs")
        self.toponyms = folded("sure_toponyms")
        self.bare_toponyms = folded("bare_toponyms")
        self.place_adjectives = folded("place_adjectives")
        self.landmarks = folded("landmarks")
        self.place_words = self.toponyms | self.landmarks
        self.sure_seats = folded("sure_seats")
        self.sides = folded("sides")
        self.prepositions = self.locative | self.pairing | folded("prepositions")
        self.sovereign = folded("sovereign")
        self.stately = folded("stately")
