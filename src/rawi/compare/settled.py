"""Settled: origins as people have settled them, put into what courses of events come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rawi.compare.library import decided
from rawi.compare.origins.origins import Origins
from rawi.compare.origins.repetitions import ONE_POSITION
from rawi.model import ArticleOrigin
from rawi.model.renewing import Part, Trace


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Origins as people have settled them, by the articles and statements that they are of."""

    of_statement: Mapping[str, str]
    fixed: frozenset[str]
    traces: Mapping[str, Sequence[Trace]]
    shares: Mapping[str, Sequence[ArticleOrigin]]

    @staticmethod
    def of(found: Origins) -> Settled:
        """The same by article."""
        traces: defaultdict[str, list[Trace]] = defaultdict(list)
        for origin in found.origins:
            for article in origin.articles:
                traces[article].append(Trace(origin=origin.id, article=article, why=origin.reason, name=origin.name))
        shares: defaultdict[str, list[ArticleOrigin]] = defaultdict(list)
        for share in found.articles:
            shares[share.article].append(share)
        return Settled(of_statement=found.of_statement, fixed=decided(found), traces=traces, shares=shares)

    def in_place(self, part: Part) -> Part:
        """A part with these origins in place of those that were found."""
        articles = part.story.articles
        settled = [one for article in articles for one in self.traces.get(article, ())]
        known = {(one.origin, one.article) for one in settled}
        names = {one.origin: one.name for one in settled}
        added = [
            replace(one, name=names.get(one.origin, one.name))
            for one in part.traces
            if one.why.startswith(ONE_POSITION) and (one.origin, one.article) not in known
        ]
        return replace(
            part,
            traces=tuple(sorted([*settled, *added])),
            article_origins=tuple(one for article in articles for one in self.shares.get(article, ())),
        )
