"""What the others are asked, and the sum that says whether they answered the same."""

import json
import resource
import time

MASK = (1 << 64) - 1


def read(folder):
    with open(f"{folder}/question.json", encoding="utf-8") as file:
        return json.load(file)


def checksum(rows, first_month):
    """Of rows with an office, a month and then a number for each condition."""
    total = 0
    for office, month, *numbers in rows:
        base = (office + 1) * 1_000_003 + (month - first_month) * 10_007
        for place, number in enumerate(numbers):
            total += number * (base + (place + 1) * 101)
    return str(total & MASK)


def own_cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


class Measured:
    """Wall and CPU seconds of a block; the interpreter's own start and imports lie outside."""

    def __init__(self, cpu_now=own_cpu):
        self._cpu_now = cpu_now

    def __enter__(self):
        self._wall, self._cpu = time.perf_counter(), self._cpu_now()
        return self

    def __exit__(self, *_):
        self.wall = time.perf_counter() - self._wall
        self.cpu = self._cpu_now() - self._cpu


def sampled(q, levels, ask):
    """Four queries, one for each level, of four indicators spread over the card; and what all of them would take.

    `ask` is given a level and conditions, and answers with rows of unit, month and a number for each, and what it took.
    """
    step = max(1, len(q["indicators"]) // len(levels))
    taken, totals = [], {}
    for number, level in enumerate(levels):
        places = q["indicators"][number * step]
        rows, measured = ask(level, [q["conditions"][place] for place in places])
        taken.append((measured.wall, measured.cpu))
        if level != "kommune":
            totals.update({str(place): sum(row[2 + i] for row in rows) for i, place in enumerate(places)})
    asked = len(q["indicators"]) * len(levels)
    wall, cpu = (asked * sum(column) / len(taken) for column in zip(*taken))
    return {"wall": wall, "cpu": cpu, "totals": totals, "queries": asked}
