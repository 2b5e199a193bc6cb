"""The same training in PyTorch: prints one line in the same form as training-benchmark.

usage: peer.py <mlp|tiny|penguins|wide> <threads> <seconds> <loop|foreach|fused> [cpu|cuda]
"""
import sys
import time

import torch
from torch import nn

name, threads, seconds, form = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), sys.argv[4]
device = sys.argv[5] if len(sys.argv) > 5 else "cpu"
torch.set_num_threads(threads)
torch.manual_seed(1)


def linear_relu(inputs, width, *more):
    return [nn.Linear(inputs, width), nn.ReLU(), *more]


layers, rows, width, classes, batch = {
    "mlp": ([*linear_relu(784, 256), nn.Linear(256, 10)], 6400, 784, 10, 128),
    "tiny": ([m for _ in range(7) for m in linear_relu(32, 32)] + [nn.Linear(32, 10)], 1600, 32, 10, 16),
    "penguins": ([*linear_relu(9, 64, nn.Dropout(0.2)), *linear_relu(64, 64, nn.Dropout(0.2)), nn.Linear(64, 3)], 240, 9, 3, 32),
    "wide": ([*linear_relu(784, 4096), *linear_relu(4096, 4096), nn.Linear(4096, 10)], 51200, 784, 10, 1024),
}[name]
model = nn.Sequential(*layers).to(device)
features, labels = torch.randn(rows, width, device=device), torch.randint(0, classes, (rows,), device=device)
held_out, held_out_labels = torch.randn(50, width, device=device), torch.randint(0, classes, (50,), device=device)
kernel = {"loop": {"foreach": False}, "foreach": {"foreach": True}, "fused": {"fused": True}}[form]
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.01, **kernel)


def epoch():
    model.train()
    total = 0.0
    for chosen in torch.randperm(rows, device=device).split(batch):   # the fastest way to draw batches that PyTorch has
        loss = nn.functional.cross_entropy(model(features[chosen]), labels[chosen])
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(chosen)
    model.eval()
    with torch.no_grad():
        nn.functional.cross_entropy(model(held_out), held_out_labels).item()
    return total


start = time.perf_counter()
while time.perf_counter() - start < 1:
    epoch()
start, cpu, epochs = time.perf_counter(), time.process_time(), 0
while time.perf_counter() - start < seconds:
    epoch()
    epochs += 1
elapsed, cpu, samples = time.perf_counter() - start, time.process_time() - cpu, epochs * rows
print(f"{name} samples_per_second {samples / elapsed:.0f} cpu_seconds_per_million {cpu / samples * 1e6:.4f} us_per_step {elapsed * 1e6 * batch / samples:.1f}")
