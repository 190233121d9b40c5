import { Object3D, Vector3 } from 'three';
import { expect, it, vi } from 'vitest';
import { Zones, zoneAt } from '../../src/input/zones';

const at = new Object3D();
const bjorn = { id: 'bjorn', at, radius: 0.2, owner: at };

it('names the zones of Hall by distance', () => {
  expect([0.3, 0.8, 2, 5].map(zoneAt)).toEqual(['intimate', 'personal', 'social', 'public']);
});

it('tells once of a zone that one has stayed in for a second', () => {
  const zones = new Zones();
  const tell = vi.fn();
  for (const now of [0, 900, 1_000, 4_000]) zones.watch([bjorn], new Vector3(0.8, 1.6, 0), now, tell);
  expect(tell.mock.calls).toEqual([['bjorn', 'personal']]);
});

it('tells of coming closer, and not of passing by', () => {
  const zones = new Zones();
  const tell = vi.fn();
  zones.watch([bjorn], new Vector3(5, 1.6, 0), 0, tell);
  zones.watch([bjorn], new Vector3(0.3, 1.6, 0), 500, tell);
  zones.watch([bjorn], new Vector3(5, 1.6, 0), 900, tell);
  zones.watch([bjorn], new Vector3(5, 1.6, 0), 3_000, tell);
  expect(tell).not.toHaveBeenCalled();
  zones.watch([bjorn], new Vector3(0.3, 1.6, 0), 4_000, tell);
  zones.watch([bjorn], new Vector3(0.3, 1.6, 0), 5_000, tell);
  expect(tell.mock.calls).toEqual([['bjorn', 'intimate']]);
});
