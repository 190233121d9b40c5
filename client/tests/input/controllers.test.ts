import { Group } from 'three';
import type { WebGLRenderer } from 'three';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Controllers } from '../../src/input/controllers';

const act = vi.fn();
let spaces: Group[];
let controllers: Controllers;

beforeEach(() => {
  act.mockReset();
  spaces = [new Group(), new Group()];
  controllers = new Controllers({ xr: { getController: (index: number) => spaces[index] } } as unknown as WebGLRenderer, act);
});

/** A controller as the xr-standard mapping has it: trigger, grip, none, thumbstick, lower and upper face button. */
function comes(index: number, handedness: XRHandedness) {
  const gamepad = { axes: [0, 0, 0, 0], buttons: Array.from({ length: 7 }, () => ({ pressed: false })) };
  const data = { targetRayMode: 'tracked-pointer', handedness, gamepad };
  (spaces[index] as unknown as { dispatchEvent(event: object): void }).dispatchEvent({ type: 'connected', data });
  return gamepad;
}

describe.each([
  [0, 'left'],
  [1, 'left'],
  [0, 'right'],
] as const)('with one controller alone, number %s in the %s hand', (index, hand) => {
  it.each([
    [3, { kind: 'leave' }],
    [5, { kind: 'pause' }],
    [6, { kind: 'leave' }],
  ] as const)('button %s does as with the other', (button, intent) => {
    comes(index, hand).buttons[button]!.pressed = true;
    controllers.read(0);
    controllers.read(1);
    expect(act.mock.calls).toEqual([[intent]]);
  });

  it('turns by its stick, points and presses', () => {
    const { axes } = comes(index, hand);
    axes[2] = 1;
    controllers.read(0);
    expect(act).toHaveBeenCalledWith({ kind: 'turn', way: 'right' });
    (spaces[index] as unknown as { dispatchEvent(event: object): void }).dispatchEvent({ type: 'selectstart' });
    expect(controllers.points(index)).toBe(true);
    expect(controllers.pointers[index]?.pressed).toBe(true);
  });
});

it('knows which of two the preferred hand holds', () => {
  comes(0, 'right');
  comes(1, 'left');
  expect((['both', 'left', 'right'] as const).map((hand) => controllers.heldBy(hand))).toEqual([0, 1, 0]);
});
