"""Time from the start of the process to the first trial, by turns with the peer. Reads the programs' own lines; ends each once it has said enough."""
import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
TICK = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def measure(command):
    """Wall and CPU seconds until the first trial starts, and until it reports for the first time."""
    folder = tempfile.mkdtemp(prefix="startup-")
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=folder)
    seen = {}
    for line in process.stdout:
        for mark in ("trial-started", "trial-reported"):
            if mark in line and mark not in seen:
                seen[mark] = (time.perf_counter() - begun, cpu_seconds(process.pid))
        if len(seen) == 2:
            break
    process.kill()
    process.wait()
    shutil.rmtree(folder)
    return seen


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--python", default="/usr/bin/python3", help="a Python with optuna and torch")
    options.add_argument("--repeats", type=int, default=7)
    options = options.parse_args()
    programs = {
        "TrainSmart": ["dotnet", os.path.join(REPOSITORY, "experiments/bin/Release/net10.0/experiments.dll"), "run", "penguins", "--workers", "1", "--format", "json"],
        "Optuna + PyTorch": [options.python, os.path.join(HERE, "optuna_first_trial.py")],
    }
    measured = {name: [] for name in programs}
    for repeat in range(options.repeats + 1):
        for name, command in programs.items():
            seen = measure(command)
            if repeat > 0:  # the first round warms the file cache
                measured[name].append(seen)

    print("| | first trial starts: wall s | CPU s | first training result: wall s | CPU s |\n|---|---|---|---|---|")
    for name, runs in measured.items():
        cells = []
        for mark in ("trial-started", "trial-reported"):
            for kind in (0, 1):
                values = sorted(run[mark][kind] for run in runs)
                cells.append(f"{statistics.median(values):.2f} ({values[0]:.2f} .. {values[-1]:.2f})")
        print(f"| {name} | {' | '.join(cells)} |")
    for mark in ("trial-started", "trial-reported"):
        ratios = sorted(peer[mark][1] / own[mark][1] for own, peer in zip(measured["TrainSmart"], measured["Optuna + PyTorch"]))
        print(f"CPU until {mark}: the peer needs {statistics.median(ratios):.2f} ({ratios[0]:.2f} .. {ratios[-1]:.2f}) times as much")


if __name__ == "__main__":
    main()
