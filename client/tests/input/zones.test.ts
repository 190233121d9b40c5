import { Object3D, Vector3 } from 'three';
import { expect, it, vi } from 'vitest';
import { Zones } from '../../src/input/zones';

const at = new Object3D();
const bjorn = { id: 'bjorn', at, radius: 0.2, owner: at };

it('names the zones of Hall by distance', () => {
  const zones = new Zones();
  const tell = vi.fn();
  for (const [k, away] of [5, 2, 0.8, 0.3].entries()) for (const after of [0, 1_000]) zones.watch([bjorn], new Vector3(away, 1.6, 0), 2_000 * k + after, tell);
  expect(tell.mock.calls.map(([, zone]: string[]) => zone)).toEqual(['social', 'personal', 'intimate']);
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
