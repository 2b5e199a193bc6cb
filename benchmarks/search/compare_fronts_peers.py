#!/usr/bin/env python3
"""What Optuna's samplers find with several objectives, on ZDT and DTLZ, which the benchmark program evaluates.

usage: compare_fronts_peers.py RESULTS HALF SEEDS SAMPLER...

RESULTS is a file of JSON lines, one a study: the hypervolume, as a share of the front's, after 100 and 200 trials and, but for tpe, after 1,000. Studies that it holds
already are not run again, so a run may be stopped and started at will. HALF is tuning or reporting. The samplers are those of SAMPLERS with Optuna's own settings.
"""
import json
import os
import subprocess
import sys
import time

import optuna

PROGRAM = os.environ.get("SEARCH_BENCHMARK") or os.path.join(os.path.dirname(os.path.abspath(__file__)), "bin", "Release", "net10.0", "TrainSmart.Benchmarks.Search")
BUDGETS = [100, 200, 1000]
SHORT, LONG = BUDGETS[1], BUDGETS[2]
SAMPLERS = {
    "optuna-nsga-ii": (LONG, lambda seed: optuna.samplers.NSGAIISampler(seed=seed)),
    "optuna-nsga-iii": (LONG, lambda seed: optuna.samplers.NSGAIIISampler(seed=seed)),
    "optuna-tpe": (SHORT, lambda seed: optuna.samplers.TPESampler(seed=seed)),
    "optuna-tpe-multivariate": (SHORT, lambda seed: optuna.samplers.TPESampler(seed=seed, multivariate=True)),
}


class Server:
    """The benchmark program, which evaluates points and measures what was found."""

    def __init__(self):
        self.process = subprocess.Popen([PROGRAM, "front-evaluate"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def tell(self, line):
        self.process.stdin.write(json.dumps(line) + "\n")
        self.process.stdin.flush()

    def ask(self, line):
        self.tell(line)
        return json.loads(self.process.stdout.readline())


def parameters(problem):
    """Name, low and high of each: `x0: uniform(0, 1)`."""
    for line in problem["space"]:
        name, rest = line.split(": uniform(")
        low, high = rest.rstrip(")").split(",")
        yield name, float(low), float(high)


def run(server, problem, name, seed):
    trials, sampler = SAMPLERS[name]
    ranges, shares = list(parameters(problem)), {}
    server.tell({"begin": problem["problem"]})

    def objective(trial):
        return server.ask({"point": {name: trial.suggest_float(name, low, high) for name, low, high in ranges}})

    def note(study, trial):
        if trial.number + 1 in BUDGETS:
            shares[str(trial.number + 1)] = float(f"{server.ask({'share': True}):.6g}")

    began = time.process_time()
    study = optuna.create_study(sampler=sampler(seed), directions=["minimize"] * problem["objectives"])
    study.optimize(objective, n_trials=trials, callbacks=[note])
    library, short = name.split("-", 1)
    return {"problem": problem["problem"], "sampler": short, "library": library, "seed": seed, "share": shares, "cpu": round(time.process_time() - began, 2)}


def known(results):
    if not os.path.exists(results):
        return set()
    with open(results) as lines:
        return {(row["problem"], row["library"] + "-" + row["sampler"], row["seed"]) for row in map(json.loads, lines)}


def main():
    results, half, seeds, samplers = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4:]
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    listed = subprocess.run([PROGRAM, "front-problems"], check=True, capture_output=True, text=True).stdout.splitlines()
    problems = [problem for problem in map(json.loads, listed) if problem["half"] == half]
    server, done = Server(), known(results)
    for seed in range(1, seeds + 1):
        for name in samplers:
            for problem in problems:
                if (problem["problem"], name, seed) in done:
                    continue
                with open(results, "a") as lines:
                    lines.write(json.dumps(run(server, problem, name, seed)) + "\n")


if __name__ == "__main__":
    main()
