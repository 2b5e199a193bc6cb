"""The peer: Optuna with PyTorch, from the start of the process to the first line of the first trial."""
import optuna
import torch

optuna.logging.set_verbosity(optuna.logging.WARNING)


def objective(trial):
    learning_rate = trial.suggest_float("learning_rate", 1e-4, 1e-1, log=True)
    model = torch.nn.Sequential(torch.nn.Linear(9, 32), torch.nn.ReLU(), torch.nn.Linear(32, 3))
    optimizer = torch.optim.AdamW(model.parameters(), lr=learning_rate)
    print("first trial", flush=True)
    loss = torch.nn.functional.cross_entropy(model(torch.randn(32, 9)), torch.randint(0, 3, (32,)))
    loss.backward()
    optimizer.step()
    return float(loss)


optuna.create_study(sampler=optuna.samplers.TPESampler(seed=42)).optimize(objective, n_trials=1)
