import { BoxGeometry, Group, Mesh, Vector3 } from 'three';
import { expect, it } from 'vitest';
import { groupAndDoor, hangLeaves } from '../../src/stage/leaves';

const SPOT = { hinge: [1, 0, -2], turn: Math.PI / 2, behind: [], before: [] } as const;

it('knows a leaf by its material', () => {
  expect(groupAndDoor('wood@neighbour')).toEqual(['wood', 'neighbour']);
  expect(groupAndDoor('wood')).toEqual(['wood', '']);
});

it('turns the leaf of its door about the hinge, and nothing else', () => {
  const [room, packed] = [new Group(), new Group()];
  packed.scale.setScalar(0.5);
  const [leaf, wall] = [new Mesh(new BoxGeometry()), new Mesh(new BoxGeometry())];
  for (const mesh of [leaf, wall]) mesh.position.set(4, 2, -4);
  packed.add(leaf, wall);
  room.add(packed);
  room.updateMatrixWorld(true);
  const door = hangLeaves(room, { neighbour: SPOT }, new Map([[leaf, 'neighbour'], [wall, '']])).get('neighbour');
  const middle = (mesh: Mesh): number[] => new Vector3().setFromMatrixPosition(mesh.matrixWorld).toArray().map((value) => Math.round(value * 1000) / 1000 + 0);
  expect(middle(leaf)).toEqual([2, 1, -2]);
  if (door) door.open = 1;
  expect(middle(leaf)).toEqual([1, 1, -3]);
  expect(middle(wall)).toEqual([2, 1, -2]);
});
