"""Fitting what makes two propositions one claim: `[claim_weights]` and the threshold of `relations.toml`.

    python -m evals.relations_fit [FOLDER …]     stories of these folders; evals/stories and its folders without any

Pairs of propositions of one story are examples: positive where an annotated claim has both, negative where one is in a
claim that the other is not in. Weights come from ridge logistic regression and keep the sign that the feature must
have, but what sentences share speaks for a pair or against it by what their clauses share. `[company]` is fitted to how
likely the pairs of each story are by weights fitted without it. Every story is grouped by weights that were fitted
without it, for several thresholds, and scored by B-cubed over the annotated propositions; the weights printed at the
end are of all stories.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from evals.logistic import regression
from evals.stories import FOLDER, documents_of

from rawi.compare import CompareLexicon, Encoder, load_encoder
from rawi.compare.claims.candidates import comparable, reprinted
from rawi.compare.claims.company import company, in_company, odds
from rawi.compare.claims.linkage import average_link
from rawi.compare.claims.relations import Nearness, cosines
from rawi.compare.claims.sets import Pairs
from rawi.compare.comparison import Comparing
from rawi.compare.encoders import embed
from rawi.compare.propositions.propositions import Proposition
from rawi.evaluate import GoldStory
from rawi.flow import Pipeline

_RIDGE = 10.0
"""The pull to zero of a weight on a feature of unit deviation."""
_HALF = 0.5
"""The share of the shorter of a proposition and an annotated position that both must have to be the same."""
_THRESHOLDS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4)
_EITHER = frozenset(("around", "around_overlap", "around_less", "around_more"))
_NEGATIVE = frozenset(("other_event", "one_number", "own_voice", "other_force"))
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """The pairs of one story: their features by name in the order of `pairs`, and the claims of each proposition."""

    name: str
    pairs: tuple[Pair, ...]
    values: tuple[Mapping[str, float], ...]
    claims: Mapping[str, frozenset[str]]
    ids: tuple[str, ...]

    def taught(self) -> list[tuple[int, bool]]:
        """Indices of the pairs of which the annotation says something, and what it says."""
        found = []
        for index, (first, second) in enumerate(self.pairs):
            one, two = self.claims.get(first, frozenset()), self.claims.get(second, frozenset())
            if one or two:
                found.append((index, bool(one & two)))
        return found


def examples(path: Path, pipeline: Pipeline, encoder: Encoder) -> Examples:
    """The pairs of an annotated story, read as a library of its own."""
    documents = documents_of(path, pipeline)
    lexicon = CompareLexicon.load()
    comparing = Comparing(documents, encoder, lexicon)
    found = comparing.propositions
    nearness = Nearness(lexicon, encoder.name, found)
    asked = Pairs.of(
        (first, second)
        for (first, one), (second, two) in combinations(enumerate(found), 2)
        if one.statement.id != two.statement.id
        and (not one.statement.mode == two.statement.mode == "own_voice" or reprinted(one, two))
    )
    asked = asked[comparable(found, asked)]
    features = nearness.reader.of(asked, nearness.reader.keys.common(nearness.reader.keys, asked))
    near = nearness.meaning(cosines(embed([one.gist for one in found], encoder), asked))
    columns = {**features._asdict(), "meaning": near}
    pairs = [(found[one].id, found[two].id) for one, two in zip(asked.first, asked.second, strict=True)]
    rows = zip(*(column.tolist() for column in columns.values()), strict=True)
    values = [dict(zip(columns, row, strict=True)) for row in rows]
    names = {document.article.source_id: document.article.id for document in documents}
    return Examples(
        name=path.stem,
        pairs=tuple(pairs),
        values=tuple(values),
        claims=_claims(GoldStory.load(path), found, names),
        ids=tuple(one.id for one in found),
    )


def _claims(
    story: GoldStory, found: Sequence[Proposition], names: Mapping[str | None, str]
) -> dict[str, frozenset[str]]:
    claims: defaultdict[str, set[str]] = defaultdict(set)
    for claim in story.claims:
        for member in claim.members:
            for one in found:
                if one.article != names.get(member.article) or member.narrator != (one.statement.mode == "own_voice"):
                    continue
                both = min(one.end, member.span.end) - max(one.start, member.span.start)
                if both > 0 and both >= _HALF * min(one.end - one.start, member.span.end - member.span.start):
                    claims[one.id].add(claim.id)
    return {name: frozenset(ids) for name, ids in claims.items()}


def fitted(stories: Sequence[Examples]) -> dict[str, float]:
    """Weights by feature, and `bias`."""
    names = sorted(stories[0].values[0])
    rows, wanted = [], []
    for story in stories:
        for index, same in story.taught():
            rows.append([story.values[index][name] for name in names])
            wanted.append(float(same))
    values, target = np.array(rows), np.array(wanted)
    kept = list(range(len(names)))
    while True:
        weights, bias = regression(values[:, kept], target, _RIDGE)
        wrong = [
            place for place, at in zip(range(len(kept)), kept, strict=True)
            if (weights[place] > 0) == (names[at] in _NEGATIVE) and weights[place] != 0 and names[at] not in _EITHER
        ]  # fmt: skip
        if not wrong:
            break
        kept = [at for place, at in enumerate(kept) if place not in wrong]
    found = dict.fromkeys(names, 0.0)
    found.update({names[at]: float(weight) for at, weight in zip(kept, weights, strict=True)})
    return {"bias": bias, **found}


def scores(story: Examples, weights: Mapping[str, float]) -> dict[Pair, float]:
    """How likely each pair of a story is of one claim."""
    totals = [weights["bias"] + sum(weights[name] * value for name, value in one.items()) for one in story.values]
    return {ordered(pair): float(1 / (1 + np.exp(-total))) for pair, total in zip(story.pairs, totals, strict=True)}


def ordered(pair: Pair) -> Pair:
    """The pair with the smaller name first."""
    return min(pair), max(pair)


def bcubed(story: Examples, groups: Sequence[Sequence[str]]) -> tuple[float, float]:
    """Precision and recall over the annotated propositions; a group's other propositions are strangers."""
    group_of = {name: group for group in groups for name in group}
    precision = recall = count = 0.0
    for name, claims in story.claims.items():
        for claim in claims:
            same = sum(claim in story.claims.get(other, ()) for other in group_of[name])
            precision += same / len(group_of[name])
            recall += same / sum(claim in every for every in story.claims.values())
            count += 1
    return precision / count, recall / count


