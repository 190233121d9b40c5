/**
 * Shows people so that one can judge them: `?mode=line|heads|faces|visemes|talk|walk|sit|gestures|bearings|hands|gaze|close|around&who=ingrid,omar&amount=0.7&at=4000`.
 * Sets `window.READY` when the picture stands, and `window.INFO` to draw calls and triangles.
 */
import {
  CircleGeometry, Color, DirectionalLight, HemisphereLight, Mesh, MeshStandardMaterial, NeutralToneMapping, PerspectiveCamera, PMREMGenerator,
  Scene, Vector3, WebGLRenderer,
} from 'three';
import { RoomEnvironment } from 'three/addons/environments/RoomEnvironment.js';
import type { FaceLexeme, GestureLexeme, PostureLexeme } from '../src/protocol/messages';
import { type Anchor, type Person, Shadows, Things, type Viseme, type World, loadPerson, trackFromText } from '../src/people';

const CAST = 'ingrid,amina,bjorn,omar,lars,solveig,kari,thanh,hodan,jonas,marek,astrid,mathias,leila,samuel,elin';
const FEELINGS: FaceLexeme[] = [
  'NEUTRAL', 'SMILE', 'JOY', 'SADNESS', 'ANGER', 'FEAR', 'DISGUST', 'SURPRISE', 'CONTEMPT', 'INTEREST', 'IMPATIENCE', 'BOREDOM', 'EMBARRASSMENT',
  'PRIDE',
];
const VISEMES: Viseme[] = ['sil', 'PP', 'FF', 'TH', 'DD', 'kk', 'CH', 'SS', 'nn', 'RR', 'aa', 'E', 'I', 'O', 'U'];
const GESTURES: GestureLexeme[] = [
  'BEAT', 'POINT', 'OFFER', 'REFUSE', 'SHRUG', 'WAVE', 'PALM_UP', 'CHECK_WATCH', 'THUMBS_UP', 'HAND_ON_HEART', 'DRINK', 'PHONE', 'PAY', 'CARRY',
];
const POSTURES: PostureLexeme[] = ['STAND', 'LEAN_IN', 'LEAN_BACK', 'OPEN', 'CLOSED'];
const LINE = 'Hei! Hva kan jeg hjelpe deg med i dag? Vi har kaffe, te og boller.';
const [W, H] = [innerWidth, innerHeight];

const query = new URLSearchParams(location.search);
const number = (key: string, otherwise: number): number => Number(query.get(key) ?? otherwise);
const mode = query.get('mode') ?? 'line';
const amount = number('amount', 0.7);

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.setSize(W, H);
renderer.toneMapping = NeutralToneMapping;
renderer.toneMappingExposure = 1.2;
renderer.setScissorTest(true);
document.body.append(renderer.domElement);

const scene = new Scene();
scene.background = new Color('#aeb7bd');
scene.environment = new PMREMGenerator(renderer).fromScene(new RoomEnvironment(), 0.04).texture;
scene.environmentIntensity = 0.45;
const key = new DirectionalLight('#ffe9cf', 2.1);
key.position.set(1.6, 3.2, 2.6);
const rim = new DirectionalLight('#cfe0ff', 1);
rim.position.set(-2, 2.4, -2.4);
const floor = new Mesh(new CircleGeometry(8, 48).rotateX(-Math.PI / 2), new MeshStandardMaterial({ color: '#9aa09f', roughness: 0.9 }));
scene.add(key, rim, new HemisphereLight('#eef4ff', '#8a7463', 0.6), floor);

const camera = new PerspectiveCamera(26, 1, 0.05, 60);
const eyes = new Vector3();
const world: World = { participantEyes: eyes, target: () => false, anchor: () => null };
const people = await Promise.all(
  (query.get('who') ?? CAST).split(',').map((id, seed) => loadPerson(`/pack/everyday/cast/${id}`, { id, seed: seed + 1 })),
);
for (const person of people) scene.add(person.root);
for (const person of people) person.showFully(query.get('light') !== 'yes');
const shadows = new Shadows(people.length);
const things = new Things(people.length);
scene.add(shadows.mesh, things.group);
const [first] = people;
if (!first) throw new Error('Nobody to show: give ?who=ingrid');

const spot = (x: number, z = 0, heading = 0, kind: Anchor['kind'] = 'stand'): Anchor => ({ position: [x, 0, z], heading, kind });

function label(text: string, x: number, y: number): void {
  const p = document.createElement('p');
  p.textContent = text;
  p.style.left = `${x + 8}px`;
  p.style.top = `${y + 6}px`;
  document.body.append(p);
}

