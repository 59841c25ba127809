"""Writes the page with what was measured: `page.py <page> <summary.json> ...`."""

import json
import sys
from pathlib import Path

HEAD = """# Performance

Written by `cargo xtask bench`, which makes a register up, counts it, and has others count it in the same rounds.
Ratios are what is claimed; seconds belong to the machine of the day and are here for scale.
How fast pages are stands in [the performance of the pages](performance-web.md), how much memory an import takes in
[that of imports](performance-import.md).

What is counted: every number that adds up of the indicators B.\\* of the shipped package `nav-kontor` over the data
set `oppfolging`, a row per person and month. Rettesnor's time covers the whole process, from reading the definitions
to the four figures (month, year to date, and both last year) of every unit: the country, 12 regions, 360
municipalities and the offices. The others read the very same Parquet file and stop at the sums of offices and months.
Of their time only the query is taken, of several ways to write it the fastest that was found, and of two for DuckDB
the better one in each round.

`Merely decoding` reads the same columns with the same Parquet crate and throws them away. The kernel can be faster
than that, because it takes yes and no as the bits they are in the file, where the crate makes a byte of each.

Every run is a fresh process, in turn, after a warm-up; ratios are taken round by round, and the median is shown. A
run whose checksum is not everyone's would end the comparison. The query per indicator and level is run for four of
them, once, and multiplied: it is marked as extrapolated.
"""

NAMES = {
    "kernel": "Rettesnor",
    "decode": "merely decoding the columns",
    "duckdb": "DuckDB {duckdb}, one pass",
    "polars": "Polars {polars}, one pass",
}


def number(value):
    return f"{value:,}".replace(",", " ")


def title(summary):
    q = summary["question"]
    return f"{number(q['rows'])} person-months, {q['months']} months, {number(q['offices'])} offices"


def section(summary):
    q, table, ratios = summary["question"], summary["table"], summary["ratios"]
    lines = [
        f"## {title(summary)}",
        "",
        f"{len(q['indicators'])} indicators, {q['counters']} counters, {len(q['conditions'])} of them different;"
        f" {number(summary['cells'])} figures; a file of {number(round(q['bytes'] / 1e6))} MB. {summary['rounds']} rounds"
        f" on {summary['cores']} cores, with a load of {min(summary['load']):.1f} to {max(summary['load']):.1f}.",
        "",
        "| | wall s | CPU s | peak MiB | CPU against Rettesnor | wall against Rettesnor |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for name, label in NAMES.items():
        row = table[name]
        lines.append(
            f"| {label.format(**summary['versions'])} | {row['wall']:.2f} | {row['cpu']:.2f} | {row['peak_mib']:.0f}"
            f" | {ratios['cpu'][name]:.1f} | {ratios['wall'][name]:.1f} |"
        )
    for name, label in {"duckdb": "DuckDB", "postgres": "PostgreSQL"}.items():
        if sampled := summary["sampled"].get(name):
            lines.append(
                f"| {label} {sampled['version']}, {sampled['queries']} queries (extrapolated from 4)"
                f" | {sampled['wall']:.0f} | {sampled['cpu']:.0f} | | {sampled['ratio']:.0f} | |"
            )
    return lines + [""]


def scaling(summaries):
    """What ten times the rows and ten times the offices cost, where both were measured."""
    by_key = {
        (s["question"]["rows"], s["question"]["months"], s["question"]["offices"]): s["table"]["kernel"] | {"cells": s["cells"]}
        for s in summaries
    }
    wider, longer_ones = [], []
    for (rows, months, offices), kernel in sorted(by_key.items()):
        wide = by_key.get((rows, months, offices * 10))
        if wide:
            more_cells = wide["cells"] / kernel["cells"]
            wider.append(
                f"- Ten times the offices over the same {number(rows)} rows: {wide['cpu'] / kernel['cpu']:.2f} times the CPU, for"
                f" {more_cells:.1f} times the figures. What is added is the making of those, not the reading of rows."
            )
        for (more, longer, same), long in sorted(by_key.items()):
            if same == offices and more == 10 * rows:
                span = f"{months} months" if longer == months else f"{longer} months in place of {months}"
                longer_ones.append(
                    f"- Ten times the rows of {number(offices)} offices, in {span}:"
                    f" {long['cpu'] / kernel['cpu']:.1f} times the CPU, {long['peak_mib']:.0f} MiB at the peak."
                )
    lines = wider + longer_ones
    return ["## How it grows", "", *lines, ""] if lines else []


def main():
    page, *paths = sys.argv[1:]
    summaries = [json.loads(Path(path).read_text(encoding="utf-8")) for path in paths]
    summaries.sort(key=lambda s: (s["question"]["rows"], s["question"]["offices"]))
    lines = [HEAD]
    for summary in summaries:
        lines += section(summary)
    lines += scaling(summaries)
    Path(page).write_text("\n".join(lines), encoding="utf-8")


main()
