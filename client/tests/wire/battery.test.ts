import { expect, it } from 'vitest';
import { Battery } from '../../src/wire/battery';

const told = async (level: number, charging = false): Promise<number | null> => {
  const battery = new Battery({ getBattery: async () => ({ level, charging }) });
  await Promise.resolve();
  return battery.left;
};

it('says in whole percent what is left', async () => {
  expect(await Promise.all([told(1), told(0.147), told(0)])).toEqual([100, 15, 0]);
});

it('says nothing while the device is charged, and nothing of a level that is none', async () => {
  expect(await Promise.all([told(0.1, true), told(Number.NaN)])).toEqual([null, null]);
});

it('says nothing, and breaks nothing, where the browser does not tell or will not', async () => {
  const silent = new Battery({});
  const refusing = new Battery({ getBattery: async () => Promise.reject(new Error('not allowed')) });
  await Promise.resolve();
  expect([silent.left, refusing.left]).toEqual([null, null]);
});
