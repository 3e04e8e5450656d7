"""The keeper of one library: adds articles, reads and compares them; every step can be taken up again.

Articles are kept before any of them is read, in batches of one transaction each; what is read follows in batches too.
A run that is killed at any moment therefore leaves whole articles and whole documents, and the next run reads what has
not been read yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rawi.ingest.set_aside import SetAside
from rawi.keeping.comparing import KeptOnTheWay, MakeComparer, MakeOutliner
from rawi.keeping.progress import Progress, Silent
from rawi.keeping.vectors import StoredVectors
from rawi.log import logger
from rawi.model import Article, Document
from rawi.version import VERSION

if TYPE_CHECKING:
    from rawi.compare import Encoder
    from rawi.flow import Pipeline
    from rawi.store import Library

ARTICLES_AT_ONCE = 200
LETTERS_AT_ONCE = 2_000_000
DOCUMENTS_AT_ONCE = 25
_LOG = logger("keeping")


@dataclass(slots=True)
class Tally:
    """What became of the articles of one run."""

    new: int = 0
    known: int = 0
    amended: int = 0
    revisions: int = 0
    set_aside: int = 0
    read: int = 0


class Keeper:
    """Adds to one library. `load` makes the pipeline, and is called only if there is something to read or compare;
    `complain` is told of everything that is set aside, once it is written down, `progress` how far the work is. `jobs`
    processes read and compare; where that is not said, one reads, and many courses are compared by as many as there are
    cores, up to a few. Without `latin`, names in Latin letters are not joined with Arabic ones. `encoder` compares, as
    `rawi.compare.load_encoder` takes it; what another one compared is compared anew."""

    def __init__(
        self,
        library: Library,
        load: Callable[[], Pipeline],
        *,
        jobs: int | None = None,
        latin: bool = True,
        encoder: str = "auto",
        complain: Callable[[SetAside], None],
        progress: Progress | None = None,
    ) -> None:
        self.library = library
        self.tally = Tally()
        self._load = load
        self._loaded: Pipeline | None = None
        self._jobs = jobs
        self._latin = latin
        self._choice = encoder
        self._encoder: Encoder | None = None
        self._complain = complain
        self._progress = progress or Silent()
        self._met: set[str] = set()

    def keep(self, found: Iterable[Article | SetAside]) -> None:
        """Keep articles and reasons as they come, batch by batch.

        Of an article that comes several times in one run the first counts; so the next run finds nothing to amend.
        """
        batch: list[Article | SetAside] = []
        letters = 0
        for one in self._progress.followed(found, "Adding articles"):
            batch.append(one)
            letters += len(one.text) if isinstance(one, Article) else 0
            if len(batch) >= ARTICLES_AT_ONCE or letters >= LETTERS_AT_ONCE:
                self._keep(batch)
                batch, letters = [], 0
        self._keep(batch)

    def read(self) -> None:
        """Read every article that this version has not read yet; one that cannot be read is set aside."""
        ids = self.library.view.unread(VERSION)
        batch: list[tuple[Article, Document | Exception]] = []
        for outcome in self._progress.followed(self._documents(ids), "Reading", len(ids)):
            batch.append(outcome)
            if len(batch) >= DOCUMENTS_AT_ONCE:
                self._put(batch)
                batch = []
        self._put(batch)

    def compare(self) -> None:
        """Compare what is new with what is there, and keep what comes of it beside the last comparison.

        Vectors that were made are kept on the way: making them takes longest, and a run may be killed. Where another
        process has read more or decided something in the meantime, that is compared too before this one is done.
        """
        while True:
            settled = self._linked() and self._renewed()
            if settled and not self.needs_comparing():
                return

    def _linked(self) -> bool:
        """Bring what is known of who is who up to date; False, and nothing is kept, where another process changed it
        while this one was at work."""
        rulings = self.library.view.rulings()
        with self._progress.waiting("Linking names"), self.library.view.linking() as names:
            moment = names.moment()
            fresh, gone = moment[0]
            found = self._pipeline().relinked(
                names, self.library.view.documents(fresh), gone, rulings=rulings, latin=self._latin
            )
        with self.library.writer() as writer:
            if writer.linking().moment() != moment:
                return False
            writer.link(found)
        return True

    def _renewed(self) -> bool:
        """Compare once; False, and nothing is kept, where another process changed what was compared in the meantime."""
        from rawi.batch import SpreadCourses, SpreadOutlines, processes

        vectors = StoredVectors(self.library.view)
        rulings = self.library.view.rulings()
        encoder = self._comparing_encoder()
        make = MakeComparer(location=self.library.location, rulings=rulings, encoder=encoder.name)
        otherwise = not self.library.view.follows_rulings()
        jobs = self._jobs or processes()
        with ExitStack() as sign:
            sign.enter_context(self._progress.waiting("Comparing"))
            spread = KeptOnTheWay(
                spread=SpreadCourses(jobs=jobs, make=make, vectors=vectors),
                vectors=vectors,
                put=self._put_vectors,
                progress=self._progress,
                begun=sign.close,
            )
            try:
                with self.library.view.comparing() as kept:
                    moment = kept.moment()
                    renewal = self._pipeline().renewal(
                        kept,
                        encoder=encoder,
                        vectors=vectors,
                        rulings=rulings,
                        ruled_otherwise=otherwise,
                        spread=spread,
                        outlining=SpreadOutlines(jobs=jobs, make=MakeOutliner(location=self.library.location)),
                    )
            finally:
                self._put_vectors(vectors)
        with self._progress.waiting("Keeping what was compared"), self.library.writer() as writer:
            if writer.comparing().moment() != moment:
                return False
            writer.keep(renewal, rulings=rulings)
        return True

    def needs_comparing(self) -> bool:
        """Whether there is an article or a decision that the last comparison did not see, or it was not made with the
        encoder that was asked for by name."""
        with self.library.view.comparing() as kept:
            fresh, gone, stale = kept.waiting()
            if fresh or gone or stale:
                return True
            if not kept.size():
                return False
            return self._choice not in ("auto", kept.encoder()) or not self.library.view.follows_rulings()

    def _keep(self, batch: Iterable[Article | SetAside]) -> None:
        counts = Tally()
        with self.library.writer() as writer:
            for one in batch:
                if isinstance(one, SetAside):
                    writer.set_aside(one.source, one.reason, one.hint)
                    counts.set_aside += 1
                    continue
                added = writer.add_article(one, amend=self._met.isdisjoint((one.id, one.placeless_id)))
                self._met.add(one.id)
                counts.new += added == "new"
                counts.known += added == "known"
                counts.amended += added == "amended"
                counts.revisions += added == "revision"
        self.tally.new += counts.new
        self.tally.known += counts.known
        self.tally.amended += counts.amended
        self.tally.revisions += counts.revisions
        self.tally.set_aside += counts.set_aside
        for one in batch:
            if isinstance(one, SetAside):
                self._complain(one)

    def _put_vectors(self, vectors: StoredVectors) -> None:
        if vectors.fresh:
            with self.library.writer() as writer:
                for model, fresh in vectors.fresh.items():
                    writer.put_vectors(model, fresh)

    def _documents(self, ids: Iterable[str]) -> Iterator[tuple[Article, Document | Exception]]:
        from rawi.batch import documents
        from rawi.flow import Pipeline

        articles = (self.library.view.article(id) for id in ids)
        # One job reads with the pipeline that compares afterwards; processes load their own.
        jobs = self._jobs or 1
        make = Pipeline.load if jobs > 1 else self._pipeline
        return documents(articles, make, Pipeline.per_document, jobs)

    def _pipeline(self) -> Pipeline:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded

    def _comparing_encoder(self) -> Encoder:
        """The encoder that this keeper compares with: one and the same, however often it compares."""
        if self._encoder is None:
            self._encoder = self._pipeline().encoder(self._choice)
            _LOG.info("%s compares", self._encoder.name)
        return self._encoder

    def _put(self, batch: Iterable[tuple[Article, Document | Exception]]) -> None:
        failures: list[SetAside] = []
        read = 0
        with self.library.writer() as writer:
            for article, outcome in batch:
                if isinstance(outcome, Document):
                    writer.put_document(outcome)
                    read += 1
                    continue
                _LOG.info("%s could not be read", article.id, exc_info=outcome)
                failure = SetAside(
                    source=article.source or article.id,
                    reason=f"Reading it failed ({type(outcome).__name__}: {outcome}); its text is kept.",
                    hint="The next run tries again; please report it with the article.",
                )
                writer.set_aside(failure.source, failure.reason, failure.hint, sha256=article.sha256)
                failures.append(failure)
        self.tally.read += read
        self.tally.set_aside += len(failures)
        for failure in failures:
            self._complain(failure)
