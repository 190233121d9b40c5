import { describe, expect, it } from 'vitest';
import { asideFor, moved, raisedFor } from '../../src/app/picture';

/** Half the upright angle that is seen, as `picture.ts` chooses it, and where a chin 1.3 m away is below the eyes. */
const FOV = { '360x740': 88, '480x320': 58, '800x1100': 68, '1280x720': 58 } as const;
const CHIN = 0.16 / 1.3;

describe('the middle of the picture', () => {
  it.each([
    ['360x740', 270],
    ['800x1100', 690],
    ['1280x720', 423],
  ] as const)('keeps the chin of somebody ahead above the words at %s', (size, words) => {
    const [width = 0, height = 0] = size.split('x').map(Number);
    const [aside, lowered] = moved(width, height, 18);
    const eyes = height / 2 - lowered;
    const chin = eyes + CHIN * (height / 2 / Math.tan((FOV[size] / 2) * (Math.PI / 180)));
    expect(aside).toBe(0);
    expect(eyes).toBeGreaterThanOrEqual(height * 0.2);
    expect(chin).toBeLessThan(words);
  });

  it('lies beside the words on a telephone on its side', () => {
    const [aside, lowered] = moved(480, 320, 18);
    expect(lowered).toBe(0);
    expect(240 - aside).toBeLessThan(480 * 0.36);
  });

  it('is never higher than a fifth of the picture, however large the letters are', () => {
    expect(370 - moved(360, 740, 27)[1]).toBe(148);
  });
});

describe('a face the words would cover', () => {
  const face = (eyes: number, chin: number) => ({ eyes, chin, left: 0, right: 1 });

  it('rises until its mouth is free, and rests there when the words are fewer', () => {
    const raised = raisedFor(0, face(400, 480), 316, 768);
    expect(480 - raised).toBeLessThan(316);
    expect(raisedFor(raised, face(400, 480), 471, 768)).toBe(raised);
  });

  it('stays where it is when it is free', () => {
    expect(raisedFor(100, face(400, 480), 600, 768)).toBe(100);
  });

  it('comes down from under what is pressed at the top', () => {
    expect(60 - raisedFor(0, face(60, 90), 400, 768)).toBeGreaterThan(100);
  });

  it('shows the mouth rather than the hair when there is room for one of them only', () => {
    const raised = raisedFor(0, face(300, 420), 200, 768);
    expect(420 - raised).toBeLessThan(200);
    expect(300 - raised).toBeGreaterThan(0);
  });
});

describe('a face that a task beside it would cover', () => {
  const face = { eyes: 300, chin: 360, left: 450, right: 574 };

  it('goes to the left until its cheek is free, and rests there', () => {
    const aside = asideFor(0, face, 540, 1024);
    expect(face.right - aside).toBeLessThan(540);
    expect(face.left - aside).toBeGreaterThan(300);
    expect(asideFor(aside, face, 1024, 1024)).toBe(aside);
  });

  it('stays where it is when it is free', () => {
    expect(asideFor(0, face, 700, 1024)).toBe(0);
  });

  it('never leaves the picture', () => {
    expect(face.left - asideFor(0, face, 60, 1024)).toBeGreaterThan(0);
  });
});