/** Draw into cell `k` of a grid, at run time `at`, having let the people settle into it. */
function cell(k: number, columns: number, rows: number, at: number, text = ''): void {
  const [w, h] = [W / columns, H / rows];
  const [x, y] = [(k % columns) * w, Math.floor(k / columns) * h];
  for (const person of people) person.update(at, world);
  shadows.lay(people);
  things.lay(people);
  camera.aspect = w / h;
  camera.updateProjectionMatrix();
  renderer.setViewport(x, H - y - h, w, h);
  renderer.setScissor(x, H - y - h, w, h);
  renderer.render(scene, camera);
  if (text) label(text, x, y);
}

function portrait(person: Person, at: number, distance = 1.2, fov = 20): void {
  person.update(at, world);
  person.root.updateMatrixWorld(true);
  person.head.getWorldPosition(eyes);
  eyes.z += distance;
  person.update(at, world);
  person.root.updateMatrixWorld(true);
  person.head.getWorldPosition(eyes);
  const { x, y, z } = eyes;
  eyes.set(x + 0.08, y + 0.01, z + distance);
  camera.fov = fov;
  camera.position.copy(eyes);
  camera.lookAt(x, y - 0.05, z);
}

function whole(x: number, y: number, z: number, fov = 26, height = 0.86): void {
  camera.fov = fov;
  camera.position.set(x, y, z);
  camera.lookAt(0, height, 0);
  eyes.set(0, 1.6, 4);
}

