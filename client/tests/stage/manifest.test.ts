import { readFileSync } from 'node:fs';
import { Texture } from 'three';
import { describe, expect, it } from 'vitest';
import { readManifest, type PlaceManifest } from '../../src/stage/manifest';
import { boardFile } from '../../src/stage/openPlace';
import { roomMaterial } from '../../src/stage/roomMaterials';

const PLACES = `${import.meta.dirname}/../../../content/everyday/places`;
const built = (id: string): PlaceManifest => readManifest(JSON.parse(readFileSync(`${PLACES}/${id}/place.json`, 'utf8')), `${id}/place.json`);

const away = (a: readonly number[], b: readonly number[]): number => Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)));
const spot = (place: PlaceManifest, name: string): PlaceManifest['anchors'][string] => {
  const anchor = place.anchors[name];
  if (anchor === undefined) throw new Error(`no anchor ${name}`);
  return anchor;
};
/** How far the heading is off the direction to the other, in radians. */
const turnedAway = (place: PlaceManifest, name: string, other: string): number => {
  const [from, to] = [spot(place, name), spot(place, other)];
  const wanted = Math.atan2(to.position[0] - from.position[0], to.position[2] - from.position[2]);
  return Math.abs(Math.atan2(Math.sin(from.heading - wanted), Math.cos(from.heading - wanted)));
};

describe('the café as built', () => {
  const cafe = built('cafe');

  it('has every spot the scenarios speak of', () => {
    const names = ['participant.door', 'participant.queue', 'participant.counter', 'participant.table', 'barista', 'barista.machine', 'coach'];
    const guests = [1, 2, 3, 4, 5, 6].map((number) => `guest.${String(number)}`);
    expect(Object.keys(cafe.anchors)).toEqual(expect.arrayContaining([...names, ...guests, 'guest.stand', 'queue.front', 'queue.behind']));
    expect(Object.keys(cafe.objects)).toEqual(expect.arrayContaining(['card_terminal', 'menu_board', 'cup', 'pastry_case', 'door']));
  });

  it('lets participant and barista face each other at talking distance', () => {
    const gap = away(spot(cafe, 'participant.counter').position, spot(cafe, 'barista').position);
    expect(gap).toBeGreaterThan(1.15);
    expect(gap).toBeLessThan(1.45);
    expect(turnedAway(cafe, 'participant.counter', 'barista')).toBeLessThan(0.05);
    expect(turnedAway(cafe, 'barista', 'participant.counter')).toBeLessThan(0.05);
  });

  it('keeps the coach near, to the side, and in the corner of the eye', () => {
    expect(away(spot(cafe, 'participant.counter').position, spot(cafe, 'coach').position)).toBeLessThan(1.1);
    const aside = turnedAway(cafe, 'participant.counter', 'coach');
    expect(aside).toBeGreaterThan(0.6);
    expect(aside).toBeLessThan(1.05);
  });

  it('gives nobody the place of another', () => {
    const taken = ['barista', 'barista.machine', 'coach', 'queue.front', 'queue.behind', 'guest.stand', 'participant.door', 'participant.table'];
    const all = [...taken, 'guest.1', 'guest.2', 'guest.3', 'guest.4', 'guest.5', 'guest.6'];
    const at = all.map((name) => spot(cafe, name).position);
    for (const [index, here] of at.entries()) {
      for (const [other, there] of at.entries()) {
        const pair = `${all[index] ?? ''} and ${all[other] ?? ''}`;
        if (other > index && pair !== 'barista and barista.machine') expect(away(here, there), pair).toBeGreaterThan(0.6);
      }
    }
  });

  it('lets every sound come from an emitter it has', () => {
    for (const { emitter } of Object.values(cafe.sounds)) expect(emitter === undefined || emitter in cafe.emitters).toBe(true);
  });
});

it('the calm room seats the participant, with nobody nearer than a good arm and a half', () => {
  const calm = built('calm');
  const seat = spot(calm, calm.spawn);
  expect(seat.kind).toBe('sit');
  for (const [name, other] of Object.entries(calm.anchors)) {
    if (name !== calm.spawn) expect(away(seat.position, other.position), name).toBeGreaterThan(1.2);
  }
});

describe('a manifest that is wrong', () => {
  it('is told all at once, with the file', () => {
    const broken = { id: 'x', anchors: { a: { position: [0, 0], heading: 0, kind: 'stand' } }, spawn: 'b', objects: {}, lights: {}, boards: {} };
    expect(() => readManifest(broken, 'x/place.json')).toThrow(/x\/place\.json: .*"emitters" is missing.*"sounds" is missing.*anchor "a".*"spawn"/);
  });

  it('is not an object', () => {
    expect(() => readManifest([], 'x')).toThrow('expected an object');
  });
});

describe('the board', () => {
  const boards = { nb: 'menu.nb.webp', en: 'menu.en.webp' };

  it.each([
    ['nb', 'menu.nb.webp'],
    ['en-GB', 'menu.en.webp'],
    ['fr', 'menu.nb.webp'],
  ])('in %s is %s', (locale, file) => {
    expect(boardFile(boards, locale)).toBe(file);
  });

  it('may be missing', () => {
    expect(boardFile({}, 'nb')).toBeNull();
  });
});

it('lets screens shine by themselves and lamps go out in a look by day', () => {
  const texture = new Texture();
  const textures = { light: texture, board: texture, view: null, mirror: texture, white: texture, range: 5, glow: 0 };
  expect(roomMaterial('display', null, textures).lightMap).toBeNull();
  expect(roomMaterial('board', null, textures).lightMap).toBe(texture);
  const off = roomMaterial('glow', null, textures).color.r;
  expect(roomMaterial('glow', null, { ...textures, glow: 1 }).color.r).toBeGreaterThan(4 * off);
});

it('shows the view of a look rather than the one the room brings along', () => {
  const [mine, evening] = [new Texture(), new Texture()];
  const textures = { light: mine, board: null, view: evening, mirror: mine, white: mine, range: 5, glow: 1 };
  expect(roomMaterial('view', mine, textures).map).toBe(evening);
  expect(roomMaterial('view', mine, { ...textures, view: null }).map).toBe(mine);
});
