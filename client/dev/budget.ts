/**
 * Counts what both eyes cost in each place of `?places=cafe,bus` with the people of `?who=ingrid,omar,...` close by: all there is is drawn,
 * also what is behind one, and the calm room waits beside it as in a session.
 */
import { Vector3 } from 'three';
import type { Object3D, WebGLRenderer } from 'three';
import { newRenderer } from '../src/app';
import { completeCast, openCast } from '../src/app/cast';
import type { Member } from '../src/app/cast';
import { EVERYDAY, loadersFor } from '../src/app/loaders';
import { Rig } from '../src/app/rig';
import { openRoom } from '../src/app/room';
import type { Room } from '../src/app/room';
import { Troupe } from '../src/app/troupe';
import { Boards } from '../src/comfort/boards/boards';
import { Veil } from '../src/comfort/veil';
import { Cursor } from '../src/input/cursor';
import type { RunStarted } from '../src/protocol/messages';
import { Hearing } from '../src/stage/hearing';

/** So many have a part and hold something; the rest are guests. */
const CAST = 8;
const EYES = [-0.032, 0.032] as const;
const list = (key: string): string[] => (new URLSearchParams(location.search).get(key) ?? '').split(',').filter(Boolean);

interface Cost {
  readonly calls: number;
  readonly triangles: number;
  readonly programs: number;
  readonly full: number;
}

/** Everything that is about the participant, shown at once. */
function around(rig: Rig): void {
  const [boards, veil, cursor] = [new Boards(), new Veil(), new Cursor()];
  rig.camera.add(veil.mesh);
  rig.root.add(boards.group, cursor.group);
}

/** Everybody within an arm's length or two, and whoever has a part drinks. */
function gather(members: readonly Member[], troupe: Troupe, rig: Rig): void {
  for (const [k, { person, guest }] of members.entries()) {
    const angle = (k / members.length) * 2 * Math.PI;
    person.place({ position: [rig.head.x + Math.sin(angle) * (0.8 + 0.05 * k), 0, rig.head.z + Math.cos(angle) * (0.8 + 0.05 * k)], heading: angle, kind: 'stand' });
    if (!guest) person.perform({ type: 'gesture', id: 'g', start: 0, stroke: 500, end: 60_000, lexeme: 'DRINK', target: null }, 0);
    person.root.visible = true;
  }
  troupe.participantEyes.copy(rig.head);
  for (let now = 0; now <= 1_000; now += 100) troupe.update(now, now);
}

function drawAll(renderer: WebGLRenderer, room: Room, rig: Rig): Pick<Cost, 'calls' | 'triangles'> {
  room.scene.traverse((thing: Object3D) => (thing.frustumCulled = false));
  renderer.info.autoReset = false;
  renderer.info.reset();
  drawBoth(renderer, room, rig);
  const { calls, triangles } = renderer.info.render;
  return { calls, triangles };
}

/** Frames of the last place as a session has them, `times` over: everybody moves, and with `drawing` both eyes are drawn. For the sampling of the heap. */
function goOn(renderer: WebGLRenderer, room: Room, troupe: Troupe, rig: Rig): (times: number, drawing: boolean) => void {
  let now = 60_000;
  return (times, drawing) => {
    for (let k = 0; k < times; k += 1) {
      now += 14;
      troupe.update(now, now);
      room.followEye(rig.head);
      if (drawing) drawBoth(renderer, room, rig);
    }
  };
}

function drawBoth(renderer: WebGLRenderer, room: Room, rig: Rig): void {
  for (const eye of EYES) {
    rig.camera.position.x = eye;
    renderer.render(room.scene, rig.camera);
  }
}

/** Leaves the place that was counted last; the very last stays for `GO_ON`. */
let leave: (() => void) | null = null;

async function cost(renderer: WebGLRenderer, id: string, members: readonly Member[], stays = false): Promise<Cost> {
  const room = await openRoom(id, loadersFor(renderer, 'nb'), new Hearing());
  const rig = new Rig();
  around(rig);
  room.scene.add(rig.root);
  rig.standAt(room.anchor(''));
  rig.readScreen();
  const troupe = new Troupe(members, room);
  gather(members, troupe, rig);
  room.followEye(new Vector3().copy(rig.head));
  const drawn = drawAll(renderer, room, rig);
  const full = members.filter(({ person }) => person.hasTwoBodies && person.shownFully).length;
  if (stays) return { ...drawn, programs: renderer.info.programs?.length ?? 0, full };
  leave?.();
  leave = () => {
    for (const { person } of members) person.root.removeFromParent();
    room.dispose();
  };
  Object.assign(window, { GO_ON: goOn(renderer, room, troupe, rig) });
  return { ...drawn, programs: renderer.info.programs?.length ?? 0, full };
}

async function count(): Promise<void> {
  const canvas = document.querySelector('canvas');
  if (!canvas) return;
  const renderer = newRenderer(canvas);
  const who = list('who');
  const run = { pack: EVERYDAY, seed: 1, cast: who.slice(0, CAST).map((id) => ({ id, name: id })), guests: who.slice(CAST) } as unknown as RunStarted;
  const members = await openCast(run);
  await completeCast(run, members.filter(({ guest }) => !guest));
  await cost(renderer, 'calm', members, true);
  const found: Record<string, Cost> = {};
  for (const place of list('places')) {
    found[place] = await cost(renderer, place, members);
    document.body.append(`${place} ${JSON.stringify(found[place])}\n`);
  }
  Object.assign(window, { COSTS: found, PEOPLE: members.length, READY: true });
}

void count();
