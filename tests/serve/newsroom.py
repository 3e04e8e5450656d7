"""A newsroom for the tests: invented articles about an invented port, with what was read in them and compared."""

from __future__ import annotations

from dataclasses import replace

from tests.serve.making import article, document, find, name_use, position, statement

from rawi.model import (
    Claim,
    Clause,
    Comparison,
    Copy,
    Dispute,
    EventAnchor,
    Feature,
    Identities,
    Identity,
    Join,
    Mention,
    NameUse,
    Office,
    Origin,
    Story,
    TimeMention,
    Value,
    content_id,
)
from rawi.model.claim import ArticleOrigin
from rawi.store import Library

AUTHORITY = "هيئة موانئ سندان"
UNION = "رابطة عمال الرصيف"
MINISTRY = "وزارة النقل في سندان"


SHUT = article(
    "قالت رابطة عمال الرصيف أمس إن المرفأ أُغلق بالكامل وإن 40 عاملاً أصيبوا.\n\n"
    "ونقلت وكالة المرساة عن الرابطة قولها: «لم يبق رافعة واحدة تعمل، وهيئة موانئ سندان أبلغتنا أن الإصلاح يحتاج شهراً».",
    title="الرابطة: المرفأ مغلق",
    outlet="الشراع",
    published="2031-05-02",
    url="https://ashiraa.example/1",
)
OPEN = article(
    "نفت هيئة موانئ سندان، في بيان، إغلاق المرفأ، وأضافت أن 12 عاملاً فقط أصيبوا.\n\n"
    "ورفضت وزارة النقل في سندان التعليق على ما جرى في المرفأ.\n\n"
    "يقع المرفأ شمال المدينة القديمة، ولم يتوسع منذ العاصفة.",
    title="الهيئة تنفي إغلاق المرفأ",
    outlet="صحيفة الميناء",
    published="2031-05-03",
)
LATER = article(
    "أقرّت هيئة موانئ سندان اليوم بأن المرفأ أُغلق بالكامل يومين.",
    title="الهيئة تقر بالإغلاق",
    outlet=None,
    published="2031-05-06",
)
HOSTILE = article(
    'قال <script>alert("x")</script> إن \u202eالنص مقلوب\u202c و<img src=x onerror=alert(1)> انتهى.',
    title='<b>عنوان</b> "خبيث" \u202e',
    outlet="<i>منفذ</i>",
    published="2031-04-01",
    url="javascript:alert(1)",
)

SHUT_1 = statement(
    SHUT,
    cue="قالت",
    content="المرفأ أُغلق بالكامل وإن 40 عاملاً أصيبوا",
    speaker=UNION,
    name=UNION,
    said="2031-05-01",
)
SHUT_2 = statement(
    SHUT,
    cue="قولها",
    content="لم يبق رافعة واحدة تعمل، وهيئة موانئ سندان أبلغتنا أن الإصلاح يحتاج شهراً",
    speaker="الرابطة",
    name=UNION,
    mode="direct",
    negated=True,
    links=(("agency", "وكالة المرساة", False),),
)
SHUT_3 = statement(SHUT, cue="أبلغتنا", content="الإصلاح يحتاج شهراً", speaker=AUTHORITY, name=AUTHORITY, inside=SHUT_2)
OPEN_1 = statement(
    OPEN,
    cue="نفت",
    content="إغلاق المرفأ",
    speaker=AUTHORITY,
    name=AUTHORITY,
    stance="denies",
    links=(("document", "بيان", False),),
    said="2031-05-03",
)
OPEN_2 = statement(
    OPEN,
    cue="أضافت",
    content="12 عاملاً فقط أصيبوا",
    speaker="",
    name=AUTHORITY,
    links=(("document", "بيان", True), ("agency", "", False)),
    said="2031-05-03",
)
OPEN_3 = statement(
    OPEN,
    cue="رفضت",
    content="التعليق على ما جرى في المرفأ",
    speaker=MINISTRY,
    name=MINISTRY,
    stance="neither",
    said="2031-05-03",
)
OPEN_4 = statement(
    OPEN, cue=None, content="يقع المرفأ شمال المدينة القديمة", speaker="", name="صحيفة الميناء", mode="own_voice"
)
LATER_1 = statement(
    LATER,
    cue="أقرّت",
    content="المرفأ أُغلق بالكامل يومين",
    speaker=AUTHORITY,
    name=AUTHORITY,
    said="2031-05-06",
    about="2031-05-04",
)
HOSTILE_1 = statement(
    HOSTILE,
    cue="قال",
    content="\u202eالنص مقلوب\u202c",
    speaker='<script>alert("x")</script>',
    name='<script>alert("x")</script>',
)
YESTERDAY = TimeMention(
    span=find(SHUT.text, "أمس"),
    type="DATE",
    value="2031-05-01",
    mod=None,
    earliest="2031-05-01",
    latest="2031-05-01",
    grain="day",
    needs_publication_date=True,
)
PORTS_IN_WORDS = Mention(
    span=find(SHUT.text, "موانئ سندان"), type="ORG", entity=content_id("ent", "موانئ سندان"), name="موانئ سندان"
)
SINCE_THE_STORM = EventAnchor(span=find(OPEN.text, "منذ العاصفة"), word=find(OPEN.text, "منذ"), relation="since")

