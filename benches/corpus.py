#!/usr/bin/env python3
"""Writes content of any size, to measure builds with.

    corpus.py MESSAGES METRICS FOLDER

Each message stands in Korean and English, with headings, a list, a table and a link; every tenth also has a chart and a
checked number. Each metric has 60 months, two targets and a breakdown. A message or metric depends on its number
alone: the same arguments give the same bytes, and more messages keep the ones before. As of 2026-01-31.
"""
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

WORDS = {
    "ko": """공장 라인에서 모은 기록을 다시 읽고 원인을 찾는 시간이 짧아졌습니다 교육을 마친 동료가 먼저 시험하고 의견을 보냈습니다
        안전한 순서로 적용하며 보안 심사를 거칩니다 다음 분기에는 품질 검사와 물류 계획에도 같은 방법을 씁니다 목표는 그대로이고 속도는
        조금 빨라졌습니다 남은 과제는 현장에서 매주 쓰는 습관입니다 작은 개선을 모아 큰 변화로 이어 갑니다""".split(),
    "en": """records from the lines are read again and finding a cause takes less time colleagues who finished the course tried it
        first and sent their views we apply it in a safe order after a security review next quarter inspection and logistics plans
        follow the target stays as it is and the pace is a little faster what remains is the habit of weekly use on site""".split(),
}
MEMBERS = ["alpha", "beta", "gamma", "delta"]
MONTHS = [f"{year}-{month:02}" for year in range(2021, 2026) for month in range(1, 13)]
SITE = """title: {ko: 측정용 보고, en: Report for measuring}
languages: [ko, en]
timezone: Asia/Seoul
headline: metric-0
audiences: {general: {}}
organisation:
  team:
    title: {ko: 팀, en: Team}
    members: {%s}
""" % ", ".join(f"{name}: {{ko: {name}, en: {name.title()}}}" for name in MEMBERS)


def walk(random, drift):
    """A value for each month."""
    value, values = 0.0, []
    for _ in MONTHS:
        value += random.gauss(drift, 0.4)
        values.append(round(value, 1))
    return values


def series(values):
    return ", ".join(f"{month}: {value}" for month, value in zip(MONTHS, values))


def metric(number):
    random = Random(f"metric {number}")
    values = walk(random, 0.5)
    members = "\n".join(f"    {name}: {{{series(walk(random, 0.5))}}}" for name in MEMBERS)
    return values, f"""audience: general
title: {{ko: 지표 {number}, en: Metric {number}}}
unit: percent-change
better: higher
cadence: monthly
due_day: 15
baseline: {{period: 2020-12, value: 0}}
targets:
  - {{announced: 2021-01-04, value: 40, due: 2028-12}}
  - {{announced: 2023-01-03, value: 60, due: 2028-12, from: {{period: 2022-12, value: {values[23]}}}}}
values: {{{series(values)}}}
breakdowns:
  team:
{members}
"""


def identity(number):
    return f"{date(2016, 1, 1) + timedelta(days=number % 3650)}-message-{number}"


def message(number, language, metrics):
    random = Random(f"message {number} {language}")
    def sentence():
        return " ".join(random.choices(WORDS[language], k=random.randint(8, 16))) + "."
    def paragraph():
        return " ".join(sentence() for _ in range(5))
    parts = [paragraph(), "## " + sentence()[:40], paragraph(), "\n".join("- " + sentence() for _ in range(4)), paragraph()]
    rows = "".join(f"| {random.choice(WORDS[language])} | {random.randint(1, 99)} |\n" for _ in range(5))
    parts += ["## " + sentence()[:40], "| A | B |\n|---|---:|\n" + rows, f"{sentence()} [{sentence()}](message:{identity(number // 2)})"]
    if number % 10 == 0:
        which = number // 10 % len(metrics)
        value = f"{metrics[which][-1]:+.1f}%".replace("-", "\u2212")
        parts += [f"[{value}](metric:metric-{which}@{MONTHS[-1]})", f"![{sentence()[:30]}](metric:metric-{which})"]
    title, summary = sentence()[:50], sentence()
    return f"---\ntitle: {title}\nauthor: {{name: {random.choice(WORDS[language])}}}\nsummary: {summary}\naudience: general\n---\n\n" + "\n\n".join(parts) + "\n"


def main(messages, metrics, folder):
    for name in ["metrics", "messages"]:
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    made = [metric(number) for number in range(metrics)]
    for number, (_, text) in enumerate(made):
        (folder / "metrics" / f"metric-{number}.yaml").write_text(text, encoding="utf-8")
    values = [values for values, _ in made]
    for number in range(messages):
        for language in WORDS:
            path = folder / "messages" / f"{identity(number)}.{language}.md"
            path.write_text(message(number, language, values), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4 or int(sys.argv[2]) < 1:
        sys.exit("usage: corpus.py MESSAGES METRICS FOLDER, with at least one metric")
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
