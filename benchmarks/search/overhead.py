#!/usr/bin/env python3
"""What a search costs beside its objective: CPU seconds of TrainSmart and of Optuna, run in turn in one session.

usage: overhead.py [--repeats 5] [--cases tpe:1000,random:1000,...] [--python PYTHON_WITH_OPTUNA] [--json FILE]

Every measurement is a process of its own with one thread. The order is shuffled anew for each repeat, so that a busy machine hurts all alike. Reported are
the median, the least and the largest of the repeats, and the ratio of the medians. Optuna's import is not counted, nor is the start of .NET; a first, discarded
study pays for .NET's compilation, which is reported apart as "cold".
"""
import argparse
import json
import os
import random
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.path.join(HERE, "bin", "Release", "net10.0", "TrainSmart.Benchmarks.Search")
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}

OPTUNA = """
import json, sys, time, warnings
warnings.filterwarnings("ignore")
import optuna
optuna.logging.set_verbosity(optuna.logging.ERROR)
name, trials = sys.argv[1], int(sys.argv[2])
samplers = {
    "random": lambda: optuna.samplers.RandomSampler(seed=1),
    "tpe": lambda: optuna.samplers.TPESampler(seed=1, multivariate=True),
    "cma-es": lambda: optuna.samplers.CmaEsSampler(seed=1),
    "nsga-ii": lambda: optuna.samplers.NSGAIISampler(seed=1),
    "sobol": lambda: optuna.samplers.QMCSampler(seed=1),
    "gp": lambda: optuna.samplers.GPSampler(seed=1),
}
def run(count):
    study = optuna.create_study(sampler=samplers[name]())
    late = start = time.process_time()
    for number in range(count):
        if number == count - 100: late = time.process_time()
        trial = study.ask()
        study.tell(trial, sum((trial.suggest_float("x%d" % i, -5, 5) - 1) ** 2 for i in range(10)))
    end = time.process_time()
    return end - start, (end - late) * 10
run(20)
total, last = run(trials)
print(json.dumps({"cpu_s": total, "cpu_ms_last_100": last}))
"""


def ours(sampler, trials, _):
    return json.loads(subprocess.run([PROGRAM, "overhead", sampler, str(trials)], check=True, capture_output=True, text=True).stdout)


def optuna(sampler, trials, python):
    done = subprocess.run([python, "-c", OPTUNA, sampler, str(trials)], capture_output=True, text=True, env={**os.environ, **ONE_THREAD})
    return json.loads(done.stdout) if done.returncode == 0 else None


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--repeats", type=int, default=5)
    options.add_argument("--cases", default="random:1000,tpe:1000,cma-es:1000,nsga-ii:1000,gp:100")
    options.add_argument("--python", default=sys.executable, help="the interpreter that has Optuna")
    options.add_argument("--json")
    given = options.parse_args()
    cases = [(name, int(count)) for name, count in (case.split(":") for case in given.cases.split(","))]
    figures = {}
    for _ in range(given.repeats):
        runs = [(case, side) for case in cases for side in (ours, optuna)]
        random.shuffle(runs)
        for (sampler, trials), side in runs:
            measured = side(sampler, trials, given.python)
            if measured:
                figures.setdefault((sampler, trials), {}).setdefault(side.__name__, []).append(measured)
    print(f"{'sampler':<10}{'trials':>7}  {'TrainSmart CPU s (least-largest)':<34}{'last 100, ms':>13}  {'Optuna CPU s (least-largest)':<32}{'last 100, ms':>13}{'ratio':>9}")
    for (sampler, trials), sides in figures.items():
        print(f"{sampler:<10}{trials:>7}  {spread(sides, 'ours'):<34}{last(sides, 'ours'):>13}  {spread(sides, 'optuna'):<32}{last(sides, 'optuna'):>13}{ratio(sides):>9}")
    if given.json:
        with open(given.json, "w", encoding="utf-8") as file:
            json.dump([{"sampler": sampler, "trials": trials, **sides} for (sampler, trials), sides in figures.items()], file, indent=1)


def spread(sides, side):
    if side not in sides:
        return "not available"
    values = [run["cpu_s"] for run in sides[side]]
    return f"{statistics.median(values):.4f} ({min(values):.4f}-{max(values):.4f})"


def last(sides, side):
    return f"{statistics.median(run['cpu_ms_last_100'] for run in sides[side]):.4f}" if side in sides else "-"


def ratio(sides):
    if len(sides) < 2:
        return "-"
    return f"{statistics.median(run['cpu_s'] for run in sides['optuna']) / statistics.median(run['cpu_s'] for run in sides['ours']):.0f}x"


if __name__ == "__main__":
    main()
