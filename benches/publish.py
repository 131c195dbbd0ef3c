#!/usr/bin/env python3
"""Publishes a hundred editions, and tells what publishing costs beside a build of the same content.

    publish.py corrections|months CONTENT [EDITIONS]

`corrections` changes one message from edition to edition, `months` gives every metric and all its members a new value. CONTENT is what
`corpus.py 950 20 CONTENT` wrote, for a site of 2,000 files; it is copied. Some of the editions are measured: the lowest of three builds
into an empty folder and of three attempts to publish, each in a copy of the store.
"""
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

MILEPOST = Path(__file__).resolve().parent.parent / "target/release/milepost"
MEASURED = {1, 2, 3, 10, 25, 50, 75, 100}
RUNS = 3


def milepost(content, output, *arguments):
    """Seconds of processor and of wall clock."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([MILEPOST, "--content", content, "--output", output, "--quiet", *arguments], check=True)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, wall


def correct(content, edition):
    messages = sorted((content / "messages").iterdir())
    with messages[7 * edition % len(messages)].open("a") as message:
        message.write(f"\nOne more sentence, number {edition}.\n")


def observe(content, edition):
    year, month = 2026 + (edition - 1) // 12, (edition - 1) % 12 + 1
    for metric in (content / "metrics").iterdir():
        values = re.compile(r"^(values: \{.*|    \w+: \{.*)\}$", re.MULTILINE)
        metric.write_text(values.sub(rf"\g<1>, {year}-{month:02}: {20 + edition / 10:.1f}}}", metric.read_text()))


def main():
    change, source = {"corrections": correct, "months": observe}[sys.argv[1]], Path(sys.argv[2])
    editions = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    with tempfile.TemporaryDirectory(dir=source.parent) as folder:
        folder = Path(folder)
        content, output, spare = folder / "content", folder / "output", folder / "spare"
        shutil.copytree(source, content)
        for edition in range(1, editions + 1):
            change(content, edition)
            as_of = ("--as-of", date(2026 + edition // 12, edition % 12 + 1, 20).isoformat())
            builds, publishes = [], []
            for _ in range(RUNS if edition in MEASURED else 0):
                builds.append(milepost(content, spare, "build", *as_of))
                shutil.rmtree(spare)
                subprocess.run(["cp", "-al", output, spare] if output.exists() else ["mkdir", spare], check=True)
                publishes.append(milepost(content, spare, "publish", *as_of))
                shutil.rmtree(spare)
            if builds:
                (build, wall), (publish, longer) = map(min, (builds, publishes))
                print(f"{edition}: build {build:.2f} s of processor, publish {publish:.2f} s, {publish / build:.1f} x; "
                      f"wall {wall:.2f} s and {longer:.2f} s", flush=True)
            milepost(content, output, "publish", *as_of)


main()