const show: Record<string, () => void> = {
  line: () => {
    people.forEach((p, k) => { p.place(spot((k - (people.length - 1) / 2) * 0.78)); });
    whole(0, 1.3, number('distance', 5.8));
    if (query.has('mood')) for (const p of people) p.setMood(query.get('mood') as FaceLexeme, amount);
    for (let at = 0; at < 4000; at += 500) for (const p of people) p.update(at, world);
    for (const p of people) p.perform({ type: 'gaze', id: 'g', start: 0, end: 0, target: 'participant', influence: 'HEAD' }, 0);
    cell(0, 1, 1, number('at', 4000));
  },
  heads: () => {
    people.forEach((p, k) => {
      for (const other of people) other.root.visible = other === p;
      p.perform({ type: 'gaze', id: 'g', start: 0, end: 0, target: 'participant', influence: 'HEAD' }, 0);
      p.setMood((query.get('mood') ?? 'NEUTRAL') as FaceLexeme, amount);
      p.update(0, world);
      portrait(p, 9500);
      cell(k, people.length, 1, 9500, p.id);
    });
  },
  /** Every feeling of the first person, one row for each of `amounts`. */
  faces: () => {
    const amounts = (query.get('amounts') ?? String(amount)).split(',').map(Number);
    first.perform({ type: 'gaze', id: 'g', start: 0, end: 0, target: 'participant', influence: 'HEAD' }, 0);
    amounts.forEach((strength, row) => {
      FEELINGS.forEach((lexeme, column) => {
        const k = row * FEELINGS.length + column;
        const start = 10000 * (k + 1);
        first.perform({ type: 'faceLexeme', id: lexeme, lexeme, amount: strength, start: 0, attackPeak: 300, relax: 6000, end: 7000 }, start);
        portrait(first, start + number('at', 3000), number('distance', 1.2));
        cell(k, FEELINGS.length, amounts.length, start + number('at', 3000), row ? String(strength) : lexeme.slice(0, 9));
      });
    });
  },
  /** Faces without a name, by number: `shots=ingrid:JOY:1,omar:FEAR:0.5`. */
  mugs: () => {
    const shots = (query.get('shots') ?? '').split(',').map((shot) => shot.split(':'));
    const columns = number('columns', 6);
    shots.forEach(([id, lexeme, strength], k) => {
      const one = people.find((person) => person.id === id);
      if (!one) throw new Error(`${id ?? ''} is not in who`);
      for (const person of people) person.root.visible = person === one;
      const start = 10000 * (k + 1);
      one.perform({ type: 'gaze', id: 'g', start: 0, end: 9000, target: 'participant', influence: 'HEAD' }, start - 1000);
      const act = { type: 'faceLexeme', id: 'f', lexeme: lexeme as FaceLexeme, amount: Number(strength), start: 0, attackPeak: 300, relax: 6000, end: 7000 } as const;
      one.perform(act, start);
      portrait(one, start + 2600, 1.15, 21);
      cell(k, columns, Math.ceil(shots.length / columns), start + 2600, String(k + 1));
    });
  },
  visemes: () => {
    first.perform({ type: 'gaze', id: 'g', start: 0, end: 0, target: 'participant', influence: 'HEAD' }, 0);
    VISEMES.forEach((viseme, k) => {
      const start = 10000 * (k + 1);
      first.speak({ durationMs: 3000, visemes: [[0, viseme]] }, start);
      portrait(first, start + 1200, 1, 17);
      cell(k, 5, 3, start + 1200, viseme);
    });
  },
  /** One person near by, seen from `eye` looking at `look` (x,y,z in metres): `viseme=aa`, `mood=JOY`, `gesture=OFFER`, `kind=sit`, `turn=0.7`. */
  close: () => {
    const point = (name: string, otherwise: string) => (query.get(name) ?? otherwise).split(',').map(Number) as [number, number, number];
    first.place(spot(0, 0, number('turn', 0), query.get('kind') === 'sit' ? 'sit' : 'stand'));
    camera.fov = number('fov', 20);
    camera.position.set(...point('eye', '0,1.5,1.5'));
    camera.lookAt(...point('look', '0,1.5,0'));
    eyes.copy(camera.position);
    if (query.has('mood')) first.setMood(query.get('mood') as FaceLexeme, amount);
    for (let at = 0; at < 4000; at += 250) first.update(at, world);
    if (query.has('viseme')) first.speak({ durationMs: 3000, visemes: [[0, query.get('viseme') as Viseme]] }, 4000);
    const gesture = query.get('gesture') as GestureLexeme | null;
    if (gesture) first.perform({ type: 'gesture', id: 'g', lexeme: gesture, stroke: 800, start: 0, end: 3000, target: 'participant' }, 4000);
    cell(0, 1, 1, 5200);
  },
  /** Everybody from ahead, half aside, aside and behind, looking ahead: `mood=SMILE`, `near=yes` for heads alone, `kind=sit`. */
  around: () => {
    const turns = [0, 0.8, Math.PI / 2, Math.PI, -Math.PI / 2];
    const height = query.get('kind') === 'sit' ? 0.42 : 0;
    people.forEach((one, row) => {
      for (const other of people) other.root.visible = other === one;
      one.setMood((query.get('mood') ?? 'NEUTRAL') as FaceLexeme, amount);
      turns.forEach((turn, column) => {
        one.place(spot(0, 0, turn, query.get('kind') === 'sit' ? 'sit' : 'stand'));
        eyes.set(Math.sin(turn) * 2, 1.6 - height, Math.cos(turn) * 2);
        const at = 20000 * (row * turns.length + column + 1);
        for (let now = at; now < at + 3000; now += 250) one.update(now, world);
        one.head.getWorldPosition(camera.position);
        const { x, y, z } = camera.position;
        const near = query.get('near') === 'yes';
        camera.fov = near ? 18 : 26;
        camera.position.set(0, y + 0.05, 1.7);
        camera.lookAt(near ? x : 0, near ? y : y - 0.2, near ? z : 0);
        cell(row * turns.length + column, turns.length, people.length, at + 3000, column ? '' : one.id);
      });
    });
  },
  talk: () => {
    first.speak(trackFromText(LINE), 4000);
    first.setMood('SMILE', 0.5);
    first.perform({ type: 'gesture', id: 'b', lexeme: 'PALM_UP', stroke: 900, start: 200, end: 2600, target: null }, 4000);
    for (let k = 0; k < 12; k += 1) {
      portrait(first, 4000 + k * 260, 2, 26);
      camera.lookAt(0, eyes.y - 0.35, 0);
      cell(k, 6, 2, 4000 + k * 260, `${k * 260} ms`);
    }
  },
  walk: () => {
    const there = spot(1.3, 0.5, 0.4, query.get('to') === 'sit' ? 'sit' : 'stand');
    const walking: World = { ...world, anchor: () => there };
    first.place(spot(-1.5, -0.6, 0.6));
    first.perform({ type: 'locomotion', id: 'w', target: 'there', start: 0, end: 3200 }, 1000);
    first.update(0, walking);
    for (let k = 0; k < 12; k += 1) {
      const at = 900 + k * number('step', 330);
      first.update(at, walking);
      whole(first.root.position.x + 1.6, 1.3, first.root.position.z + 4.2, 24);
      camera.lookAt(first.root.position.x, 0.86, first.root.position.z);
      cell(k, 6, 2, at, `${at} ms`);
    }
  },
  sit: () => {
    people.forEach((p, k) => { p.place(spot((k - (people.length - 1) / 2) * 0.85, 0, 0.35, 'sit')); });
    if (query.has('mood')) for (const p of people) p.setMood(query.get('mood') as FaceLexeme, amount);
    for (let at = 0; at < 4000; at += 500) for (const p of people) p.update(at, world);
    whole(0, 1.3, 5.6, 26, 0.7);
    cell(0, 1, 1, number('at', 4000));
  },
  gestures: () => {
    first.place(spot(0, 0, 0, query.get('kind') === 'sit' ? 'sit' : 'stand'));
    const near = query.get('near') === 'yes';
    whole(near ? 0.5 : 0.9, 1.4, near ? 2.1 : 3.6, 27, near ? 1.2 : 0.95);
    eyes.copy(camera.position);
    GESTURES.forEach((lexeme, k) => {
      const start = 10000 * (k + 1);
      first.perform({ type: 'gesture', id: lexeme, lexeme, stroke: 800, start: 0, end: 3000, target: 'participant' }, start);
      cell(k, 10, 2, start + 900, lexeme);
    });
    POSTURES.forEach((lexeme, k) => {
      const start = 200000 + 10000 * k;
      first.perform({ type: 'posture', id: 's', lexeme: 'STAND', start: -3000, end: 0 }, start);
      if (query.get('kind') === 'sit') first.perform({ type: 'posture', id: 's', lexeme: 'SIT', start: -3000, end: 0 }, start);
      first.perform({ type: 'posture', id: lexeme, lexeme, start: 0, end: 3000 }, start);
      cell(14 + k, 10, 2, start + 2000, lexeme);
    });
  },
  /** Half bodies that say a feeling, each person standing and seated, from ahead and from the side: `mood=IMPATIENCE`. */
  bearings: () => {
    const turns = [0, 0.7, -0.7];
    people.forEach((one, row) => {
      for (const other of people) other.root.visible = other === one;
      one.setMood((query.get('mood') ?? 'IMPATIENCE') as FaceLexeme, amount);
      for (const [k, kind] of (['stand', 'sit'] as const).entries()) {
        turns.forEach((turn, column) => {
          one.place(spot(0, 0, turn, kind));
          whole(0, 1.45 - 0.3 * k, 2.3, 26, 1.2 - 0.42 * k);
          eyes.copy(camera.position);
          const at = 20000 * (row * 6 + k * 3 + column + 1);
          for (let now = at; now < at + 3000; now += 250) one.update(now, world);
          cell(row * 6 + k * 3 + column, 6, people.length, at + 3000, column ? '' : `${one.id} ${kind}`);
        });
      }
    });
  },
  /** Half bodies with what hands do that need a close look. */
  hands: () => {
    const wanted: GestureLexeme[] = (query.get('gestures')?.split(',') as GestureLexeme[] | undefined) ?? ['THUMBS_UP', 'HAND_ON_HEART', 'POINT', 'DRINK', 'PHONE', 'PAY', 'CARRY'];
    people.forEach((one, row) => {
      for (const other of people) other.root.visible = other === one;
      one.place(spot(0, 0, 0, row % 2 ? 'sit' : 'stand'));
      wanted.forEach((lexeme, column) => {
        const start = 10000 * (row * wanted.length + column + 1);
        one.perform({ type: 'gesture', id: lexeme, lexeme, stroke: 800, start: 0, end: 3000, target: 'participant' }, start);
        camera.fov = 24;
        camera.position.set(0.5, 1.35 - 0.35 * (row % 2), 2.6);
        eyes.copy(camera.position);
        camera.lookAt(-0.05, 1.22 - 0.35 * (row % 2), 0);
        cell(row * wanted.length + column, wanted.length, people.length, start + 1000, lexeme);
      });
    });
  },
  gaze: () => {
    [-2.2, -1.2, -0.6, 0, 0.6, 1.2, 2.2, 3.1].forEach((angle, k) => {
      const start = 10000 * (k + 1);
      const out = new Vector3(Math.sin(angle) * 1.5, 1.55, Math.cos(angle) * 1.5);
      const looking: World = { ...world, target: (_, v) => { v.copy(out); return true; } };
      first.place(spot(0, 0, 0, query.get('kind') === 'sit' ? 'sit' : 'stand'));
      first.perform({ type: 'gaze', id: 'g', start: 0, end: 4000, target: 'it', influence: 'HEAD' }, start);
      whole(0.2, 1.6, 2.6, 27, 1.2);
      world.target = looking.target;
      cell(k, 8, 1, start + number('at', 2500), angle.toFixed(1));
    });
  },
};

show[mode]?.();
Object.assign(window, { READY: true, INFO: { calls: renderer.info.render.calls, triangles: renderer.info.render.triangles, programs: renderer.info.programs?.length } });
