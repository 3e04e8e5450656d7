"""Clauses of a title that nobody is named for: what the outlet itself asserts there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.arabic.shapes import is_definite, is_present_shape, is_verbal_noun_shape
from rawi.arabic.words import inner_offset
from rawi.extract.statements.headlines.labels import label_end
from rawi.extract.statements.scene import Scene
from rawi.model import Sentence
from rawi.model.attribution import Attribution

_PLAIN = 5
"""Words of a clause that asserts something whatever its words are."""
_LEAST = 2
_NO_ADJECTIVE = "وبلفيتنس"
"""Letters of joined particles and of verbs."""
_CLOSING = '»”")'


def title_clauses(scene: Scene, sentence: Sentence, told: Sequence[Attribution]) -> list[tuple[int, int]]:
    """The stretches of a title's sentence, as offsets, that are told by nobody named and assert something.

    «ارتفاع الحصيلة إلى 31 والشركة تنفي كذا», «اللاعبون يضربون.. والنادي: كذا»: the first clause is the outlet's. A
    question, a pointer to the article («تفاصيل جديدة في كذا») and a fragment («بعد أزمة العطل») assert nothing.
    """
    if sentence.span.text.rstrip().endswith(("؟", "?")):
        return []
    found = []
    for head, last in _free(scene, sentence, told):
        first = head + 1 if scene.words[head].fold == "و" and head + 1 < last else head
        first = label_end(scene, first, last) if head == sentence.first else first
        # «الجسر مغلق والبلدية: كذا»; alone such words are as often a topic.
        beside = last < sentence.last and is_predicated(scene, first, last)
        if beside or _asserts(scene, first, last):
            end = sentence.span.end if last == sentence.last else scene.words[last - 1].end
            found.append((_start(scene, first), end))
    return found


def _free(scene: Scene, sentence: Sentence, told: Sequence[Attribution]) -> Iterator[tuple[int, int]]:
    """The words of the sentence, as ranges, that lie in no clause of what is told."""
    taken: set[int] = set()
    start, end = sentence.span.start, sentence.span.end
    for one in told:
        spans = [span for span in (one.source.span, one.cue, *one.content) if span is not None]
        inside = [span for span in spans if span.start < end and start < span.end]
        if inside:
            first = scene.word_over(max(min(span.start for span in inside), start))
            taken.update(range(first, scene.word_at(min(max(span.end for span in inside), end))))
    runs: list[list[int]] = [[]]
    for place in range(sentence.first, sentence.last):
        if place not in taken:
            runs[-1].append(place)
        elif runs[-1]:
            runs.append([])
    for run in filter(None, runs):
        first, last = run[0], run[-1] + 1
        if last < sentence.last:
            while last > first and scene.words[last - 1].kind == "mark" and scene.words[last - 1].text not in _CLOSING:
                last -= 1
            if last == run[-1] + 1 and scene.words[last].fold[0] != "و":
                # «عقوبات ضد الذين يمتنعون عن كذا»: one clause.
                continue
        yield first, last


def _start(scene: Scene, first: int) -> int:
    """The offset at which the clause begins, behind a و that only joins it."""
    return inner_offset(scene.words[first], 1) if _is_joined(scene, first) else scene.words[first].start


def _second(scene: Scene, place: int) -> bool:
    """Whether a و on word `place` sets a second clause of the title beside another."""
    folded = scene.words[place].fold
    return place > 0 and folded[0] == "و" and len(folded) > 3 and folded not in scene.lexicon.speakers_in_waw


def _is_joined(scene: Scene, place: int) -> bool:
    word = scene.words[place]
    if place == 0 or word.fold[0] != "و" or word.fold in scene.lexicon.speakers_in_waw:
        return False
    return word.fold.startswith("وال") or word.start + 1 in scene.mention_starts


def _asserts(scene: Scene, first: int, last: int) -> bool:
    """Whether the words `[first, last)` of a title assert an event, a state or a number."""
    words, lexicon = scene.words, scene.lexicon
    if scene.quotation[first] is not None or lexicon.headline_pointers.match(words, first, last):
        return False
    letters = [place for place in range(first, last) if words[place].kind == "word"]
    if len(letters) >= _PLAIN:
        return not _only_described(scene, letters)
    if len(letters) < _LEAST or words[letters[0]].fold in lexicon.prepositions:
        return False
    counted = words[first].kind == "number" and len(letters) > _LEAST
    head = words[letters[0]].fold.removeprefix("و")
    happens = head in lexicon.headline_happenings
    if not happens and len(letters) > _LEAST and not head.startswith("ال"):
        happens = is_verbal_noun_shape(head, words[letters[0]].text)
    if counted or (happens and any(_definite(scene, place) for place in letters[1:])):
        return True
    for place in letters[1:]:
        folded = words[place].fold
        if folded[0] in "يت" and _present(scene, place) and scene.mention_over(place) is None:
            # «والوزارة توضح» announces what somebody says, «النجم يخرج عن صمته» that he does.
            counts = any(word.kind == "number" for word in words[place:last])
            return (counts or lexicon.cue(words[place]) is None) and folded not in lexicon.headline_behaviour
        if folded in lexicon.headline_states and (_definite(scene, letters[0]) or _second(scene, letters[0])):
            # «الوفد في كذا» alone is a topic, «والوفد في كذا» a second clause.
            return folded not in lexicon.prepositions or _second(scene, first)
    return False


def _only_described(scene: Scene, letters: Sequence[int]) -> bool:
    """Whether the only verb among the words `letters` of a title stands in a relative clause without a noun («عقوبات ضد
    الذين يمتنعون عن الدفع»): then they name something and tell nothing of it."""
    related = [at for at, place in enumerate(letters) if scene.words[place].fold in scene.lexicon.relatives]
    if len(related) != 1 or not 1 <= related[0] < len(letters) - 1:
        return False
    at = related[0]
    if _definite(scene, letters[at - 1]):
        return False
    return [place for place in letters if _present(scene, place)] == [letters[at + 1]]


def is_predicated(scene: Scene, first: int, last: int) -> bool:
    """Whether a noun with the article opens words `[first, last)` and an adjective without it says what it is («الماء
    شحيح»، «الجسر مغلق للأسبوع الثاني»)."""
    if first + 1 >= last:
        return False
    head, following = scene.words[first], scene.words[first + 1]
    if not head.fold.startswith("ال") or following.kind != "word" or is_definite(following.fold):
        return False
    if following.fold in scene.lexicon.prepositions or following.fold[0] in _NO_ADJECTIVE:
        return False
    if scene.mention_over(first) is not None or scene.mention_over(first + 1) is not None:
        return False
    named = scene.phrases.speaker_phrase(scene.words, first, last)
    return named is None or named.last <= first + 1 or not named.certain


def _present(scene: Scene, place: int) -> bool:
    return is_present_shape(scene.words[place].fold) or scene.phrases.is_verb(scene.words[place])


def _definite(scene: Scene, place: int) -> bool:
    folded = scene.words[place].fold
    return folded.startswith(("ال", "وال")) or scene.mention_over(place) is not None
