"""NumPyro: hierarchical Bayes over pooled sessions; the likelihood is the estimate's own, from wherever one began."""

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

import numpy as np

from samspill.curriculum.kinds import STARTS, TEACHES
from samspill.simulation.fitting.card import Fitted, Sampled
from samspill.simulation.fitting.law import climbed, fallen, shown_by, taught_at
from samspill.simulation.fitting.numbers import NUMBERS, TEMPER
from samspill.simulation.fitting.pooled import Sequences


class NoNumPyro(RuntimeError):
    """NumPyro is not installed; the message says how to get it."""


def fitted(
    data: Sequences, warm_up: int, samples: int, chains: int, seed: int, progress: bool = True
) -> tuple[tuple[Fitted, ...], Sampled]:
    """Sample the numbers given the data (NUTS), one chain after the other; raises ``NoNumPyro``."""
    numpyro, jax = _loaded()
    from numpyro.infer import MCMC, NUTS  # noqa: PLC0415 - an extra

    together = tuple(number.name for number in NUMBERS)
    kernel = NUTS(_model, dense_mass=[together])
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
    """How likely what was shown is, sequence by sequence (M); ``speed`` and ``ability`` are those of each person.

    Everybody is followed from each height they may have begun at (A), as in the estimate, and these are weighed.
    """
    _, jax = _loaded()
    jnp = jax.numpy
    begun, table = jnp.asarray(STARTS), jnp.asarray(TEACHES)
    middle = numbers["start"] + ability[data.person][:, None]
    bells = jax.nn.log_softmax(-0.5 * ((begun - middle) / numbers["start_spread"]) ** 2, axis=-1)
    pace = speed[data.person][:, None]

    def run(height: Any, here: Sequence[Any]) -> Any:
        level, asked, shown, gap, lasting = (part[:, None] for part in here)
        height = fallen(numbers, height, begun, gap, lasting)
        chance = shown_by(numbers, height, level)
        said = TEMPER * (shown * jnp.log(chance) + (asked - shown) * jnp.log(1 - chance))
        learnt = climbed(numbers, pace, height, begun, taught_at(table, height, level))
        return jnp.where(asked > 0, learnt, height), said

    each = tuple(jnp.asarray(part).T for part in (data.level, data.asked, data.shown, data.gap, data.lasting))
    _, found = jax.lax.scan(run, jnp.broadcast_to(begun, bells.shape), each)
    return jax.nn.logsumexp(bells + found.sum(0), axis=-1)


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
