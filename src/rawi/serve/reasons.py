"""Reasons: why something was inferred, in the language of the interface.

The stages write their reasons in English with ids and figures in them; each known form has a sentence in the catalogue.
A form that is not known is shown as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from rawi.serve.catalogue import Catalogue
from rawi.serve.numbers import share, unit
from rawi.serve.visible import isolated, visible
from rawi.serve.wording import Wording

_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"own reporting", "own"),
        (r"agency credited for the statement", "agency_statement"),
        (r"near copy of (?P<article>art_\w+) \((?P<percent>\d+)%\)", "near_copy"),
        (r"same agency credit: (?P<name>.+)", "agency"),
        (r"same communiqu[eé].*", "communique"),
        (r"same press conference", "press"),
        (r"same words of one speaker", "same_words"),
        (r"said by one speaker on one day", "one_day"),
        (r"both credit one outlet", "one_outlet"),
        (r"one origin by (?P<decision>dec_\w+)", "one_origin"),
        (r"an origin of its own by (?P<decision>dec_\w+)", "own_origin"),
        (r"one claim by (?P<decision>dec_\w+)", "one_claim"),
        (r"one position of one speaker within a few days", "one_position"),
        (r"passage also in (?P<article>art_\w+)", "passage_also"),
        (r"shares a passage with (?P<article>art_\w+)", "passage"),
        (r"(?P<n>\d+) words in the same order, (?P<percent>\d+)% of this article", "aligned"),
        (r"among them «(?P<words>.+)»", "aligned_words"),
        (r"it credits (?P<name>.+)", "credits"),
        (r"the other credits (?P<name>.+)", "credited"),
        (r"published before the other", "before"),
        (r"published after the other", "after"),
        (r"which was first is not known", "first_unknown"),
        (r"near meaning \((?P<ratio>[\d.]+)\)", "meaning"),
        (r"same meaning \((?P<ratio>[\d.]+)\)", "same_meaning"),
        (r"shares (?P<words>[^@]+)", "shares"),
        (r"same kind of event.*", "event"),
        (r"same unit: date", "same_unit_date"),
        (r"same unit: (?P<unit>.+)", "same_unit"),
        (r"their bounds do not meet", "bounds_apart"),
        (r"their bounds do not meet on the same day", "bounds_apart_same_day"),
        (r"one is given in place of the other", "in_place"),
        (r"a count that can only grow is lower on the later day", "shrinking"),
        (r"same day", "same_day"),
        (r"not explained by the later day", "later_day"),
        (r"which is the later is not known", "later_unknown"),
        (r"(?P<first>.+) against (?P<second>.+)", "against"),
        (r"denies: (?P<words>.+)", "denies"),
        (r"negated: (?P<words>.+)", "negated"),
        (r"its main clause is negative", "negative"),
        (r"the two events exclude each other", "exclude"),
        (r"denies what others say together", "whole"),
        (r"names the other's doer", "doer"),
        (r"names another cause", "cause"),
        (r"implies an increase", "increase"),
        (r"goes on from: (?P<words>.+)", "goes_on"),
        (r"says the opposite", "polarity"),
        (r"affirms what cannot hold beside it", "turned"),
        (r"looks back at (?P<day>[\d-]+)", "looks_back"),
        (r"nearest to all other clauses of its claim", "centre"),
        (r"by way of another clause of its claim", "another"),
        (r"near to the other clauses of its claim on average", "average"),
        (r"points at: (?P<words>.+)", "points_at"),
        (r"takes no position", "no_position"),
        (r"takes no position: (?P<words>.+)", "no_position_said"),
        (r"refuses to comment", "no_comment"),
        (r"denies knowledge, not the thing itself", "no_knowledge"),
        (r"the content stands before the cue", "precedes"),
        (r"no source is named in this sentence", "no_source"),
        (r"relayed words", "relayed"),
        (r"subject of the sentence", "subject"),
        (r"goes on with the speaker of the same sentence", "same_sentence"),
        (r"speaks within the words of the same speaker", "within"),
        (r"no source named: the last speaker who agrees with the verb", "agrees"),
        (r"«(?P<words>.+)»: the last speaker", "last_speaker"),
        (r"«(?P<words>.+)»: issued by the last speaker who issued one", "issuer"),
        (r"«(?P<words>.+)»: the person named last", "last_person"),
        (r"«(?P<words>.+)»: the body named last", "last_body"),
        (r"«(?P<words>.+)»: the holder of this office", "office"),
        (r"«(?P<words>.+)»: who was introduced by this office", "introduced"),
        (r"«(?P<words>.+)»: the person of this family name", "family"),
        (r"«(?P<words>.+)»: the body named in full before", "in_full"),
        (r"no source named: the last person or body named before", "last_named"),
        (r"no source named", "unnamed"),
        (r"nobody is named", "nobody"),
        (r"nobody is named who thinks so", "nobody_thinks"),
        (r"passes on what goes round", "goes_round"),
        (r"a verbal noun reports it", "verbal_noun"),
        (r"told of as what was said before", "said_before"),
        (r"credited by a verb", "credited_by_verb"),
        (r"a text is printed whole", "printed_whole"),
        (r"gives a figure", "figure"),
        (r"led to by another verb", "led_to"),
        (r"a quotation behind whoever speaks", "behind_speaker"),
        (r"its own correspondent tells it", "correspondent"),
        (r"the denial is itself denied", "denial_denied"),
        (r"voices rejection", "rejection"),
        (r"day: that of the speaker's other words here", "day_of_others"),
        (r"the quotation behind it has no cue of its own", "no_own_cue"),
        (r"corrected by (?P<decision>dec_\w+): the speaker was «(?P<words>.+)»", "corrected_speaker"),
        (r"corrected by (?P<decision>dec_\w+): the stance was (?P<stance>affirms|denies|neither)", "corrected_stance"),
        (r"corrected by (?P<decision>dec_\w+): the words were «(?P<words>.+)»", "corrected_words"),
        (r"corrected by (?P<decision>dec_\w+): the day was unknown", "corrected_unknown_day"),
        (r"corrected by (?P<decision>dec_\w+): the day was (?P<words>.+)", "corrected_day"),
        (r"dating near copy of (?P<article>art_\w+) \((?P<percent>\d+)%\)", "near_copy"),
        (
            r"dating part of it stands in (?P<article>art_\w+) \((?P<percent>\d+)%\): mostly published in one week",
            "dating_part",
        ),
        (r"dating opposed by (?P<article>art_\w+)", "dating_against"),
        (r"dating points at (?P<article>art_\w+), not before it", "dating_answers"),
        (r"dating points at (?P<article>art_\w+), so long after it", "dating_answers_after"),
        (r"dating points at (?P<article>art_\w+): mostly published within a week of it", "dating_answers_mostly"),
        (r"dating gives the day of writing", "dating_this_day"),
        (r"dating gives the day and month of writing", "dating_day_and_month"),
        (r"dating gives the day of the month of writing", "dating_day"),
        (r"dating the weekday is that of a date in the text: mostly that day", "dating_coinciding"),
        (r"dating so many years after the date told here: the year of writing", "dating_anniversary"),
        (
            r"dating the report opens with what takes place on this day: mostly published before it",
            "dating_ahead",
        ),
        (r"dating so long after the date told here", "dating_later"),
        (
            r"dating the same day is dated elsewhere in the text, and nothing later than its month: mostly that month",
            "dating_same_month",
        ),
        (r"dating a range from the day of writing on runs to this date", "dating_range"),
        (r"dating a weekday with its date but without a year: mostly near", "dating_near_day"),
        (r"dating last month of this name: within ten months after it", "dating_last_month"),
        (r"dating next month of this name: within ten months before it", "dating_next_month"),
        (r"dating for the latest season that is named: mostly written in it", "dating_season"),
        (r"dating since the beginning of this year until now: the year of writing", "dating_since"),
        (r"dating words of this day are quoted: not before it", "dating_quoted"),
        (
            r"dating dated in the text, it may be past or to come: mostly not more than a year before it",
            "dating_at_least",
        ),
        (r"dating between the last and the next month that are named: mostly there", "dating_between"),
        (r"dating last week, and one day alone is told as past: mostly of that week", "dating_last_week"),
        (
            r"dating the latest year of the text, in which weekday and date agree: mostly the year of writing",
            "dating_latest_year",
        ),
        (
            r"dating the latest day told with its weekday, beside a weekday alone: mostly of the same week",
            "dating_latest_day",
        ),
        (r"dating numbered in this year: not before it", "dating_numbered"),
        (r"dating so long before the date told here", "dating_before"),
        (r"dating gives the weekday of writing", "dating_weekday"),
        (r"dating last or next beside its date: within a week", "dating_within_a_week"),
        (r"dating gives the month of writing", "dating_this_month"),
        (r"dating gives the year of writing", "dating_this_year"),
        (r"dating told as past: not before this", "dating_past"),
        (r"dating told as history: not before this", "dating_history"),
        (r"dating told as still to come: not after this", "dating_coming"),
        (r"dating the report opens with this day: mostly published within a week", "dating_opening"),
        (
            r"dating last month, and the same day is dated elsewhere in the text: the month after it",
            "dating_month_after",
        ),
        (
            r"dating last month, taken for the latest month that the text dates: the month after it",
            "dating_latest_month",
        ),
        (
            r"dating the first year after the dates told as past in which weekday and date agree: mostly that one",
            "dating_agreeing",
        ),
    )
)


def shown_reason(
    reason: str, catalogue: Catalogue, article: Callable[[str], Markup], wording: Wording | None = None
) -> Markup:
    """The reason as a sentence; `article` makes an article's id a link to it, `wording` gives the words behind stems.
    Parts of a reason are parted by «; »."""
    return Markup("; " if catalogue.language == "en" else "؛ ").join(
        _part(part, catalogue, article, wording) for part in reason.split("; ")
    )


def _part(reason: str, catalogue: Catalogue, article: Callable[[str], Markup], wording: Wording | None) -> Markup:
    for pattern, key in _FORMS:
        match = pattern.fullmatch(reason)
        if match is None:
            continue
        values: dict[str, object] = {}
        for name, found in match.groupdict(default="").items():
            if name == "article":
                values[name] = article(found)
            elif name == "percent":
                values["share"] = share(int(found) / 100, catalogue)
            elif name == "ratio":
                values["share"] = share(float(found), catalogue)
            elif name == "unit":
                values[name] = unit(found, catalogue)
            elif name == "stance":
                values[name] = catalogue.text(f"stance.{found}")
            elif name == "decision":
                values[name] = Markup('<bdi class="id" dir="ltr">{}</bdi>').format(found)
            elif name == "n":
                values[name] = found
            elif name == "words" and key == "shares" and wording is not None:
                values[name] = isolated(wording.listed(found), catalogue.language)
            else:
                values[name] = isolated(found, catalogue.language)
        return catalogue.text(f"reason.{key}", **values)
    language = Markup(' lang="en"') if catalogue.language != "en" else Markup("")
    return Markup("<bdi{}>{}</bdi>").format(language, visible(reason))
