"""Hearsay: what is said without anybody who says it («ترددت أنباء عن كذا», «ما يُحكى عن كذا», «تقارير عن كذا»)."""

from __future__ import annotations

from rawi.arabic.shapes import adjectival
from rawi.arabic.words import inner_offset
from rawi.extract.statements.cues.judgement import CueJudgement
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.subjects import Phrase
from rawi.model import Span

_REACH = 9
_COMMAS = frozenset("،,؛")
_STOPS = frozenset("،,؛;:.!؟?…")
_QUOTES = frozenset('«"“')
_ADJECTIVES = 2
_CARRIED = 8
"""Words from where hearsay goes round to its noun."""
_SHORTEST_CHARGE = 3
_REPORT = CueJudgement("report", "assert", "committed", ("passes on what goes round",))
_EXPRESS = CueJudgement("express", "assert", "committed", ("nobody is named who thinks so",))


def told_by_nobody(scene: Scene, place: int, limit: int, *, running: bool) -> Draft | None:
    """What the narrator passes on at word `place` without naming anybody, or None.

    While another content is `running`, only a comma or a conjunction gives the narrator the word again.
    """
    if not scene.lexicon.may_be_hearsay(scene.words[place]):
        return None
    if running and not (
        place > 0
        and (scene.words[place - 1].fold in _COMMAS or scene.lexicon.openers.match(scene.words, place - 1, place) > 0)
    ):
        return None
    return what_is_said(scene, place, limit) or rumour(scene, place, limit)


def answered(scene: Scene, first: int, limit: int) -> list[Draft]:
    """The words of others that a speaker answers in words `[first, limit)` of his clause («رداً على حديث ناشطين عن
    إطلاق نار», «تعليقاً على اتهامات الجيش بكذا»): who is named for them holds them."""
    found: list[Draft] = []
    for place in range(first + 1, limit):
        if scene.words[place - 1].fold not in scene.lexicon.answering:
            continue
        if not scene.lexicon.may_be_hearsay(scene.words[place]) or not scene.free(place):
            continue
        draft = reports_of(scene, place, limit)
        if draft is not None and draft.subject is not None:
            draft.content_end = draft.content_end if draft.content_end >= 0 else scene.words[limit - 1].end
            draft.nominal = True
            found.append(draft)
    return found


def rumour(scene: Scene, place: int, limit: int) -> Draft | None:
    """«ترددت أنباء عن كذا», «يُحكى عن كذا», «ويُشتبه في أن كذا», «أُفيد بأن كذا» at word `place`, or None.

    A verb that has a noun for hearsay as its subject takes it into the cue.
    """
    lexicon, words = scene.lexicon, scene.words
    folded = words[place].fold
    joined = 1 if folded[:1] in "وف" and folded not in lexicon.rumour_verbs else 0
    verb = folded[joined:]
    if verb not in lexicon.rumour_verbs and verb not in lexicon.suspicions:
        return None
    after = place + 1
    if after < limit and words[after].fold in lexicon.hearsay_nouns and not words[after].fold.startswith("ال"):
        if verb in lexicon.suspicions:
            return None
        link = _link(scene, after + 1, limit, reach=_REACH)
        return _draft(scene, place, joined, after + 1, link, limit, _REPORT) if link is not None else None
    if verb in lexicon.carried_too and after < limit and words[after].fold in lexicon.prepositions:
        noun = _carried_noun(scene, after, limit)
        link = _link(scene, noun + 1, limit, reach=_REACH) if noun is not None else None
        if noun is not None and link is not None:
            return _draft(scene, place, joined, noun + 1, link, limit, _REPORT)
    link = _link(scene, after, limit, reach=3)
    if link is None and verb in lexicon.told_with_ba and after < limit and words[after].fold[0] == "ب":
        # «وأفيد بسقوط جرحى»
        link = (after, after, "ب")
    if link is None or (verb in lexicon.carried_too and link[2] != "that"):
        return None
    stance = _EXPRESS if verb in lexicon.suspicions else _REPORT
    return _draft(scene, place, joined, after, link, limit, stance)


