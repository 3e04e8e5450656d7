"""Agreement: how far a second annotator of stories agrees with the gold.

    python -m evals.agreement

The files of `evals/agreement/SET` are of the stories of `evals/stories/SET`. Who made them was given the articles and
the passages that the gold marks, and nothing else of it: not which of them belong to one claim, nor what they say of
it. So passages that somebody else would have marked are no part of these figures. They tell how far what
`evals.stories` asks can be answered by reading alike.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from evals.stories import FOLDER as STORIES

from rawi.evaluate import GoldStory

FOLDER = Path(__file__).parent / "agreement"
Passage = tuple[str, int, int]
"""An article, and where in it the passage stands."""
_TURNED = {"affirms": "denies", "denies": "affirms"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What somebody says of the passages of a story: the stance of each to the claims that it is of, and what it goes
    back to; and the claims that are disputed."""

    stances: Mapping[str, Mapping[Passage, str]]
    origins: Mapping[Passage, str]
    disputed: frozenset[str]

    def claims(self, passage: Passage) -> frozenset[str]:
        """The claims that a passage is of."""
        return frozenset(claim for claim, stances in self.stances.items() if passage in stances)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """In [0, 1]: B-cubed F1 of the claims, the share of passages with one stance in claims that are the same, that of
    positions with as many origins, and of disputes that the second annotator found and got right."""

    claims: float
    stance: float
    origins: float
    found: float
    right: float


def second(path: Path) -> Annotation:
    """The annotation of a file."""
    record = json.loads(path.read_text(encoding="utf-8"))
    stances: dict[str, dict[Passage, str]] = {}
    origins: dict[Passage, str] = {}
    for claim in record["claims"]:
        for member in claim["members"]:
            passage = member["article"], member["span"]["start"], member["span"]["end"]
            stances.setdefault(claim["id"], {})[passage] = member["stance"]
            origins[passage] = member["origin"]
    return Annotation(stances=stances, origins=origins, disputed=frozenset(one["claim"] for one in record["disputes"]))


def first(story: GoldStory) -> Annotation:
    """The same of the gold."""
    stances: dict[str, dict[Passage, str]] = {}
    origins: dict[Passage, str] = {}
    for claim in story.claims:
        for member in claim.members:
            passage = member.article, member.span.start, member.span.end
            stances.setdefault(claim.id, {})[passage] = member.stance
            origins[passage] = member.origin or ""
    disputed = frozenset(claim.id for claim in story.claims if claim.dispute)
    return Annotation(stances=stances, origins=origins, disputed=disputed)


def same_claims(one: Annotation, other: Annotation) -> dict[str, str]:
    """The claims of the other that are the same as those of the one: those with most passages in common, each once."""
    common = Counter(
        {
            (mine, his): len(passages.keys() & theirs.keys())
            for mine, passages in one.stances.items()
            for his, theirs in other.stances.items()
        }
    )
    found: dict[str, str] = {}
    for (mine, his), count in sorted(common.items(), key=lambda item: (-item[1], item[0])):
        if count and mine not in found and his not in found.values():
            found[mine] = his
    return found


def bcubed(one: Mapping[Passage, Set[str]], other: Mapping[Passage, Set[str]]) -> float:
    """B-cubed F1 of two groupings of the same passages, each of which may be in several groups."""

    def share(these: Mapping[Passage, Set[str]], those: Mapping[Passage, Set[str]]) -> float:
        total = 0.0
        for passage, groups in these.items():
            beside = [each for each, theirs in these.items() if theirs & groups]
            total += sum(bool(those[each] & those[passage]) for each in beside) / len(beside)
        return total / len(these)

    precision, recall = share(other, one), share(one, other)
    return 2 * precision * recall / (precision + recall)


def agreement(stories: Sequence[tuple[GoldStory, Annotation]]) -> Agreement:
    """How far the second annotations of some stories agree with their gold."""
    groupings: list[float] = []
    stances: list[int] = []
    told = positions = counted = found = right = wanted = shown = 0
    for story, other in stories:
        gold = first(story)
        groupings.append(bcubed(*({one: each.claims(one) for one in gold.origins} for each in (gold, other))))
        pairs = same_claims(gold, other)
        for mine, his in pairs.items():
            both = [
                (stance, other.stances[his][at])
                for at, stance in gold.stances[mine].items()
                if at in other.stances[his]
            ]
            # Which side of a claim is its positive core is a choice.
            turns = (sum(a == b for a, b in both), sum(_TURNED.get(a, a) == b for a, b in both))
            stances.append(max(turns))
            told += len(both)
        held: defaultdict[tuple[str, str, str], list[Passage]] = defaultdict(list)
        for claim in story.claims:
            for member in claim.members:
                held[claim.id, member.holder, member.stance].append(
                    (member.article, member.span.start, member.span.end)
                )
        positions += len(held)
        counted += sum(
            len({gold.origins[one] for one in passages}) == len({other.origins[one] for one in passages})
            for passages in held.values()
        )
        back = {his: mine for mine, his in pairs.items()}
        found += sum(pairs.get(one) in other.disputed for one in gold.disputed)
        right += sum(back.get(one) in gold.disputed for one in other.disputed)
        wanted, shown = wanted + len(gold.disputed), shown + len(other.disputed)
    return Agreement(
        claims=sum(groupings) / len(groupings),
        stance=sum(stances) / told,
        origins=counted / positions,
        found=found / wanted,
        right=right / shown,
    )


def main() -> None:
    """Print how far the annotations of each set agree."""
    for folder in sorted(FOLDER.iterdir()):
        paths = sorted(folder.glob("*.json"))
        found = agreement([(GoldStory.load(STORIES / folder.name / path.name), second(path)) for path in paths])
        print(
            f"{folder.name}, {len(paths)} stories: claims B-cubed F1 {100 * found.claims:.1f}, "
            f"stance {100 * found.stance:.1f}, origins counted alike {100 * found.origins:.1f}, "
            f"disputes right {100 * found.right:.1f}, found {100 * found.found:.1f} %"
        )


if __name__ == "__main__":
    main()
