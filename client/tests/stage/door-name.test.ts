import type { MeshBasicMaterial, PlaneGeometry} from 'three';
import { Group, Mesh, Texture } from 'three';
import { describe, expect, it, vi } from 'vitest';
import { hangName } from '../../src/stage/doorName';

const plates = (root: Group): Mesh<PlaneGeometry, MeshBasicMaterial>[] =>
  root.children.filter((child) => child instanceof Mesh) as Mesh<PlaneGeometry, MeshBasicMaterial>[];

describe('the name at the own door', () => {
  it('hangs in the stairwell, by day and in the evening, and nowhere else', () => {
    for (const [id, many] of [['stairwell', 1], ['stairwell-evening', 1], ['cafe', 0]] as const) {
      const root = new Group();
      hangName(root, id, 'Ida', () => new Texture());
      expect(plates(root), id).toHaveLength(many);
    }
  });

  it('is not there for who gave no name, or where it cannot be written', () => {
    const root = new Group();
    const write = vi.fn(() => null);
    hangName(root, 'stairwell', '', write);
    expect(write).not.toHaveBeenCalled();
    hangName(root, 'stairwell', 'Ida', write);
    expect(plates(root)).toHaveLength(0);
  });

  it('takes the place of the one before, which is freed', () => {
    const root = new Group();
    const first = new Texture();
    const freed = vi.spyOn(first, 'dispose');
    hangName(root, 'stairwell', 'Ida', () => first);
    hangName(root, 'stairwell', 'Per', () => new Texture());
    expect(plates(root)).toHaveLength(1);
    expect(freed).toHaveBeenCalledOnce();
    hangName(root, 'stairwell', '');
    expect(plates(root)).toHaveLength(0);
  });

  it('hangs on the wall and faces the stairwell', () => {
    const root = new Group();
    hangName(root, 'stairwell', 'Ida', () => new Texture());
    const [plate] = plates(root);
    expect(plate?.position.x).toBeCloseTo(-2.893);
    expect(plate?.rotation.y).toBeCloseTo(Math.PI / 2);
  });
});
