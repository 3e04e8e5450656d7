"""Print every figure the README quotes: `python -m benchmarks`."""

from __future__ import annotations

import os
import platform

from benchmarks import journey, memory, reading


def main() -> None:
    """Measure and print, one line a figure."""
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores")
    speed = reading.measure()
    print(
        f"reading, {speed.articles} articles of the sample coverage: {speed.per_second:,.0f} characters/s on one core"
    )
    print(f"reading, one article of 500,000 characters: {speed.per_second_long:,.0f} characters/s on one core")
    print(memory.told(memory.measure(10_000)))
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
