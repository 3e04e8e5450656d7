"""Plain: the words that name nothing by themselves, and those of bodies and offices that do name something."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rawi.arabic.names import name_tokens
from rawi.arabic.stems import stem
from rawi.lexicon.identity import IdentityLexicon
from rawi.lexicon.names import NameLexicon

Phrase = tuple[str, ...]
_FEMININE = "ه"
_PRONOUNS = ("هم", "ها", "هما")


class PlainWords:
    """Key words (`rawi.arabic.names.name_tokens`) by whether they name something; built once, then only read."""

    def __init__(self, lexicon: IdentityLexicon, names: NameLexicon) -> None:
        titles, bodies, limits = names.titles, names.bodies, names.limits
        callings = (word for words in lexicon.callings.values() for word in words)
        heads = (word for key in ("offices", "named", "forces", "national", "places", "short_forms")
                 for word in bodies[key])  # fmt: skip
        kinds = (word for key in ("transient", "kinds", "body_adjectives") for word in bodies[key])
        self._nouns = _words(limits["common"], titles["offices"], titles["honorifics"], titles["ranks"],
                             lexicon.offices["general"], callings, heads, lexicon.sources)  # fmt: skip
        self._common = self._nouns | _words(titles["title_modifiers"], kinds)
        self._stems = frozenset(map(stem, self._common))
        self._particles = _words(limits["function"], lexicon.stopwords)
        self._frequent: Mapping[str, int] = lexicon.commonness["around"]
        self._weak = _words(bodies["weak"], bodies["weak_facilities"], bodies["weak_places"])
        self._heads = _words(bodies["offices"], bodies["named"], bodies["national"])
        self._passing = _words(bodies["transient"], lexicon.offices["past"])
        self._states = _words(bodies["standing"], bodies["forces"], bodies["national"], bodies["states"])
        self._titles = _words(titles["offices"])
        self._called = self._titles | _words(titles["honorifics"], titles["ranks"], bodies["offices"], bodies["named"])
        self._fields = _words(lexicon.bodies["fields"])
        self._sole = frozenset(map(name_tokens, (*lexicon.offices["sole"], *lexicon.bodies["services"])))
        self._peoples = _words(
            word for one in names.peoples if not one.quality for word in (*one.adjectives, *one.plurals)
        )
        self._people = _words(*(names.persons[key] for key in ("given", "shared", "family", "foreign")))
        self._known = frozenset(
            name_tokens(form) for one in names.known if one.type in ("ORG", "PER") for form in one.forms
        )

    def is_common(self, word: str) -> bool:
        """Whether a word is one of the lexicon's for callings, sorts of bodies, and what is told of every day."""
        return word in self._common or stem(word) in self._stems

    def is_plain(self, word: str) -> bool:
        """Whether a word is one of everyday, by the lexicon or because news has it about very many names."""
        return self.is_listed(word) or stem(word) in self._frequent

    def is_listed(self, word: str) -> bool:
        """Whether a word is one of everyday by the lexicon."""
        bare = {word.removesuffix(ending) for ending in _PRONOUNS}
        return not self._particles.isdisjoint(bare) or self.is_common(word)

    def is_persons(self, word: str) -> bool:
        """Whether a word is of people's names."""
        return word in self._people and word not in self._common

    def calls(self, word: str) -> bool:
        """Whether a proper name may stand behind a word («مدرب», «شركة»)."""
        return word in self._called

    def is_title(self, word: str) -> bool:
        """Whether a word is for an office or calling."""
        return word in self._titles

    def is_of_people(self, word: str) -> bool:
        """Whether a word tells a nationality or people."""
        return word in self._peoples

    def is_known(self, words: Phrase) -> bool:
        """Whether some words are a name of the lexicon, and not a single noun of everyday."""
        return words in self._known and not (len(words) == 1 and words[0] in self._nouns)

    def is_known_behind(self, words: Phrase) -> bool:
        """The same behind a word that calls, where names are no words of everyday («إدارة الاتحاد»)."""
        return words in self._known

    def is_sole(self, words: Phrase) -> bool:
        """Whether some words are an office or service of which a state has one («ولي العهد», «الخدمة المدنية»)."""
        return words in self._sole

    def is_of_state(self, word: str) -> bool:
        """Whether a word is for a body of which a state has one («الحكومة», «الجيش»)."""
        return word in self._states

    def is_body(self, words: Phrase) -> bool:
        """Whether words begin with one for a sort of bodies and its field («هيئة الأرصاد», not «فريق الدراسة»)."""
        if len(words) < 2 or words[0] not in self._heads or words[1] in self._particles:
            return False
        if words[1] in self._passing or words[1].removesuffix(_FEMININE) in self._passing:
            return False
        return words[0] not in self._weak or len(words) > 2

    def is_office(self, words: Phrase) -> bool:
        """Whether words begin with an office and its field («وزير الصحة»)."""
        return len(words) > 1 and words[0] in self._titles and words[1] in self._fields


def _words(*lists: Iterable[str]) -> frozenset[str]:
    return frozenset(tokens[0] for words in lists for word in words if len(tokens := name_tokens(word)) == 1)
