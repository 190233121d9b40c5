"""The benefits office: waiting on the left, a counter at the back, a desk for talks behind glass on the right."""

from __future__ import annotations

import math

from tools.places import clinic, furniture, officeware, rooms, seating, tables
from tools.places.daylight import overcast
from tools.places.description import Anchor, Frame, Place, Sound, Thing
from tools.places.headings import sit, stand, towards
from tools.places.shell import Band, Opening, window
from tools.places.signs import framed, sign

WIDTH, HEIGHT, DEPTH = 9.4, 2.8, 7.4
_DOOR = Opening(-0.2, 1.2, 0.0, 2.2)
_WINDOW = Opening(-2.4, 2.4, 0.85, 2.4)
_WINDOW_TALK = Opening(-1.2, 1.6, 0.9, 2.4)
_TALK_X = 1.55
_DESK = (3.05, 0.0, -1.35)
_ADVISER, _GUEST = (3.35, 0.0, -2.25), (2.75, 0.0, -0.35)
_COUNTER = (-1.2, 0.0, -2.35)


def describe() -> Place:
    """The whole office as data."""
    place = Place(
        id="benefits-office",
        size=(WIDTH, HEIGHT, DEPTH),
        daylight=overcast((-5.0, 3.0, 0.0), 5.5),
        spawn="participant.door",
        middle=(-1.0, 1.45, 0.5),
        background="#dfe5ea",
        lightmap=1024,
        samples=24,
        view="street",
    )
    _shell(place)
    _counter(place)
    _waiting(place)
    _talk(place)
    _words(place)
    _anchors(place)
    _objects(place)
    return place


def _shell(place: Place) -> None:
    bands = (Band(0, HEIGHT, "wall_grey"),)
    walls = rooms.box_room(
        place, "carpet_blue", "acoustic", bands, {"front": (_DOOR,), "left": (_WINDOW,), "right": (_WINDOW_TALK,)}
    )
    window(walls.left, _WINDOW, "plastic_dark", panes=4)
    window(walls.right, _WINDOW_TALK, "plastic_dark", panes=2)
    rooms.blinds(walls.right, _WINDOW_TALK, 0.5)
    rooms.radiator(walls.left, 0.0, 2.6, height=0.38)
    rooms.leaf(walls.front, _DOOR, "plastic_dark", "plastic_dark", pane=True)
    room = place.frame()
    room.quad("view", (-WIDTH / 2 - 6.0, 2.2, 0.0), 24.0, 8.4, picture=(0, 0, 1, 1), turn=math.pi / 2)
    room.quad("view", (WIDTH / 2 + 5.0, 2.2, 0.0), 16.0, 7.0, picture=(0.2, 0, 0.8, 1), turn=-math.pi / 2)
    room.quad("view", (-0.5, 1.6, DEPTH / 2 + 3.0), 8.0, 4.6, picture=(0.1, 0.1, 0.5, 1), turn=math.pi)
    _glass_wall(place)
    for x, z in ((-3.2, -1.6), (-3.2, 1.2), (-0.7, -2.6), (-0.7, 0.2), (-0.7, 2.4), (3.1, -1.4), (3.1, 1.8)):
        rooms.panel_light(place, x, HEIGHT, z, (0.3, 1.2), 30.0)
    room.block("carpet_grey", (-0.5, 0.004, 3.0), (2.0, 0.008, 1.3))


def _glass_wall(place: Place) -> None:
    """The room for talks: half glass with a frosted strip, a wall towards the front."""
    side = place.frame(_TALK_X, 0, -1.45, turn=math.pi / 2)
    for x in (-2.2, -0.9, 0.4, 1.3, 2.2):
        side.block("plastic_dark", (x, HEIGHT / 2, 0), (0.05, HEIGHT, 0.06))
    for x, width in ((-1.55, 1.25), (-0.25, 1.25), (1.75, 0.85)):
        side.quad("glass", (x, HEIGHT / 2, 0), width, HEIGHT - 0.1)
        side.block("plastic_white", (x, 1.15, 0), (width, 0.50, 0.008))
    for y in (0.04, HEIGHT - 0.04):
        side.block("plastic_dark", (-0.9, y, 0), (2.6, 0.08, 0.06))
        side.block("plastic_dark", (1.75, y, 0), (0.9, 0.08, 0.06))
    across = WIDTH / 2 - _TALK_X
    rooms.partition(place.frame(_TALK_X + across / 2, 0, 0.78), across, HEIGHT, rooms.plain(HEIGHT, "wall_grey"))


