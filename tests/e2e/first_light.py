"""The whole way of one session, step by step, as a new care worker and a participant go it."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from .care_worker import CareWorker
from .participant import Participant
from .server import Server

LEVEL = 2
LINE = "Ta den tida du trenger."
Seen = Callable[[Page, str], object]


def first_light(care_worker: CareWorker, participant: Participant, server: Server, seen: Seen) -> None:
    """One unbroken session in a headset, with the server killed in the middle; ``seen`` is shown each step."""
    plan = _profile_and_proposal(care_worker, seen)
    _connect(care_worker, participant, seen)
    _check_in(care_worker, seen)
    _into_the_scene(care_worker, participant, seen)
    _steer(care_worker, participant, seen)
    _kill_and_go_on(care_worker, participant, server, seen)
    answered = participant.play_to_the_end()
    assert participant.ending() == "done", answered
    participant.is_in("calm")
    participant.settles()
    seen(participant.page, "6-calm-room")
    _debrief(care_worker, plan, seen)


def _profile_and_proposal(care_worker: CareWorker, seen: Seen) -> str:
    page = care_worker.page
    seen(page, "1-today")
    alias = care_worker.open_first_participant()
    plan = page.url
    page.click("text=Barriers")
    assert page.locator("fieldset.barrier").count() >= 5
    page.locator("fieldset.barrier").first.locator("input[value='3']").first.check(force=True)
    seen(page, "1-profile")
    page.click("#save-profile")
    page.goto(plan)
    expect(page.locator("h1")).to_have_text(alias)
    expect(page.locator("#next-step #reason")).not_to_be_empty()
    expect(page.locator("#alternatives form")).to_have_count(2)
    seen(page, "1-plan")
    return plan


def _connect(care_worker: CareWorker, participant: Participant, seen: Seen) -> None:
    care_worker.start_session()
    seen(care_worker.page, "2-connect")
    code = participant.open()
    assert len(code.replace("-", "")) == 8, code
    seen(participant.page, "2-code")
    care_worker.pair(code)
    participant.is_paired()


def _check_in(care_worker: CareWorker, seen: Seen) -> None:
    care_worker.page.wait_for_url("**/check-in")
    seen(care_worker.page, "3-check-in")
    care_worker.check_in()
    seen(care_worker.page, "3-rehearsal")


def _into_the_scene(care_worker: CareWorker, participant: Participant, seen: Seen) -> None:
    participant.enter(headset=True)
    care_worker.start_run("cafe.order", LEVEL)
    participant.is_in("cafe")
    participant.comes_to(lambda: bool(participant.options()), "there is something to answer")
    participant.settles()
    seen(participant.page, "4-cafe")
    participant.choose(participant.options()[0])
    participant.until(lambda: participant.state()["pending"] == 0, "the answer is acknowledged")


def _steer(care_worker: CareWorker, participant: Participant, seen: Seen) -> None:
    page = care_worker.page
    expect(page.locator("#beat")).not_to_be_empty()
    expect(page.locator("#lines .own").first).to_be_visible()
    care_worker.steer("pause")
    participant.until(lambda: participant.scene()["status"] == "paused", "the scene stands still")
    seen(page, "5-live-paused")
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
    seen(page, "5-live")


def _kill_and_go_on(care_worker: CareWorker, participant: Participant, server: Server, seen: Seen) -> None:
    participant.comes_to(lambda: bool(participant.options()), "there is something to answer")
    participant.until(lambda: participant.state()["pending"] == 0, "everything is acknowledged")
    care_worker.sees_status("running")
    before = participant.scene()
    server.kill()
    participant.until(lambda: participant.state()["visit"]["hold"] != "none", "the scene holds", seconds=20)
    held_at = participant.state()["run"]
    seen(participant.page, "7-held")
    seen(care_worker.page, "7-tablet-meanwhile")
    server.start()
    participant.until(lambda: participant.scene()["status"] == "paused", "the server is back, and the scene holds")
    seen(participant.page, "7-back")
    participant.page.evaluate("document.querySelector('#resume').click()")
    participant.until(lambda: participant.scene()["status"] == "running", "the scene goes on")
    after = participant.scene()
    assert after["run"]["run"] == before["run"]["run"]
    assert after["seq"] > before["seq"]
    assert after["evidence"][: len(before["evidence"])] == before["evidence"], "nothing acknowledged is lost"
    assert held_at - 3_000 < participant.state()["run"] < held_at + 15_000, "time stood still meanwhile"
    care_worker.sees_status("running")
    seen(care_worker.page, "7-tablet-after")


def _debrief(care_worker: CareWorker, plan: str, seen: Seen) -> None:
    page = care_worker.page
    page.click("#to-debrief")
    expect(page.locator("#shown li").first).to_be_visible()
    seen(page, "6-debrief")
    care_worker.debrief()
    seen(page, "6-debrief-done")
    care_worker.close_session()
    page.goto(plan)
    expect(page.locator("#goal-I29")).to_have_attribute("data-state", "practising")
    assert page.locator("#goal-I29 .evidence li").count() >= 1
    expect(page.locator("#next-step #reason")).not_to_be_empty()
    seen(page, "6-next")
