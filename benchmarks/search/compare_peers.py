#!/usr/bin/env python3
"""What the samplers of Optuna, OptunaHub and Hyperopt find on the problems of this benchmark, whose functions the benchmark program evaluates.

usage: compare_peers.py RESULTS HALF FAMILY SEEDS SAMPLER...

RESULTS is a file of JSON lines, one a study of 200 trials: the least regret after 50, 100 and 200. Studies that it holds already are not run again, so a run may
be stopped and started at will. HALF is tuning or reporting; FAMILY is continuous, mixed, tabular or all; samplers are named LIBRARY-SAMPLER, see SAMPLERS.
AutoSampler is looked for in the directory that the environment variable AUTO_SAMPLER names: a checkout of optunahub-registry, package/samplers/auto_sampler.

Parameters are asked for as each library does it by its own manual: Optuna's inside an `if` where they are conditional, Hyperopt's as a tree under hp.choice.
Ordinal parameters are whole numbers to both; so are they to our samplers.
"""
import contextlib
import importlib.util
import json
import math
import os
import random
import re
import subprocess
import sys
import time
import warnings

warnings.filterwarnings("ignore")
import numpy

PROGRAM = os.environ.get("SEARCH_BENCHMARK") or os.path.join(os.path.dirname(os.path.abspath(__file__)), "bin", "Release", "net10.0", "TrainSmart.Benchmarks.Search")
BUDGETS = [50, 100, 200]
LINE = re.compile(r"(?P<name>\w+): (?P<kind>[\w-]+)(\((?P<arguments>[^)]*)\))?( when (?P<when>.+))?$")
NUMBER = re.compile(r"[-+]?[0-9.]+(e[-+]?[0-9]+)?$")
CONDITION = re.compile(r"(\w+) (==|>=) (.+)$")


class Parameter:
    """One line of a declaration: `width: log-int(8, 512) when layers >= 2`."""

    def __init__(self, line):
        parts = LINE.match(line)
        self.name, self.kind = parts["name"], parts["kind"]
        self.arguments = [part.strip() for part in (parts["arguments"] or "").split(",")]
        self.parent, self.operator, self.wanted = CONDITION.match(parts["when"]).groups() if parts["when"] else (None, None, None)

    def exists(self, point):
        if self.parent is None:
            return True
        if self.parent not in point:
            return False
        return self.holds(point[self.parent])

    def holds(self, value):
        return value >= float(self.wanted) if self.operator == ">=" else str(value).lower() == self.wanted.strip("'")

    def bounds(self):
        return [float(argument) for argument in self.arguments[:2]]

    def ordered(self):
        """The values of an ordinal parameter, numbers as numbers."""
        return [float(value) if NUMBER.match(value) else value for value in self.arguments]

    def values(self):
        """All values of a parameter that others depend on."""
        if self.kind == "bool":
            return [False, True]
        if self.kind == "int":
            return list(range(int(self.arguments[0]), int(self.arguments[1]) + 1))
        return self.arguments


