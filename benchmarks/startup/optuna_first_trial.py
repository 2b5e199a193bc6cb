"""The peer: Optuna with PyTorch. It says when its first trial starts and when the first step of training is done."""
import optuna
import torch

optuna.logging.set_verbosity(optuna.logging.WARNING)
torch.set_num_threads(1)


def objective(trial):
    print("trial-started", flush=True)
    learning_rate = trial.suggest_float("learning_rate", 1e-4, 1e-1, log=True)
    model = torch.nn.Sequential(torch.nn.Linear(9, 32), torch.nn.ReLU(), torch.nn.Linear(32, 3))
    optimizer = torch.optim.AdamW(model.parameters(), lr=learning_rate)
    loss = torch.nn.functional.cross_entropy(model(torch.randn(32, 9)), torch.randint(0, 3, (32,)))
    loss.backward()
    optimizer.step()
    print("trial-reported", flush=True)
    return float(loss)


optuna.create_study(sampler=optuna.samplers.TPESampler(seed=42)).optimize(objective, n_trials=1)
