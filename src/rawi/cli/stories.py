"""`rawi stories`: courses of events."""

from __future__ import annotations

from rawi.cli.options import CsvOption, JsonOption, LibraryOption, look_into
from rawi.cli.output import check_forms, print_csv, print_json, print_table

COLUMNS = ("id", "title", "articles", "claims", "first", "last")


def stories(library: LibraryOption = None, as_json: JsonOption = False, as_csv: CsvOption = False) -> None:
    """List stories: articles and claims about one course of events."""
    check_forms(as_json=as_json, as_csv=as_csv)
    with look_into(library) as opened:
        found = opened.view.stories()
        if as_json:
            from rawi.store.timelines import timelines

            days = timelines(opened.view, found)
    if as_json:
        from rawi.model.wire import story_day_to_json, story_to_json

        print_json(
            {**story_to_json(one), "timeline": [story_day_to_json(day) for day in days[one.id]]} for one in found
        )
        return
    rows = [(one.id, one.title, len(one.articles), len(one.claims), one.first, one.last) for one in found]
    if as_csv:
        print_csv(COLUMNS, rows)
    else:
        print_table(COLUMNS, rows, nothing="No stories.")
