import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, agreed, isChanged, keepSettings, keptSettings, noteChange } from '../../src/comfort/settings';

it('remembers what was set on this device', () => {
  const kept = new Map<string, string>();
  const shelf = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  keepSettings(shelf, { ...DEFAULT_SETTINGS, textSize: 1.5, gaze: true, calmRoom: 'calm-seaside' });
  expect(keptSettings(shelf, false)).toEqual({ ...DEFAULT_SETTINGS, textSize: 1.5, gaze: true, calmRoom: 'calm-seaside' });
});

it('begins with less movement where the device asks for it', () => {
  expect(keptSettings({ getItem: () => null }, true).lessMotion).toBe(true);
});

it('begins with stronger contrast where the device asks for it, until it is turned off', () => {
  expect(keptSettings({ getItem: () => null }, false, true).contrast).toBe(true);
  expect(keptSettings({ getItem: () => '{"contrast": false}' }, false, true).contrast).toBe(false);
});

it.each(['{', '{"textSize": 9}', '{"calmRoom": "pub"}', '[]', '7'])('is not thrown by %s', (text) => {
  expect(keptSettings({ getItem: () => text }, false)).toEqual(DEFAULT_SETTINGS);
});

it('begins as was agreed with whoever is there, whatever somebody else has set on this device', () => {
  const others = { ...DEFAULT_SETTINGS, textSize: 1.5, gaze: true, calmRoom: 'calm-plain' } as const;
  const comfort = { textSize: 1.25, lessMotion: false, seated: true, gaze: false };
  expect(agreed(others, comfort)).toEqual({ ...DEFAULT_SETTINGS, textSize: 1.25, seated: true });
});

it('moves less where the device or the person asks for it', () => {
  const comfort = { textSize: 1, lessMotion: false, seated: false, gaze: false };
  expect(agreed({ ...DEFAULT_SETTINGS, lessMotion: true }, comfort).lessMotion).toBe(true);
  expect(agreed(DEFAULT_SETTINGS, { ...comfort, lessMotion: true }).lessMotion).toBe(true);
});

it('leaves what they have changed themselves, in this session only', () => {
  const kept = new Map<string, string>();
  const shelf = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  expect(isChanged(shelf, 's1')).toBe(false);
  noteChange(shelf, 's1');
  expect([isChanged(shelf, 's1'), isChanged(shelf, 's2')]).toEqual([true, false]);
});
