#!/usr/bin/env python3
"""Compares studies of several objectives in files of JSON lines: hypervolumes as shares of the front's, and paired tests.

usage: compare_fronts.py HALF FILE...

HALF is tuning or reporting. Every sampler counts with the seeds that it has; a budget counts where both samplers of a pair have been run for it.
First every problem's median share; then, of each pair that the bar names, over problems:
  ours, theirs  the means of the median shares
  at least      on how many problems our median is at least theirs
  p             Wilcoxon's signed-rank test on the differences of the medians, two-sided
  Holm          whether it is below 5 % after Holm's correction for the pairs of its budget, and for whom
  on problems   the problems on which Mann and Whitney's test over seeds says that ours is worse, after Holm's correction for all problems
"""
import collections
import json
import statistics
import subprocess
import sys

from scipy.stats import mannwhitneyu, wilcoxon

from compare import PROGRAM

BUDGETS = ["100", "200", "1000"]
PAIRS = [("nsga-ii", "optuna-nsga-ii"), ("nsga-iii", "optuna-nsga-iii"), ("tpe", "optuna-tpe"), ("auto", "optuna-nsga-ii"), ("auto", "optuna-nsga-iii"), ("auto", "optuna-tpe")]


def read(files):
    """The shares by sampler, problem and budget."""
    shares = collections.defaultdict(list)
    for file in files:
        with open(file) as lines:
            for row in map(json.loads, lines):
                for budget, share in row["share"].items():
                    shares[row["library"] + "-" + row["sampler"], row["problem"], budget].append(share)
    return shares


def problem_table(shares, problems, budget):
    samplers = sorted({key[0] for key in shares if key[2] == budget})
    if not samplers:
        return
    print(f"\n### {budget} trials\n\n| problem | " + " | ".join(samplers) + " |")
    print("|---" * (1 + len(samplers)) + "|")
    for problem in problems:
        cells = [f"{statistics.median(shares[sampler, problem, budget]):.3f}" if (sampler, problem, budget) in shares else "" for sampler in samplers]
        print(f"| {problem} | " + " | ".join(cells) + " |")
    seeds = {sampler: [len(shares[sampler, problem, budget]) for problem in problems if (sampler, problem, budget) in shares] for sampler in samplers}
    print("| seeds | " + " | ".join(f"{min(own)}" if min(own) == max(own) else f"{min(own)}-{max(own)}" for own in seeds.values()) + " |")


def pair_table(shares, problems):
    print("\n| ours | theirs | trials | problems | ours | theirs | at least | p | Holm | worse on problems |\n|---" + "|---" * 9 + "|")
    for budget in BUDGETS:
        pairs = [("trainsmart-" + ours, theirs) for ours, theirs in PAIRS]
        tested = []
        for ours, theirs in pairs:
            own = [problem for problem in problems if (ours, problem, budget) in shares and (theirs, problem, budget) in shares]
            if len(own) > 4:
                medians = [(statistics.median(shares[ours, problem, budget]), statistics.median(shares[theirs, problem, budget])) for problem in own]
                tested.append((wilcoxon([left - right for left, right in medians]).pvalue, ours, theirs, own, medians))
        significant = holm([p for p, *_ in tested])
        for place, (p, ours, theirs, own, medians) in enumerate(tested):
            left, right = (statistics.fmean(side) for side in zip(*medians))
            worse = ", ".join(worse_problems(shares, ours, theirs, own, budget)) or "none"
            verdict = ("ours" if left > right else "theirs") if significant[place] else "no"
            print(f"| {ours} | {theirs} | {budget} | {len(own)} | {left:.3f} | {right:.3f} | {sum(a >= b for a, b in medians)} | {p:.2g} | {verdict} | {worse} |")


def worse_problems(shares, ours, theirs, problems, budget):
    ps = [mannwhitneyu(shares[ours, problem, budget], shares[theirs, problem, budget], alternative="less").pvalue for problem in problems]
    return [problem for problem, is_worse in zip(problems, holm(ps)) if is_worse]


def holm(ps):
    """Holm's step-down test at 5 %: whether each is significant."""
    significant = [False] * len(ps)
    for place, index in enumerate(sorted(range(len(ps)), key=lambda index: ps[index])):
        if ps[index] > 0.05 / (len(ps) - place):
            break
        significant[index] = True
    return significant


def main():
    half, files = sys.argv[1], sys.argv[2:]
    listed = subprocess.run([PROGRAM, "front-problems"], check=True, capture_output=True, text=True).stdout.splitlines()
    problems = [problem["problem"] for problem in map(json.loads, listed) if problem["half"] == half]
    shares = read(files)
    pair_table(shares, problems)
    for budget in BUDGETS:
        problem_table(shares, problems, budget)


if __name__ == "__main__":
    main()
