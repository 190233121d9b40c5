import { expect, it } from 'vitest';
import { bearingOfSound } from '../../src/app/bearing';
import { Rig } from '../../src/app/rig';
import type { PlaceManifest } from '../../src/stage/manifest';

const sound = (emitter?: string) => ({ file: 'x.mp3', gain: 1, ...(emitter === undefined ? {} : { emitter }) });
const manifest = {
  emitters: { door: { position: [-3, 1, 0] }, till: { position: [0, 1, -3] }, stairs: { position: [0.1, 1, 3] } },
  sounds: { bell: sound('door'), beep: sound('till'), steps: sound('stairs'), rain: sound(), lost: sound('nowhere') },
} as unknown as PlaceManifest;

it('knows which way a sound of the place comes from, and says nothing where it does not', () => {
  const rig = new Rig();
  const way = (name: string) => bearingOfSound(name, { manifest }, rig);
  expect(['bell', 'beep', 'steps', 'rain', 'lost', 'unknown'].map(way)).toEqual(['left', 'ahead', 'behind', 'ahead', 'ahead', 'ahead']);
  expect(bearingOfSound('bell', null, rig)).toBe('ahead');
});