def _counter(place: Place) -> None:
    desk = place.frame(*_COUNTER)
    clinic.reception_desk(desk, 3.0, "ash", "plastic_white")
    desk.quad("glass", (0.75, 1.42, 0.05), 1.3, 0.66)
    for x in (0.1, 1.4):
        desk.block("steel", (x, 1.40, 0.05), (0.02, 0.66, 0.03))
    work = desk.at(-0.55, 0.74, -0.28, turn=math.pi)
    officeware.monitor(work.at(0.35, 0, -0.12, turn=-0.3))
    officeware.keyboard(work.at(0.05, 0, 0.14))
    officeware.desk_phone(work.at(-0.45, 0, 0.05))
    officeware.trays(work.at(-1.55, 0, 0.0))
    seating.office_chair(place.frame(-2.5, 0, -3.15))
    top = desk.at(0, 1.08, 0.18)
    furniture.vase(top.at(-1.35))
    officeware.paper_stack(top.at(-0.95, 0, 0.0))
    officeware.pens(top.at(-0.70, 0, -0.05))
    back = place.frame(0, 0, -DEPTH / 2)
    boards = tables.shelf_unit(back.at(-3.85), 1.5, 2.1, 5, "ash")
    for step, board in enumerate(boards):
        officeware.binders(board, 1.4, step + 21)
    tables.cupboard(back.at(0.65), 1.2, 1.1, "plastic_grey")
    officeware.printer(place.frame(-0.35, 0, -3.38))


def _waiting(place: Place) -> None:
    for row in range(2):
        for step in range(4):
            seating.stacking_chair(_chair(place, row, step), "seat_blue" if row else "seat_grey")
    machine = place.frame(0.75, 0, 2.9, turn=-2.5)
    clinic.check_in_kiosk(machine, _TICKETS)
    for number in range(2):
        spot = place.frame(-4.25, 0, 2.15 + 0.75 * number, turn=math.pi / 2)
        spot.box("ash", (0, 1.02, 0.16), (0.70, 0.03, 0.45), bevel=0.006)
        spot.block("ash", (0, 0.50, 0.05), (0.60, 1.0, 0.04))
        officeware.monitor(
            spot.at(0, 1.035, 0.10),
            ("Selvbetjening\n>Søk\n>Mine saker\n>Meldinger", "Self-service\n>Apply\n>My cases\n>Messages")
            if number
            else None,
            0.46,
        )
        officeware.keyboard(spot.at(-0.05, 1.035, 0.30))
    furniture.potted_plant(place.frame(-4.35, 0, -2.0, turn=0.2), 1.15)
    furniture.potted_plant(place.frame(1.15, 0, -3.3, turn=1.2), 1.0)
    officeware.water_cooler(place.frame(1.2, 0, 1.15, turn=-math.pi / 2))
    low = place.frame(-3.9, 0, -0.55)
    tables.coffee_table(low, 0.7, 0.6, "ash")
    clinic.magazines(low.at(0, 0.44, 0), 3)


_TICKETS = (
    "Trekk kølapp\n>Veiledning\n>Ytelser\n>Timeavtale\n>English",
    "Take a number\n>Guidance\n>Benefits\n>Appointment\n>Norsk",
)


def _chair(place: Place, row: int, step: int) -> Frame:
    return place.frame(-3.1 + step * 0.62, 0, 0.35 + row * 1.15, turn=math.pi)


