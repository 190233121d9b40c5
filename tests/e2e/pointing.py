"""How somebody points in an emulated headset: with a controller, with a bare hand, or with their eyes."""

from .participant import Participant

AIM = """([target, hand]) => {
  const { rig } = window.__samspill.practice;
  const [x, y, z] = rig.root.worldToLocal(rig.head.clone().set(...target)).toArray();
  const { controllers, hands, primaryInputMode } = window.__headset;
  const device = hand === null ? window.__headset : (primaryInputMode === 'hand' ? hands : controllers)[hand];
  if (hand !== null) device.position.set(hand === 'left' ? -0.2 : 0.2, 1.2, -0.2);
  const from = { x: device.position.x, y: device.position.y, z: device.position.z };
  const { x: qx, y: qy, z: qz, w: qw } = IWER.lookRotation(IWER.directionTo(from, { x, y, z }));
  device.quaternion.set(qx, qy, qz, qw);
}"""
HOLD = "(what) => { window.__headset.primaryInputMode = what; }"
PINCH = "([hand, value]) => window.__headset.hands[hand].updatePinchValue(value)"
PUSH = "([hand, button, value]) => window.__headset.controllers[hand].updateButtonValue(button, value)"


def point(participant: Participant, target: list[float], hand: str | None) -> None:
    """Point with a hand, or look (no hand), at ``target``, metres in the place."""
    participant.page.evaluate(AIM, [target, hand])
    participant.settles(3)


def press(participant: Participant, button: str, hand: str) -> None:
    """Hold a button of a controller for some frames."""
    for value in (1, 0):
        participant.page.evaluate(PUSH, [hand, button, value])
        participant.settles(3)


def hold(participant: Participant, what: str) -> None:
    """Take up the controllers (``controller``), or lay them down and use bare hands (``hand``)."""
    participant.page.evaluate(HOLD, what)
    participant.settles(3)


def pinch(participant: Participant, hand: str) -> None:
    """Bring thumb and finger together for some frames."""
    for value in (1, 0):
        participant.page.evaluate(PINCH, [hand, value])
        participant.settles(3)


def spot(participant: Participant, name: str) -> list[float]:
    """Where something to press on a board is, once it is there."""
    found: list[list[float]] = []

    def is_there() -> bool:
        there = participant.page.evaluate("(name) => window.__samspill.spot(name)", name)
        found[:] = [there] if there else []
        return bool(there)

    participant.until(is_there, f"{name} is there to point at", seconds=30)
    return found[0]