DOCUMENTS = (
    document(SHUT, SHUT_1, SHUT_2, SHUT_3, times=(YESTERDAY,), mentions=(PORTS_IN_WORDS,)),
    replace(document(OPEN, OPEN_1, OPEN_2, OPEN_3, OPEN_4), event_anchors=(SINCE_THE_STORM,)),
    document(LATER, LATER_1),
    document(HOSTILE, HOSTILE_1),
)

SHIRAA = Origin(id=content_id("ori", "1"), name="الشراع", articles=(SHUT.id,), reason="own reporting")
BAYAN = Origin(
    id=content_id("ori", "2"), name="بيان الهيئة", articles=(LATER.id, OPEN.id), reason=f"near copy of {OPEN.id} (91%)"
)


STORY = Story(
    id=content_id("sto", "port"),
    title="إغلاق المرفأ",
    articles=(SHUT.id, OPEN.id, LATER.id),
    claims=(content_id("cla", "1"), content_id("cla", "2"), content_id("cla", "3")),
    first="2031-05-02",
    last="2031-05-06",
)
CLOSURE = Dispute(
    id=content_id("dis", "1"),
    claim=STORY.claims[0],
    story=STORY.id,
    about="المرفأ أُغلق بالكامل",
    kind="event",
    positions=(
        position(UNION, "affirms", "2031-05-01", SHIRAA, SHUT_1, SHUT_2),
        position(AUTHORITY, "affirms", "2031-05-06", BAYAN, LATER_1),
        position(AUTHORITY, "denies", "2031-05-03", BAYAN, OPEN_1),
        position(MINISTRY, "neither", "2031-05-03", BAYAN, OPEN_3),
    ),
    origins=(SHIRAA, BAYAN),
    affirming_origins=2,
    denying_origins=1,
    self_contradiction=True,
    score=0.9,
    reasons=("same meaning (0.93)", "denies: نفت", "a reason nobody has translated"),
)
OVER_FORTY = Value(low=40, high=None, unit="wounded", approximation="more than")
INJURED = Dispute(
    id=content_id("dis", "2"),
    claim=STORY.claims[1],
    story=STORY.id,
    about="12 عاملاً فقط أصيبوا",
    kind="number",
    positions=(
        position(UNION, "value", "2031-05-01", SHIRAA, SHUT_1, value=OVER_FORTY),
        position(AUTHORITY, "value", "2031-05-03", BAYAN, OPEN_2, value=Value(low=12, high=12, unit="wounded")),
    ),
    origins=(SHIRAA, BAYAN),
    affirming_origins=0,
    denying_origins=0,
    self_contradiction=False,
    score=0.5,
    reasons=("not explained by the later day",),
)
COMPARISON = Comparison(
    claims=(
        Claim(
            id=CLOSURE.claim,
            story=STORY.id,
            about=CLOSURE.about,
            disputed=True,
            positions=CLOSURE.positions,
            clauses=tuple(
                Clause(statement=one.id, article=made.article.id, start=one.content[0].start, end=one.content[-1].end)
                for made in DOCUMENTS
                for one in made.statements
                if any(one.id in each.statements for each in CLOSURE.positions)
            ),
        ),
        Claim(id=INJURED.claim, story=STORY.id, about=INJURED.about, disputed=True, positions=INJURED.positions),
        Claim(
            id=STORY.claims[2],
            story=STORY.id,
            about="الإصلاح يحتاج شهراً",
            disputed=False,
            positions=(position(AUTHORITY, "affirms", "2031-05-02", SHIRAA, SHUT_3),),
        ),
    ),
    disputes=(CLOSURE, INJURED),
    origins=(SHIRAA, BAYAN),
    article_origins=(
        ArticleOrigin(article=SHUT.id, origin=SHIRAA.id, share=1.0, reason="own reporting"),
        ArticleOrigin(article=OPEN.id, origin=BAYAN.id, share=0.8, reason="own reporting"),
    ),
    copies=(
        Copy(
            article=LATER.id,
            other=OPEN.id,
            kind="partial",
            share=0.4,
            direction="from",
            reason="30 words in the same order, 40% of this article; published after the other",
        ),
    ),
    stories=(STORY,),
)


