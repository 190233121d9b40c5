import { Matrix4, Quaternion, Vector3 } from 'three';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Moving } from '../../src/app/moving';
import type { Moved } from '../../src/app/moving';
import { Rig } from '../../src/app/rig';
import { Blinkers } from '../../src/comfort/blinkers';

/** A stool by the window that faces along -x. */
const STOOL = { position: [2, 0.5, -1], heading: -Math.PI / 2, kind: 'stand' } as const;
const UP = new Vector3(0, 1, 0);

let rig: Rig;
let isOn: boolean;
const [look, boards, veil, blinkers] = [{ reset: vi.fn() }, { reset: vi.fn() }, { drop: vi.fn() }, { drop: vi.fn() }];
const moving = (): Moving => new Moving({ rig, look, boards, veil, blinkers, headset: { get isOn() { return isOn; } } } as unknown as Moved);

/** The headset is `x`, `z` off the middle of the room and turned to the left by `yaw`. */
function wear(x: number, z: number, yaw: number): void {
  const position = new Vector3(x, 1.6, z);
  const matrix = new Matrix4().compose(position, new Quaternion().setFromAxisAngle(UP, yaw), new Vector3(1, 1, 1));
  rig.readViewer({ matrix: new Float32Array(matrix.elements), position } as unknown as XRRigidTransform);
}

const facing = (): number => Math.atan2(-rig.ahead.x, -rig.ahead.z);
const near = (at: Vector3, x: number, z: number): void => {
  expect(at.x).toBeCloseTo(x, 5);
  expect(at.z).toBeCloseTo(z, 5);
};

beforeEach(() => {
  vi.clearAllMocks();
  isOn = true;
  rig = new Rig();
  rig.standAt(STOOL);
});

describe('a turn', () => {
  it('is 30 degrees around the head, which stays where it is, and is the same when the head is read again', () => {
    wear(0.6, -0.3, 0.2);
    const [at, before] = [rig.head.clone(), facing()];
    moving().turn('left');
    const told = facing();
    expect(told - before).toBeCloseTo(Math.PI / 6, 5);
    wear(0.6, -0.3, 0.2);
    near(rig.head, at.x, at.z);
    expect(facing()).toBeCloseTo(told, 5);
    expect(rig.yaw).toBeCloseTo(0.2, 5);
  });

  it('goes round and back to where it began in twelve', () => {
    wear(0.6, 0, 0);
    const before = rig.root.position.clone();
    for (let step = 0; step < 12; step += 1) moving().turn('right');
    near(rig.root.position, before.x, before.z);
  });

  it('narrows the sight for a moment, and is a plain cut with less motion', () => {
    moving().turn('right');
    expect(blinkers.drop).toHaveBeenCalledOnce();
    const plain = moving();
    plain.plain = true;
    plain.turn('right');
    plain.recentre();
    expect(blinkers.drop).toHaveBeenCalledOnce();
    expect(veil.drop).not.toHaveBeenCalled();
  });
});

describe('straight ahead', () => {
  const isAtStool = (): void => {
    near(rig.head, 2, -1);
    expect(Math.cos(facing() - (STOOL.heading + Math.PI))).toBeCloseTo(1, 5);
  };

  it('is where the place has it, whatever was turned and wherever in the room one stands', () => {
    wear(0.8, -0.4, 1.1);
    const moves = moving();
    moves.turn('right');
    moves.recentre();
    isAtStool();
    wear(0.8, -0.4, 1.1);
    isAtStool();
    expect(boards.reset).toHaveBeenCalledWith(expect.closeTo(1.6, 5), expect.closeTo(1.1, 5), rig.within);
  });

  it('is the same on a flat screen, also when the picture has been dragged', () => {
    isOn = false;
    rig.camera.rotation.set(0, 0.9, 0);
    rig.readScreen();
    const moves = moving();
    moves.turn('left');
    moves.recentre();
    expect(look.reset).toHaveBeenCalledOnce();
    rig.camera.rotation.set(0, 0, 0);
    rig.readScreen();
    isAtStool();
  });

  it('follows the headset when that sets its own middle, with the first pose measured from there', () => {
    wear(0.8, -0.4, 1.1);
    const moves = moving();
    moves.turn('left');
    moves.resetByHeadset();
    wear(0, 0, 0);
    moves.measured();
    isAtStool();
    moves.measured();
    expect(boards.reset).toHaveBeenCalledOnce();
  });
});

it('opens by itself what has narrowed', () => {
  const real = new Blinkers();
  expect(real.mesh.visible).toBe(false);
  real.drop();
  expect(real.mesh.visible).toBe(true);
  for (let frame = 0; frame < 40; frame += 1) real.advance(1 / 72);
  expect(real.mesh.visible).toBe(false);
});
