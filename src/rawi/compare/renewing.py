"""renewal(): what a library's comparison comes to when articles have come and gone, as if all had come at once.

Only what new articles touch is looked at again: the articles that share runs of words with them, the courses of events
that they join or part, and those whose articles are now traced otherwise. Everything else is not even read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, MutableMapping, Sequence
from functools import partial
from itertools import chain

from rawi.compare.copies import sharing
from rawi.compare.copies.copies import COPY_SHARE
from rawi.compare.copies.kinship import scarce
from rawi.compare.copies.packing import packed_overlap, unpacked_overlap
from rawi.compare.copies.sharing import Renewed
from rawi.compare.courses import Around, Comparer, Course, Spread, one_by_one, traced, traced_guests
from rawi.compare.dating import dating
from rawi.compare.encoders import Encoder
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.known_courses import KnownCourses
from rawi.compare.library import Whole
from rawi.compare.origins import origins
from rawi.compare.origins.agencies import Agencies
from rawi.compare.origins.origins import Origins
from rawi.compare.origins.settled_origins import settled_origins
from rawi.compare.origins.texts import Text, Texts
from rawi.compare.outlining import Outlining, Rows, outlined, outlined_here
from rawi.compare.ruled import Ruled
from rawi.compare.settled import Settled
from rawi.compare.spool import Spool
from rawi.compare.stories import stories
from rawi.compare.stories.alike import Alike, Copied
from rawi.compare.stories.guests import elsewhere, guests
from rawi.compare.stories.outlines import (
    Outline,
    OutlineReader,
    outline_of,
    packed_names,
    packed_text,
    profiles_of,
    row,
    unpacked_card,
    unpacked_names,
    unpacked_text,
)
from rawi.compare.stories.profiles import Weights
from rawi.compare.stories.recalls import Recall, Recalling, recalled, unpacked_recalls
from rawi.model import Copy, Decision, Identities
from rawi.model.renewing import OverlapRow, Pair, Part, Remark, Renewal, Shelf

_MANY = 8
"""The part of a library, one in so many, from which new articles make it worth comparing all of it at once."""
_FEW = 64
"""Articles up to which that is never worth the while."""
_SPREAD = 100
"""Courses from which it is worth sharing them out: below, they are compared before others have begun."""


def renewal(
    shelf: Shelf,
    encoder: Encoder,
    lexicon: CompareLexicon,
    *,
    vectors: MutableMapping[str, bytes] | None = None,
    decisions: Sequence[Decision] = (),
    ruled_otherwise: bool = False,
    spread: Spread = one_by_one,
    outlining: Outlining = outlined_here,
) -> Renewal:
    """What the shelf has to keep, that it holds what `compare` would make of all its documents.

    `decisions` are all that people took, the undone ones too; `ruled_otherwise` says that those which stand are not
    those that what it holds followed. What another encoder compared is compared anew, for two would contradict each
    other. `spread` compares the courses, if there are many; `outlining` reads what is new.
    """
    made = _Renewing(shelf, encoder, lexicon, vectors, decisions, spread, outlining, ruled_otherwise=ruled_otherwise)
    return made.run()


class _Renewing:
    def __init__(
        self,
        shelf: Shelf,
        encoder: Encoder,
        lexicon: CompareLexicon,
        vectors: MutableMapping[str, bytes] | None,
        decisions: Sequence[Decision],
        spread: Spread,
        outlining: Outlining,
        *,
        ruled_otherwise: bool,
    ) -> None:
        self._shelf = shelf
        self._spread = spread
        self._outlining = outlining
        self._lexicon = lexicon
        self._encoder = encoder.name
        self._comparer = Comparer(encoder, lexicon, vectors, decisions)
        self._reader = OutlineReader(lexicon)
        self._both_sides: dict[str, list[OverlapRow]] = {}
        self._remarks: dict[str, Remark] = {}
        self._changed_by: defaultdict[str, list[Pair]] = defaultdict(list)
        fresh, gone, waiting = shelf.waiting()
        kept = shelf.size()
        self._waiting = frozenset(waiting)
        self._fresh = frozenset(fresh)
        self._leaving = list(shelf.outlines({*gone, *fresh}))
        """The outlines that leave, also where they come back with another."""
        self._gone = frozenset(one.article for one in self._leaving)
        self._known = KnownCourses(shelf)
        self._size = kept - len(self._gone) + len(self._fresh)
        self._ruled = Ruled(shelf, decisions, otherwise=ruled_otherwise)
        many = len(self._fresh) > max(_FEW, self._size // _MANY)
        anew = bool(self._ruled.origins) or self._ruled.parted or shelf.encoder() != self._encoder
        self._anew = anew or many or scarce(kept) != scarce(self._size) or not kept

    def run(self) -> Renewal:
        """What changes."""
        return self._whole() if self._anew else self._beside()

    # All at once

    def _whole(self) -> Renewal:
        stay = [article for article in self._shelf.kept() if article not in self._gone]
        kept = [outline_of(one) for one in self._shelf.outlines(stay)]
        outlines = sorted([*kept, *self._read()], key=lambda outline: outline.article)
        whole = Whole.of(outlines, self._shelf.text, self._lexicon)
        courses = stories.joined(stories.courses(whole.alike), self._ruled.together)
        settled: Settled | None = None
        if self._ruled.origins:
            documents = [dating.undone(one) for one in self._shelf.documents([one.article for one in outlines])]
            settled = Settled.of(settled_origins(self._gathered(courses, whole), self._ruled.origins, documents))
        around = (
            (course, heard, whole.around([*course, *elsewhere(heard)]))
            for course in courses
            for heard in (whole.recalls(course),)
        )
        made = (self._course(course, heard, near, whole.agencies, settled) for course, heard, near in around)
        parts = self._parts(made, len(courses))
        return Renewal(
            whole=True,
            outlines=Rows(outlines, whole.texts),
            gone=(),
            texts={},
            looked=dict.fromkeys(whole.looked, True),
            overlaps={(one.copy.article, one.copy.other): packed_overlap(one) for one in whole.overlaps},
            parts=Spool(parts if settled is None else map(settled.in_place, parts)),
            left=(),
            grown={stories.id_of(course): stories.growth(course, whole.alike) for course in courses},
            encoder=self._encoder,
        )

    def _gathered(self, courses: Iterable[Sequence[str]], whole: Whole) -> Origins:
        return origins.gathered(
            traced(
                self._shelf.documents(course),
                whole.around(course),
                self._shelf.identities(course),
                whole.agencies,
                self._lexicon,
            )
            for course in courses
        )

    # Beside what is kept

    def _beside(self) -> Renewal:
        read = self._read()
        shared = sharing.renewed(self._shelf, read, [outline_of(one) for one in self._leaving], self._size)
        overlaps, touched = self._overlaps(shared)
        agencies, renamed = self._agencies(read)
        texts, moved = self._texts(read, overlaps, agencies, touched | renamed)
        found, left = self._courses(read, overlaps, touched)
        dirty = {*self._fresh, *touched, *renamed, *moved, *self._waiting, *self._partners(moved, overlaps)}
        dirty |= self._ruled.concerned
        recalls, leaving = self._recalls(read)
        looked_back_at = [*leaving, *(one for one in recalls if one.article in dirty)]
        days = {day for one in looked_back_at for day in one.days()}
        dirty |= recalled(looked_back_at, self._profiles.on(days))
        courses = {*found, *self._unmoved(dirty, found, left)}
        recalling = Recalling(recalls)
        around = (
            (course, heard, self._around([*course, *elsewhere(heard)], overlaps, texts))
            for course in sorted(courses)
            for heard in (recalling.of([self._profiles.of_article(article) for article in course]),)
        )
        parts = self._parts(self._otherwise(around, agencies, found, renamed), len(courses))
        return Renewal(
            whole=False,
            outlines=[row(outline, texts[outline.article]) for outline in read],
            gone=sorted(self._gone),
            texts={article: packed_text(texts[article]) for article in sorted(moved - self._fresh)},
            looked=shared.looked,
            overlaps=overlaps,
            parts=Spool(parts),
            remarks=self._remarks,
            left=sorted(left),
            grown=self._grown,
            encoder=self._encoder,
        )

    def _overlaps(self, shared: Renewed) -> tuple[dict[Pair, OverlapRow | None], set[str]]:
        """What pairs of articles share that share something else than before, and all articles of these pairs that
        stay."""
        now = {(one.copy.article, one.copy.other): packed_overlap(one) for one in shared.overlaps}
        again = {pair for one, two in shared.looked for pair in ((one, two), (two, one))}
        asked = {article for pair in again for article in pair} | self._gone
        before = {(one.copy.article, one.copy.other): one for one in self._shelf.overlaps(asked)}
        changed: dict[Pair, OverlapRow | None] = {}
        for pair in sorted(again | {pair for pair in before if not self._gone.isdisjoint(pair)}):
            kept = before.get(pair) if self._gone.isdisjoint(pair) else None
            if now.get(pair) != kept or (pair in before and pair not in now):
                changed[pair] = now.get(pair)
        for pair in changed:
            for side in pair:
                self._changed_by[side].append(pair)
        return changed, {article for pair in changed for article in pair} - (self._gone - self._fresh)

    def _copies(self, article: str, changed: Mapping[Pair, OverlapRow | None]) -> Iterator[Copy]:
        """What an article has in common with others now, from the side of both."""
        return (one.copy for one in self._both(article, changed))

    def _both(self, article: str, changed: Mapping[Pair, OverlapRow | None]) -> list[OverlapRow]:
        found = self._both_sides.get(article)
        if found is None:
            kept = self._shelf.overlaps((article,))
            found = [one for one in kept if (one.copy.article, one.copy.other) not in changed]
            found += [one for pair in self._changed_by.get(article, ()) if (one := changed[pair]) is not None]
            self._both_sides[article] = found
        return found

    def _agencies(self, read: Sequence[Outline]) -> tuple[Agencies, set[str]]:
        """The agencies that the library credits now, and the articles with a name that means another than before."""
        words = self._lexicon.occasions
        before, leaving = self._shelf.names(), {one.names for one in self._leaving}
        gone = {one for one in leaving if self._gone.issuperset(self._shelf.named([one]))}
        now = before - gone | {packed_names(outline.card) for outline in read}
        agencies = Agencies(map(unpacked_names, sorted(now)), words)
        if before == now:
            return agencies, set()
        earlier = Agencies(map(unpacked_names, sorted(before)), words)
        if earlier.like(agencies):
            return agencies, set()
        changed = {
            packed for packed in before & now
            if any(earlier.meant(name) != agencies.meant(name) for name in unpacked_names(packed).names())
        }  # fmt: skip
        return agencies, set(self._shelf.named(changed)) - self._gone

    def _texts(
        self,
        read: Sequence[Outline],
        overlaps: Mapping[Pair, OverlapRow | None],
        agencies: Agencies,
        touched: Collection[str],
    ) -> tuple[dict[str, Text], set[str]]:
        """Where the texts of some articles come from now, and those of which that is new."""
        inside, waiting = set(self._fresh), {*self._fresh, *touched}
        copied: list[Copy] = []
        while waiting:
            inside |= waiting
            near = [copy for article in waiting for copy in self._copies(article, overlaps) if copy.share >= COPY_SHARE]
            copied += near
            waiting = {article for copy in near for article in (copy.article, copy.other)} - inside
        cards = {outline.article: outline.card for outline in read}
        before: dict[str, Text] = {}
        for one in self._shelf.outlines(inside - self._fresh):
            cards[one.article], before[one.article] = unpacked_card(one.card), unpacked_text(one.text)
        made = Texts(cards.values(), {(one.article, one.other): one for one in copied}.values(), agencies)
        texts = {article: made.of(article) for article in sorted(inside)}
        return texts, {article for article, text in texts.items() if before.get(article) != text}

    def _partners(self, articles: Iterable[str], overlaps: Mapping[Pair, OverlapRow | None]) -> set[str]:
        return {copy.article for article in articles for copy in self._copies(article, overlaps)}

    def _courses(
        self, read: Sequence[Outline], overlaps: Mapping[Pair, OverlapRow | None], touched: Collection[str]
    ) -> tuple[set[tuple[str, ...]], set[str]]:
        """The courses that were not there before, and the stories that are no more."""
        kept = (one for one in self._shelf.profiles() if one[0] not in self._gone)
        self._profiles = profiles_of(read, kept)
        alike = Alike(self._profiles, self._shares(overlaps), Weights(self._lexicon.shares), self._lexicon)
        around = {*self._fresh, *self._gone, *touched, *self._ruled.regrouped}
        grown = stories.changed(alike, self._known.of, self._known.grown, around)
        found = set(stories.joined(sorted(grown), self._ruled.together))
        self._grown = {stories.id_of(one): grown.get(one) or stories.growth(one, alike) for one in sorted(found)}
        replaced = {*self._known.of(one for course in found for one in course).values()}
        replaced |= {*self._known.of(self._gone).values()}
        return found - replaced, {self._known.story(course) for course in replaced - found}

    def _recalls(self, read: Sequence[Outline]) -> tuple[list[Recall], list[Recall]]:
        """What articles recall now, and what those recalled that are gone or read anew."""
        now = [one for outline in read for one in outline.recalls]
        leaving = [one for row in self._leaving for one in unpacked_recalls(row.article, row.recalls)]
        for article, packed in self._shelf.recalls():
            if article not in self._gone:
                now.extend(unpacked_recalls(article, packed))
        return now, leaving

    def _shares(self, changed: Mapping[Pair, OverlapRow | None]) -> Copied:
        """With which articles others share passages now."""

        def shares(articles: Sequence[str]) -> dict[str, list[tuple[str, float]]]:
            found: dict[str, list[tuple[str, float]]] = {article: [] for article in articles}
            kept = (one for one in self._shelf.shared(articles) if one[:2] not in changed)
            pairs = {pair for article in articles for pair in self._changed_by.get(article, ())}
            new = ((*pair, row.copy.share) for pair in pairs if (row := changed[pair]) is not None)
            for article, other, share in chain(kept, new):
                for side, beside in ((article, other), (other, article)):
                    if side in found:
                        found[side].append((beside, share))
            return found

        return shares

    def _unmoved(
        self, dirty: Iterable[str], found: Iterable[Sequence[str]], left: Collection[str]
    ) -> set[tuple[str, ...]]:
        """The courses that stay as they are and have an article which has to be compared anew."""
        joined = {article for course in found for article in course}
        courses = self._known.of(article for article in dirty if article not in joined).values()
        return {course for course in courses if self._known.story(course) not in left}

    def _around(
        self, course: Sequence[str], overlaps: Mapping[Pair, OverlapRow | None], texts: Mapping[str, Text]
    ) -> Around:
        near = {
            (one.copy.article, one.copy.other): one
            for article in course
            for one in self._both(article, overlaps)
            if one.copy.article == article
        }
        wanted = {*course, *(other for _, other in near)}
        known = {one.article: unpacked_text(one.text) for one in self._shelf.outlines(wanted - texts.keys())}
        return Around(
            overlaps=[unpacked_overlap(near[pair]) for pair in sorted(near)],
            texts={article: texts[article] if article in texts else known[article] for article in wanted},
        )

    def _otherwise(
        self,
        around: Iterable[tuple[tuple[str, ...], Sequence[Recall], Around]],
        agencies: Agencies,
        found: Collection[Sequence[str]],
        renamed: Collection[str],
    ) -> Iterator[Course]:
        """Those of some courses that may come to something else than what is kept: all that were `found`, those of
        which an article or a guest was read anew or a decision speaks, and those of which anything else is not as it
        was."""
        anew = self._fresh | self._ruled.concerned
        for articles, heard, near in around:
            inside = {*articles, *elsewhere(heard)}
            identities = self._shelf.identities(inside)
            story, kept = "", None
            if articles not in found and anew.isdisjoint(inside):
                story = self._known.story(articles)
                kept = self._shelf.marks([story])[story]
            if kept and inside.isdisjoint(renamed) and kept.around == near.mark(identities, heard):
                continue
            course = self._course(articles, heard, near, agencies, None, identities)
            meanings = course.meanings()
            same = kept is not None and kept.mark == course.mark(meanings)
            remark = meanings.since(kept, course.around) if kept is not None and same else None
            if remark is None:
                yield course
            else:
                self._remarks[story] = remark

    def _parts(self, courses: Iterable[Course], count: int) -> Iterator[Part]:
        """What courses come to, so many at most."""
        spread = self._spread if count >= _SPREAD else one_by_one
        return spread(courses, self._comparer.compared, count)

    def _course(
        self,
        course: Sequence[str],
        recalls: Sequence[Recall],
        around: Around,
        agencies: Agencies,
        settled: Settled | None,
        identities: Identities | None = None,
    ) -> Course:
        documents = list(self._shelf.documents(course))
        visiting = guests(recalls, self._shelf.documents(elsewhere(recalls)))
        identities = identities or self._shelf.identities([*course, *elsewhere(recalls)])
        names = {identity.id: identity.name for identity in identities.identities}
        found = traced(documents, around, identities, agencies, self._lexicon)
        ruled = None if settled is None else (settled.of_statement, settled.fixed)
        heard = traced_guests(visiting, around, identities, agencies, self._lexicon)
        mark = around.mark(identities, recalls)
        return Course.of(documents, around, found, identities, names, ruled, visiting, heard, mark)

    def _read(self) -> list[Outline]:
        found = self._outlining(sorted(self._fresh), partial(outlined, self._shelf, self._reader))
        return sorted(found, key=lambda outline: outline.article)
