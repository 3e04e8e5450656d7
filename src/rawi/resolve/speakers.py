"""Speakers: who is meant by an implicit subject, a pronoun, «البيان», «الأخير» or a bare title.

Reading order carries most of the evidence: a source left out is the last speaker with whom the verb agrees, «البيان»
belongs to the last issuer of one, «الأخير» is the person named last. What is inferred says so in `reasons`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rawi.arabic.fold import fold
from rawi.model import Article, Mention, Placed, Reading, Span, Speaker, Statement, TimeMention, content_id
from rawi.model.attribution import Attribution
from rawi.model.statement import SpeakerKind
from rawi.resolve.chains import carried_chain
from rawi.resolve.days import day_of, opening_days, with_days
from rawi.resolve.holders import PARAGRAPHS_BACK, Holder, agrees, gender_of, mention_inside

_NAMED = ("PER", "ORG", "LOC", "NORP", "FAC")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anaphors:
    """Folded words that stand for a source named before."""

    last_person: frozenset[str]
    same: frozenset[str]


class SpeakerResolver:
    """Attributions -> statements with settled speakers, chains and days."""

    def __init__(self, anaphors: Anaphors, unnamed_outlet: str, unnamed_source: str) -> None:
        self._anaphors = anaphors
        self._unnamed_outlet = unnamed_outlet
        self._unnamed_source = unnamed_source

    def resolve(
        self,
        reading: Reading,
        attributions: Sequence[Attribution],
        mentions: Sequence[Mention],
        times: Sequence[TimeMention],
    ) -> tuple[Statement, ...]:
        """One statement for each attribution, in order; ids are hashes of article, cue and content."""
        article = reading.article
        placed = Placed(mentions)
        time_at = {time.span.start: time for time in times}
        ids = [_id(article, attribution) for attribution in attributions]
        holders: list[Holder] = []
        resolved: list[Holder | None] = []
        statements: list[Statement] = []
        for index, attribution in enumerate(attributions):
            speaker, origin, reasons = self._speaker(reading, attribution, attributions, resolved, holders, placed)
            links, inherited_said = carried_chain(attribution, speaker, origin)
            said = day_of(attribution, time_at) or inherited_said
            holder = Holder(
                speaker=speaker,
                gender=_gender(attribution, speaker, origin),
                index=index,
                sentence=attribution.sentence,
                paragraph=attribution.paragraph,
                links=links,
                said=said,
            )
            resolved.append(holder)
            if attribution.level == "primary" and attribution.cue is not None:
                holders.append(holder)
            outer = ids[attribution.outer] if attribution.outer is not None else None
            statements.append(
                Statement(
                    id=ids[index],
                    cue=attribution.cue,
                    cue_class=attribution.cue_class,
                    speaker=speaker,
                    chain=links,
                    content=attribution.content,
                    mode=attribution.mode,
                    in_headline=attribution.in_headline,
                    polarity=attribution.polarity,
                    content_negated=attribution.content_negated,
                    commitment=attribution.commitment,
                    level=attribution.level,
                    nested_in=outer,
                    said=said,
                    score=round(attribution.score * (0.9 if reasons else 1.0), 3),
                    reasons=(*attribution.reasons, *reasons),
                )
            )
        return with_days(statements, opening_days(reading, statements, placed, Placed(times)))

    def _speaker(
        self,
        reading: Reading,
        attribution: Attribution,
        attributions: Sequence[Attribution],
        resolved: Sequence[Holder | None],
        holders: Sequence[Holder],
        mentions: Placed[Mention],
    ) -> tuple[Speaker, Holder | None, tuple[str, ...]]:
        """The speaker, the earlier holder it goes back to (if it does), and the reasons for that."""
        source = attribution.source
        if source.kind == "outlet":
            name = reading.article.outlet or next((a.name for a in reading.agencies), self._unnamed_outlet)
            return Speaker(name=name, span=None, kind="outlet", form="implicit"), None, ()
        span = source.span
        if span is None and source.kind == "anonymous":
            return (
                Speaker(name=self._unnamed_source, span=None, kind="anonymous", form="implicit"),
                None,
                ("nobody is named",),
            )
        if span is None:
            return self._implicit(attribution, resolved, holders, mentions, reading)
        folded = fold(span.text)
        if source.form == "pronoun":
            if folded in self._anaphors.last_person:
                person = _last_person(mentions, span.start, holders, gender_of(span.text))
                if person is not None:
                    speaker = Speaker(
                        name=person.name, span=span, kind="person", form="pronoun",
                        role=person.role.text if person.role else None, entity=person.entity,
                    )  # fmt: skip
                    return speaker, _same_entity(holders, person.entity), (f"«{span.text}»: the person named last",)
            earlier = _earlier(holders, attribution, self._anaphors.same if folded in self._anaphors.same else None)
            if earlier is not None:
                return (
                    replace(earlier.speaker, span=span, form="pronoun"),
                    earlier,
                    (f"«{span.text}»: the last speaker",),
                )
            return Speaker(name=span.text, span=span, kind="anonymous", form="pronoun"), None, ()
        if source.form == "document":
            issuer = _issuer(holders, attribution)
            if issuer is not None:
                speaker = replace(issuer.speaker, span=span, kind="document", form="document")
                return speaker, issuer, (f"«{span.text}»: issued by the last speaker who issued one",)
            body = _last_body(mentions, span.start)
            if body is not None:
                speaker = Speaker(name=body.name, span=span, kind="document", form="document", entity=body.entity)
                return speaker, None, (f"«{span.text}»: the body named last",)
            return Speaker(name=span.text, span=span, kind="document", form="document"), None, ()
        return self._named(reading, attribution, holders, mentions)

    def _named(
        self, reading: Reading, attribution: Attribution, holders: Sequence[Holder], mentions: Placed[Mention]
    ) -> tuple[Speaker, Holder | None, tuple[str, ...]]:
        source = attribution.source
        span = source.span
        assert span is not None
        if source.kind == "person" or source.form == "name":
            person = mention_inside(span, mentions, ("PER",))
            if person is not None:
                role = person.role.text if person.role is not None else None
                speaker = Speaker(
                    name=person.name, span=span, kind="person", form="name", role=role, entity=person.entity
                )
                return speaker, _same_entity(holders, person.entity), ()
        if (source.kind in ("organisation", "media") and source.form == "name") or source.kind == "media":
            body = next(
                (m for m in mentions.inside(span) if m.type in _NAMED and m.span.start - span.start <= 12),
                None,
            )
            if body is not None and (body.span.start == span.start or source.kind == "media"):
                longer = body.name if len(body.name) >= len(body.span.text) else body.span.text
                name = span.text if source.kind == "media" and body.span.start != span.start else longer
                speaker = Speaker(name=name, span=span, kind=source.kind, form="name", entity=body.entity)
                return speaker, _same_entity(holders, body.entity), ()
        if source.form == "description" and source.kind == "person":
            titled = _titled(span.text, mentions, span.start)
            if titled is not None:
                speaker = Speaker(
                    name=titled.name, span=span, kind="person", form="description",
                    role=titled.role.text if titled.role else span.text, entity=titled.entity,
                )  # fmt: skip
                return (
                    speaker,
                    _same_entity(holders, titled.entity),
                    (f"«{span.text}»: the holder of this office, named before",),
                )
        if source.kind == "document":
            issuer = mention_inside(span, mentions, ("ORG", "PER"))
            if issuer is not None:
                speaker = Speaker(name=issuer.name, span=span, kind="document", form="document", entity=issuer.entity)
                return speaker, _same_entity(holders, issuer.entity), ()
            earlier = _issuer(holders, attribution)
            if earlier is not None and len(span.text.split()) <= 2:
                return (
                    replace(earlier.speaker, span=span, kind="document", form="document"),
                    earlier,
                    (f"«{span.text}»: issued by the last speaker who issued one",),
                )
        if source.kind == "organisation":
            fuller = _in_full(_with_article(reading.article.text, span), holders)
            if fuller is not None:
                return (
                    replace(fuller.speaker, span=span, form="description"),
                    fuller,
                    (f"«{span.text}»: the body named in full before",),
                )
        name = _with_article(reading.article.text, span)
        entity = content_id("ent", source.kind, fold(name))
        return Speaker(name=name, span=span, kind=source.kind, form=source.form, entity=entity), None, ()

    def _implicit(
        self,
        attribution: Attribution,
        resolved: Sequence[Holder | None],
        holders: Sequence[Holder],
        mentions: Placed[Mention],
        reading: Reading,
    ) -> tuple[Speaker, Holder | None, tuple[str, ...]]:
        if attribution.governor is not None and attribution.governor < len(resolved):
            governor = resolved[attribution.governor]
            if governor is not None:
                return _silent(governor.speaker), governor, ("goes on with the speaker of the same sentence",)
        if attribution.outer is not None and attribution.outer < len(resolved):
            outer = resolved[attribution.outer]
            if outer is not None:
                return _silent(outer.speaker), outer, ("speaks within the words of the same speaker",)
        if attribution.cue is not None:
            subject = _sentence_subject(reading, attribution, mentions)
            if subject is not None:
                speaker = Speaker(
                    name=subject.name, span=None, kind="person" if subject.type == "PER" else "organisation",
                    form="implicit", role=subject.role.text if subject.role else None, entity=subject.entity,
                )  # fmt: skip
                return speaker, _same_entity(holders, subject.entity), ("subject of the sentence",)
        earlier = _earlier(holders, attribution, None)
        if earlier is not None:
            return _silent(earlier.speaker), earlier, ("no source named: the last speaker who agrees with the verb",)
        offset = attribution.cue.start if attribution.cue is not None else 0
        last = next((m for m in mentions.ended_before(offset) if m.type in ("PER", "ORG")), None)
        if last is not None:
            kind: SpeakerKind = "person" if last.type == "PER" else "organisation"
            speaker = Speaker(name=last.name, span=None, kind=kind, form="implicit", entity=last.entity)
            return speaker, None, ("no source named: the last person or body named before",)
        return (
            Speaker(name=self._unnamed_source, span=None, kind="anonymous", form="implicit"),
            None,
            ("no source named",),
        )


def _id(article: Article, attribution: Attribution) -> str:
    cue_start = attribution.cue.start if attribution.cue is not None else -1
    return content_id("sta", article.id, str(cue_start), *(f"{s.start}-{s.end}" for s in attribution.content))


def _silent(speaker: Speaker) -> Speaker:
    """The same speaker, not named at this cue."""
    kind = "organisation" if speaker.kind == "document" else speaker.kind
    return replace(speaker, span=None, form="implicit", kind=kind)


def _earlier(holders: Sequence[Holder], attribution: Attribution, same: frozenset[str] | None) -> Holder | None:
    """The last speaker with whom the cue agrees, within a few paragraphs; for «المصدر نفسه» the last unnamed source."""
    near = [h for h in holders if attribution.paragraph - h.paragraph <= PARAGRAPHS_BACK] or list(holders[-1:])
    if same is not None:
        unnamed = next((h for h in reversed(near) if h.speaker.kind == "anonymous"), None)
        if unnamed is not None:
            return unnamed
    gender = attribution.source.gender
    for holder in reversed(near):
        if agrees(gender, holder):
            return holder
    return near[-1] if near else None


def _issuer(holders: Sequence[Holder], attribution: Attribution) -> Holder | None:
    near = [h for h in holders if attribution.paragraph - h.paragraph <= 2 * PARAGRAPHS_BACK]
    documented = next((h for h in reversed(near) if h.documented), None)
    if documented is not None:
        return documented
    return next((h for h in reversed(near) if h.speaker.kind in ("organisation", "person")), None)


def _with_article(text: str, span: Span) -> str:
    """The phrase as a name: after the preposition ل the article is written without its alef («للوزارة»)."""
    elided = span.text.startswith("ل") and span.start > 0 and text[span.start - 1] == "ل"
    return "ا" + span.text if elided else span.text


def _in_full(phrase: str, holders: Sequence[Holder]) -> Holder | None:
    """The last body that spoke whose name begins with this one definite noun («الشركة» for «شركة كذا»)."""
    wanted = fold(phrase)
    if not wanted.startswith("ال") or " " in wanted:
        return None
    for holder in reversed(holders):
        name = fold(holder.speaker.name).split()
        if holder.speaker.kind == "organisation" and len(name) > 1 and _bare(name[0]) == _bare(wanted):
            return holder
    return None


def _same_entity(holders: Sequence[Holder], entity: str | None) -> Holder | None:
    if entity is None:
        return None
    return next((h for h in reversed(holders) if h.speaker.entity == entity), None)


def _last_person(mentions: Placed[Mention], offset: int, holders: Sequence[Holder], gender: str) -> Mention | None:
    """The last person named before `offset` who can be of that gender, by office or by the verbs used before."""
    known = {holder.speaker.entity: holder.gender for holder in holders if holder.speaker.kind == "person"}
    last: Mention | None = None
    for mention in mentions.ended_before(offset):
        if mention.type != "PER":
            continue
        last = last or mention
        own = gender_of(mention.role.text) if mention.role is not None else known.get(mention.entity, "-")
        if gender in (own, known.get(mention.entity, own)) or own == "-":
            return mention
    return last


def _last_body(mentions: Placed[Mention], offset: int) -> Mention | None:
    return next((m for m in mentions.ended_before(offset) if m.type == "ORG"), None)


def _titled(phrase: str, mentions: Placed[Mention], offset: int) -> Mention | None:
    """The person, named before `offset`, whose office holds every word of the bare title («الوزير», «المتحدث»)."""
    wanted = [_bare(word) for word in fold(phrase).split()]
    if not wanted or len(wanted) > 3:
        return None
    for mention in mentions.ended_before(offset):
        if mention.type == "PER" and mention.role is not None:
            office = {_bare(word) for word in fold(mention.role.text).split()}
            if all(word in office for word in wanted):
                return mention
    return None


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _sentence_subject(reading: Reading, attribution: Attribution, mentions: Placed[Mention]) -> Mention | None:
    """The person or body that the sentence was about before the cue, where the cue does not open the sentence."""
    assert attribution.cue is not None
    sentence = reading.sentences[attribution.sentence].span
    before = [
        m
        for m in mentions.starting_in(sentence.start, attribution.cue.start)
        if m.type in ("PER", "ORG") and m.span.end <= attribution.cue.start
    ]
    if not before or attribution.cue.start - sentence.start < 3:
        return None
    for mention in before:
        gender = "m" if mention.type == "PER" else gender_of(mention.span.text)
        role_gender = gender_of(mention.role.text) if mention.role is not None else gender
        if attribution.source.gender in ("-", gender, role_gender):
            return mention
    return None


def _gender(attribution: Attribution, speaker: Speaker, origin: Holder | None) -> str:
    """The gender by which later verbs agree: what the cue's own form says, else the head of the source phrase."""
    if attribution.source.span is None:
        return origin.gender if origin is not None else attribution.source.gender
    if speaker.kind == "person" and attribution.source.gender in "mf" and attribution.cue is not None:
        return attribution.source.gender
    if attribution.source.form == "document" and origin is not None:
        return "-"
    return gender_of(attribution.source.span.text)
