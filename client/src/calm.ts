import './participant.css';
import './calm.css';
import { DefaultLoadingManager, Vector3 } from 'three';
import { App, newRenderer } from './app';
import { loadByHash } from './app/hashing';
import { EVERYDAY, loadersFor, packAt } from './app/loaders';
import { Picture } from './app/picture';
import { Rig } from './app/rig';
import { openRoom, plainRoom } from './app/room';
import type { Room } from './app/room';
import { listenToKeys } from './input/keys';
import { ScreenLook } from './input/screen';
import { Hearing } from './stage/hearing';
import { moveEars } from './stage/soundSource';
import { languageOf } from './words';

/**
 * The calm room alone: no session, no line to anybody, nothing kept. Once it is here it needs no network. Whatever fails, the
 * words on the page and a plain room are left.
 */
async function main(root: HTMLElement, canvas: HTMLCanvasElement): Promise<void> {
  const hearing = new Hearing();
  const rig = new Rig();
  const renderer = newRenderer(canvas);
  const look = new ScreenLook(canvas, rig.camera);
  const up = new Vector3(0, 1, 0);
  let room = enter(plainRoom(), rig);
  new Picture(renderer, rig.camera, false);
  const nothing = (): void => undefined;
  const steps = {
    input: ({ seconds }: { seconds: number }) => look.read(seconds),
    clock: nothing,
    session: nothing,
    stage: () => {
      rig.readScreen();
      room.followEye(rig.head);
      if (hearing.context !== null) moveEars(hearing.context, rig.head, rig.ahead, up);
    },
    people: nothing,
    comfort: nothing,
    render: () => renderer.render(room.scene, rig.camera),
  };
  const app = new App(renderer, steps, () => app.stop());
  listenToKeys(window, look, { act: ({ kind }) => kind === 'leave' && leave(root), answer: nothing, togglePause: nothing });
  letHear(root, hearing);
  app.start();
  const kept = new Map<string, Promise<ArrayBuffer>>();
  const sounds = async (url: string): Promise<ArrayBuffer> => kept.get(url) ?? bytes(url);
  const loaders = loadersFor(renderer, languageOf(root.dataset['language']));
  await loadByHash(root.dataset['kept']);
  const loaded = await firstOf(root.dataset['room'] ?? '', async (id) => openRoom(id, loaders, hearing, EVERYDAY, sounds));
  if (loaded !== null) room = enter(loaded, rig);
  loaded?.ambience?.mute(false);
  await keepSounds(loaded, kept);
  root.dataset['there'] = room.id;
}

/** Have what loops here before anybody asks to hear it, for when the network is gone by then. */
async function keepSounds(room: Room | null, kept: Map<string, Promise<ArrayBuffer>>): Promise<void> {
  for (const { file, loop } of Object.values(room?.place?.manifest.sounds ?? {})) {
    const url = `${packAt(EVERYDAY)}/places/${room?.id ?? ''}/${file}`;
    if (loop !== undefined) kept.set(url, bytes(url));
  }
  await Promise.allSettled(kept.values());
}

const bytes = async (url: string): Promise<ArrayBuffer> => (await fetch(DefaultLoadingManager.resolveURL(url))).arrayBuffer();

/** The first of the looks of the calm room in `wanted` that can be had; without the network only those that were kept can. */
async function firstOf(wanted: string, open: (id: string) => Promise<Room>): Promise<Room | null> {
  for (const id of wanted.split(' ')) {
    const room = await open(id).catch(() => null);
    if (room !== null) return room;
  }
  return null;
}

function enter(room: Room, rig: Rig): Room {
  room.scene.add(rig.root);
  rig.standAt(room.anchor(''));
  return room;
}

/** Nothing is heard before they ask for it: they may be among people. */
function letHear(root: HTMLElement, hearing: Hearing): void {
  const button = root.querySelector<HTMLButtonElement>('#sound');
  if (button === null) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(isOn));
    hearing.start();
    hearing.mute(!isOn);
  });
}

const leave = (root: HTMLElement): void => root.querySelector<HTMLAnchorElement>('#back')?.click();

const root = document.getElementById('app');
const canvas = root?.querySelector('canvas');
if (root && canvas) void main(root, canvas).catch(() => undefined);
