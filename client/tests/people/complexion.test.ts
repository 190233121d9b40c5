import { MeshStandardMaterial, ShaderLib, Texture, type WebGLProgramParametersWithUniforms, type WebGLRenderer } from 'three';
import { describe, expect, it } from 'vitest';
import { enliven } from '../../src/people/complexion';

/** The fragment shader of a face, as three.js is given it. */
function ofFace(): string {
  const material = new MeshStandardMaterial();
  enliven(material, new Texture());
  const shader = { uniforms: {}, vertexShader: '', fragmentShader: ShaderLib.physical.fragmentShader };
  material.onBeforeCompile(shader as WebGLProgramParametersWithUniforms, {} as WebGLRenderer);
  return shader.fragmentShader;
}

describe('the complexion of a face', () => {
  it.each([
    ['lines and a blush on the skin', /faceLines, half_/],
    ['pupils that widen', /texture2D\( map, withPupil\( vMapUv \) \)/],
    ['no glint deep in the mouth', /#include <aomap_fragment>\s*if \( vMapUv\.x > 0\.825[^}]*directSpecular \*= open_/],
  ])('brings %s into the shader of three.js', (_, text) => {
    expect(ofFace()).toMatch(text);
  });
});
