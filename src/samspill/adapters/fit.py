"""NumPyro: hierarchical Bayes over pooled sessions; the likelihood is the estimate's own, a filter over rungs."""

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

import numpy as np

from samspill.curriculum.kinds import CLIMB, TOP
from samspill.simulation.fitting.card import Fitted, Sampled
from samspill.simulation.fitting.numbers import NUMBERS, START_SPREAD, TEMPER
from samspill.simulation.fitting.pooled import Sequences


class NoNumPyro(RuntimeError):
    """NumPyro is not installed; the message says how to get it."""


def fitted(
    data: Sequences, warm_up: int, samples: int, chains: int, seed: int, progress: bool = True
) -> tuple[tuple[Fitted, ...], Sampled]:
    """Sample the numbers given the data (NUTS), one chain after the other; raises ``NoNumPyro``."""
    numpyro, jax = _loaded()
    from numpyro.infer import MCMC, NUTS  # noqa: PLC0415 - an extra

    kernel = NUTS(_model, target_accept_prob=0.9)
    sampler = MCMC(
        kernel,
        num_warmup=warm_up,
        num_samples=samples,
        num_chains=chains,
        chain_method="sequential",
        progress_bar=progress,
    )
    sampler.run(jax.random.PRNGKey(seed), data, extra_fields=("diverging",))
    found = sampler.get_samples(group_by_chain=True)
    diverged = int(np.asarray(sampler.get_extra_fields()["diverging"]).sum())
    numbers = tuple(_summed_up(numpyro, number.name, np.asarray(found[number.name])) for number in NUMBERS)
    return numbers, Sampled(chains, warm_up, samples, seed, diverged)


def versions() -> str:
    """What was fitted with."""
    return ", ".join(f"{name} {version(name)}" for name in ("samspill", "numpyro", "jax"))


def log_likelihood(numbers: dict[str, Any], speed: Any, ability: Any, data: Sequences) -> Any:
    """How likely what was shown is, sequence by sequence (M); ``speed`` and ``ability`` are those of each person."""
    _, jax = _loaded()
    jnp = jax.numpy
    rungs = jnp.arange(TOP + 1)
    middle = numbers["start"] + ability[data.person][:, None]
    begun = jax.nn.softmax(-0.5 * ((rungs - middle) / START_SPREAD) ** 2, axis=-1)
    pace = jnp.minimum(numbers["learning"] * speed[data.person], 0.9)[:, None]

    def run(belief: Any, here: Sequence[Any]) -> Any:
        level, asked, shown, gap, lasting = here
        lost = (1 - 2.0 ** (-gap / (numbers["half_life"] * lasting)))[:, None]
        down = (belief * lost).at[:, 0].set(0.0)
        belief = belief - down + jnp.roll(down, -1, axis=1)
        odds = numbers["at"] + numbers["slope"] * (rungs[None] - level[:, None])
        log_shown, log_missed = jax.nn.log_sigmoid(odds), jax.nn.log_sigmoid(-odds)
        news = TEMPER * (shown[:, None] * log_shown + (asked - shown)[:, None] * log_missed)
        joint = belief * jnp.exp(news)
        total = joint.sum(-1, keepdims=True)
        belief = joint / total
        up = belief * pace * jnp.asarray(CLIMB)[jnp.maximum(level - 1, 0)]
        learnt = belief - up + jnp.roll(up, 1, axis=1)
        there = (asked > 0)[:, None]
        return jnp.where(there, learnt, belief), jnp.where(asked > 0, jnp.log(total[:, 0]), 0.0)

    each = tuple(jnp.asarray(part).T for part in (data.level, data.asked, data.shown, data.gap, data.lasting))
    _, found = jax.lax.scan(run, begun, each)
    return found.sum(0)


# Private functions


def _loaded() -> tuple[Any, Any]:
    try:
        import jax  # noqa: PLC0415 - an extra
        import numpyro  # noqa: PLC0415
    except ImportError as missing:
        raise NoNumPyro('NumPyro is not installed. Install it with: pip install "samspill[fit]"') from missing
    return numpyro, jax


def _model(data: Sequences) -> None:
    import jax.numpy as jnp  # noqa: PLC0415 - an extra
    import numpyro  # noqa: PLC0415
    import numpyro.distributions as dist  # noqa: PLC0415

    numbers = {}
    for number in NUMBERS:
        prior = dist.LogNormal(*number.prior) if number.log else dist.Normal(*number.prior)
        numbers[number.name] = numpyro.sample(number.name, prior)
    with numpyro.plate("people", data.people):
        quick = numpyro.sample("quick", dist.Normal(0.0, 1.0))
        able = numpyro.sample("able", dist.Normal(0.0, 1.0))
    speed, ability = jnp.exp(numbers["speed_spread"] * quick), numbers["ability_spread"] * able
    numpyro.factor("seen", log_likelihood(numbers, speed, ability, data).sum())


def _summed_up(numpyro: Any, name: str, drawn: Any) -> Fitted:
    low, median, high = np.percentile(drawn, (2.5, 50, 97.5))
    agree = numpyro.diagnostics.split_gelman_rubin(drawn)
    size = numpyro.diagnostics.effective_sample_size(drawn)
    return Fitted(name, float(median), float(low), float(high), float(agree), float(size))
