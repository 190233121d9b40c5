/** What a participant reads and presses over a place, without a server: `?place=cafe&anchor=participant.counter&people=barista:ingrid&text=1.25`;
 * `boards=left` (or `right`, `both`) shows the boards of the headset instead, on the side of that hand, `heard=yes` with a sound, `note=yes` with a word on what has changed.
 * `card=after` (or `calm`, `closed`) shows in them what is read at the end, and `in=en` English.
 * `marks=participant.wall:Ved veggen,...` marks where else one may be; `filled=0.5` looks at the first of them through lenses, with so much of the ring drawn. */
import '../src/participant.css';
import { Scene, TextureLoader, WebGLRenderer } from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { Picture } from '../src/app/picture';
import { meet, type Met } from '../src/app/pointing';
import { Rig } from '../src/app/rig';
import { Boards } from '../src/comfort/boards/boards';
import { Page } from '../src/comfort/page/page';
import { DEFAULT_SETTINGS } from '../src/comfort/settings';
import { viewOf } from '../src/comfort/view';
import type { View } from '../src/comfort/view';
import { Cursor } from '../src/input/cursor';
import { newPointer } from '../src/input/pointer';
import type { Hand } from '../src/protocol/messages';
import { loadPerson, type World } from '../src/people';
import { newVisit } from '../src/session/visit';
import type { Visit } from '../src/session/visit';
import { dressRenderer } from '../src/stage/dressRenderer';
import { Marks } from '../src/stage/marks';
import { openPlace } from '../src/stage/openPlace';
import { wordsIn } from '../src/words';

const query = new URLSearchParams(location.search);
const language = query.get('in') === 'en' ? 'en' : 'nb';
const words = wordsIn(language);
const text = Number(query.get('text') ?? 1);
const marked = (query.get('marks') ?? '').split(',').filter(Boolean).map((pair) => pair.split(':') as [anchor: string, label: string]);

/** The longest there is at a time: two lines said, and four answers. */
const VIEW: View = {
  screen: 'scene',
  title: null,
  lines: [],
  steps: [],
  caption: { speaker: 'Ingrid', text: 'Hei, og velkommen! Hva kan jeg lage til deg i dag? Vi har ferske boller også.', bearing: null },
  heard: query.get('heard') === 'yes' ? { text: 'Det piper i en betalingsterminal.', bearing: words.left } : null,
  call: null,
  thread: null,
  task: null,
  prompt: 'Hva svarer du?',
  options: ['En kaffe, takk.', 'Hei! Kan jeg få en kaffe latte og en bolle?', 'Jeg trenger litt tid til å se.', '(Peke på tavla)'].map(
    (label, index) => ({ intent: String(index), label, lit: index === 1, chosen: false }),
  ),
  spots: null,
  ask: null,
  actions: [],
  pause: words.pause,
  out: words.out,
  moves: { left: words.turnLeft, centre: words.recentre, right: words.turnRight, move: null },
  note: query.get('note') === 'yes' ? words.byEyes : null,
  again: words.again,
};

/** How it stands where nothing is said any more: the run is over, they left it, or so is the session. */
const begun = newVisit(language);
const ENDS: Record<string, Visit> = {
  after: { ...begun, scene: { ...begun.scene, status: 'ended' } },
  calm: { ...begun, calm: 'left' },
  closed: { ...begun, line: 'over' },
};
const end = ENDS[query.get('card') ?? ''];
const SHOWN: View = end ? viewOf({ visit: end, now: 0, words, entered: true, canEnterVr: false, bearing: () => 'ahead', called: (id) => id }) : VIEW;

/** What is read while one chooses where to be. */
const CHOOSING: View = {
  ...VIEW,
  prompt: null,
  options: [],
  spots: {
    prompt: words.moveWhere,
    spots: [...marked.map(([anchor, label]) => ({ id: `relocate:${anchor}`, label, way: null })), { id: 'move', label: words.moveNot, way: null }],
  },
};

