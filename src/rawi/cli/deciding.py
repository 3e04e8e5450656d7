"""`rawi review merge`, `split`, `respeak` and the like: corrections, each signed and undoable."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, get_args

import typer

from rawi.cli.options import LibraryOption, open_library
from rawi.cli.output import print_line
from rawi.cli.signing import AsOption, LaterOption, OptionalWhyOption, PreviewOption, WhyOption, analyst, follow
from rawi.errors import UsageError
from rawi.model import DecisionKind, SpeakerKind

KINDS: tuple[SpeakerKind, ...] = get_args(SpeakerKind)
EntityArgument = Annotated[str, typer.Argument(metavar="ID", help="The id of a name (ent_…); rawi who NAME shows it.")]
StatementArgument = Annotated[str, typer.Argument(metavar="STATEMENT", help="The statement's id (sta_…).")]


def merge(
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="ID ID...", help="Names (ent_…), claims or their disputes (cla_…, dis_…), or origins (ori_…)."
        ),
    ],
    why: OptionalWhyOption = None,
    preview: PreviewOption = False,
    who: AsOption = None,
    library: LibraryOption = None,
    later: LaterOption = False,
) -> None:
    """Names are of one person, body or place; claims are about one thing; reports are of one origin."""
    if preview:
        _preview("merge", ids, library=library)
        return
    _decide("merge", ids, why=why or "", who=who, library=library, later=later)


def split(
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="ID [ID...]",
            help="Two names to keep apart, or one that means two things; a claim (cla_…) and those of its statements "
            "(sta_…) that are about something else; an origin (ori_…).",
        ),
    ],
    why: OptionalWhyOption = None,
    articles: Annotated[
        list[str] | None,
        typer.Option(
            "--articles",
            metavar="ART",
            help="An article in which the one name means another, or that is of another origin; repeatable.",
        ),
    ] = None,
    preview: PreviewOption = False,
    who: AsOption = None,
    library: LibraryOption = None,
    later: LaterOption = False,
) -> None:
    """Two names are of two things; a name means somebody else, a report has another origin, in some articles; some of a
    claim's statements are about something else."""
    chosen = [part for one in articles or () for part in one.replace(",", " ").split()]
    if preview:
        _preview("split", ids, library=library, articles=chosen)
        return
    _decide("split", ids, why=why or "", who=who, library=library, later=later, articles=chosen)


def rename(
    id: EntityArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name to show.")],
    why: WhyOption,
    who: AsOption = None,
    library: LibraryOption = None,
    later: LaterOption = False,
) -> None:
    """Show another name for a person, body or place."""
    _decide("rename", [id], why=why, who=who, library=library, later=later, value=name)


def retype(
    id: EntityArgument,
    type: Annotated[str, typer.Argument(metavar="TYPE", help="PER, ORG, LOC, FAC, NORP or EVENT.")],
    why: WhyOption,
    who: AsOption = None,
    library: LibraryOption = None,
    later: LaterOption = False,
) -> None:
    """A name is of another type: a person, body, place, building, people or event."""
    _decide("retype", [id], why=why, who=who, library=library, later=later, value=type.upper())


def respeak(
    statement: StatementArgument,
    speaker: Annotated[str, typer.Argument(metavar="NAME|ID", help="Who said it: a name, or an id (ent_…).")],
    why: WhyOption,
    kind: Annotated[
        str | None,
        typer.Option("--kind", help="person, organisation, document, anonymous, media or outlet."),
    ] = None,
    who: AsOption = None,
    library: LibraryOption = None,
    later: LaterOption = False,
) -> None:
    """Somebody else said it."""
    _decide("respeak", [statement], why=why, who=who, library=library, later=later, value=speaker, speaker=kind)


