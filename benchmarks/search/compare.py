#!/usr/bin/env python3
"""Compares the studies in files of JSON lines: shares of random search's regret, mean ranks and paired tests.

usage: compare.py HALF FILE...

HALF is tuning or reporting. Every sampler counts with the seeds that it has. All regrets are at least the problem's floor.
  share   the geometric mean over problems of the median regret over seeds, as a share of our random search's
  rank    the mean over problems of the place of the median regret among all samplers of the table; ties share their places
  p       Wilcoxon's signed-rank test over problems, on the logarithms of the median regrets of our `auto` and of this sampler; two-sided,
          not corrected for the number of comparisons
Then, of `auto`: its share with the 95 % interval of 2,000 redraws of the seeds, on how many problems its median is at the floor, its mean rank
among the peers that the bar names, and the peers that are significantly worse after Holm's correction. Last, each of our samplers beside its namesake.
"""
import collections
import json
import math
import os
import random
import statistics
import subprocess
import sys

from scipy.stats import rankdata, wilcoxon

PROGRAM = os.environ.get("SEARCH_BENCHMARK") or os.path.join(os.path.dirname(os.path.abspath(__file__)), "bin", "Release", "net10.0", "TrainSmart.Benchmarks.Search")
BUDGETS = ["50", "100", "200"]
# Not run twice: AutoSampler is GPSampler on spaces that are flat and numeric; our auto is gp with one objective and up to 250 trials.
SAME = [("optuna-gp", "optunahub-auto"), ("trainsmart-gp", "trainsmart-auto")]
PEERS = ["optuna-tpe", "optuna-gp", "optuna-cma-es", "optunahub-auto", "hyperopt-tpe", "hyperopt-annealing"]
NAMESAKES = [("random", "optuna-random"), ("tpe", "optuna-tpe"), ("tpe", "hyperopt-tpe"), ("gp", "optuna-gp"), ("cma-es", "optuna-cma-es"),
             ("annealing", "hyperopt-annealing")]
REDRAWS = 2000
BASELINE, JUDGED = "trainsmart-random", "trainsmart-auto"


def read(files):
    """The studies by sampler and problem."""
    studies = collections.defaultdict(list)
    for file in files:
        with open(file) as lines:
            for row in map(json.loads, lines):
                studies[row["library"] + "-" + row["sampler"], row["problem"]].append(row)
    for source, copy in SAME:
        for (sampler, problem), rows in list(studies.items()):
            if sampler == source and (copy, problem) not in studies:
                studies[copy, problem] = rows
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


def judgement(studies, problems):
    print("\n| auto | share | 95 % | at the floor | rank among peers | significantly worse, Holm |\n|---|---|---|---|---|---|")
    for budget in BUDGETS:
        found = medians(studies, problems, budget)
        share = math.exp(statistics.fmean(math.log(found[JUDGED, problem] / found[BASELINE, problem]) for problem in problems))
        low, high = interval(studies, problems, budget)
        floored = sum(found[JUDGED, problem] <= problems[problem]["floor"] for problem in problems)
        present = [peer for peer in PEERS if all((peer, problem) in studies for problem in problems)]
        ranks = sorted(mean_ranks(found, [JUDGED, *present], problems).items(), key=lambda pair: pair[1])
        place = ", ".join(f"{sampler} {rank:.2f}" for sampler, rank in ranks[:3])
        worse = ", ".join(beaten(found, present, problems)) or "none"
        print(f"| {budget} | {share:.3g} | {low:.3g}-{high:.3g} | {floored} of {len(problems)} | {place} | {worse} |")


def together(studies, problems):
    """Families are small; over all of them a peer is tested on every problem that it ran."""
    print("\n| auto | significantly worse over all families, Holm |\n|---|---|")
    for budget in BUDGETS:
        found = medians(studies, problems, budget)
        print(f"| {budget} | {', '.join(beaten(found, [peer for peer in PEERS if any(key[0] == peer for key in studies)], problems)) or 'none'} |")


def interval(studies, problems, budget):
    """How far chance in the seeds moves the share; the problems stay."""
    chance = random.Random(1)
    regrets = {key: [row["regret"][budget] for row in rows] for key, rows in studies.items() if key[0] in [JUDGED, BASELINE]}

    def redrawn(sampler, problem):
        own = regrets[sampler, problem]
        return max(statistics.median(chance.choices(own, k=len(own))), problems[problem]["floor"])

    def share():
        return math.exp(statistics.fmean(math.log(redrawn(JUDGED, problem) / redrawn(BASELINE, problem)) for problem in problems))

    shares = sorted(share() for _ in range(REDRAWS))
    return shares[REDRAWS // 40], shares[-REDRAWS // 40]


def beaten(found, peers, problems):
    """Holm's step-down test at 5 %: the peers whose regret is significantly above auto's."""
    pairs = {
        peer: [math.log(found[peer, problem] / found[JUDGED, problem]) for problem in problems if (peer, problem) in found]
        for peer in peers
    }
    tested = sorted((wilcoxon(logs).pvalue, peer) for peer, logs in pairs.items() if any(logs))
    names = []
    for place, (p, peer) in enumerate(tested):
        if p > 0.05 / (len(tested) - place):
            break
        if statistics.fmean(pairs[peer]) > 0:
            names.append(peer)
    return names


def namesakes(studies, problems):
    if not any((theirs, problem) in studies for _, theirs in NAMESAKES for problem in problems):
        return
    print("\n| ours | namesake | problems | " + " | ".join(f"ours / theirs, {budget} (p)" for budget in BUDGETS) + " |")
    print("|---" * (3 + len(BUDGETS)) + "|")
    for ours, theirs in NAMESAKES:
        own = [problem for problem in problems if ("trainsmart-" + ours, problem) in studies and (theirs, problem) in studies]
        if not own:
            continue
        cells = []
        for budget in BUDGETS:
            found = medians(studies, problems, budget)
            logs = [math.log(found["trainsmart-" + ours, problem] / found[theirs, problem]) for problem in own]
            cells.append(f"{math.exp(statistics.fmean(logs)):.2f}" + (f" ({wilcoxon(logs).pvalue:.2g})" if len(logs) > 4 and any(logs) else ""))
        print(f"| {ours} | {theirs} | {len(own)} | " + " | ".join(cells) + " |")


def main():
    half, files = sys.argv[1], sys.argv[2:]
    listed = subprocess.run([PROGRAM, "problems"], check=True, capture_output=True, text=True).stdout.splitlines()
    problems = {problem["problem"]: problem for problem in map(json.loads, listed) if problem["half"] == half}
    studies = read(files)
    for family in ["continuous", "mixed", "tabular"]:
        own = {name: problem for name, problem in problems.items() if problem["family"] == family and any(key[1] == name for key in studies)}
        if own:
            table(family, studies, own)
            if all((sampler, problem) in studies for sampler in [JUDGED, BASELINE] for problem in own):
                judgement(studies, own)
                namesakes(studies, own)
    run = {name: problem for name, problem in problems.items() if any(key[1] == name for key in studies)}
    table("all", studies, run)
    together(studies, run)


if __name__ == "__main__":
    main()
