"""The health centre: reception on the right, waiting room on the left, the doctor's office at the back right."""

from __future__ import annotations

import math

from tools.places import clinic, furniture, officeware, rooms, seating, tables
from tools.places.daylight import sunny
from tools.places.description import Anchor, Frame, Place, Sound, Thing
from tools.places.headings import sit, stand, towards
from tools.places.shell import Band, Opening, window
from tools.places.signs import framed, sign

WIDTH, HEIGHT, DEPTH = 9.6, 2.7, 7.2
_DOOR = Opening(-0.1, 0.9, 0.0, 2.1)
_WINDOW_LEFT = Opening(-2.6, 1.6, 0.9, 2.3)
_WINDOW_BACK = Opening(-3.9, -1.5, 0.9, 2.3)
_WINDOW_DOCTOR = Opening(-2.9, -1.1, 0.95, 2.3)
_OFFICE_X, _OFFICE_Z = 1.3, -0.1
_DOCTOR_DOOR = Opening(0.75, 1.65, 0.0, 2.05)
_DOCTOR, _GUEST = (3.62, 0.0, -2.05), (2.55, 0.0, -1.08)
_BESIDE, _MIDDLE = (2.3, 0.0, -2.3), (3.05, 0.0, -1.5)
"""Where somebody sits who comes along to the doctor, and what they turn to."""
_COUNTER = (1.95, 0.0, 1.75)


def describe() -> Place:
    """The whole health centre as data."""
    place = Place(
        id="health-centre",
        size=(WIDTH, HEIGHT, DEPTH),
        daylight=sunny((-6.0, 3.0, 2.6), people_key=(-5.0, 3.0, -0.5), strength=4.6),
        spawn="participant.door",
        middle=(-1.2, 1.4, 0.4),
        background="#dfe7ea",
        lightmap=1280,
        samples=12,
        view="park",
    )
    _shell(place)
    _reception(place)
    _waiting(place)
    _office(place)
    _words(place)
    _anchors(place)
    _objects(place)
    _sounds(place)
    return place


def _shell(place: Place) -> None:
    bands = (Band(0, 1.0, "wall_sage"), Band(1.0, HEIGHT, "wall_white"))
    openings = {"front": (_DOOR,), "left": (_WINDOW_LEFT,), "back": (_WINDOW_BACK,), "right": (_WINDOW_DOCTOR,)}
    walls = rooms.box_room(place, "lino_sand", "acoustic", bands, openings)
    window(walls.left, _WINDOW_LEFT, "white", panes=3)
    window(walls.back, _WINDOW_BACK, "white", panes=2)
    window(walls.right, _WINDOW_DOCTOR, "white", panes=2)
    rooms.blinds(walls.right, _WINDOW_DOCTOR, 0.45)
    rooms.blinds(walls.left, _WINDOW_LEFT, 0.22)
    rooms.leaf(walls.front, _DOOR, "plastic_grey", "plastic_grey", pane=True)
    for face, at, width in ((walls.left, -0.5, 3.6), (walls.back, -2.7, 1.8)):
        rooms.radiator(face, at, width)
    room = place.frame()
    room.quad("view", (-WIDTH / 2 - 5.0, 2.2, -0.2), 24.0, 8.0, picture=(0, 0, 1, 1), turn=math.pi / 2)
    room.quad("view", (-2.5, 2.2, -DEPTH / 2 - 5.0), 20.0, 8.0, picture=(0.1, 0, 0.9, 1))
    room.quad("view", (WIDTH / 2 + 4.0, 2.2, -2.0), 14.0, 7.0, picture=(0.3, 0, 0.8, 1), turn=-math.pi / 2)
    room.quad("view", (0.0, 1.6, DEPTH / 2 + 3.0), 9.0, 5.0, picture=(0.0, 0.1, 0.5, 1), turn=math.pi)
    across = WIDTH / 2 - _OFFICE_X
    rooms.partition(place.frame(_OFFICE_X + across / 2, 0, _OFFICE_Z), across, HEIGHT, bands)
    deep = _OFFICE_Z + DEPTH / 2
    side = place.frame(_OFFICE_X, 0, -DEPTH / 2 + deep / 2, turn=-math.pi / 2)
    hall, _inner = rooms.partition(side, deep, HEIGHT, bands, (_DOCTOR_DOOR,))
    rooms.leaf(hall, _DOCTOR_DOOR)
    for x, z in ((-3.3, -1.9), (-3.3, 1.0), (-0.9, -1.9), (-0.9, 1.0), (3.2, 1.9), (3.0, -1.9)):
        rooms.panel_light(place, x, HEIGHT, z, (0.6, 0.6), 26.0)


