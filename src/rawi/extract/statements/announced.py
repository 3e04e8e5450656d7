"""Announced quotations: who speaks, perhaps where or how, a colon and the words («مدير المعبر في اتصال معنا: «…»»).

No verb of saying stands there, or one with another object («شاهد روى ما رآه من بيته: «…»»).
"""

from __future__ import annotations

from rawi.arabic.particles import PRONOUNS
from rawi.extract.mentions.phrase import SpeakerPhrase
from rawi.extract.statements.chain.relays import relays
from rawi.extract.statements.cues.judgement import CueJudgement
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.subjects import Phrase

_REACH = 24
"""Words from the head of the sentence in which the colon has to stand."""
_STOPS = frozenset(".!؟?؛…")
_COMMAS = frozenset("،,-–—")
_AND, _TO, _ARTICLE = "و", "ل", "ال"
_SHORTEST_MANNER = 4
_SHORTEST_OWNED = 2


def announced(scene: Scene, first: int, last: int) -> Draft | None:
    """The statement of a sentence of the body, words `[first, last)`, whose colon stands between somebody and a
    quotation of his; None where no person or body opens it, or something else than a circumstance stands between."""
    words, lexicon = scene.words, scene.lexicon
    colon = next((at for at in range(first + 1, min(last - 1, first + _REACH)) if words[at].fold == ":"), None)
    if colon is None or not scene.free(colon) or colon + 1 not in scene.opens:
        return None
    if any(word.fold in _STOPS or word.fold in lexicon.titling for word in words[first:colon]):
        return None
    if words[colon - 1].fold in lexicon.listing or _goes_on(scene, first, colon):
        return None
    joined = _joined(scene, first)
    end = _somebody(scene, first, colon, joined)
    if end is None or (end < colon and not _circumstance(scene, end)):
        return None
    told = _verb(scene, end, colon)
    return Draft(
        cue=scene.span(told, told + 1),
        lemma=":",
        stance=CueJudgement("assert", "assert", "committed"),
        gender="-",
        number="-",
        clause_start=first,
        cue_first=told,
        cue_last=colon + 1,
        subject=Phrase(first, end, colon, joined),
        content_first=colon + 1,
        content_start=scene.opens[colon + 1].inner_start,
        content_end=-1,
        direct=True,
        frame="colon",
        links=tuple(relay.link for relay in relays(scene, end, colon)),
        times=tuple(time.span for time in scene.times.starting_in(words[first].start, words[colon].start)),
        score=0.8,
        reasons=["a quotation behind whoever speaks"],
    )


def _goes_on(scene: Scene, first: int, colon: int) -> bool:
    """Whether a second clause begins behind a comma in words `[first, colon)` («ولد في كذا، وأصدر كتبا: «…»»)."""
    for comma in scene.commas_in(first + 1, colon - 1):
        word = scene.words[comma + 1]
        if word.fold[0] in "وف" and (scene.phrases.is_verb(word) or scene.lexicon.cue(word) is not None):
            return True
    return False


def _verb(scene: Scene, end: int, colon: int) -> int:
    """The verb of saying right behind who speaks, whose object is not his words («شاهد | روى ما رآه: «…»»), else the
    colon."""
    words = scene.words
    at = end + 1 if end < colon and words[end].fold in scene.lexicon.relatives else end
    cue = scene.lexicon.cue(words[at]) if at < colon else None
    if cue is None or words[at].fold in scene.lexicon.prepositions or scene.anonymity_end(at, colon):
        return colon
    spoken = any(form.form.tense in ("past", "present") and form.frames.quote for form in cue.forms)
    return at if spoken else colon


def _joined(scene: Scene, place: int) -> int:
    word, lexicon = scene.words[place], scene.lexicon
    if word.fold[0] != _AND or word.fold in lexicon.speakers_in_waw or word.start in scene.mention_starts:
        return 0
    bare = word.fold[1:]
    known = bare in lexicon.headline_people or bare in lexicon.headline_speakers or bare in lexicon.headline_shells
    return 1 if known or bare.startswith(_ARTICLE) or word.start + 1 in scene.mention_starts else 0


def _somebody(scene: Scene, first: int, colon: int, joined: int) -> int | None:
    """The word behind the person or body that words `[first, colon)` begin with, or None."""
    words, lexicon = scene.words, scene.lexicon
    head = words[first].fold[joined:]
    if lexicon.headline_topics.match(words, first, colon) or head in lexicon.prepositions:
        return None
    found = scene.phrases.speaker_phrase(words, first, colon)
    if found is not None and found.certain and _is_sure(scene, found, first, joined):
        return _before_place(scene, first, _with_adjectives(scene, found.last, colon))
    common = head in lexicon.headline_people or head in lexicon.headline_speakers or head in lexicon.headline_owned
    body = head in lexicon.headline_shells and words[first + 1].fold.startswith(_ARTICLE)
    if not common and not body:
        return None
    end = first + 1
    if end < colon and (words[end].fold.startswith(_ARTICLE) or scene.mention_over(end) is not None):
        end += 1
    return _with_adjectives(scene, end, colon)


def _is_sure(scene: Scene, found: SpeakerPhrase, first: int, joined: int) -> bool:
    """Whether the phrase at word `first` is somebody for sure, and not only a word that may be a name."""
    mention = scene.mention_over(first) or scene.mention_starts.get(scene.words[first].start + joined)
    if found.kind == "person":
        return found.role is not None or (mention is not None and mention.type == "PER")
    if found.kind == "anonymous":
        return scene.lexicon.anonymous.match(scene.words, first, found.last) > 0
    return found.kind == "organisation"


def _with_adjectives(scene: Scene, end: int, colon: int) -> int:
    """`end` behind the nouns with the article that go on with a name or an office («رئيس البلدية | المنتخب»), and the
    name itself behind them."""
    while end < colon and scene.words[end].kind == "word":
        over = scene.mention_over(end)
        inner = over is not None and over.type in ("PER", "ORG")
        if not inner and not scene.words[end].fold.startswith(_ARTICLE):
            break
        if scene.words[end].fold in scene.lexicon.relatives:
            break
        end += 1
    return end


def _before_place(scene: Scene, first: int, end: int) -> int:
    """`end` before «في رده», «خلال جولته» where an office was read on into them."""
    for place in range(first + 1, end - 1):
        noun = scene.words[place + 1]
        his = noun.fold.endswith(PRONOUNS) and not noun.text.endswith("ة") and len(noun.fold) > _SHORTEST_OWNED
        if scene.words[place].fold in scene.lexicon.into_relays and his and scene.mention_over(place) is None:
            return place
    return end


def _circumstance(scene: Scene, place: int) -> bool:
    """Whether a clause or phrase that says more of a speaker, or how or where he speaks, begins at word `place`."""
    words, lexicon = scene.words, scene.lexicon
    word = words[place]
    folded = word.fold
    if folded in _COMMAS or folded in lexicon.prepositions or folded in lexicon.relatives:
        return True
    if folded in lexicon.circumstances or folded.removeprefix(_AND) in lexicon.already:
        return True
    if (folded[0] in (_TO, "ب") and len(folded) > 1) or folded == _TO:
        return True
    if lexicon.adverbials.match(words, place, len(words)) or place in scene.time_ends:
        return True
    if lexicon.cue(word) is not None or scene.phrases.is_verb(word) or folded in lexicon.anonymity_verbs:
        return True
    # «والد الضحية باكيا»
    return folded.endswith("ا") and len(folded) > _SHORTEST_MANNER and not folded.startswith(_ARTICLE)
