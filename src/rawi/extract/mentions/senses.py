"""Senses: what the name lexicon says about one written word, particles taken off."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from typing import NamedTuple

from rawi.arabic.fold import fold, folded
from rawi.arabic.inflect import noun, participle, past, present
from rawi.arabic.memory import Remembered
from rawi.arabic.particles import ARTICLE, CLITICS, WITH_DUAL, cuts
from rawi.extract.mentions.roles import ARTICLED, Role
from rawi.lexicon.cues import Reporting
from rawi.lexicon.names import KnownName, NameLexicon
from rawi.model import MentionType

COMMAS = "،,"
_LIKE = "ك"
_OF = "من"
_FOREIGN = ("يا", "و")
_SHORTEST_PRESENT = 4
"""Letters of a present that is told from other words; shorter are «تنس», «تعز»."""


class Sense(NamedTuple):
    """How a written word is read: `skip` letters of particles, then `stem` (article included), `bare` without it."""

    skip: int
    stem: str
    bare: str
    definite: bool
    role: int


class Known(NamedTuple):
    """A lexicon name keyed by its first folded word: the folded words after it, and what it is."""

    rest: tuple[str, ...]
    type: MentionType
    canonical: str
    guarded: bool
    media: bool
    located: bool = False
    """Guarded, but free where a place stands («في الزملة»)."""
    learned: bool = False


class Senses:
    """Looks up the sense of a folded word; remembers what it has seen."""

    def __init__(self, lexicon: NameLexicon, reporting: Reporting) -> None:
        self._roles: dict[str, int] = {}
        self._known: dict[str, list[Known]] = {}
        self.people: dict[str, str] = {}
        """Written forms of nationality adjectives, with the same form in the first spelling."""
        self.nations: MutableMapping[str, str] = {}
        """Written forms of nationalities and groups, plurals too, with the masculine singular."""
        self.of: Callable[[str], Sense] = Remembered(self._read).__getitem__
        """The sense of a folded word."""
        persons = lexicon.persons
        self._fill(lexicon)
        self._fill_reporting(reporting)
        self._fill_known(lexicon.known)
        self.presents = self._fill_present(lexicon.limits)
        """Forms of verbs in the present and future that are nothing else («تستضيف», «سيخوض»), folded."""
        self.endings = tuple(fold(ending) for ending in lexicon.shapes["foreign_endings"])
        self.tied = frozenset(fold(name) for name in (*persons["given"], *persons["shared"]) if name.endswith("ة"))
        """Names that end in ta marbuta: printed with ه they are often a noun with a pronoun («ناديه»)."""
        self.breathed = frozenset(fold(name) for name in (*persons["given"], *persons["foreign"]) if name.endswith("ه"))
        """Names that end in a plain ه: printed with ة they are another word («نواه», «نواة»)."""
        self.foreign_letters = frozenset(lexicon.shapes["foreign_letters"])
        self.second = folded(lexicon.joints["second"])
        self.descent = folded(lexicon.joints["strong_descent"])
        self.answers = folded(lexicon.joints["answers"])
        self.servant = folded(lexicon.joints["servant"])
        self.kunya = folded(lexicon.joints["kunya"])
        self.attached = tuple(fold(word) for word in lexicon.joints["attached"])
        self.particles = folded(lexicon.joints["foreign"])
        self.descriptors = folded(lexicon.bodies["descriptors"])
        self.links = folded(lexicon.titles["title_links"])
        self.confusable = lexicon.confusable
        self.idioms = frozenset(tuple(fold(idiom).split()) for idiom in lexicon.idioms)
        """A word and a place behind it that together are no place («على الصعيد السياسي»)."""
        self.toponyms = folded(lexicon.bodies["toponyms"])
        self.feminine = folded(lexicon.bodies["feminine_heads"])
        self.ministries = folded(lexicon.bodies["ministries"])
        self.designations = folded(lexicon.bodies["designations"])
        self.doubtful = folded(lexicon.titles["doubtful"])
        self.opposition = frozenset(lexicon.bodies["opposition"])
        self.opposed = folded(lexicon.bodies["opposed"])
        self.complement_links = self.opposition.union(lexicon.bodies["place_links"])
        self.place_heads = folded(lexicon.bodies["place_complement"])
        self.anonymity = folded(lexicon.titles["anonymity"])
        self.leadership = folded(lexicon.titles["leadership"])
        self.ranks = self._phrases(lexicon.titles["ranks"])
        honorifics = lexicon.titles["honorifics"]
        self.honorifics = self._phrases([*honorifics, *(_feminine(form) for form in honorifics if " " not in form)])
        self.fielded = folded(lexicon.bodies["fielded"])
        self.colours = folded(lexicon.learning["place_adjectives"])
        """What distinguishes things of one name («الراية السوداء», «التل الكبير»), with the article."""
        self.watches = folded(lexicon.bodies["watches"])
        self.gatherings = folded(lexicon.bodies["gatherings"])
        self.storms = folded(lexicon.bodies["storms"])
        self.campaigns = folded(lexicon.bodies["campaigns"])
        self.lands_of = folded(lexicon.bodies["lands_of"])
        self.months = folded(lexicon.bodies["months"])
        self.battles = folded(lexicon.bodies["battles"])
        self.emblems = folded(lexicon.bodies["emblems"])
        self.seasons = folded(lexicon.bodies["seasons"])
        self.settlements = folded(lexicon.bodies["settlements"])
        self.transient = frozenset(fold(f) for word in lexicon.bodies["transient"] for f in (word, _feminine(word)))
        """Adjectives that say how a body stands and are no part of its name («الحاكم»)."""
        self.named_openly = folded(lexicon.bodies["named_openly"])
        self.seated = folded(lexicon.bodies["seated"])
        self.disasters = folded(lexicon.bodies["disasters"])
        self.titled_events = folded(lexicon.bodies["titled_events"])
        self.nicknamed = folded(lexicon.learning["nicknamed"])
        learning = lexicon.learning
        self.called = folded((*learning["nicknamed"], *learning["partisan"], *learning["trading"]))
        """Heads of bodies whose own name follows; alone, it is no other body."""
        self.traders = folded(lexicon.bodies["traders"])
        self.hospitals = folded(lexicon.bodies["hospitals"])
        self.kinds = frozenset(fold(form) for kind in lexicon.bodies["kinds"] for form in (kind, _feminine(kind)))
        self.lands = frozenset(lexicon.capitals.values())
        """States, by their canonical names."""
        self.doubled = folded(lexicon.bodies["doubled"])
        self.camps = folded(lexicon.bodies["camps"])
        self.uses = folded(lexicon.bodies["uses"])
        self.duals = folded(lexicon.bodies["duals"])
        self.ambiguous = folded(lexicon.bodies["ambiguous"])
        self.trades = frozenset(fold(_feminine(kind)) for kind in lexicon.bodies["trades"])
        """What companies deal in and how they are built, feminine («القابضة», «العقارية»)."""
        self.corporate = frozenset(
            fold(form) for kind in lexicon.bodies["corporate"] for form in (kind, _feminine(kind))
        )
        self.units = folded(lexicon.bodies["units"])
        self.arms = folded(lexicon.bodies["arms"])
        self.disciplined = folded(lexicon.bodies["disciplined"])
        self.courts = folded(lexicon.bodies["courts"])
        self.played = folded(lexicon.bodies["played"])
        self.supreme = folded(lexicon.bodies["supreme"])
        self.town_bodies = folded(lexicon.bodies["town_bodies"])
        self.two_ministers = folded(lexicon.bodies["two_ministers"])
        self.dedicatory = frozenset(fold(ARTICLE + word) for word in lexicon.bodies["dedicatory"])
        self.wards = folded(lexicon.bodies["wards"])
        self.towards = folded(lexicon.bodies["towards"])
        self.bureaus = folded(lexicon.bodies["bureaus"])
        self.alone = frozenset(fold(ARTICLE + head) for head in lexicon.bodies["alone"])
        self.clans = folded(learning["clans"])
        self.sure_clans = folded(learning["sure_clans"])
        self.clan_words = folded(learning["clan_words"])
        self.clansmen = folded(learning["clansmen"])
        self.clansfolk = frozenset(p + form for form in self.clans for p in ("", *CLITICS)) | {_OF}
        """Words right before a clan, with their particles."""
        self.outlets = frozenset(fold(ARTICLE + head) for head in lexicon.bodies["outlets"])
        self.portfolios = frozenset(fold(ARTICLE + field) for field in lexicon.bodies["portfolios"])
        self.quoted_heads = folded(learning["quoted_heads"])
        self.naming = folded(lexicon.titles["naming"])
        titles = lexicon.titles
        relations = [_owned(form) + pronoun for form in titles["relations"] for pronoun in ("", *WITH_DUAL)]
        self.relations = folded((*relations, *titles["relations"]))
        self.brothers = frozenset(fold(p + form) for form in titles["brothers"] for p in ("", "ب", "و"))
        owners = [_owned(form) + pronoun for form in titles["kin"] for pronoun in WITH_DUAL]
        self.kin = frozenset(fold(p + form) for form in owners for p in ("", "و", "ل", "ب"))
        """Kin with the pronoun of whose it is («نجله», «شقيقتها»)."""
        self.related = self.kin | self.brothers
        self.aliases = folded(titles["aliases"])
        self.wrecks = folded(lexicon.bodies["wrecks"])
        self.contests = folded(lexicon.bodies["contests"])
        self.leagues = folded(lexicon.bodies["leagues"])
        self.league_ranks = folded(lexicon.bodies["league_ranks"])
        self.several = folded(lexicon.bodies["several"])
        self.states = folded(lexicon.bodies["states"])
        self.bare_media = folded(learning["bare_media"])
        self.sporting = folded(lexicon.bodies["sporting"])
        self.movements = folded(lexicon.bodies["movements"])
        self.markets = folded(lexicon.bodies["markets"])
        self.market_words = folded(lexicon.bodies["market_words"])
        self.compass = folded(lexicon.bodies["compass"])
        self.counterparts = folded(learning["counterparts"])
        self.pairs = folded(learning["pairs"])
        self.coordinated = folded(lexicon.bodies["coordinated"])
        self.introducing = self.naming | self.leadership | frozenset(COMMAS)
        """Words and marks behind which a name can stand in apposition."""
        self.pilgrims = folded(lexicon.titles["inner_honorifics"])
        self.apposed = folded(lexicon.bodies["apposed"])
        self.ordinals = folded(lexicon.bodies["ordinals"])
        self.heads_of = folded(lexicon.bodies["heads_of"])
        self.passing = frozenset(fold(f) for word in lexicon.bodies["passing"] for f in (word, _feminine(word)))
        self.over = folded(lexicon.bodies["over"])
        self.partisan = folded(learning["partisan"])
        self.areas = folded(lexicon.bodies["areas"])
        self.parts = folded(lexicon.bodies["parts"])
        self.committees = folded(lexicon.bodies["committees"])
        self.parts_of_day = folded(lexicon.limits["parts_of_day"])
        self.days = folded(lexicon.limits["days"])
        self.ministerial = folded(lexicon.bodies["ministerial"])
        self.clubs = folded(lexicon.learning["clubs"])
        self._locative = folded(lexicon.learning["locative"])
        self._seats = frozenset(fold(word).split()[-1] for word in lexicon.learning["seats"])
        self.substantives = frozenset(
            fold(f) for word in lexicon.titles["substantives"] for f in (word, _feminine(word))
        )
        self.degrees = folded(lexicon.titles["degrees"])

    def names(self, stem: str) -> Sequence[Known]:
        """The names that begin with a folded stem, the longest first."""
        return self._known.get(stem, ())

    def places(self, before: str, particles: str) -> bool:
        """Whether a place is at home behind the folded word `before` or with the attached `particles` («بـ»)."""
        return particles.endswith("ب") or before in self._locative or self.of(before).stem in self._seats

    def role_of(self, stem: str) -> int:
        """The roles of a folded stem, article included, particles already off."""
        role = self._roles.get(stem, 0)
        if stem.startswith(ARTICLE) and len(stem) > 3:
            role |= self._roles.get(stem[2:], 0) & ARTICLED
        return role

    def _read(self, folded: str) -> Sense:
        best: Sense | None = None
        fallback: Sense | None = None
        for cut in cuts(folded):
            stem = ARTICLE + cut.stem if cut.definite else cut.stem
            if not cut.stem or (cut.skip and len(cut.stem) < 2):
                continue
            role = self.role_of(stem)
            definite = stem.startswith(ARTICLE) and len(stem) > 3
            sense = Sense(cut.skip, stem, stem[2:] if definite else stem, definite, role)
            if role and (best is None or (cut.skip == best.skip and cut.definite)):
                best = sense
            elif cut.definite and cut.skip and folded[0] == _LIKE and folded.endswith(_FOREIGN):
                # «كالدونيا»
                continue
            elif (cut.definite and (fallback is None or not fallback.definite)) or fallback is None:
                fallback = sense
        if best is not None:
            return best
        return fallback or Sense(0, folded, folded, False, 0)

    def _add(self, forms: Iterable[str], role: int) -> None:
        for form in forms:
            key = fold(form)
            self._roles[key] = self._roles.get(key, 0) | role

    def _phrases(self, forms: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
        table: dict[str, list[tuple[str, ...]]] = {}
        for form in forms:
            first, *rest = fold(form).split()
            for article in ("", ARTICLE):
                table.setdefault(article + first, []).append(tuple(rest))
            if rest:
                table.setdefault(ARTICLE + first, []).append((ARTICLE + rest[0], *rest[1:]))
        for rests in table.values():
            rests.sort(key=len, reverse=True)
        return table

    def _fill(self, lexicon: NameLexicon) -> None:
        titles, bodies, limits, persons = lexicon.titles, lexicon.bodies, lexicon.limits, lexicon.persons
        offices = titles["offices"]
        self._add([*offices, *(_feminine(form) for form in offices)], Role.OFFICE)
        # «رئيسه» is folded like «رئيسة» and needs no entry.
        owned = [form + pronoun for form in offices for pronoun in WITH_DUAL[1:]]
        owned += [_feminine(form)[:-1] + "ت" + pronoun for form in offices for pronoun in WITH_DUAL]
        self._add(owned, Role.OFFICE)
        self.owned = folded(owned)
        """Offices with the pronoun of whose they are («رئيستها», «وكيله»): definite without article."""
        self._add((form.split()[0] for form in titles["ranks"]), Role.RANK)
        honorifics = [form.split()[0] for form in titles["honorifics"]]
        self._add([*honorifics, *(_feminine(form) for form in honorifics)], Role.HONORIFIC)
        self._add(titles["title_modifiers"], Role.MODIFIER)
        for key, role in (
            ("offices", Role.BODY), ("named", Role.NAMED_BODY), ("weak", Role.WEAK_BODY), ("forces", Role.FORCE),
            ("national", Role.NATIONAL), ("facilities", Role.FACILITY), ("weak_facilities", Role.WEAK_FACILITY),
            ("places", Role.PLACE), ("weak_places", Role.WEAK_PLACE), ("open_places", Role.OPEN_PLACE),
            ("events", Role.EVENT), ("construct", Role.CONSTRUCT),
        ):  # fmt: skip
            self._add(bodies[key], role)
        self._add((ARTICLE + form for form in bodies["standing"]), Role.STANDING)
        for form in bodies["body_adjectives"]:
            self._add((form,), Role.BODY_ADJECTIVE)
            self._add((_feminine(form),), Role.BODY_ADJECTIVE | Role.FEMININE)
        self._add(limits["function"], Role.FUNCTION)
        self._add(limits["common"], Role.COMMON)
        for form in limits["perfect"]:
            self._add((made.text for made in past(form)), Role.VERB)
        for names, role in (("given", Role.GIVEN), ("foreign", Role.FOREIGN), ("family", Role.FAMILY)):
            self._add(persons[names], role)
        for name in persons["shared"]:
            self._roles[fold(name)] = self._roles.get(fold(name), 0) & ~(Role.GIVEN | Role.FOREIGN) | Role.SHARED
        for key in ("kunya", "descent", "servant"):
            self._add(lexicon.joints[key], Role.JOINT)
        for people in lexicon.peoples:
            extra = Role.QUALITY if people.quality else 0
            for adjective in people.adjectives:
                self._add((adjective,), Role.DEMONYM | extra)
                self._add((adjective + "ة",), Role.DEMONYM | Role.FEMININE | extra)
                self._add((adjective + "ون", adjective + "ين", adjective + "ات"), Role.DEMONYM | Role.PLURAL)
                self._add((adjective + "ان", adjective + "تين", adjective + "تان"), Role.DEMONYM | extra)
                for ending in ("", "ة", "ون", "ين", "ات"):
                    self.people[fold(adjective + ending)] = people.canonical + ending
                for ending in ("", "ة", "ون", "ين", "ات", "ان", "تين", "تان"):
                    self.nations[fold(adjective + ending)] = people.canonical
            self.nations.update((fold(plural), people.canonical) for plural in people.plurals)
            self._add(people.plurals, Role.DEMONYM | Role.PLURAL)

    def _fill_reporting(self, reporting: Reporting) -> None:
        for verb in reporting.verbs:
            forms = [*past(verb.past), *present(verb.present, verb.past)]
            self._add((form.text for form in forms), Role.VERB | (0 if verb.weak else Role.SPEECH))
            self._add(verb.passive, Role.VERB)
            if verb.participle:
                self._add((form.text for form in participle(verb.participle)), Role.FUNCTION)
            if verb.noun:
                self._add((form.text for form in noun(verb.noun)), Role.COMMON)
        self._add(reporting.sources["anonymous"], Role.ANONYMOUS)
        self._add(reporting.sources["media"], Role.MEDIUM)
        self._add(reporting.sources["agency"], Role.MEDIUM)
        for role, nouns in reporting.relays.items():
            if role == "document":
                self._add(nouns, Role.DOCUMENT)

    def _fill_present(self, limits: Mapping[str, Sequence[str]]) -> frozenset[str]:
        # Last, because a form that is anything else is left what it is («ينبع», «تدمر», «يسر»).
        forms = (form for stem in limits["present"] for form in present(stem) if form.person == "3")
        keys = {key for form in forms if len(key := fold(form.text)) >= _SHORTEST_PRESENT}
        plain = keys.difference(folded(limits["verbal_nouns"]), self._roles)
        self._roles.update(dict.fromkeys(plain, Role.VERB))
        return frozenset(plain)

    def _fill_known(self, names: Iterable[KnownName]) -> None:
        seen: set[tuple[tuple[str, ...], bool]] = set()
        for name in names:
            for form in name.forms:
                key = tuple(fold(form.replace(".", " ")).split())
                guarded = form in name.guarded
                if not key or (key, guarded) in seen:
                    continue
                seen.add((key, guarded))
                entry = Known(key[1:], name.type, name.canonical, guarded, name.media)
                self._known.setdefault(key[0], []).append(entry)
                self._add((key[0],), Role.KNOWN)
        for entries in self._known.values():
            entries.sort(key=lambda entry: (-len(entry.rest), entry.guarded))


def _feminine(form: str) -> str:
    return form[:-1] + "ية" if form.endswith("ي") else form + "ة"


def _owned(form: str) -> str:
    """The form before a pronoun: «زوجة» is «زوجتـ»."""
    return form[:-1] + "ت" if form.endswith("ة") else form
