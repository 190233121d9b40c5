import { Mesh, MeshBasicMaterial, Texture } from 'three';
import { describe, expect, it } from 'vitest';
import { Cues, groupAndLevel, type CueParts } from '../../src/stage/cues';

/** A wine shop: its board, a bottle that is seen from level 2 of `cue` on, and a shelf of them from 3 on. */
function shop(fetched: () => Promise<void> = () => Promise.resolve()) {
  const plain = new Texture();
  const wine = new Texture();
  const board = new MeshBasicMaterial({ map: plain });
  board.name = 'board';
  const wall = new MeshBasicMaterial({ map: new Texture() });
  const [bottle, shelf] = [new Mesh(), new Mesh()];
  bottle.visible = shelf.visible = false;
  const asked = { times: 0 };
  const fetch = async (): Promise<CueParts> => {
    asked.times += 1;
    await fetched();
    return { board: wine, meshes: [{ mesh: bottle, from: 2 }, { mesh: shelf, from: 3 }] };
  };
  const cues = new Cues(fetch, [board, wall], 1);
  const seen = () => ({ sign: board.map === wine ? 'wine' : 'plain', bottle: bottle.visible, shelf: shelf.visible });
  return { cues, seen, asked, wall };
}

const NOTHING = { sign: 'plain', bottle: false, shelf: false };

describe('sights of alcohol', () => {
  it('are not there, and not even fetched, for somebody who has not chosen them', async () => {
    const { cues, seen, asked } = shop();
    await cues.show(0);
    expect(seen()).toEqual(NOTHING);
    expect(asked.times).toBe(0);
    expect(cues.ready).toBe(true);
  });

  it.each([
    [1, { sign: 'wine', bottle: false, shelf: false }],
    [2, { sign: 'wine', bottle: true, shelf: false }],
    [3, { sign: 'wine', bottle: true, shelf: true }],
  ])('grow with the dial: %i', async (level, expected) => {
    const { cues, seen } = shop();
    await cues.show(level);
    expect(seen()).toEqual(expected);
    expect(cues.shown).toBe(level);
  });

  it('are gone at once when the dial is turned to nothing, and are fetched only once', async () => {
    const { cues, seen, asked, wall } = shop();
    const paint = wall.map;
    await cues.show(3);
    void cues.show(0);
    expect(seen()).toEqual(NOTHING);
    await cues.show(2);
    expect(seen()).toEqual({ sign: 'wine', bottle: true, shelf: false });
    expect(asked.times).toBe(1);
    expect(wall.map).toBe(paint);
  });

  it('stay away when they come after the dial was turned to nothing', async () => {
    let arrive = (): void => undefined;
    const { cues, seen } = shop(() => new Promise((resolve) => (arrive = resolve)));
    const coming = cues.show(3);
    expect(cues.ready).toBe(false);
    await cues.show(0);
    arrive();
    await coming;
    expect(seen()).toEqual(NOTHING);
    expect(cues.shown).toBe(0);
  });

  it('are tried for a few times; then the scene goes on without them', async () => {
    let tries = 0;
    const { cues, seen } = shop(() => ((tries += 1) < 3 ? Promise.reject(new Error('offline')) : Promise.resolve()));
    await cues.show(2);
    expect(seen().bottle).toBe(true);
    const cut = shop(() => Promise.reject(new Error('offline')));
    await cut.cues.show(2);
    expect(cut.seen()).toEqual(NOTHING);
    expect(cut.cues.ready).toBe(true);
  });

  it('do not come into a place that was left meanwhile', async () => {
    let arrive = (): void => undefined;
    const { cues, seen } = shop(() => new Promise((resolve) => (arrive = resolve)));
    const coming = cues.show(3);
    cues.dispose();
    arrive();
    await coming;
    expect(seen()).toEqual(NOTHING);
  });

  it('know their level from the name of their material, and are the strongest if it is missing', () => {
    expect(groupAndLevel({ name: 'matt.2' })).toEqual({ group: 'matt', from: 2 });
    expect(groupAndLevel({ name: 'metal' })).toEqual({ group: 'metal', from: 3 });
  });
});