def _reception(place: Place) -> None:
    desk = place.frame(*_COUNTER, turn=-math.pi / 2)
    clinic.reception_desk(desk, 2.5)
    work = desk.at(0, 0.74, -0.28, turn=math.pi)
    officeware.monitor(
        work.at(0.52, 0, -0.12, turn=-0.25),
        ("Timebok\n08:15  Berg\n08:30  Khan\n08:45  Moen", "Appointments\n08:15  Berg\n08:30  Khan\n08:45  Moen"),
    )
    officeware.keyboard(work.at(0.45, 0, 0.16))
    officeware.desk_phone(work.at(-0.15, 0, 0.05, turn=0.2))
    officeware.trays(work.at(-0.85, 0, 0.02))
    top = desk.at(0, 1.08, 0.18)
    furniture.vase(top.at(-1.1, 0, 0.0))
    officeware.pens(top.at(0.92, 0, 0.0))
    top.cylinder("plastic_white", (-0.82, 0.07, 0.02), 0.028, 0.034, 0.14, 14)
    top.block("plastic_white", (-0.82, 0.15, 0.04), (0.02, 0.014, 0.06))
    seating.office_chair(place.frame(2.86, 0, 1.35, turn=-math.pi / 2 + 0.3))
    wall = place.frame(WIDTH / 2, 0, 1.9, turn=-math.pi / 2)
    boards = tables.shelf_unit(wall.at(0.2), 1.8, 1.9, 5)
    for step, board in enumerate(boards):
        officeware.binders(board, 1.7, step + 2) if step % 2 else officeware.box_files(board, 1.7)
    officeware.printer(place.frame(4.4, 0, 0.35, turn=-math.pi / 2))
    furniture.potted_plant(place.frame(4.35, 0, 3.15, turn=1.0), 1.05)


def _waiting(place: Place) -> None:
    for step in range(5):
        seating.waiting_chair(_left_seat(place, step), "seat_green")
    for step in range(4):
        seating.waiting_chair(_back_seat(place, step), "seat_orange" if step == 2 else "seat_green")
    for step in range(3):
        seating.waiting_chair(_middle_seat(place, step), "seat_green")
    low = place.frame(-2.75, 0, -1.35)
    tables.coffee_table(low, 0.9, 0.6, "birch_ply")
    clinic.magazines(low.at(0, 0.44, 0))
    clinic.toy_corner(place.frame(-3.75, 0, 2.55))
    officeware.water_cooler(place.frame(0.95, 0, -3.3))
    furniture.potted_plant(place.frame(-4.4, 0, -3.2, turn=0.4), 1.2)
    furniture.potted_plant(place.frame(-0.62, 0, 3.2, turn=2.0), 0.95)
    clinic.check_in_kiosk(place.frame(1.0, 0, 3.05, turn=math.pi), _KIOSK)
    officeware.coat_stand(place.frame(-1.35, 0, 3.2), ("denim", "dark_green", "tin"))


_KIOSK = (
    "Velkommen\nHar du time i dag?\n>Meld deg her\n>English\nTrenger du hjelp?\nGå til luka.",
    "Welcome\nAppointment today?\n>Check in here\n>Norsk\nNeed help?\nAsk at the desk.",
)


def _left_seat(place: Place, step: int) -> Frame:
    return place.frame(-4.42, 0, -2.2 + step * 0.66, turn=math.pi / 2)


def _middle_seat(place: Place, step: int) -> Frame:
    """Across the low table from the row at the back: near enough for a face to be read."""
    return place.frame(-2.7 + step * 0.66, 0, -0.28, turn=math.pi)


def _back_seat(place: Place, step: int) -> Frame:
    return place.frame(-3.6 + step * 0.66, 0, -3.22)