def _talk(place: Place) -> None:
    desk = place.frame(*_DESK, turn=math.pi)
    tables.desk(desk.at(turn=math.pi), 1.7, 0.8, "ash", panel=False)
    work = place.frame(_DESK[0], tables.HIGH, _DESK[2], turn=math.pi)
    officeware.monitor(
        work.at(0.50, 0, -0.05, turn=-0.55),
        ("Min plan\n1 Mål\n2 Tiltak\n3 Neste steg", "My plan\n1 Goal\n2 Measures\n3 Next step"),
        0.48,
    )
    officeware.keyboard(work.at(0.36, 0, 0.20, turn=-0.3))
    officeware.paper(
        work.at(-0.35, 0, -0.12, turn=math.pi + 0.1),
        ("Søknad\nNavn\n-\nDato\n-\nUnderskrift", "Application\nName\n-\nDate\n-\nSignature"),
    )
    officeware.paper(
        work.at(0.02, 0, -0.18, turn=math.pi - 0.1),
        (
            "Saksliste\n1 Slik har det gått\n2 Hva jeg ønsker\n3 Neste steg",
            "Agenda\n1 How it has been\n2 What I want\n3 Next step",
        ),
    )
    officeware.pens(work.at(-0.65, 0, 0.15))
    work.lathe("paper", (-0.05, 0, 0.22), [(0.03, 0), (0.037, 0.09), (0.033, 0.09), (0.028, 0.01), (0, 0.01)], 14)
    seating.office_chair(place.frame(*_ADVISER, turn=towards(_ADVISER, _GUEST)), "seat_dark")
    seating.waiting_chair(place.frame(*_GUEST, turn=towards(_GUEST, _ADVISER)), "seat_blue", arms=True)
    seating.waiting_chair(place.frame(3.65, 0, -0.32, turn=math.pi + 0.2), "seat_blue", arms=True)
    back = place.frame(3.0, 0, -DEPTH / 2)
    tables.cupboard(back.at(0.9), 1.5, 1.0, "plastic_grey", 3)
    for step in range(3):
        furniture.vase(back.at(0.5 + 0.35 * step, 1.0, 0.2))
    officeware.wastebasket(place.frame(4.4, 0, -1.9))


def _words(place: Place) -> None:
    hang = place.frame(_COUNTER[0], 2.45, _COUNTER[2] + 0.2)
    hang.block("plastic_dark", (0, 0, -0.02), (2.9, 0.40, 0.04))
    sign(hang, "blue", ("Veiledning og ytelser", "Guidance and benefits"), (0, 0, 0.002), (2.8, 0.32), 260)
    back = place.frame(0, 0, -DEPTH / 2)
    rooms.clock(back, -2.65, 2.15, hour=10.0)
    back.block("black", (-0.6, 2.05, 0.05), (1.0, 0.46, 0.09))
    sign(back, "number", ("Nå betjenes\nA 42", "Now serving\nA 42"), (-0.6, 2.05, 0.097), (0.94, 0.40), 420, lit=False)
    left = place.frame(-WIDTH / 2, 0, 0, turn=math.pi / 2)
    framed(
        left,
        "poster_blue",
        ("Arbeid er mer\nenn en jobb", "Work is more\nthan a job"),
        (2.95, 1.65, 0),
        (0.6, 0.85),
        "ash",
    )
    _house_rules(place)


def _house_rules(place: Place) -> None:
    front = place.frame(0, 0, DEPTH / 2, turn=math.pi)
    framed(
        front,
        "hours",
        (
            "Åpent uten avtale\nMan|10-14\nTir|stengt\nOns-fre|10-14",
            "Drop-in hours\nMon|10-2\nTue|closed\nWed-Fri|10-2",
        ),
        (-0.95, 1.6, 0),
        (0.8, 0.6),
    )
    framed(
        front,
        "paper",
        (
            "Du har rett til\n- å klage\n- å ta med noen\n- å få svar skriftlig",
            "You have a right to\n- appeal\n- bring someone\n- a written answer",
        ),
        (2.35, 1.6, 0),
        (0.55, 0.70),
        "ash",
    )
    officeware.pinboard(front, 3.25, 1.55, 0.9, 0.9, 9)
    sign(front, "green", ("Utgang", "Exit"), (0.5, 2.42, 0.03), (0.46, 0.17), 400, lit=False)
    wall = place.frame(_TALK_X + 1.55, 0, 0.73, turn=math.pi)
    framed(
        wall,
        "poster_pale",
        ("Klage?\nSpør oss om skjema", "Want to appeal?\nAsk us for the form"),
        (0.3, 1.6, 0),
        (0.55, 0.75),
        "ash",
    )
    side = place.frame(_TALK_X - 0.04, 0, -1.45, turn=-math.pi / 2)
    sign(side, "door", ("Samtale 1", "Meeting 1"), (-0.85, 1.15, 0.0), (0.5, 0.18), 400)