def what_is_said(scene: Scene, place: int, limit: int) -> Draft | None:
    """«ما تردد عن كذا», «ما تتداوله المواقع عن كذا», «ما ورد في صحيفة كذا عن كذا» with the verb at word `place`."""
    lexicon, words = scene.lexicon, scene.words
    if place == 0 or words[place - 1].fold not in lexicon.relative_what:
        return None
    credited = place > 1 and lexicon.lead_ins.match(words, place - 2, place) == 2
    if credited and words[place - 2].fold not in lexicon.prepositions:
        # «بحسب ما ذكر»; «التعليق على ما تردد» is none.
        return None
    folded = words[place].fold
    if folded in lexicon.appears_in:
        if place + 2 >= limit or words[place + 1].fold != "في":
            return None
        link = _link(scene, place + 3, limit, reach=_REACH)
        if link is None or link[2] == "that":
            return None
        first = place + 2
        if words[first].fold in lexicon.own_words and first + 1 < link[0]:
            # «في تصريحات الوزير»: the one who made them.
            first += 1
        return _draft(scene, place, 0, place + 2, link, limit, _REPORT, Phrase(first, link[0], link[0]))
    if folded in lexicon.carried_by:
        link = _link(scene, place + 2, limit, reach=_REACH)
        if link is None:
            return None
        by = link[0] - (words[link[0] - 1].fold in lexicon.what_links)  # «ما نشرته صحيفة كذا | من أن»
        return _draft(scene, place, 0, place + 1, link, limit, _REPORT, Phrase(place + 1, by, by))
    if folded in lexicon.rumour_verbs or folded in lexicon.goes_round:
        link = _link(scene, place + 1, limit, reach=_REACH)
        if link is None and place + 2 < limit and words[place + 1].fold in lexicon.what_links:
            link = place + 1, place + 2, "noun"
        if link is not None and link[2] == "noun" and folded in lexicon.conveyed:
            named = scene.phrases.speaker_phrase(words, link[1], limit)
            if named is not None and named.certain:
                return None  # «ما صدر عن العضو فلان»: whose words they are, not what they say.
        return _draft(scene, place, 0, place + 1, link, limit, _REPORT) if link is not None else None
    return None


def _carried_noun(scene: Scene, first: int, limit: int) -> int | None:
    """The noun for hearsay behind where it goes round («راجت على صفحات التواصل أخبار عن كذا»), None without one."""
    for place in range(first + 1, min(first + _CARRIED, limit)):
        word = scene.words[place]
        if word.kind == "mark" or scene.lexicon.speaks(word) or word.fold in scene.lexicon.complementisers:
            return None
        if word.fold in scene.lexicon.hearsay_nouns and not word.fold.startswith("ال"):
            return place if scene.words[place - 1].fold not in scene.lexicon.prepositions else None
    return None


def reports_of(scene: Scene, place: int, limit: int) -> Draft | None:
    """A noun for hearsay at word `place` inside what somebody says («تقارير عن كذا», «مزاعم الشركة بأن كذا»)."""
    lexicon, words = scene.lexicon, scene.words
    folded = words[place].fold
    joined = 1 if folded[:1] in "وف" and folded not in lexicon.hearsay_nouns else 0
    noun = folded[joined:]
    if noun in lexicon.words_of:
        return _words_of(scene, place, joined, limit)
    if noun not in lexicon.hearsay_nouns or noun in lexicon.information:
        return None
    if place > 0 and words[place - 1].fold in lexicon.too_early:
        return None  # «من السابق لأوانه الحديث عن كذا»
    at = place + 1
    while at < limit and at <= place + _ADJECTIVES and words[at].fold.startswith("ال") == noun.startswith("ال"):
        if lexicon.cue(words[at]) is not None and not words[at].fold.startswith("ال"):
            # «تقارير تحدثت عن كذا»: the verb is the cue.
            return None
        if words[at].kind != "word" or _link(scene, at, limit, reach=0) is not None:
            break
        at += 1
    link = _link(scene, at, limit, reach=0)
    subject = None
    if noun in lexicon.accusations:
        charge = next((p for p in range(place + 1, min(place + 6, limit)) if words[p].fold.startswith("بال")), None)
        if charge is not None:
            named = Phrase(place + 1, charge, charge) if charge > place + 1 and not noun.startswith("ال") else None
            return _draft(scene, place, joined, place + 1, (charge, charge + 1, "ب"), limit, _REPORT, named)
        accuser = scene.phrases.speaker_phrase(words, place + 1, limit)
        behind = charge = _with_adjectives(scene, accuser.last, limit) if accuser is not None else limit
        if charge < limit and words[charge].fold in lexicon.hearers:
            charge += 1  # «اتهامات النقابة لها بتسريح العمال»
        if accuser is not None and accuser.certain and charge < limit and _charged(scene, charge):
            # «اتهامات الجيش بنقل ذخائر»
            named = Phrase(place + 1, behind, behind)
            return _draft(scene, place, joined, place + 1, (charge, charge + 1, "ب"), limit, _REPORT, named)
    if link is None and not noun.startswith("ال"):
        phrase = scene.phrases.speaker_phrase(words, place + 1, limit)
        if phrase is None or not phrase.certain:
            return None
        link = _link(scene, phrase.last, limit, reach=0)
        subject = Phrase(place + 1, phrase.last, phrase.last)
    if link is None or (
        link[2] == "that" and words[link[0]].fold.removeprefix("ب") not in lexicon.bare_complementisers
    ):
        # «وصف التكهنات بأنها كذا»: what it is called, not what it says.
        return None
    return _draft(scene, place, joined, place + 1, link, limit, _REPORT, subject)


