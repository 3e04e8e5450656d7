"""Knowledge: the lexicons of names, compiled for comparing: everything folded, words by what they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rawi.arabic.fold import fold
from rawi.arabic.names import name_tokens
from rawi.arabic.particles import ARTICLE, ELIDED_ARTICLE
from rawi.arabic.stems import stem
from rawi.lexicon.identity import IdentityLexicon
from rawi.lexicon.names import NameLexicon
from rawi.resolve.entities import entity_of
from rawi.resolve.identity.plain import PlainWords

Phrase = tuple[str, ...]
_BEFORE_ARTICLE = ("بال", "وال")
_LONG = 4
"""Words of a listed name from which on it is known by its beginning."""
_PREPOSITIONS = ("ل", "ب")


class Knowledge:
    """Word lists in the form of key words (`rawi.arabic.names.name_tokens`); built once, then only read."""

    def __init__(self, lexicon: IdentityLexicon, names: NameLexicon) -> None:
        people, bodies, places = lexicon.people, lexicon.bodies, lexicon.places
        self.weights = lexicon.weights
        self.limits = lexicon.limits
        self.plain = PlainWords(lexicon, names)
        self.sons = _single(people["sons"])
        self.titles = _single(word for word in names.titles["offices"] if " " not in word)
        self.kin = _single(people["kin"])
        self.houses = frozenset(fold(word) for word in people["houses"])
        self.particles = _single(people["particles"])
        self.addresses = _single(people["addresses"])
        self.syllabic = _single(people["syllabic"])
        self.blessed = _key(people["usual"][0])
        """The name that many bear before their own and leave out."""
        self.usual = _single(people["usual"])
        self.many = self.usual | _single(people["families"])
        self.short_names = {_key(word): _key(forms[0]) for forms in people["short_names"] for word in forms}
        self.generations = {word: n for n, group in enumerate(people["generations"]) for word in name_tokens(group)}
        self.spellings = {word: _key(group[0]) for group in lexicon.spellings for word in map(_key, group)}
        self.apart = frozenset(frozenset(map(_key, pair)) for pair in lexicon.apart)
        native = (names.persons["given"], names.persons["shared"], names.persons["family"])
        self.native = frozenset(_key(word) for words in native for word in words)
        self.foreign = frozenset(_key(word) for word in names.persons["foreign"]) - self.native
        self.given = frozenset(_key(word) for word in (*names.persons["given"], *names.persons["shared"]))
        self.men, self.women = _single(people["men"]), _single(people["women"])
        self.dropped = _single(bodies["dropped"])
        self.same_head = _groups(bodies["alike"])
        self.mere = _single(bodies["mere"])
        self.loose = _single(bodies["loose"])
        self.place_loose = _single(places["loose"])
        self.national = _single(bodies["national"])
        self.wide = _single(bodies["wide"])
        self.ideals = frozenset(map(masculine, _single(bodies["ideals"])))
        self.club_heads = _single(bodies["club_heads"])
        self.club_names = _single(bodies["club_names"])
        self.leading = _single(bodies["leading"])
        everywhere = {name_tokens(name) for name in bodies["everywhere"]}
        self.sure_bodies = frozenset(
            tokens
            for known in names.known
            if known.type == "ORG"
            for form in known.forms
            if form not in known.guarded and (tokens := name_tokens(form)) not in everywhere
        )
        self.branching = _single(bodies["branching"])
        self.fields = frozenset(map(masculine, _single(bodies["fields"])))
        self.ministry = _key(bodies["ministry"][0])
        self.seats = _single(bodies["seats"])
        self.joints = frozenset(fold(word) for word in bodies["joints"])
        self.levels = _groups(places["levels"])
        self.place_dropped = _single(places["dropped"])
        self.place_weak = _single(places["weak"])
        self.sides = _single(places["sides"])
        self.recurring = _single(lexicon.events["recurring"])
        self.event_dropped = _single(lexicon.events["dropped"])
        self.heads = self._heads(names) | self.dropped | frozenset(self.levels) | self.event_dropped
        self.callings = {
            tokens: field for field, words in lexicon.callings.items() for tokens in map(name_tokens, words) if tokens
        }
        self.longest_calling = max(map(len, self.callings))
        pairs = {frozenset(pair) for pair in lexicon.kindred}
        self.kindred = frozenset(pairs | {frozenset((field,)) for field in lexicon.callings})
        # With the article too: of «ألماني» the first two letters look like one, of «الألماني» they do not.
        self.countries = {
            masculine_words(name_tokens(form)): code
            for code, forms in lexicon.countries.items()
            for printed in forms
            for form in (printed, ARTICLE + printed)
        }
        self._longest_country = _longest(self.countries)
        self.towns: dict[Phrase, str] = {
            name_tokens(form): ""
            for known in names.known
            if known.type == "LOC"
            for form in known.forms
            if masculine_words(name_tokens(form)) not in self.countries
        }
        for name, codes in lexicon.place_countries.items():
            self.towns[name_tokens(name)] = codes[0] if len(codes) == 1 else ""
        self.towns.update((name_tokens(form), code) for code, forms in lexicon.towns.items() for form in forms)
        self.of_towns = {
            _key(word): " ".join(name_tokens(town)) for word, town in lexicon.places["adjectives"].items()
        } | {
            town[0].removesuffix("ه") + "ي": town[0]
            for forms in lexicon.towns.values()
            for town in map(name_tokens, forms)
            if len(town) == 1 and len(town[0]) > 3 and not town[0].endswith(("ي", "ا"))
            if town[0] + "ي" not in self.loose
        }
        self.leaders = {name_tokens(name): code for code, names_ in lexicon.leaders.items() for name in names_}
        self._longest_leader = _longest(self.leaders)
        shared = {name_tokens(name) for name in places["shared"]}
        self.towns.update((tokens, "") for tokens in shared)
        self._longest_town = _longest(self.towns)
        self.sure_places = (
            frozenset(
                tokens for known in names.known if known.type == "LOC" for tokens in map(name_tokens, known.forms)
            )
            - shared
        )
        self.within = lexicon.within
        self.letters = {letter: _key(name) for letter, name in lexicon.letters.items()}
        self.letter_names = {_key(name): _key(usual) for name, usual in lexicon.letter_names.items()}
        self.spoken = {_key(word): digits for word, digits in lexicon.spoken.items()}
        self.ordinals = {_key(word): int(number) for number, words in lexicon.ordinals.items() for word in words}
        self.topics = {word: topic for topic, words in lexicon.topics.items() for word in _single(words)}
        self.dead = _single(lexicon.gone["dead"])
        self.spared = _single(lexicon.gone["spared"])
        self.manly = _single(people["manly"])
        self.decades = {_key(word): 1920 + at // 2 * 10 for at, word in enumerate(lexicon.gone["decades"])}
        self.latin_words = {word: name_tokens(arabic) for word, arabic in lexicon.latin_words.items()}
        self.naming = frozenset(fold(word) for word in lexicon.aliases["naming"])
        self.apposing = frozenset(fold(word) for word in lexicon.aliases["apposing"])
        self.between_names = frozenset(fold(word) for word in lexicon.aliases["between"])
        self.stopwords = frozenset(fold(word) for word in lexicon.stopwords)
        self.arab = frozenset(people["arab"])
        self.same_bodies = {
            self.listed_words(name_tokens(form)): self.listed_words(name_tokens(forms[0]))
            for forms in bodies["same"]
            for form in forms[1:]
        }
        self.peoples = {
            people_stem(_key(form)): people_stem(_key(forms[0])) for forms in lexicon.peoples for form in forms
        }
        self.generic_peoples = frozenset(people_stem(word) for word in _single(lexicon.generic_peoples))
        self.abroad = _single(lexicon.offices["abroad"])
        self.general = self.titles | _single(lexicon.offices["general"])
        self.general_stems = frozenset(map(stem, self.general))
        self.office_words = {_key(word): _key(group[0]) for group in lexicon.offices["alike"] for word in group}
        self.office_phrases = {
            name_tokens(form): name_tokens(group[0]) for group in lexicon.offices["phrases"] for form in group
        }
        self.belonging = _single(bodies["belonging"])
        self.acknowledged = _single(bodies["acknowledged"])
        self.polite = _single(lexicon.offices["polite"])
        self.ranks = _single(lexicon.offices["ranks"])
        self.statesmen = _single(lexicon.offices["statesmen"])
        self.lesser = _single(lexicon.offices["lesser"])
        self.past = _single(lexicon.offices["past"])
        self.commonness = {
            **lexicon.commonness,
            "company": {entity_of(name, kind): step for kind, name, step in lexicon.companions},
        }
        self.listed = self._listed(names)
        sorts = {"people": ("PER",), "bodies": ("ORG", "FAC"), "places": ("LOC", "FAC"), "events": ("EVENT",)}
        others = [(forms, kinds) for sort, kinds in sorts.items() for forms in lexicon.other_names[sort]]
        for forms, kinds in (*((forms, ("ORG",)) for forms in bodies["known"]), *others):
            for kind in kinds:
                keys = [(kind, self.listed_words(name_tokens(form))) for form in forms]
                canonical = next((self.listed[key] for key in keys if key in self.listed), forms[0])
                self.listed.update((key, canonical) for key in keys)

    @classmethod
    def load(cls) -> Knowledge:
        """The knowledge that ships with Rawi; LexiconError if a file is broken."""
        return cls(IdentityLexicon.load(), NameLexicon.load())

    @staticmethod
    def _heads(names: NameLexicon) -> frozenset[str]:
        lists = ("offices", "named", "forces", "national", "facilities", "places", "events", "short_forms")
        return frozenset(_key(word) for name in lists for word in names.bodies[name] if " " not in word)

    def listed_words(self, tokens: Phrase) -> Phrase:
        """Key words as lists of names are looked up by: adjectives masculine, one spelling, the letters of an
        abbreviation in one («و م ع»)."""
        joined = join_letters(tokens)
        return tuple(self.spellings.get(masculine(word), masculine(word)) for word in joined)

    def listed_name(self, kind: str, tokens: Phrase) -> str | None:
        """The usual name of a thing of the lexicon that goes by these key words: also behind a word for its sort («حزب
        جبهة كذا»), or with a word or two more at the end of a long name; None if the lexicon has none."""
        words = self.listed_words(tokens)
        found = self.listed.get((kind, words))
        if found is None and kind != "PER" and len(words) > 1 and tokens[0] in self.mere:
            found = self.listed.get((kind, words[1:]))
        for length in range(len(words) - 1, max(len(words) - 3, _LONG - 1), -1):
            found = found or self.listed.get((kind, words[:length]))
        return found

    def is_polite(self, tokens: Phrase) -> bool:
        """Whether what stands before a name is no office but a form of address («الأمير», «الدكتور»)."""
        return self.polite.issuperset(tokens)

    def office(self, tokens: Phrase) -> Phrase:
        """The key words of an office in one wording: a country and its adjective by its code, words that say the same
        by the first of them, whether it is a former one left out."""
        words: list[str] = []
        tokens = masculine_words(detached(token, self) for token in tokens)
        at = 0
        while at < len(tokens):
            if (country := self.country_at(tokens, at)) is not None:
                words.append(country[0])
                at += country[1]
                continue
            phrase = self.office_phrases.get(tokens[at : at + 2])
            if phrase is not None:
                words.extend(phrase)
                at += 2
                continue
            word = tokens[at]
            if word not in self.past:
                words.append(self.office_words.get(word, self.office_words.get(word.removesuffix("ه"), word)))
            at += 1
        return tuple(words) or tokens

    def _listed(self, names: NameLexicon) -> dict[tuple[str, Phrase], str]:
        """The canonical name of every form of a name that the lexicon knows, by type."""
        found: dict[tuple[str, Phrase], str] = {}
        for known in names.known:
            if len(known.forms) > 1:
                for form in known.forms:
                    found.setdefault((known.type, self.listed_words(name_tokens(form))), known.canonical)
        return found

    def is_kindred(self, one: str, other: str) -> bool:
        """Whether one person often goes through both callings."""
        return frozenset((one, other)) in self.kindred

    def country_at(self, words: Phrase, at: int) -> tuple[str, int] | None:
        """The country that the words from `at` on name (adjectives masculine), and how many words that takes."""
        for length in range(_most(self._longest_country, words, at), 0, -1):
            code = self.countries.get(words[at : at + length])
            if code is not None:
                return code, length
        return None

    def town_at(self, words: Phrase, at: int) -> tuple[str, int] | None:
        """The country ("" if it is not sure) of the town that the words from `at` on name, and how many they are."""
        for length in range(_most(self._longest_town, words, at), 0, -1):
            code = self.towns.get(words[at : at + length])
            if code is not None:
                return code, length
        return None

    def leader_at(self, words: Phrase, at: int) -> tuple[str, int] | None:
        """The country of the leader whom the words from `at` on name, and how many words that takes."""
        for length in range(_most(self._longest_leader, words, at), 0, -1):
            code = self.leaders.get(words[at : at + length])
            if code is not None:
                return code, length
        return None

    def callings_of(self, words: Phrase) -> frozenset[str]:
        """The fields of the callings among words."""
        found = set()
        at = 0
        while at < len(words):
            for length in range(min(self.longest_calling, len(words) - at), 0, -1):
                called = words[at : at + length]
                # A woman's calling is that of men («مطربة»).
                field = self.callings.get(called) or self.callings.get((called[0].removesuffix("ه"), *called[1:]))
                if field is not None:
                    found.add(field)
                    at += length - 1
                    break
            at += 1
        return frozenset(found)


def _longest(phrases: Iterable[Phrase]) -> dict[str, int]:
    """How many words the longest phrase has that begins with each word."""
    found: dict[str, int] = {}
    for phrase in phrases:
        found[phrase[0]] = max(len(phrase), found.get(phrase[0], 0))
    return found


def _most(longest: Mapping[str, int], words: Phrase, at: int) -> int:
    """Words at most of a phrase that begins at `at`; most words begin none."""
    return min(longest.get(words[at], 0), len(words) - at) if at < len(words) else 0


def masculine(word: str) -> str:
    """A key word with the masculine ending of an adjective of relation («عراقيه»: «عراقي»)."""
    if len(word) > 4:
        if word.endswith("يه"):
            return word[:-1]
        if word.endswith(("يون", "يين")):
            return word[:-2]
    return word


def join_letters(tokens: Phrase) -> Phrase:
    """Key words with single letters that stand one behind the other in one («أ ش أ»: «اشا»)."""
    found: list[str] = []
    run = ""
    for token in tokens:
        if len(token) == 1 and not token.isdigit():
            run += token
            continue
        if run:
            found.append(run)
            run = ""
        found.append(token)
    return tuple((*found, run) if run else found)


def detached(token: str, knowledge: Knowledge) -> str:
    """A key word without a preposition or «و» before the article, or before a country's name."""
    if token.startswith(ELIDED_ARTICLE) and len(token) > 4:
        return token[2:]
    if token.startswith(_BEFORE_ARTICLE) and (len(token) > 5 or token[3:] in knowledge.fields):
        return token[3:]
    if token[:1] in _PREPOSITIONS and len(token) > 3 and (token,) not in knowledge.countries:
        rest = token[1:]
        if (rest,) in knowledge.countries or knowledge.towns.get((rest,)) or masculine(rest) in knowledge.fields:
            return rest
    return token


def people_stem(word: str) -> str:
    """A people's name without the ending of an adjective or its plural («أمازيغيون»: «أمازيغ»)."""
    for ending in ("يون", "يين", "ييه", "يه", "ون", "ين", "ي"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def masculine_words(words: Iterable[str]) -> Phrase:
    """`masculine` of each word."""
    return tuple(masculine(word) for word in words)


def _key(word: str) -> str:
    return "".join(name_tokens(word))


def _single(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_key(word) for word in words)


def _groups(groups: Iterable[Iterable[str]]) -> dict[str, int]:
    """The number of the group that each word is first in."""
    found: dict[str, int] = {}
    for number, group in enumerate(groups):
        for word in group:
            found.setdefault(_key(word), number)
    return found
