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
from rawi.model.statement import SpeakerForm, SpeakerKind
from rawi.resolve.agreement import gender_by, number_by
from rawi.resolve.chains import carried_chain
from rawi.resolve.days import day_of, opening_days, with_days
from rawi.resolve.holders import Holder, Holders, agrees, gender_of, in_passing, mention_inside, named_inside, standing
from rawi.resolve.referents import (
    People,
    body_of_kind,
    gives_reason,
    in_full,
    issuer_named,
    last_body,
    last_issuer,
    last_named,
    last_of_kind,
    last_person,
    last_source,
    last_speaker,
    newly_told_of,
    of_clause,
    printed_in_full,
    sentence_subject,
    titled_so,
    words_before,
)
from rawi.resolve.showing import nominative, shown, shown_chain, with_article

_NAMED = ("PER", "ORG", "LOC", "NORP", "FAC")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anaphors:
    """Folded words that stand for a source named before."""

    last_person: frozenset[str]
    same: frozenset[str]
    person_again: frozenset[str]
    """Of these the ones for a person who speaks in his own name («المتحدث نفسه»)."""
    clitics: frozenset[str]
    clauses: frozenset[str]
    """Complementisers with a pronoun («إنهم»)."""
    reasons: frozenset[str]
    """What opens a clause that gives a reason («لأن»)."""
    scripture: tuple[str, ...]  # «قال تعالى»
    complement_heads: frozenset[str]
    complement_titles: frozenset[str]
    prepositions: frozenset[str]
    continuing: frozenset[str]
    """Verbs with which the last speaker goes on."""
    explaining: frozenset[str]
    """Verbs that carry on a document where its issuer is named again."""


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
        people = People(mentions)
        time_at = {time.span.start: time for time in times}
        ids = [_id(article, attribution) for attribution in attributions]
        holders = Holders()
        resolved: list[Holder | None] = []
        statements: list[Statement] = []
        for index, attribution in enumerate(attributions):
            speaker, origin, reasons = self._speaker(reading, attribution, resolved, holders, placed, people)
            last = holders.last()
            links, inherited_said = carried_chain(
                attribution,
                speaker,
                origin,
                last=last,
                continuing=self._anaphors.continuing,
                explaining=self._anaphors.explaining,
            )
            said = day_of(attribution, time_at) or inherited_said
            holder = Holder(
                speaker=speaker,
                gender=gender_by(attribution, speaker, origin),
                number=number_by(attribution, speaker, origin),
                index=index,
                sentence=attribution.sentence,
                paragraph=attribution.paragraph,
                links=links,
                said=said,
                in_headline=attribution.in_headline,
                in_passing=in_passing(speaker, self._anaphors.scripture),
            )
            resolved.append(holder)
            if attribution.level == "primary" and attribution.cue is not None and not holder.in_passing:
                holders.add(holder)
            outer = ids[attribution.outer] if attribution.outer is not None else None
            statements.append(
                Statement(
                    id=ids[index],
                    cue=attribution.cue,
                    cue_class=attribution.cue_class,
                    speaker=shown(speaker),
                    chain=shown_chain(links),
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
        resolved: Sequence[Holder | None],
        holders: Holders,
        mentions: Placed[Mention],
        people: People,
    ) -> tuple[Speaker, Holder | None, tuple[str, ...]]:
        """The speaker, the earlier holder it goes back to (if it does), and the reasons for that."""
        source = attribution.source
        if source.kind == "outlet":
            return self._outlet(reading), None, ()
        span = source.span
        if span is None and source.kind == "anonymous":
            return (
                Speaker(name=self._unnamed_source, span=None, kind="anonymous", form="implicit"),
                None,
                ("nobody is named",),
            )
        if span is None:
            return self._implicit(attribution, resolved, holders, mentions, reading, people)
        folded = fold(span.text)
        within = attribution.outer is not None
        clause = folded in self._anaphors.clauses or (within and folded in self._anaphors.clitics)
        if source.form == "pronoun" and folded in self._anaphors.clitics and not clause:
            speaker, origin, reasons = self._implicit(attribution, resolved, holders, mentions, reading, people)
            return replace(speaker, span=span, form="pronoun"), origin, reasons
        if source.form == "pronoun":
            if folded in self._anaphors.last_person:
                person = last_person(mentions, span.start, holders, gender_of(span.text))
                if person is not None:
                    speaker = _person(person, span, "pronoun")
                    return speaker, holders.of_entity(person.entity), (f"«{span.text}»: the person named last",)
            if folded in self._anaphors.person_again:
                person = titled_so(reading.article.text, span, mentions)
                earlier = last_of_kind(holders, attribution, ("person",)) if person is None else None
                if person is None and earlier is None:
                    person = last_person(mentions, span.start, holders, "-")
                if person is not None:
                    speaker = _person(person, span, "pronoun")
                    return speaker, None, (f"«{span.text}»: the person named last",)
            elif folded in self._anaphors.same:
                earlier = last_source(holders, attribution, just_named=" " in folded)
            elif clause:
                outer = resolved[attribution.outer] if attribution.outer is not None else None
                earlier = of_clause(holders, attribution, outer)
            else:
                earlier = last_speaker(holders, attribution)
            if earlier is not None:
                return (
                    replace(earlier.speaker, span=span, form="pronoun"),
                    earlier,
                    (f"«{span.text}»: the last speaker",),
                )
            name = self._unnamed_source if clause else span.text
            return Speaker(name=name, span=span, kind="anonymous", form="pronoun"), None, ()
        if source.form == "document":
            issuer = last_issuer(holders, attribution)
            if issuer is not None:
                speaker = replace(issuer.speaker, span=span, kind="document", form="document")
                return speaker, issuer, (f"«{span.text}»: issued by the last speaker who issued one",)
            body = last_body(mentions, span.start)
            if body is not None:
                speaker = Speaker(name=body.name, span=span, kind="document", form="document", entity=body.entity)
                return speaker, None, (f"«{span.text}»: the body named last",)
            return Speaker(name=span.text, span=span, kind="document", form="document"), None, ()
        return self._named(reading, attribution, holders, mentions, people)

    def _named(
        self,
        reading: Reading,
        attribution: Attribution,
        holders: Holders,
        mentions: Placed[Mention],
        people: People,
    ) -> tuple[Speaker, Holder | None, tuple[str, ...]]:
        source = attribution.source
        span = source.span
        assert span is not None
        if source.kind == "person" or source.form == "name":
            person = named_inside(span, mentions, self._anaphors.complement_heads, self._anaphors.complement_titles)
            if person is not None:
                speaker = _person(person, span, "name")
                return speaker, holders.of_entity(person.entity), ()
        if (source.kind in ("organisation", "media") and source.form == "name") or source.kind == "media":
            body = next(
                (m for m in mentions.inside(span) if m.type in _NAMED and m.span.start - span.start <= 12),
                None,
            )
            if body is not None and (body.span.start == span.start or source.kind == "media"):
                printed = body.span.text
                longer = body.name if len(body.name) >= len(printed) else printed
                longer = printed_in_full(body, mentions) or longer
                name = span.text if source.kind == "media" and body.span.start != span.start else longer
                speaker = Speaker(name=name, span=span, kind=source.kind, form="name", entity=body.entity)
                return speaker, holders.of_entity(body.entity), ()
        if source.form == "description" and source.kind == "person":
            titled = people.offices.holder(span.text, span)
            if titled is not None:
                speaker = replace(
                    _person(titled, span, "description"), role=titled.role.text if titled.role else span.text
                )
                return (
                    speaker,
                    holders.of_entity(titled.entity),
                    (f"«{span.text}»: the holder of this office",),
                )
            described = holders.described(span.text)
            if described is not None:
                speaker = replace(described.speaker, span=span, form="description", role=span.text)
                return speaker, described, (f"«{span.text}»: who was introduced by this office",)
            bearer = people.families.bearer(span.text, span.start)
            if bearer is not None:
                speaker = _person(bearer, span, "name")
                return speaker, holders.of_entity(bearer.entity), (f"«{span.text}»: the person of this family name",)
        if source.kind == "document":
            issuer = mention_inside(span, mentions, ("ORG", "PER"))
            if issuer is not None:
                speaker = Speaker(
                    name=printed_in_full(issuer, mentions) or issuer.name,
                    span=span,
                    kind="document",
                    form="document",
                    entity=issuer.entity,
                )
                return speaker, holders.of_entity(issuer.entity), ()
            named = issuer_named(span.text)
            if named is not None:
                return self._issued_by(named, span, holders)
            earlier = last_issuer(holders, attribution)
            new = newly_told_of(reading.article.text, span)
            if earlier is not None and not new and len(span.text.split()) <= 2 and not _anothers(span.text, earlier):
                return (
                    replace(earlier.speaker, span=span, kind="document", form="document"),
                    earlier,
                    (f"«{span.text}»: issued by the last speaker who issued one",),
                )
        if source.kind in ("organisation", "person") and source.form == "description":
            meant = body_of_kind(mentions, with_article(reading.article.text, span), span.start)
            if meant is not None:
                speaker = Speaker(
                    name=meant.span.text, span=span, kind="organisation", form="description", entity=meant.entity
                )
                return speaker, holders.of_entity(meant.entity), (f"«{span.text}»: the body named in full before",)
        if source.kind == "organisation":
            fuller = in_full(with_article(reading.article.text, span), holders)
            if fuller is not None:
                return (
                    replace(fuller.speaker, span=span, form="description"),
                    fuller,
                    (f"«{span.text}»: the body named in full before",),
                )
        name = nominative(with_article(reading.article.text, span))
        entity = content_id("ent", source.kind, fold(name))
        return Speaker(name=name, span=span, kind=source.kind, form=source.form, entity=entity), None, ()

    def _outlet(self, reading: Reading) -> Speaker:
        """Who speaks in an article's own voice; an outlet that nobody names is another one in every article."""
        article = reading.article
        name = article.outlet or next((agency.name for agency in reading.agencies), None)
        entity = content_id("ent", "outlet", article.id) if name is None else None
        return Speaker(name=name or self._unnamed_outlet, span=None, kind="outlet", form="implicit", entity=entity)

    def _issued_by(self, name: str, span: Span, holders: Holders) -> tuple[Speaker, Holder | None, tuple[str, ...]]:
        """The speaker of a document that says whose it is («بلاغ للنقابة»), by the name in full where one was read."""
        fuller = in_full(name, holders)
        if fuller is not None:
            speaker = replace(fuller.speaker, span=span, kind="document", form="document")
            return speaker, fuller, (f"«{span.text}»: the body named in full before",)
        entity = content_id("ent", "organisation", fold(name))
        return Speaker(name=name, span=span, kind="document", form="document", entity=entity), None, ()

    def _implicit(
        self,
        attribution: Attribution,
        resolved: Sequence[Holder | None],
        holders: Holders,
        mentions: Placed[Mention],
        reading: Reading,
        people: People,
    ) -> tuple[Speaker, Holder | None, tuple[str, ...]]:
        if attribution.governor is not None and attribution.governor < len(resolved):
            governor = standing(resolved[attribution.governor])
            gender, number = attribution.source.gender, attribution.source.number
            if governor is not None and (governor.sentence == attribution.sentence or agrees(gender, governor, number)):
                return _silent(governor.speaker), governor, ("goes on with the speaker of the same sentence",)
        if attribution.outer is not None and attribution.outer < len(resolved):
            outer = resolved[attribution.outer]
            if outer is not None:
                return _silent(outer.speaker), outer, ("speaks within the words of the same speaker",)
        if attribution.cue is not None:
            subject = sentence_subject(
                reading,
                attribution,
                mentions,
                # «اتصلنا بفلان، لكنه رفض»: the pronoun can mean whom a preposition governs.
                frozenset() if attribution.source.span is not None else self._anaphors.prepositions,
            )
            if subject is not None:
                speaker = Speaker(
                    name=subject.name, span=None, kind="person" if subject.type == "PER" else "organisation",
                    form="implicit", role=subject.role.text if subject.role else None, entity=subject.entity,
                )  # fmt: skip
                return speaker, holders.of_entity(subject.entity), ("subject of the sentence",)
            titled = people.offices.subject(words_before(reading, attribution))
            if titled is not None:
                speaker = _person(titled, None, "implicit")
                return speaker, holders.of_entity(titled.entity), ("subject of the sentence",)
        apart = gives_reason(reading, attribution, self._anaphors.reasons)
        earlier = None if apart else last_speaker(holders, attribution)
        if earlier is not None:
            return _silent(earlier.speaker), earlier, ("no source named: the last speaker who agrees with the verb",)
        offset = attribution.cue.start if attribution.cue is not None else 0
        last = last_named(mentions, offset, ("PER", "ORG"))
        if last is not None and (not apart or last.span.start >= reading.sentences[attribution.sentence].span.start):
            kind: SpeakerKind = "person" if last.type == "PER" else "organisation"
            speaker = Speaker(name=last.name, span=None, kind=kind, form="implicit", entity=last.entity)
            return speaker, None, ("no source named: the last person or body named before",)
        return (
            Speaker(name=self._unnamed_source, span=None, kind="anonymous", form="implicit"),
            None,
            ("no source named",),
        )


def _person(mention: Mention, span: Span | None, form: SpeakerForm) -> Speaker:
    """The person of a mention as speaker; `span` is the source phrase, if there is one."""
    role = mention.role.text if mention.role is not None else None
    return Speaker(name=mention.name, span=span, kind="person", form=form, role=role, entity=mention.entity)


def _id(article: Article, attribution: Attribution) -> str:
    cue_start = attribution.cue.start if attribution.cue is not None else -1
    return content_id("sta", article.id, str(cue_start), *(f"{s.start}-{s.end}" for s in attribution.content))


def _silent(speaker: Speaker) -> Speaker:
    """The same speaker, not named at this cue."""
    kind = "organisation" if speaker.kind == "document" else speaker.kind
    return replace(speaker, span=None, form="implicit", kind=kind)


def _anothers(text: str, issuer: Holder) -> bool:
    """Whether a document says by its second word that it is no person's («محضر الضبط», not «البيان», «بيان له»)."""
    head, _, owner = fold(text).partition(" ")
    return issuer.speaker.kind == "person" and owner.startswith("ال") and not head.startswith("ال")
