"""What holds for any text: spans, order, identity."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.extract.statements.telling import document

from rawi.lexicon.cues import Reporting
from rawi.model import Document, Span

REPORTING = Reporting.load()
PHRASES = [words for phrase in REPORTING.phrases for words in phrase.words]
AROUND = [word for words in REPORTING.words.values() for word in words]
NAMES = ["سالم القرواني", "وزارة الري", "البيان", "الأخير", "وكالة الأفق", "مصدر أمني", "النقابة", "الخميس"]
MARKS = ["«", "»", '"', "“", "”", "(", ")", "،", ".", ":", "؟", "؛", "\n", "\n\n", "12", "٣", "لـ", "و", "ّ", "\u200f"]
pieces = st.one_of(
    st.sampled_from([form for verb in REPORTING.verbs for form in (verb.past, "و" + verb.present, verb.past + "ت")]),
    st.sampled_from(PHRASES),
    st.sampled_from(AROUND),
    st.sampled_from(NAMES),
    st.sampled_from(MARKS),
    st.sampled_from(["أن", "إن", "بأنه", "إلى أن", "عن", "وجود", "الطريق", "مغلق", "في بيان"]),
)
texts = st.one_of(
    st.lists(pieces, min_size=1, max_size=60).map(" ".join),
    st.lists(pieces, min_size=1, max_size=25).map("".join),
    st.text(max_size=80),
)


def _spans(read: Document) -> list[Span]:
    found: list[Span] = []
    for one in read.statements:
        found += [*one.content, *(link.span for link in one.chain if link.span is not None)]
        found += [link.cue for link in one.chain if link.cue is not None]
        found += [span for span in (one.cue, one.speaker.span) if span is not None]
    return found


@settings(max_examples=150, deadline=None)
@given(texts)
@example("أن ( قال أن قال")
@example("قال « قال » : قال")
def test_any_text_is_read(text: str) -> None:
    read = document(text)

    for span in _spans(read):
        assert span.text == text[span.start : span.end]
        assert span.text
        assert span.text == span.text.strip()
    starts = [one.cue.start if one.cue is not None else one.content[0].start for one in read.statements]
    assert starts == sorted(starts)
    assert len({one.id for one in read.statements}) == len(read.statements)
    assert all(one.content for one in read.statements)
    assert all(one.nested_in is None or one.level == "nested" for one in read.statements)
    assert {one.nested_in for one in read.statements} - {None} <= {one.id for one in read.statements}
    assert read == document(text)


def test_nothing_is_kept_between_articles() -> None:
    first = "وقال المدرب وائل السنهاوي إن الحارس جاهز."
    second = "وأضاف أن المباراة صعبة."
    alone = document(second)

    document(first)

    assert document(second) == alone
    assert alone.statements[0].speaker.kind == "anonymous"
