"""Many jobs on all cores of this machine."""

import os
import signal
import subprocess
import sys
import time
from functools import partial

import pytest

from samspill.adapters.cores import over_cores
from samspill.bootstrap.packs import over_cores as offered
from samspill.packs import check_plays, load_pack
from tests.unit.everyday import texts

HERE = os.getpid()
_STOPPED = """
import signal, time
from functools import partial
from samspill.adapters.cores import over_cores
signal.signal(signal.SIGINT, signal.default_int_handler)  # what a shell puts in the background ignores it
print("on", flush=True)
list(over_cores([partial(time.sleep, 30)] * 6))
"""


def elsewhere() -> bool:
    return os.getpid() != HERE


def dies_elsewhere(number: int) -> int:
    if os.getpid() != HERE:
        os._exit(1)
    return number


def refuses() -> int:
    raise ZeroDivisionError("no such number")


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_what_each_job_finds_comes_in_the_order_of_the_jobs(start: str) -> None:
    found = list(over_cores([partial(pow, n, 2) for n in range(9)], start))

    assert found == [n * n for n in range(9)]


def test_few_jobs_are_done_here_and_many_elsewhere() -> None:
    assert list(over_cores([elsewhere] * 3)) == [False] * 3
    assert all(over_cores([elsewhere] * 4)) == (len(os.sched_getaffinity(0)) > 1)


def test_where_no_process_can_be_started_the_jobs_are_done_here() -> None:
    assert list(over_cores([elsewhere] * 5, "a way this machine does not know")) == [False] * 5
    assert list(over_cores([lambda: 1] * 5, "spawn")) == [1] * 5  # cannot be pickled


def test_jobs_of_a_process_that_died_are_done_here() -> None:
    assert list(over_cores([partial(dies_elsewhere, n) for n in range(6)])) == [0, 1, 2, 3, 4, 5]


def test_what_a_job_raises_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError, match="no such number"):
        list(over_cores([refuses] * 4))


@pytest.mark.parametrize("after", [0.0, 0.01, 0.03, 0.3])
def test_ctrl_c_ends_it_at_once_and_no_process_says_a_word(after: float) -> None:
    script = [sys.executable, "-c", _STOPPED]
    with subprocess.Popen(script, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as running:
        assert running.stdout is not None and running.stdout.readline() == b"on\n"
        time.sleep(after)  # while processes begin, or when they are at work
        began = time.monotonic()
        os.killpg(running.pid, signal.SIGINT)
        _, said = running.communicate(timeout=20)

    assert time.monotonic() - began < 10
    assert said.count(b"Traceback") == 1  # its own, which the command says in plain words
    assert b"KeyboardInterrupt" in said


def test_a_pack_checked_on_all_cores_has_the_same_problems_as_here() -> None:
    left_out = ("scenarios/", "plays/", "facts.yaml")
    kept = ("scenarios/b", "plays/b")
    pack = {name: text for name, text in texts().items() if not name.startswith(left_out) or name.startswith(kept)}
    name = "scenarios/benefits.meeting.yaml"
    broken = {**pack, name: pack[name].replace("go: bye", "go: by"), "plays/odd/one.play": "scenario: nowhere"}

    sound = load_pack(pack).pack
    assert sound is not None

    assert load_pack(broken, offered) == load_pack(broken)
    assert check_plays(sound, broken, offered) == check_plays(sound, broken) != ()
