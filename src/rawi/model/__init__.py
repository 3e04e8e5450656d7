"""The nouns of Rawi: frozen, slotted, keyword-only dataclasses without input or output."""

from rawi.model.article import Article, PublishedBasis
from rawi.model.claim import (
    ArticleOrigin,
    Claim,
    Clause,
    Comparison,
    Copy,
    Dispute,
    Holder,
    Origin,
    Position,
    Stance,
    Story,
    Value,
)
from rawi.model.dating import DatingReason, DayPattern, Strength
from rawi.model.decision import Decision, DecisionKind
from rawi.model.document import AgencyCredit, Document, Mention, MentionType, Paragraph, Quantity
from rawi.model.identity import Feature, Identities, Identity, Join, NameUse, Office, sense_id
from rawi.model.ids import content_id, text_sha256
from rawi.model.known import Known
from rawi.model.placed import Placed
from rawi.model.reading import Quotation, Reading, Sentence, Word, WordKind
from rawi.model.rulings import Rulings
from rawi.model.span import Span
from rawi.model.statement import CueClass, Link, LinkRole, Mode, Speaker, SpeakerForm, SpeakerKind, Statement
from rawi.model.time import AnchorRelation, EventAnchor, Grain, Time, TimeMention, TimeType

__all__ = [
    "AgencyCredit",
    "AnchorRelation",
    "Article",
    "ArticleOrigin",
    "Claim",
    "Clause",
    "Comparison",
    "Copy",
    "CueClass",
    "DatingReason",
    "DayPattern",
    "Decision",
    "DecisionKind",
    "Dispute",
    "Document",
    "EventAnchor",
    "Feature",
    "Grain",
    "Holder",
    "Identities",
    "Identity",
    "Join",
    "Known",
    "Link",
    "LinkRole",
    "Mention",
    "MentionType",
    "Mode",
    "NameUse",
    "Office",
    "Origin",
    "Paragraph",
    "Placed",
    "Position",
    "PublishedBasis",
    "Quantity",
    "Quotation",
    "Reading",
    "Rulings",
    "Sentence",
    "Span",
    "Speaker",
    "SpeakerForm",
    "SpeakerKind",
    "Stance",
    "Statement",
    "Story",
    "Strength",
    "Time",
    "TimeMention",
    "TimeType",
    "Value",
    "Word",
    "WordKind",
    "content_id",
    "sense_id",
    "text_sha256",
]