class Server:
    """The benchmark program, which evaluates points."""

    def __init__(self):
        self.process = subprocess.Popen([PROGRAM, "evaluate"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def regret(self, problem, point):
        self.process.stdin.write(json.dumps({"problem": problem["problem"], "point": point}) + "\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())


class Recorder:
    """Counts trials, keeps the least regret at each budget and adds the noise that the sampler sees."""

    def __init__(self, server, problem, seed):
        self.server, self.problem = server, problem
        self.noises = random.Random(seed)
        self.best, self.trials, self.regrets = math.inf, 0, {}

    def value(self, point):
        regret = self.server.regret(self.problem, point)
        self.best = min(self.best, regret)
        self.trials += 1
        if self.trials in BUDGETS:
            self.regrets[str(self.trials)] = float(f"{self.best:.5g}")
        return regret + self.problem["noise"] * self.noises.gauss(0, 1)


def optuna_suggest(trial, parameter):
    name, kind = parameter.name, parameter.kind
    if kind in ("choice", "bool"):
        return trial.suggest_categorical(name, parameter.values())
    if kind == "ordinal":
        return parameter.ordered()[trial.suggest_int(name, 0, len(parameter.arguments) - 1)]
    low, high = parameter.bounds()
    if kind in ("int", "log-int"):
        return trial.suggest_int(name, int(low), int(high), log=kind == "log-int")
    return trial.suggest_float(name, low, high, log=kind == "log-uniform")


def run_optuna(sampler, parameters, recorder, seed):
    import optuna

    optuna.logging.set_verbosity(optuna.logging.ERROR)

    def objective(trial):
        point = {}
        for parameter in parameters:
            if parameter.exists(point):
                point[parameter.name] = optuna_suggest(trial, parameter)
        return recorder.value(point)

    study = optuna.create_study(sampler=sampler(optuna, seed))
    study.optimize(objective, n_trials=BUDGETS[-1])


def hyperopt_space(parameters):
    """The tree: a parameter that others depend on is a choice between dictionaries that hold them."""
    from hyperopt import hp

    nodes = {}

    def node(parameter):
        if parameter.name not in nodes:
            nodes[parameter.name] = build(parameter)
        return nodes[parameter.name]

    def build(parameter):
        name, kind = parameter.name, parameter.kind
        children = [child for child in parameters if child.parent == name]
        if children:
            return hp.choice(name, [
                {"value": value, "below": {child.name: node(child) for child in children if child.holds(value)}} for value in parameter.values()
            ])
        if kind in ("choice", "bool"):
            return hp.choice(name, parameter.values())
        if kind == "ordinal":
            return hp.uniformint(name, 0, len(parameter.arguments) - 1)
        low, high = parameter.bounds()
        if kind == "int":
            return hp.uniformint(name, int(low), int(high))
        if kind == "log-int":
            return hp.qloguniform(name, math.log(low), math.log(high), 1)
        return hp.loguniform(name, math.log(low), math.log(high)) if kind == "log-uniform" else hp.uniform(name, low, high)

    return {parameter.name: node(parameter) for parameter in parameters if parameter.parent is None}


def hyperopt_point(drawn, parameters):
    """The drawn tree as a flat point."""
    by_name, point = {parameter.name: parameter for parameter in parameters}, {}

    def walk(level):
        for name, value in level.items():
            parameter = by_name[name]
            if isinstance(value, dict):
                point[name] = value["value"]
                walk(value["below"])
            elif parameter.kind == "ordinal":
                point[name] = parameter.ordered()[int(value)]
            elif parameter.kind in ("int", "log-int"):
                low, high = parameter.bounds()
                point[name] = int(min(max(value, low), high))
            else:
                point[name] = value

    walk(drawn)
    return point


def run_hyperopt(suggest, parameters, recorder, seed):
    import hyperopt

    allow_new_numpy(hyperopt)
    hyperopt.fmin(
        lambda drawn: recorder.value(hyperopt_point(drawn, parameters)), hyperopt_space(parameters), algo=suggest(hyperopt), max_evals=BUDGETS[-1],
        rstate=numpy.random.default_rng(seed), show_progressbar=False, verbose=False)


def allow_new_numpy(hyperopt):
    """With NumPy 1.24 every hp.choice of Hyperopt fails, because NumPy's whole numbers are not Python's."""

    class AnyInteger(type):
        def __instancecheck__(cls, value):
            return isinstance(value, (int, numpy.integer))

        def __call__(cls, *arguments):
            return int(*arguments)

    hyperopt.pyll.base.int = AnyInteger("int", (), {})


def auto_sampler(optuna, seed):
    folder = os.environ["AUTO_SAMPLER"]
    spec = importlib.util.spec_from_file_location("auto_sampler", os.path.join(folder, "__init__.py"), submodule_search_locations=[folder])
    module = importlib.util.module_from_spec(spec)
    sys.modules["auto_sampler"] = module
    spec.loader.exec_module(module)
    return module.AutoSampler(seed=seed)


def gp_sampler(optuna, seed):
    allow_old_torch()
    return optuna.samplers.GPSampler(seed=seed)


def allow_old_torch():
    """Before 2.0 PyTorch has no `with torch.device(...)`, which Optuna only uses to name the processor."""
    import torch
    import optuna.samplers._gp.sampler as module

    if int(torch.__version__.split(".")[0]) >= 2 or not hasattr(module, "torch"):
        return

    class Old:
        def __getattr__(self, name):
            return (lambda device: contextlib.nullcontext()) if name == "device" else getattr(torch, name)

    module.torch = Old()


SAMPLERS = {
    "optuna-random": (run_optuna, lambda optuna, seed: optuna.samplers.RandomSampler(seed=seed)),
    "optuna-qmc": (run_optuna, lambda optuna, seed: optuna.samplers.QMCSampler(seed=seed, scramble=True)),
    "optuna-tpe": (run_optuna, lambda optuna, seed: optuna.samplers.TPESampler(seed=seed)),
    "optuna-cma-es": (run_optuna, lambda optuna, seed: optuna.samplers.CmaEsSampler(seed=seed)),
    "optuna-gp": (run_optuna, gp_sampler),
    "optunahub-auto": (run_optuna, lambda optuna, seed: (allow_old_torch(), auto_sampler(optuna, seed))[1]),
    "hyperopt-random": (run_hyperopt, lambda hyperopt: hyperopt.rand.suggest),
    "hyperopt-tpe": (run_hyperopt, lambda hyperopt: hyperopt.tpe.suggest),
    "hyperopt-annealing": (run_hyperopt, lambda hyperopt: hyperopt.anneal.suggest),
}


def known(results):
    if not os.path.exists(results):
        return set()
    with open(results) as lines:
        return {(row["problem"], row["library"] + "-" + row["sampler"], row["seed"]) for row in map(json.loads, lines)}


def is_flat_and_numeric(problem):
    return not any(parameter.parent or parameter.kind in ("choice", "bool") for parameter in map(Parameter, problem["space"]))


def main():
    results, half, family, seeds, samplers = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5:]
    listed = subprocess.run([PROGRAM, "problems"], check=True, capture_output=True, text=True).stdout.splitlines()
    problems = [problem for problem in map(json.loads, listed) if problem["half"] == half and family in ("all", problem["family"])]
    server, done = Server(), known(results)
    for seed in range(1, seeds + 1):
        for name in samplers:
            run, sampler = SAMPLERS[name]
            for problem in problems:
                if (problem["problem"], name, seed) in done or (name == "optunahub-auto" and is_flat_and_numeric(problem)):
                    continue  # AutoSampler is GPSampler there by its own rule, for less than 250 trials; compare.py takes its rows.
                parameters, recorder = [Parameter(line) for line in problem["space"]], Recorder(server, problem, seed)
                numpy.random.seed(seed)
                began = time.process_time()
                run(sampler, parameters, recorder, seed)
                library, short = name.split("-", 1)
                row = {"problem": problem["problem"], "sampler": short, "library": library, "seed": seed, "regret": recorder.regrets, "cpu": round(time.process_time() - began, 2)}
                with open(results, "a") as lines:
                    lines.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
