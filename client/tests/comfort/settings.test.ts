import { expect, it } from 'vitest';
import type { Comfort } from '../../src/protocol/messages';
import { DEFAULT_SETTINGS, agreed, isChanged, keepSettings, keptSettings, noteChange } from '../../src/comfort/settings';

const COMFORT: Comfort = { textSize: 1, captions: true, sound: true, contrast: false, lessMotion: false, seated: false, gaze: false, hand: 'both' };

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

it.each(['{', '{"textSize": 9}', '{"calmRoom": "pub"}', '{"hand": "third"}', '[]', '7'])('is not thrown by %s', (text) => {
  expect(keptSettings({ getItem: () => text }, false)).toEqual(DEFAULT_SETTINGS);
});

it('begins as was agreed with whoever is there, whatever somebody else has set on this device', () => {
  const others = { ...DEFAULT_SETTINGS, textSize: 1.5, sound: false, captions: false, gaze: true, hand: 'right', calmRoom: 'calm-plain' } as const;
  expect(agreed(others, { ...COMFORT, textSize: 1.25, seated: true, hand: 'left' })).toEqual({ ...DEFAULT_SETTINGS, textSize: 1.25, seated: true, hand: 'left' });
});

it('moves less, and stands out more, where the device or the person asks for it', () => {
  for (const less of ['lessMotion', 'contrast'] as const) {
    expect(agreed({ ...DEFAULT_SETTINGS, [less]: true }, COMFORT)[less]).toBe(true);
    expect(agreed(DEFAULT_SETTINGS, { ...COMFORT, [less]: true })[less]).toBe(true);
    expect(agreed(DEFAULT_SETTINGS, COMFORT)[less]).toBe(false);
  }
});

it('leaves what they have changed themselves, in this session only', () => {
  const kept = new Map<string, string>();
  const shelf = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  expect(isChanged(shelf, 's1')).toBe(false);
  noteChange(shelf, 's1');
  expect([isChanged(shelf, 's1'), isChanged(shelf, 's2')]).toEqual([true, false]);
});
