// @vitest-environment happy-dom
import { Group, Object3D, Scene } from 'three';
import type { WebGLRenderer } from 'three';
import { beforeEach, expect, it, vi } from 'vitest';
import { Rig } from '../../src/app/rig';
import type { Room } from '../../src/app/room';
import { Theatre } from '../../src/app/theatre';
import { Veil } from '../../src/comfort/veil';
import type { RunStarted, Stage } from '../../src/protocol/messages';
import { emptyScene, type SceneState } from '../../src/session/scene';
import { Cues, type CueParts } from '../../src/stage/cues';
import { Hearing } from '../../src/stage/hearing';

/** Each opened place, and how to let its sights of alcohol arrive. */
const opened = vi.hoisted(() => new Map<string, { cues: Cues; asked: () => boolean; arrive: () => void }>());

/** Places that cannot be had. */
const missing = vi.hoisted(() => new Set<string>());

vi.mock('../../src/app/loaders', () => ({ loadersFor: () => ({}) }));
/** The cast, and whose full bodies have been asked for, in order; a name is let come by its function. */
const cast = vi.hoisted(() => ({ members: [] as unknown[], asked: [] as string[], arrive: [] as (() => void)[] }));

vi.mock('../../src/app/cast', () => ({
  openCast: () => Promise.resolve(cast.members),
  completeCast: async (_: unknown, wanted: { id: string; person: { hasTwoBodies: boolean } }[]) => {
    cast.asked.push(wanted.map(({ id }) => id).join(' '));
    await new Promise<void>((resolve) => cast.arrive.push(resolve));
    for (const { person } of wanted) person.hasTwoBodies = true;
  },
}));
vi.mock('../../src/app/room', async (importOriginal) => {
  const { plainRoom } = await importOriginal<{ plainRoom: () => Room }>();
  const openRoom = (id: string): Promise<Room> =>
    missing.has(id) ? Promise.reject(new Error(id)) : Promise.resolve({ ...plainRoom(), id, scene: new Scene(), place: placeOf(id), ambience: ambienceOf(id) } as unknown as Room);
  return { plainRoom, openRoom };
});

/** What has been let be heard, as `place sound`. */
const played = vi.hoisted(() => [] as string[]);

const ambienceOf = (id: string) => ({ mute: () => undefined, setNoise: () => undefined, setCalm: () => undefined, dispose: () => undefined, play: (name: string) => played.push(`${id} ${name}`) });

function placeOf(id: string): unknown {
  let [asked, arrive] = [false, (): void => undefined];
  const fetch = (): Promise<CueParts> => {
    asked = true;
    return new Promise((resolve) => (arrive = () => { resolve({ meshes: [], board: null }); }));
  };
  const cues = new Cues(fetch);
  opened.set(id, { cues, asked: () => asked, arrive: () => { arrive(); } });
  return { cues, root: new Group(), objects: new Map(), anchors: new Map(), anchor: () => null };
}

const RUN = { type: 'run', run: 1, pack: 'everyday', place: 'street', places: ['street', 'pub'], cast: [], guests: [], name: '', seed: 1, level: 3 } as unknown as RunStarted;
const at = (place: string, cue: number): SceneState => ({ ...emptyScene('en'), run: RUN, stage: { place, cue, participant: 'home', given: '', open: [], people: [], crowd: 0 } as unknown as Stage });

function unprepared(): Theatre {
  const renderer = { xr: { enabled: false }, setRenderTarget: () => undefined, render: () => undefined } as unknown as WebGLRenderer;
  return new Theatre(renderer, () => emptyScene('en'), new Rig(), new Veil(), new Hearing(), () => undefined);
}

async function begun(): Promise<Theatre> {
  const theatre = unprepared();
  const ready = theatre.prepare(RUN);
  await rest();
  cast.arrive.shift()?.();
  await ready;
  await rest();
  return theatre;
}