def _anchors(place: Place) -> None:
    counter = (-1.85, -1.35)
    stand(place, "participant.door", (-0.5, 2.85), (-1.0, -2.0))
    stand(place, "participant.ticket_machine", (0.35, 2.3), (0.75, 2.9))
    stand(place, "participant.counter", counter, (-1.75, -3.0))
    sit(place, "participant.seat", _chair(place, 0, 3), 0.45)
    place.anchors["participant.desk"] = Anchor(_GUEST, towards(_GUEST, _ADVISER), "sit", seating.WAITING)
    stand(place, "participant.self_service", (-3.55, 2.9), (-4.5, 2.9))
    place.anchors["adviser"] = Anchor(_ADVISER, towards(_ADVISER, _GUEST), "sit", seating.OFFICE)
    stand(place, "adviser.door", (0.95, -0.75), (-1.2, 0.4))
    stand(place, "receptionist", (-1.78, -3.08), counter)
    stand(place, "guard", (1.05, 2.0), (-2.0, 0.5))
    coach = {
        "door": (-1.4, 2.4),
        "ticket_machine": (-0.35, 2.0),
        "counter": (-2.65, -0.85),
        "self_service": (-3.2, 2.1),
    }
    for name, spot in coach.items():
        stand(place, f"coach.{name}", spot, place.anchors[f"participant.{name}"].position[::2])
    sit(place, "coach.seat", _chair(place, 0, 2), 0.45)
    here = (3.65, 0.0, -0.32)
    place.anchors["coach.desk"] = Anchor(here, towards(here, _ADVISER), "sit", seating.WAITING)
    place.anchors["coach"] = place.anchors["coach.counter"]
    stand(place, "queue.front", counter, (-1.75, -3.0))
    stand(place, "queue.behind", (-1.75, -0.45), (-1.75, -3.0))
    for number, (row, step) in enumerate(((0, 0), (1, 2), (1, 0), (0, 1), (1, 3), (1, 1)), 1):
        sit(place, f"guest.{number}", _chair(place, row, step), 0.45)
    stand(place, "guest.7", (-0.35, -1.3), (-0.4, -3.0))
    stand(place, "guest.8", (-3.6, 2.15), (-4.5, 2.15))


def _objects(place: Place) -> None:
    place.objects.update(
        door=Thing((-0.5, 1.1, 3.7), (1.4, 2.2, 0.3)),
        ticket_machine=Thing((0.73, 1.18, 2.85), (0.5, 0.62, 0.45)),
        number_display=Thing((-0.6, 2.05, -3.65), (1.0, 0.5, 0.2)),
        clock=Thing((-2.65, 2.15, -3.66), (0.34, 0.34, 0.12)),
        counter=Thing((-1.2, 1.0, -2.2), (3.0, 0.3, 0.5)),
        self_service=Thing((-4.4, 1.3, 2.9), (0.4, 0.6, 0.7)),
        application_form=Thing((3.40, 0.76, -1.23), (0.3, 0.1, 0.36)),
        agenda=Thing((3.03, 0.76, -1.17), (0.28, 0.1, 0.36)),
        computer=Thing((2.55, 1.05, -1.3), (0.5, 0.45, 0.3)),
        pens=Thing((3.70, 0.82, -1.5), (0.14, 0.18, 0.14)),
        rights_poster=Thing((-2.35, 1.6, 3.66), (0.58, 0.72, 0.12)),
        appeal_poster=Thing((2.8, 1.6, 0.7), (0.58, 0.78, 0.12)),
        opening_hours=Thing((0.95, 1.6, 3.66), (0.82, 0.62, 0.12)),
        water_cooler=Thing((1.2, 0.75, 1.15), (0.4, 1.4, 0.4)),
        magazines=Thing((-3.9, 0.5, -0.55), (0.7, 0.16, 0.5)),
    )
    place.emitters.update(
        {
            "counter": (-1.2, 1.1, -2.8),
            "room": (-2.4, 1.2, 1.0),
            "display": (-0.6, 2.0, -3.6),
            "printer": (-0.35, 0.9, -3.4),
            "door": (-0.5, 1.6, 3.6),
        }
    )
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.7, loop=18.0),
        room=Sound("sound/room.mp3", 0.8, "room", 14.0, crowd=True),
        counter=Sound("sound/counter.mp3", 0.7, "counter", 14.0, crowd=True),
        call=Sound("sound/call.mp3", 0.5, "display"),
        printer=Sound("sound/printer.mp3", 0.45, "printer"),
        door=Sound("sound/door.mp3", 0.5, "door"),
    )
