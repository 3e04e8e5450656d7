from __future__ import annotations

import pytest

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.coming import expected, to_come


@pytest.mark.parametrize(
    ("text", "forecast", "ahead"),
    [
        ("يتوقع أن تبلغ الأرباح عشرة ملايين", True, False),
        ("وتوقعت الشركة نمو المبيعات", True, False),
        ("ستغلق الشركة الرصيف", False, True),
        ("سوف تغلق الشركة الرصيف", False, True),
        ("الحضور المتوقع ملأ الملعب", False, False),
        ("أغلقت الشركة الرصيف", False, False),
    ],
)
def test_what_is_expected_or_to_come(text: str, forecast: bool, ahead: bool, lexicon: CompareLexicon) -> None:
    folded = [word.fold for word in words(text)]
    assert (expected(folded, lexicon), to_come(folded, lexicon)) == (forecast, ahead)