def restance(
    statement: StatementArgument,
    stance: Annotated[str, typer.Argument(metavar="STANCE", help="affirms, denies or neither.")],
    why: WhyOption,
    who: AsOption = None,
    library: LibraryOption = None,
    later: LaterOption = False,
) -> None:
    """A statement affirms, denies or takes no side, otherwise than was read."""
    _decide("restance", [statement], why=why, who=who, library=library, later=later, value=stance.lower())


def respan(
    statement: StatementArgument,
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS", help="What was said, as the article has it; each part by itself."),
    ],
    why: WhyOption,
    who: AsOption = None,
    library: LibraryOption = None,
    later: LaterOption = False,
) -> None:
    """What was said are other words of the article than was read."""
    _decide("respan", [statement], why=why, who=who, library=library, later=later, value="\n".join(words))


def redate(
    statement: StatementArgument,
    day: Annotated[str, typer.Argument(metavar="DAY", help="2017-10-16, 2017-10 or 2017; or: unknown.")],
    why: WhyOption,
    who: AsOption = None,
    library: LibraryOption = None,
    later: LaterOption = False,
) -> None:
    """A statement was made on another day than was read."""
    _decide("redate", [statement], why=why, who=who, library=library, later=later, value=day.lower())


def confirm(
    statement: StatementArgument,
    why: WhyOption,
    who: AsOption = None,
    library: LibraryOption = None,
) -> None:
    """A statement was read rightly; it leaves the queue of the least certain readings."""
    _decide("confirm", [statement], why=why, who=who, library=library, later=True)


def dismiss(
    dispute: Annotated[str, typer.Argument(metavar="DISPUTE", help="The dispute's id (dis_…).")],
    why: WhyOption,
    who: AsOption = None,
    library: LibraryOption = None,
    later: LaterOption = False,
) -> None:
    """A dispute is none; it is raised again only by what nobody had said yet."""
    _decide("dismiss", [dispute], why=why, who=who, library=library, later=later)


def undo(
    decision: Annotated[str, typer.Argument(metavar="DECISION", help="The decision's id (dec_…).")],
    who: AsOption = None,
    library: LibraryOption = None,
    later: LaterOption = False,
) -> None:
    """Take a decision back; it stays in the log."""
    with open_library(library) as opened:
        with opened.writer() as writer:
            undone = writer.undo(decision, who=analyst(who))
        print_line(f"{undone.id} ({undone.kind}) is undone, signed {undone.undone_by}.")
        if not later:
            follow(opened)


def _decide(
    kind: DecisionKind,
    subjects: list[str],
    *,
    why: str,
    who: str | None,
    library: str | None,
    later: bool,
    value: str | None = None,
    articles: Sequence[str] = (),
    speaker: str | None = None,
) -> None:
    """Keep the decision, then compare anew: a run that is killed in between has kept it."""
    with open_library(library) as opened:
        with opened.writer() as writer:
            made = writer.decide(
                kind, subjects, who=analyst(who), why=why, value=value, articles=articles, speaker_kind=_kind(speaker)
            )
        print_line(f"Kept as {made.id}, signed {made.who}. To take it back: rawi review undo {made.id}")
        if not later:
            follow(opened)


def _preview(kind: DecisionKind, subjects: list[str], *, library: str | None, articles: Sequence[str] = ()) -> None:
    """Say what a merge or split would touch, and keep nothing."""
    with open_library(library) as opened:
        _, effect = opened.view.effect(kind, subjects, articles=articles)
    print_line(
        f"It would touch {effect.statements} statements in {effect.articles} articles, "
        f"and {len(effect.disputes)} disputes would be judged anew. Nothing was kept."
    )
    for one in effect.disputes:
        print_line(f"{one.id}  {one.about}", indent=3)


def _kind(given: str | None) -> SpeakerKind | None:
    found = next((one for one in KINDS if one == given), None)
    if given is not None and found is None:
        raise UsageError(f"{given} is no kind of speaker.", hint=f"It is one of {', '.join(KINDS)}.")
    return found
