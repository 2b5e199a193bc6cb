#!/usr/bin/env python3
"""Compares the studies in files of JSON lines: shares of random search's regret, mean ranks and paired tests.

usage: compare.py HALF FILE...

HALF is tuning or reporting. Every sampler counts with the seeds that it has. All regrets are at least the problem's floor.
  share   the geometric mean over problems of the median regret over seeds, as a share of our random search's
  rank    the mean over problems of the place of the median regret among all samplers of the table; ties share their places
  p       Wilcoxon's signed-rank test over problems, on the logarithms of the median regrets of our `auto` and of this sampler; two-sided
"""
import collections
import json
import math
import os
import statistics
import subprocess
import sys

from scipy.stats import rankdata, wilcoxon

PROGRAM = os.environ.get("SEARCH_BENCHMARK") or os.path.join(os.path.dirname(os.path.abspath(__file__)), "bin", "Release", "net10.0", "TrainSmart.Benchmarks.Search")
BUDGETS = ["50", "100", "200"]
BASELINE, JUDGED = "trainsmart-random", "trainsmart-auto"


def read(files):
    """The studies by sampler and problem."""
    studies = collections.defaultdict(list)
    for file in files:
        with open(file) as lines:
            for row in map(json.loads, lines):
                studies[row["library"] + "-" + row["sampler"], row["problem"]].append(row)
    # AutoSampler is GPSampler on spaces that are flat and numeric; those rows are not run twice.
    for (sampler, problem), rows in list(studies.items()):
        if sampler == "optuna-gp" and ("optunahub-auto", problem) not in studies:
            studies["optunahub-auto", problem] = rows
    return studies


def medians(studies, problems, budget):
    """The median regret of each sampler on each problem."""
    return {
        (sampler, problem): max(statistics.median(row["regret"][budget] for row in rows), problems[problem]["floor"])
        for (sampler, problem), rows in studies.items() if problem in problems
    }


def table(family, studies, problems):
    print(f"\n### {family}, {len(problems)} problems\n")
    samplers = sorted({sampler for sampler, problem in studies if problem in problems})
    print("| sampler | problems | seeds | " + " | ".join(f"share, {budget}" for budget in BUDGETS) + " | " + " | ".join(f"rank, {budget}" for budget in BUDGETS)
          + " | " + " | ".join(f"p, {budget}" for budget in BUDGETS) + " | CPU s a study |")
    print("|---" * (4 + 3 * len(BUDGETS)) + "|")
    found = {budget: medians(studies, problems, budget) for budget in BUDGETS}
    complete = [sampler for sampler in samplers if all((sampler, problem) in studies for problem in problems)]
    ranks = {budget: mean_ranks(found[budget], complete, problems) for budget in BUDGETS}
    for sampler in samplers:
        own = [problem for problem in problems if (sampler, problem) in studies]
        seeds = [len(studies[sampler, problem]) for problem in own]
        cells = [sampler, str(len(own)), f"{min(seeds)}" if min(seeds) == max(seeds) else f"{min(seeds)}-{max(seeds)}"]
        for budget in BUDGETS:
            logs = [math.log(found[budget][sampler, problem] / found[budget][BASELINE, problem]) for problem in own if (BASELINE, problem) in studies]
            cells.append(f"{math.exp(statistics.fmean(logs)):.3g}" if logs else "")
        cells += [f"{ranks[budget][sampler]:.2f}" if sampler in ranks[budget] else "" for budget in BUDGETS]
        cells += [test(found[budget], sampler, own) for budget in BUDGETS]
        cells.append(f"{statistics.fmean(row['cpu'] for problem in own for row in studies[sampler, problem]):.3g}")
        print("| " + " | ".join(cells) + " |")


def mean_ranks(found, samplers, problems):
    places = [rankdata([found[sampler, problem] for sampler in samplers]) for problem in problems]
    return {sampler: statistics.fmean(place[index] for place in places) for index, sampler in enumerate(samplers)}


def test(found, sampler, problems):
    pairs = [math.log(found[sampler, problem] / found[JUDGED, problem]) for problem in problems if (JUDGED, problem) in found]
    if sampler == JUDGED or len(pairs) < 5 or not any(pairs):
        return ""
    return f"{wilcoxon(pairs).pvalue:.2g}"


def main():
    half, files = sys.argv[1], sys.argv[2:]
    listed = subprocess.run([PROGRAM, "problems"], check=True, capture_output=True, text=True).stdout.splitlines()
    problems = {problem["problem"]: problem for problem in map(json.loads, listed) if problem["half"] == half}
    studies = read(files)
    for family in ["continuous", "mixed", "tabular"]:
        own = {name: problem for name, problem in problems.items() if problem["family"] == family and any(key[1] == name for key in studies)}
        if own:
            table(family, studies, own)
    table("all", studies, {name: problem for name, problem in problems.items() if any(key[1] == name for key in studies)})


if __name__ == "__main__":
    main()
