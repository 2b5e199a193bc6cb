#!/usr/bin/env python3
"""What Optuna's samplers find on the continuous problems of this benchmark, as a share of its own random search's median regret.

usage: quality_optuna.py TRIALS SEEDS SAMPLER...      (samplers: tpe, tpe-univariate, cma-es, gp where Optuna has it)

The functions are evaluated by the benchmark program, so that both sides see the very same numbers.
"""
import math
import os
import random
import statistics
import subprocess
import sys
import warnings

warnings.filterwarnings("ignore")
import optuna

optuna.logging.set_verbosity(optuna.logging.ERROR)
PROGRAM = os.path.join(os.path.dirname(os.path.abspath(__file__)), "bin", "Release", "net10.0", "TrainSmart.Benchmarks.Search")
LEAST_REGRET = 1e-6
SAMPLERS = {
    "random": lambda seed: optuna.samplers.RandomSampler(seed=seed),
    "tpe": lambda seed: optuna.samplers.TPESampler(seed=seed, multivariate=True),
    "tpe-univariate": lambda seed: optuna.samplers.TPESampler(seed=seed),
    "cma-es": lambda seed: optuna.samplers.CmaEsSampler(seed=seed),
    "gp": lambda seed: optuna.samplers.GPSampler(seed=seed),
}


def run(server, dimension, span, noise, sampler, trials, seed):
    study = optuna.create_study(sampler=SAMPLERS[sampler](seed))
    noises, best = random.Random(seed), math.inf
    for _ in range(trials):
        trial = study.ask()
        point = [trial.suggest_float(f"x{index}", -span, span) for index in range(dimension)]
        server.stdin.write(" ".join(map(repr, point)) + "\n")
        server.stdin.flush()
        regret = float(server.stdout.readline())
        best = min(best, regret)
        study.tell(trial, regret + noise * noises.gauss(0, 1))
    return best


def main():
    trials, seeds, samplers = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    ratios = {sampler: [] for sampler in samplers}
    for line in subprocess.run([PROGRAM, "problems"], check=True, capture_output=True, text=True).stdout.splitlines():
        name, dimension, span, noise = line.split()
        with subprocess.Popen([PROGRAM, "evaluate", name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
            medians = {}
            for sampler in ["random", *samplers]:
                found = [run(server, int(dimension), float(span), float(noise), sampler, trials, seed + 1) for seed in range(seeds)]
                medians[sampler] = max(statistics.median(found), LEAST_REGRET)
            server.stdin.close()
        for sampler in samplers:
            ratios[sampler].append(math.log(medians[sampler] / medians["random"]))
            print(f"{sampler:<15} {name:<22} {medians[sampler]:.3E} {medians[sampler] / medians['random']:.3g}", flush=True)
    for sampler in samplers:
        print(f"{sampler:<15} continuous {trials} trials, {seeds} seeds, {len(ratios[sampler])} problems: {math.exp(statistics.fmean(ratios[sampler])):.3g} of random's regret")


if __name__ == "__main__":
    main()