def _words_of(scene: Scene, place: int, joined: int, limit: int) -> Draft | None:
    """«كلام الجيش عن كذا», «حديث ناشطين عن كذا» at word `place`: somebody's words, which need somebody."""
    phrase = scene.phrases.speaker_phrase(scene.words, place + 1, limit)
    if phrase is None or not (phrase.certain or phrase.kind == "anonymous"):
        return None
    if scene.lexicon.hearsay_ends.match(scene.words, place + 1, limit):
        return None  # «كلام عار عن الصحة»
    if scene.words[place + 1].fold[0] == "ل" and scene.words[place + 1].start not in scene.mention_starts:
        return None  # «في حديث لوكالة كذا»
    last = next((at for at in range(place + 1, phrase.last) if scene.words[at].fold in scene.lexicon.hearsay_links), 0)
    last = last or _with_adjectives(scene, phrase.last, limit)
    link = _link(scene, last, limit, reach=0)
    if link is None or last == place + 1:
        return None
    return _draft(scene, place, joined, place + 1, link, limit, _REPORT, Phrase(place + 1, last, last))


def _with_adjectives(scene: Scene, end: int, limit: int) -> int:
    """Where a phrase that ends before word `end` ends with the adjectives behind it («الجيش | السندياني»)."""
    while end < limit and scene.words[end].fold.startswith("ال") and adjectival(scene.words[end].fold):
        end += 1
    return end


def _charged(scene: Scene, place: int) -> bool:
    word = scene.words[place]
    return word.fold[0] == "ب" and len(word.fold) > _SHORTEST_CHARGE and word.start not in scene.mention_starts


def _link(scene: Scene, first: int, limit: int, *, reach: int) -> tuple[int, int, str] | None:
    """The words `[start, end)` that lead from a word of hearsay to what is said, and whether a clause ("that") or a
    noun ("noun") follows; the first such within `reach` words of `first`."""
    lexicon, words = scene.lexicon, scene.words
    for place in range(first, min(first + reach + 1, limit - 1)):
        word = words[place]
        if word.kind == "mark" and word.text not in '«»"“”()':
            return None
        bare = word.fold.removeprefix("ب")
        if word.fold in lexicon.complementisers or bare in lexicon.complementisers:
            return place, place + 1, "that"
        if word.fold in lexicon.hearsay_links:
            following = words[place + 1].fold
            if following in lexicon.complementisers:
                return place, place + 2, "that"
            return place, place + 1, "noun"
    return None


def _draft(
    scene: Scene,
    place: int,
    joined: int,
    cue_last: int,
    link: tuple[int, int, str],
    limit: int,
    stance: CueJudgement,
    subject: Phrase | None = None,
) -> Draft | None:
    words = scene.words
    first = link[1] if link[2] != "ب" else link[0]
    if first >= limit:
        return None
    before = words[first - 1]
    start = words[first].start
    if link[2] == "that" and before.fold not in scene.lexicon.bare_complementisers:
        # With a pronoun the complementiser is the content's subject.
        first -= 1
        start = inner_offset(before, 1) if before.fold.startswith("ب") else before.start
    if link[2] == "ب":
        start = inner_offset(words[first], 1)
    opening = scene.opens.get(first) if link[2] == "that" else None
    cue_start = inner_offset(words[place], joined) if joined else words[place].start
    return Draft(
        cue=Span.of(scene.text, cue_start, words[cue_last - 1].end),
        lemma=words[place].fold[joined:],
        stance=stance,
        gender="-",
        number="-",
        clause_start=place,
        cue_first=place,
        cue_last=cue_last,
        subject=subject,
        content_first=first,
        content_start=opening.inner_start if opening is not None else start,
        content_end=_end(scene, first, limit, clause=link[2] == "that"),
        direct=opening is not None,
        agentless=subject is None,
        frame=link[2],
        score=0.8,
        reasons=list(stance.reasons),
    )


def _end(scene: Scene, first: int, limit: int, *, clause: bool) -> int:
    """Where the hearsay ends: at a stop, a quotation or a word that judges it («… لا أساس له»); -1 for a clause, which
    ends where its sentence does."""
    words = scene.words
    if clause:
        return -1
    for place in range(first + 1, limit):
        word = words[place]
        if word.fold in _STOPS or (word.text in _QUOTES and words[first].text not in _QUOTES):
            return words[place - 1].end
        if scene.lexicon.hearsay_ends.match(words, place, limit, joined=False):
            return words[place - 1].end
        if word.fold.removeprefix("ب") in scene.lexicon.complementisers and word.fold.startswith("ب"):
            return words[place - 1].end
    return words[limit - 1].end
