"""Everyday words: where a form of a reporting verb reports nothing.

«بين» is a preposition too, «يعد» is mostly "is counted as", and a prayer or an intention is no statement.
"""

from __future__ import annotations

from rawi.arabic.fold import fold
from rawi.arabic.shapes import is_verbal_noun_shape
from rawi.extract.statements.boundaries import complement_follows
from rawi.extract.statements.contents.complements import Complement, ComplementFinder
from rawi.extract.statements.contents.parted import begins_count
from rawi.extract.statements.cues.forms import Cue, CueForm
from rawi.extract.statements.cues.frames import Frames
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.extents import skip_adverbials
from rawi.extract.statements.speakers.subjects import Phrase

_EVALUATED = "~ب"
_PRICE_REACH = 8
_SPEAKER_REACH = 5
"""Words between a verb and what it introduces, among which its speaker stands."""
_AND = "و"
_HIS = "ه"
_SOUND_PLURAL = "ين"
_LONGEST_ADDRESSEE = 6
"""Words of whom something is told, before what is told."""
_NAME_REACH = 3
"""Words behind a verb of naming within which a clause is still what somebody claims («يدعى الرجل أن كذا»)."""
_NAME_MARKS = '«»"“”'


def everyday(scene: Scene, index: int, cue: Cue, reading: CueForm, floor: int, first: int) -> bool:
    """Whether an everyday word in the middle of a clause is more likely that word («بين كذا وكذا», «قدر القوات»)."""
    form = reading.form
    if not reading.verb.weak or cue.prefix or index in (floor, first) or form.tense != "past":
        return False
    if (form.gender, form.number) != ("m", "s"):
        return False
    if scene.words[index - 1].kind == "mark" or scene.lexicon.auxiliaries.match(scene.words, index - 1, index):
        return False
    opening = floor
    while opening < index and (step := scene.lexicon.openers.match(scene.words, opening, index)):
        opening += step
    if opening == index or scene.lexicon.openers.match(scene.words, index - 1, index):
        return False
    fronted = scene.words[opening].fold.removeprefix("و") in scene.lexicon.fronting
    if fronted and complement_follows(scene, index, _SPEAKER_REACH):
        # «وعن أزمة المياه رأى فلان أن كذا», «وعندما سئل عن كذا أجاب مبتسما: «…»»
        return False
    if skip_adverbials(scene, opening, index) >= index:
        # «ومن جهته رأى …», «ومساء الأحد رأى …»: the verb opens its clause.
        return False
    # After its subject it is a verb again: a complement right behind it.
    if index + 1 >= len(scene.words):
        return True
    following = scene.words[index + 1]
    if following.fold in scene.lexicon.complementisers or following.fold == ":":
        return False
    if reading.frames.needs_addressee and _tells_someone(scene, index):
        # «وكان الوزير أبلغ النواب أن كذا»
        return False
    if scene.lexicon.phrase_tails.match(scene.words, index + 1, len(scene.words), joined=False):
        return False  # «لكن المدير رد بالقول إن»
    # «لكن القائد أقر بتأخير المستحقات»
    governs = opening > floor and ("+", following.fold[0]) in reading.frames.prepositional
    return not (governs and is_verbal_noun_shape(following.fold[1:], following.text[1:]))


def noun_instead(scene: Scene, index: int, cue: Cue, reading: CueForm, first: int) -> bool:
    """Whether what could be a verb in the dual is a noun in the accusative («واجه رفضاً كبيراً», «كان طالباً بجامعة»)."""
    form, word = reading.form, scene.words[index]
    if word.fold in scene.lexicon.headline_nouns and any(
        other.fold in scene.lexicon.paying for other in scene.words[max(first, index - _PRICE_REACH) : index]
    ):
        # «دفع النادي ثمن الأخطاء»
        return True
    if form.tense != "past" or form.number != "d" or form.gender != "m":
        return False
    if "\u064b" in word.text:
        # «وعداً من فلان بكذا» names its source all the same.
        promised = index + 1 < len(scene.words) and scene.words[index + 1].fold == "من"
        return not promised or word.fold[0] == "ف"
    before = scene.words[first:index]
    return not cue.prefix and not any(other.fold.endswith(("ان", "هما")) and len(other.fold) > 4 for other in before)


def _tells_someone(scene: Scene, index: int) -> bool:
    """Whether a clause with أن follows the verb at `index` behind nothing but whom it was told."""
    for place in range(index + 1, min(index + 1 + _LONGEST_ADDRESSEE, len(scene.words))):
        word = scene.words[place]
        if word.fold in scene.lexicon.complementisers:
            return True
        if word.kind == "mark" and scene.quotation[place] is None and word.text not in _NAME_MARKS:
            return False
    return False


def noun_like_participle(scene: Scene, index: int, cue: Cue) -> bool:
    """Whether what could be a participle that goes on speaking is a noun («وقع المدير مذكرة لكذا», «رفعوا لافتات تدعو
    إلى كذا», «برأت المحكمة متهمين آخرين»).

    Nouns in ات are no participles unless a clause or quotation follows; one in ين is a noun behind a number and before
    a verb or an adjective that agrees with it, and an adjective behind a noun in ين.
    """
    form, words = cue.forms[0].form, scene.words
    if form.tense != "participle" or index == 0 or cue.then:
        return False
    bare = words[index].fold[cue.prefix :]
    if not cue.prefix and words[index - 1].fold.removeprefix(_AND) in scene.lexicon.prepositions:
        return True  # «وعلى لافتة علقت بالباب: …», «مع ملاحظة أن»
    before = words[index - 1]
    if words[index].text.endswith(_HIS) and before.kind == "word" and not complement_follows(scene, index, 1):
        return True  # «ولاة أمره», where a feminine participle ends in ة
    if bare in scene.lexicon.nouns_like_participles:
        return words[index - 1].kind != "mark" and not complement_follows(scene, index, 1)
    if bare.endswith("ات"):
        return not complement_follows(scene, index)
    if not bare.endswith(_SOUND_PLURAL) or cue.prefix or index + 1 >= len(words):
        return False
    behind = words[index + 1]
    if before.kind == "number" or (before.kind == "word" and before.fold.endswith(_SOUND_PLURAL)):
        return True
    agrees = behind.fold.endswith(_SOUND_PLURAL) and not behind.fold.startswith("ال")
    return behind.kind == "word" and before.kind == "word" and (agrees or scene.phrases.is_verb(behind))