function play(theatre: Theatre, scene: SceneState): string {
  if (scene.stage) theatre.toStage(scene.stage);
  theatre.follow(scene, 0, () => undefined);
  return theatre.shown.id;
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  opened.clear();
  played.length = 0;
  missing.clear();
  Object.assign(cast, { members: [], asked: [], arrive: [] });
});

const somebody = (id: string): unknown => ({ id, name: id, guest: false, person: { hasTwoBodies: false, root: new Object3D(), head: new Object3D(), warm: () => undefined } });

it('begins with the place and the bodies the first scene needs; the rest comes one after another', async () => {
  cast.members = ['a', 'b', 'c', 'd', 'e'].map(somebody);
  const theatre = await begun();
  expect(theatre.ready).toBe(1);
  expect(cast.asked).toEqual(['a b c', 'd']);
  expect(opened.has('pub')).toBe(false);
  cast.arrive.shift()?.();
  await rest();
  expect(cast.asked).toEqual(['a b c', 'd', 'e']);
  cast.arrive.shift()?.();
  await rest();
  expect(opened.has('pub')).toBe(true);
});

it('goes to a place that is not here yet as a plain room, and shows it once it is', async () => {
  cast.members = ['a', 'b', 'c', 'd'].map(somebody);
  const theatre = await begun();
  expect(play(theatre, at('pub', 0))).toBe('plain');
  cast.arrive.shift()?.();
  await rest();
  play(theatre, at('pub', 0));
  expect(play(theatre, at('pub', 0))).toBe('pub');
});

it('asks no place for sights of alcohol when the level shows none', async () => {
  const theatre = await begun();
  expect(play(theatre, at('street', 0))).toBe('street');
  expect([...opened.values()].map(({ asked }) => asked())).toEqual([false, false]);
});

it('shows a place only with the sights its level asks for, and has those of the other places ready', async () => {
  const theatre = await begun();
  expect(play(theatre, at('street', 2))).toBe('plain');
  opened.get('street')?.arrive();
  opened.get('pub')?.arrive();
  await rest();
  expect(play(theatre, at('street', 2))).toBe('street');
  expect(opened.get('street')?.cues.shown).toBe(2);
  expect(play(theatre, at('pub', 2))).toBe('pub');
  expect(opened.get('pub')?.cues.shown).toBe(2);
});

it('takes them away at once when the care worker goes to a level without', async () => {
  const theatre = await begun();
  play(theatre, at('street', 3));
  opened.get('street')?.arrive();
  await rest();
  play(theatre, at('street', 3));
  expect(opened.get('street')?.cues.shown).toBe(3);
  expect(play(theatre, at('street', 0))).toBe('street');
  expect(opened.get('street')?.cues.shown).toBe(0);
});

it('has its calm room once the chosen one is there, and only then', async () => {
  const theatre = await begun();
  expect(theatre.hasCalm).toBe(false);
  await theatre.prepareCalm('calm-seaside');
  expect(theatre.hasCalm).toBe(true);
  expect(theatre.shown.id).toBe('calm-seaside');
  expect(opened.has('calm')).toBe(false);
});

it('goes on with a plain calm room when none can be had, and tries again', async () => {
  const theatre = await begun();
  missing.add('calm');
  await theatre.prepareCalm('calm');
  expect([theatre.hasCalm, theatre.shown.id]).toEqual([true, 'plain']);
  missing.clear();
  await theatre.prepareCalm('calm');
  expect(theatre.shown.id).toBe('calm');
});

it('lets a sound of the place be heard once, when its time has come, and none that is only caught up on', async () => {
  const theatre = await begun();
  const heard = (name: string, t: number, past = false) => ({ name, text: name, t, past });
  const sounds = [heard('bell', 0, true), heard('bus', 100), heard('bicycle', 100)];
  const scene = { ...at('street', 0), heard: sounds };
  for (const now of [50, 150, 250]) theatre.follow(scene, now, () => undefined);
  expect(played).toEqual(['street bus', 'street bicycle']);
  theatre.follow({ ...scene, heard: [...sounds, heard('bus', 300)] }, 9_000, () => undefined);
  expect(played).toHaveLength(2);
});
