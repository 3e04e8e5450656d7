"""Passives: forms with which nobody is said to speak («أفيد», «قيل», «يُعتقد»)."""

from __future__ import annotations

from rawi.extract.statements.cues.forms import CueForm
from rawi.extract.statements.scene import Scene


def passive(reading: CueForm) -> bool:
    """Whether the form is listed as a passive («أفيد», «قيل»): then nobody is said to speak."""
    return reading.form.gender == "-" and reading.form.person == "3"


def believed(scene: Scene, index: int, reading: CueForm) -> bool:
    """Whether a printed u makes a present a passive of which no active has one («طائرة يُعتقد أنها سقطت»)."""
    word = scene.words[index]
    held = reading.form.tense == "present" and reading.verb.past in scene.lexicon.passive_presents
    return held and "\u064f" in word.text[1:3] and word.fold[:1] in "يت"


def agentless(scene: Scene, index: int, reading: CueForm, floor: int) -> bool:
    """Whether nobody is said to speak: a passive («قيل», «يُقال»), or «ويعتقد أن» at the head of a sentence."""
    form = reading.form
    if form.tense not in ("past", "present"):
        return False
    if passive(reading):
        return True
    word = scene.words[index]
    if "\u064f" in word.text[1:4] and word.fold.lstrip("وف")[:1] in "يت":
        # A printed u after the prefix: يُعتقد، تُوقّع.
        return True
    if form.tense == "past" and form.person == "3" and "\u064f" in word.text[1 : 3 if word.fold[0] in "وف" else 2]:
        # A printed u on the first letter: ذُكر، أُعلن.
        return True
    if (
        form.tense != "present"
        or form.gender != "m"
        or form.number != "s"
        or reading.verb.past not in scene.lexicon.passive_presents
    ):
        return False
    return (
        index == floor and index + 1 < len(scene.words) and scene.words[index + 1].fold in scene.lexicon.complementisers
    )
