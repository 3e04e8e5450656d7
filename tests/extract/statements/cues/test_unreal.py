"""Verbs of saying that were not said, and those that were although a particle stands before them."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import nested, tell


@pytest.mark.parametrize("leading", ["يريد المدير أن", "لن"])
def test_what_is_wished_or_negated_is_not_said(leading: str) -> None:
    assert all(one.content != ("المصنع آمن",) for one in tell(f"{leading} يقول إن المصنع آمن."))


def test_what_is_announced_or_a_stance_of_its_own_is_said() -> None:
    [announced] = tell("ويهم النادي أن يوضح أن العقد لم ينته.")
    assert announced.content == ("العقد لم ينته",)
    [open_] = tell("ولم يستبعد المدير أن يكون الحريق متعمدا.")
    assert (open_.speaker, open_.cue) == ("المدير", "لم يستبعد")


def test_what_nobody_denies_is_no_denial() -> None:
    assert tell("ولا أحد ينكر أن الجسر قديم.") == []
    [denied] = tell("والمقاول ينكر أن الجسر قديم.")
    assert (denied.speaker, denied.polarity) == ("المقاول", "deny")


def test_a_printed_passive_of_believing_has_no_speaker_before_it() -> None:
    [held] = tell("عثر الصيادون على حطام قارب يُعتقد أنه غرق ليلة العاصفة.")
    assert held.speaker != "عثر الصيادون"
    [told] = tell("الصيادون يعتقدون أن القارب غرق ليلة العاصفة.")
    assert told.speaker == "الصيادون"


def test_who_asks_to_be_let_suppose_is_nobody() -> None:
    assert [one.speaker for one in tell("قال الكاتب: دعني أفترض أن القهوة تشفي من الصداع.")] == ["الكاتب"]
    assert nested("قال الكاتب: دعني أفترض أن القهوة تشفي من الصداع.") == []
