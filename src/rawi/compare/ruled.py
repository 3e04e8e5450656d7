"""Ruled: the articles of today that decisions speak of, so that only their courses follow what people decided."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.compare.claims.settlements import named_together
from rawi.model import Decision
from rawi.model.renewing import Shelf


class Ruled:
    """What decisions, standing and undone, say of the articles on a shelf. `otherwise` tells that what it keeps did not
    follow those that stand."""

    def __init__(self, shelf: Shelf, decisions: Sequence[Decision], *, otherwise: bool) -> None:
        claims = [one for one in decisions if one.topic == "claims"]
        anchors = [anchor for one in claims for part in one.parts for anchor in part]
        places = shelf.placed({one.article for one in anchors}, {one.url for one in anchors if one.url is not None})
        origins = [one for one in decisions if one.topic == "origins"]
        self.origins = [one for one in origins if one.stands]
        """Those of origins: an origin may have articles of any course."""
        self.parted = otherwise and any(not one.stands for one in origins)
        """Whether something may follow one of origins that was undone."""
        self.together = named_together(claims, places)
        """Articles that are of one course because people made claims in them one."""
        joined = {article for articles in self.together for article in articles}
        self.regrouped = joined | ({article for article, _ in places} if otherwise else set())
        """Articles whose courses are not, or may not have been, by likeness alone."""
        dismissed = {subject for one in decisions if one.topic == "disputes" for subject in one.subjects[1:]}
        self.concerned = self.regrouped | set(shelf.saying(dismissed)) if otherwise else set[str]()
        """Articles whose courses may follow other decisions than before."""