def by_company(stories: Sequence[Examples], likenesses: Sequence[Mapping[Pair, float]]) -> dict[str, float]:
    """The weights of `rawi.compare.claims.company`, from how likely the pairs of each story are by themselves."""
    rows, wanted = [], []
    for story, likeness in zip(stories, likenesses, strict=True):
        beside = company(likeness)
        for index, same in story.taught():
            pair = ordered(story.pairs[index])
            rows.append([odds(likeness[pair]), beside[pair]])
            wanted.append(float(same))
    weights, bias = regression(np.array(rows), np.array(wanted), _RIDGE)
    return {"bias": bias, "own": float(weights[0]), "company": float(weights[1])}


def main(folders: Sequence[str]) -> None:
    """Fit, cross-validate by story, print."""
    paths = sorted(path for folder in folders or [str(FOLDER)] for path in Path(folder).glob("**/*.json"))
    pipeline, encoder = Pipeline.load(), load_encoder()
    stories = [examples(path, pipeline, encoder) for path in paths]
    unseen = []
    for story in stories:
        rest = [other for other in stories if other is not story] or stories
        unseen.append(scores(story, fitted(rest)))
    for place, (story, own) in enumerate(zip(stories, unseen, strict=True)):
        others = [at for at in range(len(stories)) if at != place] or [place]
        likeness = in_company(own, by_company([stories[at] for at in others], [unseen[at] for at in others]))
        line = [f"{story.name}:"]
        for threshold in _THRESHOLDS:
            precision, recall = bcubed(story, average_link(story.ids, likeness, threshold))
            line.append(f"{threshold} {100 * 2 * precision * recall / (precision + recall):.1f}")
        print("  ".join(line))
    for title, weights in (("claim_weights", fitted(stories)), ("company", by_company(stories, unseen))):
        print("\n".join((f"[{title}]", *(f"{name} = {value:.2f}" for name, value in weights.items()))))


if __name__ == "__main__":
    main(sys.argv[1:])
