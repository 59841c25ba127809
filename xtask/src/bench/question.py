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


class Measured:
    """Wall and CPU seconds of a block; the interpreter's own start and imports lie outside."""

    def __enter__(self):
        self._wall, self._cpu = time.perf_counter(), self._cpu_now()
        return self

    def __exit__(self, *_):
        self.wall = time.perf_counter() - self._wall
        self.cpu = self._cpu_now() - self._cpu

    @staticmethod
    def _cpu_now():
        usage = resource.getrusage(resource.RUSAGE_SELF)
        return usage.ru_utime + usage.ru_stime
