import { Matrix4 } from 'three';
import { describe, expect, it, vi } from 'vitest';
import { Ambience } from '../../src/stage/ambience';
import { Hearing } from '../../src/stage/hearing';
import { crowdGain, LOOP_LEAD, loopWindow } from '../../src/stage/loudness';
import type { PlaceManifest } from '../../src/stage/manifest';
import { Voices } from '../../src/stage/voices';

describe('noise', () => {
  it('grows with the level, from nobody to many', () => {
    expect(crowdGain(0)).toBe(0);
    expect(crowdGain(1)).toBeLessThan(crowdGain(2));
    expect(crowdGain(2)).toBeLessThan(crowdGain(3));
  });

  it.each([
    [-4, 0],
    [99, 1],
    [Number.NaN, 0],
  ])('takes %s for a level it knows', (level, gain) => {
    expect(crowdGain(level)).toBe(gain);
  });
});

describe('a loop', () => {
  it('repeats a window of just its length', () => {
    const { start, end } = loopWindow(18, 18 + 2 * LOOP_LEAD);
    expect(start).toBe(LOOP_LEAD);
    expect(end - start).toBeCloseTo(18, 9);
  });

  it('never reaches beyond what was decoded', () => {
    expect(loopWindow(18, 17)).toEqual({ start: 0, end: 17 });
  });
});

describe('where there is no audio', () => {
  const none = (): AudioContext => {
    throw new Error('no audio device');
  };

  it('nothing breaks', async () => {
    const hearing = new Hearing(none);
    const fetched = vi.fn();
    const ambience = new Ambience(hearing, { sounds: { bed: { file: 'bed.mp3', gain: 1 } }, emitters: {} } as unknown as PlaceManifest, '/', fetched);
    const voices = new Voices(hearing);
    hearing.start();
    ambience.setNoise(3);
    ambience.setCalm();
    ambience.mute(true);
    void ambience.play('bell');
    voices.move('barista', new Matrix4().setPosition(0, 1, 0));
    voices.hushAll();
    hearing.mute(true);
    ambience.dispose();
    expect(await voices.decode(new ArrayBuffer(0))).toBeNull();
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('what is fetched', () => {
  class Node {
    readonly gain = { setTargetAtTime: vi.fn() };
    connect = vi.fn();
    disconnect = vi.fn();
    start = vi.fn();
    stop = vi.fn();
  }

  it('is what goes on all the time; what is heard once comes when it is asked for', async () => {
    vi.stubGlobal('GainNode', Node);
    vi.stubGlobal('AudioBufferSourceNode', Node);
    const context = { state: 'running', currentTime: 0, decodeAudioData: () => Promise.resolve({ duration: 20 }) } as unknown as AudioContext;
    const hearing = new Hearing(() => context);
    const fetched = vi.fn(() => Promise.resolve(new ArrayBuffer(0)));
    const sounds = { bed: { file: 'bed.mp3', gain: 1, loop: 18 }, bell: { file: 'bell.mp3', gain: 1 } };
    const ambience = new Ambience(hearing, { sounds, emitters: {} } as unknown as PlaceManifest, '/', fetched);
    hearing.start();
    await vi.waitFor(() => { expect(fetched).toHaveBeenCalledWith('/bed.mp3'); });
    expect(fetched).toHaveBeenCalledOnce();
    await ambience.play('bell');
    await ambience.play('bell');
    await ambience.play('no such sound');
    expect(fetched.mock.calls).toEqual([['/bed.mp3'], ['/bell.mp3']]);
    vi.unstubAllGlobals();
  });
});

it('sound waits for a gesture', () => {
  const make = vi.fn((): AudioContext => {
    throw new Error('not now');
  });
  const page = new EventTarget();
  new Hearing(make).listenFor(page);
  expect(make).not.toHaveBeenCalled();
  page.dispatchEvent(new Event('pointerdown'));
  expect(make).toHaveBeenCalledOnce();
});
