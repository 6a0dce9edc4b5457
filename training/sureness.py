# SPDX-License-Identifier: Apache-2.0
"""How sure a claim is: the weights of org.sayso.claim.Sureness.

    python sureness.py ../eval/judgements/sureness.tsv

A line of the file is a judged claim of a text that the head had not learnt from: its key, "wording" or "encoder", right (1) or wrong (0), the share
of its wording (or of the encoder's claims of its type) that was right elsewhere, how likely the encoder finds its type, and the least
likely of its fillers. Prints the weights of a logistic regression on the odds of the three, and what is right above each limit.
"""
import sys

import numpy as np

SMALLEST, RIDGE = 0.005, 1.0


def odds(share):
    bounded = np.clip(share, SMALLEST, 1 - SMALLEST)
    return np.log(bounded / (1 - bounded))


def fit(x, y):
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + RIDGE * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(hessian, gradient)
    return weights


def main():
    rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8") if not line.startswith("#")]
    for sort in ("wording", "encoder"):
        own = [row for row in rows if row[1] == sort]
        y = np.array([float(row[2]) for row in own])
        x = np.column_stack([np.ones(len(own)), odds(np.array([[float(v) for v in row[3:6]] for row in own]))])
        weights = fit(x, y)
        print(f"{sort}: {len(own)} claims, {y.mean():.3f} right; 1, share, type, roles: {np.round(weights, 3)}")
        p = 1 / (1 + np.exp(-x @ weights))
        for least in (0.4, 0.5, 0.55, 0.6, 0.7, 0.8):
            kept = p >= least
            print(f"  {least:.2f} or surer {kept.sum()}, right {y[kept].mean():.3f}")


if __name__ == "__main__":
    main()
