"""Print speed of reading, memory, linking of names, search for copies and time of an `add`: `python -m benchmarks`.

What takes longer has commands of its own: `python -m benchmarks.serving` (pages and searches of a large library),
`python -m benchmarks.comparing` (adding to one), and `python -m benchmarks.memory` and `.linking` with other sizes.
"""

from __future__ import annotations

import os
import platform

from benchmarks import copies, journey, linking, memory, reading


def main() -> None:
    """Measure and print, one line a figure."""
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores")
    speed = reading.measure()
    print("reading, characters/s on one core:")
    print(f"  {speed.articles} articles of the sample coverage: {speed.per_second:,.0f}")
    print(f"  one article of 5 kB: {speed.per_second_5_kb:,.0f}; one of 5 MB: {speed.per_second_5_mb:,.0f}")
    print(
        f"  words and times alone: {speed.per_second_times:,.0f} "
        f"(known of HeidelTime, not run here: {reading.HEIDELTIME:,})"
    )
    print(f"  times and quantities in words already read: {speed.per_second_times_and_quantities:,.0f}")
    print("reading of odd texts, microseconds a character, and growth from a text a quarter as long:")
    for odd in reading.odd_texts():
        print(f"  {odd.name}: {odd.microseconds:.1f}, x{odd.growth:.2f}")
    print(memory.told(memory.measure(10_000)))
    print(
        "who is who among invented names:", *linking.told([linking.measure(size) for size in linking.SIZES]), sep="\n"
    )
    print("copies among invented articles:", *copies.told([copies.measure(size) for size in copies.SIZES]), sep="\n")
    for run in (journey.sample(), journey.seeds()):
        if run is None:
            print("the five seed articles are not at hand (RAWI_SEEDS): not measured")
        else:
            print(
                f"add, {run.name} ({run.commands} commands): {run.seconds:.1f} s wall-clock, "
                f"peak memory {run.peak_megabytes:.0f} MB"
            )


if __name__ == "__main__":
    main()