def _office(place: Place) -> None:
    desk = place.frame(4.40, 0, -1.98, turn=math.pi / 2)
    tables.desk(desk, 1.7, 0.72, panel=False)
    work = desk.at(0, 0.74, 0, turn=math.pi)
    officeware.monitor(
        work.at(0.30, 0, -0.12, turn=0.3),
        ("Journal\nTime 08:30\n- Søvn\n- Medisin\n- Plan", "Record\n08:30\n- Sleep\n- Medicine\n- Plan"),
    )
    officeware.keyboard(work.at(0.25, 0, 0.16))
    officeware.desk_phone(work.at(0.72, 0, 0.05))
    officeware.paper(
        work.at(-0.25, 0, 0.12, turn=0.2),
        ("Resept\n-\nNeste time\nom to uker", "Prescription\n-\nNext visit\nin two weeks"),
    )
    clinic.blood_pressure(work.at(-0.62, 0, 0.0))
    officeware.pens(work.at(-0.05, 0, -0.22))
    seating.office_chair(place.frame(*_DOCTOR, turn=towards(_DOCTOR, _GUEST)))
    seating.waiting_chair(place.frame(*_GUEST, turn=towards(_GUEST, _DOCTOR)), "seat_blue")
    seating.waiting_chair(place.frame(*_BESIDE, turn=towards(_BESIDE, _MIDDLE)), "seat_blue")
    clinic.couch(place.frame(2.75, 0, -3.2, turn=math.pi))
    inner = place.frame(_OFFICE_X + 0.05, 0, -1.85, turn=math.pi / 2)
    clinic.hand_basin(inner, 0.55)
    clinic.gloves(inner, -0.25, 1.75)
    back = place.frame(3.0, 0, -DEPTH / 2)
    clinic.eye_chart(back, -0.75, 1.72)
    clinic.height_rule(back, 1.35)
    near = place.frame(3.0, 0, _OFFICE_Z - 0.05, turn=math.pi)
    tables.cupboard(near.at(-1.05), 1.2, 1.0, "plastic_white")
    furniture.vase(near.at(-1.3, 1.0, 0.2))
    for step in range(4):
        near.at(-0.9 + step * 0.07, 1.0, 0.2).block(
            ("tin", "teal", "cream", "mustard")[step], (0, 0.12, 0), (0.045, 0.24, 0.17)
        )


def _words(place: Place) -> None:
    back = place.frame(0, 0, -DEPTH / 2)
    rooms.clock(back, 0.2, 2.2, hour=8.4)
    framed(
        back,
        "poster_green",
        ("Ta det rolig\nPust inn\nPust ut", "Take your time\nBreathe in\nBreathe out"),
        (-0.85, 1.65, 0),
        (0.60, 0.85),
        "ash",
    )
    left = place.frame(-WIDTH / 2, 0, 0, turn=math.pi / 2)
    framed(
        left,
        "poster_blue",
        ("Gå en tur\nLitt hver dag", "Take a walk\nA little every day"),
        (2.25, 1.65, 0),
        (0.60, 0.85),
        "ash",
    )
    officeware.pinboard(left, -3.05, 1.55, 0.75, 0.9)
    hall = place.frame(_OFFICE_X - 0.05, 0, -1.85, turn=-math.pi / 2)
    framed(hall, "door", ("1\nLege", "1\nDoctor"), (0.45, 1.55, 0), (0.24, 0.24))
    clinic.leaflet_rack(hall, -0.75, 1.35)
    hall.block("black", (1.2, 2.36, 0.04), (0.86, 0.40, 0.08))
    sign(hall, "number", ("Din tur\n27", "Your turn\n27"), (1.2, 2.36, 0.082), (0.80, 0.34), 420, lit=False)
    _words_by_the_counter(place)


def _words_by_the_counter(place: Place) -> None:
    beside = place.frame(_OFFICE_X + 1.75, 0, _OFFICE_Z + 0.05)
    framed(
        beside,
        "hours",
        (
            "Åpent\nMan-fre|08:00-15:30\nTelefon|08:00-14:30\nLegevakt|116 117",
            "Opening hours\nMon-Fri|08:00-15:30\nPhone|08:00-14:30\nOut of hours|116 117",
        ),
        (0.0, 1.55, 0),
        (0.9, 0.62),
    )
    right = place.frame(WIDTH / 2, 0, 1.9, turn=-math.pi / 2)
    hang = place.frame(_COUNTER[0] - 0.1, 2.42, _COUNTER[2], turn=-math.pi / 2)
    hang.block("plastic_white", (0, 0, -0.02), (1.7, 0.32, 0.03))
    sign(hang, "blue", ("Resepsjon", "Reception"), (0, 0, 0.0), (1.64, 0.27), 300)
    for x in (-0.7, 0.7):
        hang.cylinder("dark_steel", (x, 0.21, -0.02), 0.006, 0.006, 0.14, 6)
    framed(
        right,
        "poster_warm",
        ("Du kan ta med\nnoen du stoler på", "You may bring\nsomeone you trust"),
        (1.35, 1.65, 0),
        (0.55, 0.75),
        "ash",
    )
    front = place.frame(0, 0, DEPTH / 2, turn=math.pi)
    sign(front, "green", ("Utgang", "Exit"), (0.4, 2.32, 0.03), (0.46, 0.17), 400, lit=False)
    framed(
        front, "way", ("← Lege 1 og 2\n→ Resepsjon", "← Doctors 1 and 2\n→ Reception"), (1.75, 1.75, 0), (0.95, 0.36)
    )