PORTS = content_id("ent", "موانئ سندان")
IDENTITIES = Identities(
    identities=(
        Identity(
            id=content_id("ent", AUTHORITY),
            name=AUTHORITY,
            kind="ORG",
            names=(name_use(AUTHORITY, OPEN, LATER, SHUT), name_use("موانئ سندان", SHUT)),
            offices=(Office(words="مشغّل المرفأ", first="2031-05-02", last="2031-05-06", articles=(OPEN.id,)),),
            joins=(
                Join(
                    first=content_id("ent", AUTHORITY),
                    second=PORTS,
                    score=1.5,
                    features=(
                        Feature(name="start", weight=-3.0),
                        Feature(name="words shared", weight=2.5, words="موانئ سندان"),
                        Feature(name="head left out", weight=-0.5, words="هيئة"),
                        Feature(name="a feature nobody has translated", weight=2.5),
                    ),
                ),
            ),
            known=("Q77",),
        ),
        Identity(id=content_id("ent", UNION), name=UNION, kind="ORG", names=(name_use(UNION, SHUT),)),
        Identity(id=content_id("ent", MINISTRY), name=MINISTRY, kind="ORG", names=(name_use(MINISTRY, OPEN),)),
        Identity(
            id=content_id("ent", "سندان"),
            name="سندان",
            kind="LOC",
            names=(NameUse(entity=content_id("ent", "سندان"), spellings=("سندان", "سندآن"), articles=(OPEN.id,)),),
        ),
    ),
    open_pairs=(
        Join(
            first=content_id("ent", AUTHORITY),
            second=content_id("ent", "سندان"),
            score=0.2,
            features=(Feature(name="other kind", weight=-1.5, words="ORG / LOC"),),
        ),
    ),
    of={("", one): one for one in (content_id("ent", name) for name in (AUTHORITY, UNION, MINISTRY, "سندان"))}
    | {("", PORTS): content_id("ent", AUTHORITY)},
)


def fill(library: Library) -> Library:
    """Put the whole newsroom into a library."""
    with library.writer() as writer:
        for one in (SHUT, OPEN, LATER, HOSTILE):
            writer.add_article(one)
        for read in DOCUMENTS:
            writer.put_document(read)
        writer.put_comparison(replace(COMPARISON, identities=IDENTITIES))
        writer.set_aside("/news/empty.txt", "The file holds no text.", "Add it again when it does.")
    return library