def feigned(
    scene: Scene,
    complements: ComplementFinder,
    index: int,
    cue: Cue,
    reading: CueForm,
    before: Phrase | None,
    found: Complement,
) -> bool:
    """Whether a verb that has all it takes still reports nothing here.

    «يعد المبنى واحداً بين كذا» (another verb of that form), «داعياً الله أن» (a prayer), «أبدى استعداده» (an
    intention), «جدد العقد» (no stance).
    """
    words, lexicon = scene.words, scene.lexicon
    named = found.frame in ("noun", "quote") or (found.frame == "that" and found.first > index + _NAME_REACH)
    if named and words[index].text[cue.prefix :] in lexicon.naming:
        return True  # «ويدعى فلان», «تدعى السفينة كذا»: what somebody or something is called
    if words[index].fold[cue.prefix :] in lexicon.doubtful_forms and found.frame in ("prep", "noun"):
        if index and words[index - 1].fold in lexicon.relatives:
            return True
        start = before.first if before is not None else skip_adverbials(scene, index + 1, found.middle_end)
        if before is not None and scene.mention_starts.get(words[before.first].start + before.joined) is not None:
            return False
        if found.first > index + 1 or before is not None:
            phrase = complements.phrases.speaker_phrase(words, start, len(words))
            return phrase is None or not phrase.certain
    if words[index + 1].fold in lexicon.prayed_to:
        return True
    if words[index - 1].fold in lexicon.relatives and index and found.addressed and found.first == index + 1:
        # «الذين يتهمون بكذا»: nobody is addressed, so it is they who are accused.
        return True
    if found.addressed and found.frame == "prep" and before is None and _unaddressed(scene, index, reading, found):
        return True
    if any(kind == "~" for kind, _ in reading.frames.prepositional) and found.frame == "that" and not found.whole:
        # «تقدر بمليون، في حين ينتظر أن تكون كذا»
        return words[index + 1].fold[0] == "ب" and words[index + 1].fold not in lexicon.complementisers
    if fold(reading.verb.past) in lexicon.attitude_verbs and words[found.first].fold in lexicon.intentions:
        return True
    if reading.verb.past in lexicon.renewing_verbs and found.frame == "noun":
        noun = words[found.first].fold
        if reading.form.tense == "participle" and found.first > index + 1:
            return True  # «برزت مجدداً في المدينة»
        return noun not in lexicon.renewed and not complements.objects.has_pronoun(noun)
    return False


def _unaddressed(scene: Scene, index: int, reading: CueForm, found: Complement) -> bool:
    """Whether a verb in the past that must have its addressee has none («بعدما اتهمت طويلا بالتغاضي»): it is a passive,
    said of who is accused."""
    if not reading.frames.needs_addressee or reading.form.tense != "past":
        return False
    return skip_adverbials(scene, index + 1, found.first) >= found.first


def strong(scene: Scene, found: Complement, frames: Frames) -> bool:
    """Whether the complement shows that an everyday word is meant as a verb of saying."""
    if frames.hearer and scene.words[found.middle_end].fold == frames.hearer:
        return True
    if frames.told and found.frame == "noun":
        return True
    if found.frame in ("that", "quote") or any(kind in ">~" for kind, _ in frames.prepositional):
        return True
    return found.frame == "prep" and any(kind == "+" and len(wanted) > 1 for kind, wanted in frames.prepositional)


def estimates(scene: Scene, index: int, reading: CueForm, found: Complement) -> bool | None:
    """Whether a verb with its object's pronoun puts a number on it («قدرتها الشركة بمليون دينار»; «قدرتها على كذا» is a
    noun). None for a verb that does not evaluate, or whose object stands apart."""
    if _EVALUATED not in reading.verb.frames or reading.frames.kind_of(_EVALUATED[1]) != "+":
        return None
    if found.frame != "prep" or scene.words[index - 1].fold in scene.lexicon.relatives:
        return False
    word = scene.words[found.first]
    return begins_count(scene, found.first) or word.fold[found.start - word.start :] in scene.lexicon.counts


def is_person(scene: Scene, place: int) -> bool:
    """Whether what would be the content is somebody's name («سائق يدعى فلاناً»)."""
    mention = scene.mention_starts.get(scene.words[place].start)
    if mention is None or mention.type != "PER" or scene.lexicon.no_knowledge.match(scene.words, place, place + 1):
        return False
    return scene.words[place].fold not in scene.lexicon.attitudes


def impersonal(scene: Scene, index: int, limit: int) -> bool:
    """«ويذكر أن», «يشار إلى أن», «وقد تبين أن»: background that nobody says."""
    found_out = index > 0 and scene.words[index].fold in scene.lexicon.impersonal_past
    if found_out and scene.lexicon.auxiliaries.match(scene.words, index - 1, index):
        return True
    return scene.words[index].fold in scene.lexicon.impersonal and any(
        word.fold in scene.lexicon.complementisers for word in scene.words[index + 1 : min(index + 3, limit)]
    )