def _anchors(place: Place) -> None:
    counter = (1.18, 0.0, 1.75)
    stand(place, "participant.door", (-0.4, 2.75), (0.7, -1.0))
    stand(place, "participant.kiosk", (1.0, 2.42), (1.0, 3.05))
    stand(place, "participant.counter", counter[::2], (2.6, 1.75))
    sit(place, "participant.seat", _back_seat(place, 1), seating.WAITING)
    stand(place, "participant.doctor_door", (0.35, -3.0 + 0.1), (1.3, -3.05))
    place.anchors["participant.doctor"] = Anchor(_GUEST, towards(_GUEST, _DOCTOR), "sit", seating.WAITING)
    stand(place, "receptionist", (2.68, 1.8), counter[::2])
    place.anchors["doctor"] = Anchor(_DOCTOR, towards(_DOCTOR, _GUEST), "sit", seating.OFFICE)
    stand(place, "doctor.door", (0.55, -2.35), (-2.4, -1.8))
    stand(place, "coach.door", (-0.95, 1.95), (-0.4, 2.75))
    stand(place, "coach.kiosk", (0.3, 3.12), (1.0, 2.42))
    stand(place, "coach.doctor_door", (1.02, -2.2), (0.35, -2.9))
    stand(place, "coach.counter", (1.28, 0.85), counter[::2])
    sit(place, "coach.seat", _back_seat(place, 3), seating.WAITING)
    place.anchors["coach.doctor"] = Anchor(_BESIDE, towards(_BESIDE, _MIDDLE), "sit", seating.WAITING)
    place.anchors["coach"] = place.anchors["coach.counter"]
    stand(place, "queue.front", counter[::2], (2.6, 1.75))
    stand(place, "queue.behind", (0.28, 1.75), (2.6, 1.75))
    left, middle = [_left_seat(place, step) for step in range(5)], [_middle_seat(place, step) for step in range(3)]
    spots = [left[0], left[2], middle[2], middle[1], left[4], middle[0], left[3], left[1], _back_seat(place, 0)]
    for number, spot in enumerate(spots, 1):
        sit(place, f"guest.{number}", spot, seating.WAITING)
    stand(place, "guest.10", (0.35, -2.1), (0.95, -3.3))


def _objects(place: Place) -> None:
    place.objects.update(
        door=Thing((-0.4, 1.05, 3.6), (1.1, 2.1, 0.3)),
        check_in_screen=Thing((1.0, 1.18, 3.0), (0.5, 0.62, 0.3)),
        counter=Thing((1.85, 1.0, 1.75), (0.5, 0.3, 2.5)),
        number_display=Thing((1.22, 2.36, -3.05), (0.16, 0.42, 0.9)),
        clock=Thing((0.2, 2.2, -3.55), (0.34, 0.34, 0.12)),
        magazines=Thing((-2.75, 0.5, -1.35), (0.8, 0.16, 0.5)),
        water_cooler=Thing((0.95, 0.75, -3.28), (0.4, 1.4, 0.4)),
        leaflets=Thing((1.22, 1.35, -2.6), (0.2, 0.95, 0.8)),
        doctor_door=Thing((1.25, 1.02, -0.65), (0.3, 2.05, 1.0)),
        couch=Thing((2.75, 0.6, -3.2), (1.9, 0.5, 0.7)),
        blood_pressure=Thing((4.35, 0.82, -2.6), (0.3, 0.2, 0.45)),
        prescription=Thing((4.28, 0.76, -2.23), (0.35, 0.08, 0.35)),
        computer=Thing((4.5, 1.06, -1.68), (0.2, 0.4, 0.6)),
        poster=Thing((-0.85, 1.65, -3.55), (0.62, 0.87, 0.12)),
    )
    place.emitters.update(
        {"counter": (2.3, 1.1, 1.6), "room": (-3.4, 1.2, -2.0), "display": (1.2, 2.3, -3.0), "door": (-0.4, 1.8, 3.5)}
    )


def _sounds(place: Place) -> None:
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.7, loop=18.0),
        room=Sound("sound/room.mp3", 0.8, "room", 14.0, crowd=True),
        counter=Sound("sound/counter.mp3", 0.7, "counter", 14.0, crowd=True),
        call=Sound("sound/call.mp3", 0.5, "display"),
        phone=Sound("sound/phone.mp3", 0.45, "counter"),
        door=Sound("sound/door.mp3", 0.5, "door"),
    )
