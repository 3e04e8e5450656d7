"""Who is who, without any knowledge of Arabic: one name, one thing, unless somebody decided otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.model import Decision, Document, Feature, Identities, Identity, Join, NameUse, Rulings


def identities(documents: Sequence[Document], rulings: Rulings) -> Identities:
    """Speakers by name. Merges, renames and lists are followed; the first two names are left open, if not decided."""
    uses: dict[str, NameUse] = {}
    for document in sorted(documents, key=lambda one: one.article.id):
        for statement in document.statements:
            speaker = statement.speaker
            if speaker.entity:
                before = uses.get(speaker.entity)
                articles = {*(before.articles if before else ()), document.article.id}
                uses[speaker.entity] = NameUse(
                    entity=speaker.entity, spellings=(speaker.name,), articles=tuple(sorted(articles))
                )
    leaders = {one: one for one in uses}
    joins: list[tuple[str, Join]] = []
    for decision in _of("merge", rulings):
        first, second = decision.subjects[:2]
        leaders[second] = first
        joins.append((first, Join(first=first, second=second, score=0.0, features=(), decision=decision.id)))
    names = {decision.subjects[0]: decision.value for decision in _of("rename", rulings)}
    found = [
        Identity(
            id=leader,
            name=names.get(leader) or uses[leader].spellings[0],
            kind="PER",
            names=tuple(uses[one] for one in sorted(uses) if leaders[one] == leader),
            joins=tuple(join for first, join in joins if first == leader),
            known=tuple(one.id for one in rulings.known if one.name in uses[leader].spellings),
        )
        for leader in sorted(set(leaders.values()))
    ]
    near = sorted(uses)[:2]
    features = (Feature(name="same scene", weight=0.25), Feature(name="other office", weight=-0.5, words="مدير"))
    settled = [set(decision.subjects) for kind in ("merge", "split") for decision in _of(kind, rulings)]
    return Identities(
        identities=tuple(found),
        open_pairs=tuple(
            Join(first=near[0], second=near[1], score=-0.25, features=features)
            for _ in near[1:]
            if not any(set(near) <= subjects for subjects in settled)
        ),
        of={("", name): leader for name, leader in leaders.items()},
    )


def _of(kind: str, rulings: Rulings) -> list[Decision]:
    return [one for one in rulings.decisions if one.kind == kind]
