"""Runs TrainSmart and PyTorch by turns, so that whatever else the machine does falls on both, and prints the ratios with their spread.

usage: compare.py [--cases mlp tiny penguins wide] [--threads 1] [--seconds 3] [--repeats 5] [--python /usr/bin/python3]
                  [--forms loop foreach fused] [--device cpu|cuda] [--program PROGRAM...]
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess

HERE = pathlib.Path(__file__).parent
OURS = HERE / "bin/Release/net10.0/training-benchmark"


def openblas():
    """Debian's PyTorch links a reference BLAS that is ten times slower; OpenBLAS must come first."""
    if shutil.which("dpkg") is None:
        return ""
    listed = subprocess.run(["dpkg", "-L", "libopenblas0-openmp"], capture_output=True, text=True, check=False).stdout.split()
    found = [os.path.dirname(path) for path in listed if path.endswith("/libblas.so.3")]
    return found[0] if found else ""


def measure(command):
    environment = dict(os.environ, LD_LIBRARY_PATH=os.pathsep.join(filter(None, [openblas(), os.environ.get("LD_LIBRARY_PATH", "")])))
    words = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.split()
    return float(words[2]), float(words[4]), float(words[6])


def spread(values, form):
    return f"{statistics.median(values):{form}} ({min(values):{form}} .. {max(values):{form}})"


parser = argparse.ArgumentParser()
parser.add_argument("--cases", nargs="+", default=["mlp", "tiny", "penguins"])
parser.add_argument("--threads", type=int, default=1)
parser.add_argument("--seconds", type=float, default=3)
parser.add_argument("--repeats", type=int, default=5)
parser.add_argument("--python", default="/usr/bin/python3")
parser.add_argument("--forms", nargs="+", default=["loop", "foreach"], help="PyTorch's forms of AdamW; fused needs PyTorch 2")
parser.add_argument("--device", default="cpu", help="where PyTorch computes; TrainSmart takes the GPU if its libtorch has one")
parser.add_argument("--program", nargs="+", default=[str(OURS)], help="how to start TrainSmart's side")
options = parser.parse_args()
print(f"{options.repeats} interleaved repeats of {options.seconds:g} s, {options.threads} thread(s); medians (lowest .. highest)")
print(f"BLAS of PyTorch: {openblas() or 'as installed'}; on {options.device}\n")

for case in options.cases:
    common = [case, str(options.threads), str(options.seconds)]
    programs = {
        "TrainSmart": [*options.program, *common],
        **{f"PyTorch, {form}": [options.python, str(HERE / "peer.py"), *common, form, options.device] for form in options.forms},
    }
    runs = {program: [] for program in programs}
    for _ in range(options.repeats):
        for program, command in programs.items():
            runs[program].append(measure(command))

    print(case)
    for program, results in runs.items():
        rate, cpu, step = zip(*results)
        print(f"  {program:18} {spread(rate, ',.0f')} samples/s   {spread(cpu, '.2f')} CPU s a million   {statistics.median(step):,.0f} us a step")
    for program in list(programs)[1:]:
        faster = [ours[0] / theirs[0] for ours, theirs in zip(runs["TrainSmart"], runs[program])]
        cheaper = [theirs[1] / ours[1] for ours, theirs in zip(runs["TrainSmart"], runs[program])]
        print(f"  against {program:18} {spread(faster, '.2f')} times the samples/s   {spread(cheaper, '.2f')} times the samples a CPU second")
    print()
