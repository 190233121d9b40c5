import { MeshStandardMaterial, ShaderLib, Texture, type WebGLProgramParametersWithUniforms, type WebGLRenderer } from 'three';
import { describe, expect, it } from 'vitest';
import { enliven } from '../../src/people/complexion';

/** The shaders of a face, as three.js is given them. */
function ofFace(): string {
  const material = new MeshStandardMaterial();
  enliven(material, new Texture());
  const { vertexShader, fragmentShader } = ShaderLib.physical;
  const shader = { uniforms: {}, vertexShader, fragmentShader };
  material.onBeforeCompile(shader as WebGLProgramParametersWithUniforms, {} as WebGLRenderer);
  return shader.vertexShader + shader.fragmentShader;
}

describe('the complexion of a face', () => {
  it.each([
    ['lines and a blush on the skin', /faceLines, half_/],
    ['pupils that widen', /texture2D\( map, withPupil\( vMapUv \) \)/],
    ['a mouth that is drawn deeper than it lies', /#include <project_vertex>\s*if \( vMapUv\.x > 0\.825[^}]*gl_Position\.z = /],
    ['no glint deep in the mouth', /#include <aomap_fragment>\s*if \( vMapUv\.x > 0\.825[^}]*directSpecular \*= open_/],
  ])('brings %s into the shader of three.js', (_, text) => {
    expect(ofFace()).toMatch(text);
  });
});
