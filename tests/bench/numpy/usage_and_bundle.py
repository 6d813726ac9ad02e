"""Usage and bundle in vectorised NumPy: the same model as plain/usage-and-bundle.ts, a block of SIMs at a time.

Standard input: the parameters as JSON. Arguments: SIMs in a block, seconds to run. Prints the totals and the processor time as JSON.
"""

import json
import sys
import time

import numpy as np


def factor(rng, sigma, shape):
    """Lognormal factors with mean 1."""
    if sigma == 0:
        return np.ones(shape)
    return np.exp(sigma * rng.standard_normal(shape) - sigma * sigma / 2)


def draw_users(rng, p, sims):
    shape = p["sms"]["shape"]
    return (
        factor(rng, p["data"]["sigmaUser"], sims),
        factor(rng, p["calls"]["sigmaUser"], sims),
        rng.gamma(shape, 1 / shape, sims) if shape > 0 else np.ones(sims),
    )


def call_seconds(rng, calls, counts):
    """Seconds of talk for each SIM, from the number of its calls."""
    lengths = np.ceil(calls["meanSeconds"] * factor(rng, calls["sigma"], int(counts.sum())))
    running = np.concatenate(([0.0], np.cumsum(np.minimum(lengths, calls["capSeconds"]))))
    ends = np.cumsum(counts)
    return running[ends] - running[ends - counts]


def play_month(rng, p, users, days, totals):
    data_user, calls_user, sms_user = users
    data, calls, sms, bundle = p["data"], p["calls"], p["sms"], p["bundle"]
    sims, kinds = len(data_user), np.array(days)
    on = rng.random((sims, len(days))) >= p["offShare"]
    used = on & (rng.random((sims, len(days))) >= p["idleShare"])
    level = data_user * data["dayBytes"] * factor(rng, data["sigmaMonth"], sims)
    day = factor(rng, data["sigmaDay"], (sims, len(days))) * np.array(data["factors"])[kinds]
    used_bytes = np.floor(level[:, None] * day * used).sum(axis=1)
    weight = on @ np.array(calls["factors"])[kinds]
    counts = rng.poisson(calls_user * calls["aDay"] * factor(rng, calls["sigmaMonth"], sims) * weight)
    seconds = call_seconds(rng, calls, counts)
    mean = sms_user * sms["aMonth"] * factor(rng, sms["sigmaMonth"], sims) * on.sum(axis=1) / 30.4375
    messages = rng.poisson(mean)
    bill = (
        p["feeMicros"]
        + np.maximum(0, used_bytes - bundle["bytes"]) * p["perByteMicros"]
        + np.maximum(0, seconds - bundle["seconds"]) * p["perSecondMicros"]
        + np.maximum(0, messages - bundle["messages"]) * p["perMessageMicros"]
    )
    totals["simMonths"] += sims
    for name, values in (("bytes", used_bytes), ("seconds", seconds), ("messages", messages), ("billMicros", bill)):
        totals[name] += float(values.sum())


def main():
    p = json.load(sys.stdin)
    block, limit = int(sys.argv[1]), float(sys.argv[2])
    rng = np.random.Generator(np.random.SFC64(1))
    totals = {"simMonths": 0, "billMicros": 0.0, "bytes": 0.0, "seconds": 0.0, "messages": 0.0}
    started = time.process_time()
    while time.process_time() - started < limit:
        users = draw_users(rng, p, block)
        for days in p["months"]:
            play_month(rng, p, users, days, totals)
    json.dump({"totals": totals, "elapsed": time.process_time() - started}, sys.stdout)


main()
