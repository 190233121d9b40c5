"""The whole way of one session, step by step, as a new care worker and a participant go it."""

import time

from playwright.sync_api import expect

from .care_worker import CareWorker
from .participant import Participant
from .server import HURRIED, Server

LEVEL = 2
LINE = "Ta den tida du trenger."


def first_light(care_worker: CareWorker, participant: Participant, server: Server) -> None:
    """One unbroken session in a headset, with the server killed in the middle.

    While the care worker steers, time goes by as in life; once the server has come back, the run is hurried.
    """
    plan = _profile_and_proposal(care_worker)
    _connect(care_worker, participant)
    _check_in(care_worker)
    _into_the_scene(care_worker, participant)
    _steer(care_worker, participant)
    _kill_and_go_on(care_worker, participant, server)
    answered = participant.play_to_the_end()
    assert participant.ending() == "done", answered
    participant.is_in("calm")
    _debrief(care_worker, plan)


def _profile_and_proposal(care_worker: CareWorker) -> str:
    page = care_worker.page
    alias = care_worker.open_first_participant()
    plan = page.url
    page.click("text=Barriers")
    assert page.locator("fieldset.barrier").count() >= 5
    page.locator("fieldset.barrier").first.locator("input[value='3']").first.check(force=True)
    page.click("#save-profile")
    page.goto(plan)
    expect(page.locator("h1")).to_have_text(alias)
    expect(page.locator("#next-step #reason")).not_to_be_empty()
    expect(page.locator("#alternatives form")).to_have_count(2)
    return plan


def _connect(care_worker: CareWorker, participant: Participant) -> None:
    care_worker.start_session()
    code = participant.open()
    assert len(code.replace("-", "")) == 8, code
    care_worker.pair(code)
    participant.is_paired()


def _check_in(care_worker: CareWorker) -> None:
    care_worker.page.wait_for_url("**/check-in")
    care_worker.check_in()


def _into_the_scene(care_worker: CareWorker, participant: Participant) -> None:
    participant.enter(headset=True)
    care_worker.start_run("cafe.order", LEVEL)
    participant.is_in("cafe")
    participant.comes_to(lambda: bool(participant.options()), "there is something to answer")
    participant.choose(participant.options()[0])
    participant.until(lambda: participant.state()["pending"] == 0, "the answer is acknowledged")


def _steer(care_worker: CareWorker, participant: Participant) -> None:
    page = care_worker.page
    expect(page.locator("#beat")).not_to_be_empty()
    expect(page.locator("#lines .own").first).to_be_visible()
    care_worker.steer("pause")
    participant.until(lambda: participant.scene()["status"] == "paused", "the scene stands still")
    care_worker.steer("resume")
    participant.until(lambda: participant.scene()["status"] == "running", "the scene goes on")
    care_worker.steer("easier")
    participant.comes_to(lambda: participant.stage()["level"] == LEVEL - 1, "it is easier")
    care_worker.steer("calm")
    participant.comes_to(lambda: participant.stage()["crowd"] == participant.stage()["noise"] == 0, "it is calm")
    page.fill("#field-text", LINE)
    page.click("#say-line button")
    participant.comes_to(lambda: LINE in participant.caption(), "the line is said")
    tick = page.locator(".tick button[value=did]").first
    tick.click()
    expect(tick).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#evidence")).to_be_visible()


def _kill_and_go_on(care_worker: CareWorker, participant: Participant, server: Server) -> None:
    participant.comes_to(lambda: bool(participant.options()), "there is something to answer")
    participant.until(lambda: participant.state()["pending"] == 0, "everything is acknowledged")
    care_worker.sees_status("running")
    before = participant.scene()
    server.kill()
    participant.until(lambda: participant.state()["visit"]["hold"] != "none", "the scene holds", seconds=20)
    held_at = participant.state()["run"]
    server.pace = HURRIED
    server.start()
    participant.until(lambda: participant.scene()["status"] == "paused", "the server is back, and the scene holds")
    resumed_at = time.monotonic()
    participant.page.evaluate("document.querySelector('#resume').click()")
    participant.until(lambda: participant.scene()["status"] == "running", "the scene goes on")
    after = participant.scene()
    assert after["run"]["run"] == before["run"]["run"]
    assert after["seq"] > before["seq"]
    assert after["evidence"][: len(before["evidence"])] == before["evidence"], "nothing acknowledged is lost"
    run, since = participant.state()["run"], 1_000 * HURRIED * (time.monotonic() - resumed_at)
    assert held_at - 3_000 < run < held_at + since + 3_000, "time stood still meanwhile"
    care_worker.sees_status("running")


def _debrief(care_worker: CareWorker, plan: str) -> None:
    page = care_worker.page
    page.click("#to-debrief")
    expect(page.locator("#shown li").first).to_be_visible()
    care_worker.debrief()
    care_worker.close_session()
    page.goto(plan)
    expect(page.locator("#goal-I29")).to_have_attribute("data-state", "practising")
    assert page.locator("#goal-I29 .evidence li").count() >= 1
    expect(page.locator("#next-step #reason")).not_to_be_empty()