async function show(root: HTMLElement): Promise<void> {
  const page = new Page(root, words, DEFAULT_SETTINGS, { act: () => undefined, press: () => undefined, change: () => undefined });
  page.apply({ ...DEFAULT_SETTINGS, textSize: text as 1 });
  page.show(marked.length > 0 ? CHOOSING : VIEW);
  const renderer = new WebGLRenderer({ canvas: page.canvas, antialias: true, preserveDrawingBuffer: true });
  dressRenderer(renderer);
  const rig = new Rig();
  const picture = new Picture(renderer, rig.camera);
  const gltf = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const place = await openPlace(`/pack/everyday/places/${query.get('place') ?? 'cafe'}/`, { gltf, textures: new TextureLoader(), renderer, locale: language });
  const scene = new Scene();
  scene.add(place.root, rig.root);
  place.lightPeople(scene);
  rig.standAt(place.anchor(query.get('anchor') ?? place.manifest.spawn));
  rig.root.updateMatrixWorld(true);
  rig.readScreen();
  const world: World = { participantEyes: rig.head, target: () => false, anchor: (name) => place.anchor(name) };
  for (const pair of (query.get('people') ?? '').split(',').filter(Boolean)) {
    const [anchor = '', id = 'ingrid'] = pair.split(':');
    const person = await loadPerson(`/pack/everyday/cast/${id}`, { id, seed: 1 });
    person.place(place.anchor(anchor));
    for (let now = 0; now <= 3000; now += 100) person.update(now, world);
    scene.add(person.root);
  }
  place.followEye(rig.head);
  if (marked.length > 0) {
    const marks = new Marks();
    marks.show(new Map(marked.map(([anchor]) => [anchor, place.anchor(anchor)])));
    scene.add(marks.root);
    if (query.has('filled')) gaze(scene, rig, marks, Number(query.get('filled')));
  }
  const hand = query.get('boards');
  if (hand !== null) wear(rig, hand as Hand);
  if (hand !== null || query.has('filled')) picture.stop();
  const draw = (): void => renderer.render(scene, rig.camera);
  new ResizeObserver(() => requestAnimationFrame(draw)).observe(root);
  draw();
  Object.assign(window, { READY: true });
}

/** The boards as they stand before one in a headset, seen without the page over them. */
function wear(rig: Rig, hand: Hand): void {
  const boards = new Boards();
  boards.contrast(query.get('contrast') === 'yes');
  if (hand !== 'both') boards.side(hand);
  boards.show(SHOWN, text, null);
  boards.reset(rig.eyeHeight);
  rig.root.add(boards.group);
  lenses(rig);
}

/** Look at the first mark with the eyes alone: the ring over it is drawn as far as `filled`. */
function gaze(scene: Scene, rig: Rig, marks: Marks, filled: number): void {
  const [spot] = marks.spots;
  if (!spot) return;
  lenses(rig);
  rig.camera.lookAt(spot.at.position);
  rig.readScreen();
  const [pointer, met, cursor] = [newPointer('gaze'), { id: null, distance: -1, onBoard: false } as Met, new Cursor()];
  pointer.ray.set(rig.head, rig.ahead);
  meet(pointer, null, [], met, marks.spots);
  marks.hover(spot.id);
  cursor.show(pointer, met.distance, filled, rig.turn);
  scene.add(cursor.group);
}

/** See as through lenses, without the page over it. */
function lenses(rig: Rig): void {
  rig.camera.fov = THROUGH_LENSES;
  rig.camera.clearViewOffset();
  rig.camera.updateProjectionMatrix();
  document.body.classList.add('worn');
  for (const part of document.querySelectorAll<HTMLElement>('#app > :not(canvas)')) part.hidden = true;
}

/** About what one sees upright through a headset, degrees. */
const THROUGH_LENSES = 96;

const root = document.getElementById('app');
if (root) void show(root);
