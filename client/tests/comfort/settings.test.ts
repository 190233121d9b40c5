import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, keepSettings, keptSettings } from '../../src/comfort/settings';

it('remembers what was set on this device', () => {
  const kept = new Map<string, string>();
  const shelf = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  keepSettings(shelf, { ...DEFAULT_SETTINGS, textSize: 1.5, gaze: true, calmRoom: 'calm-seaside' });
  expect(keptSettings(shelf, false)).toEqual({ ...DEFAULT_SETTINGS, textSize: 1.5, gaze: true, calmRoom: 'calm-seaside' });
});

it('begins with less movement where the device asks for it', () => {
  expect(keptSettings({ getItem: () => null }, true).lessMotion).toBe(true);
});

it.each(['{', '{"textSize": 9}', '{"calmRoom": "pub"}', '[]', '7'])('is not thrown by %s', (text) => {
  expect(keptSettings({ getItem: () => text }, false)).toEqual(DEFAULT_SETTINGS);
});
