import { expect, it } from 'vitest';
import { captionAt } from '../../src/session/captions';
import { emptyScene, fold } from '../../src/session/scene';
import { choices, directions, says, task, underWay } from '../messages';

const scene = underWay(says('b1', 1000, 'Hello!')).reduce(fold, emptyScene('en'));
const noChoices = fold(scene, directions(3, [choices([])]));

it('shows a line from the moment it is begun', () => {
  expect(captionAt(scene, 999)).toBeNull();
  expect(captionAt(scene, 1000)).toMatchObject({ speaker: 'ingrid', text: 'Hello!', speaking: true });
});

it('keeps a line readable for a while after it was spoken', () => {
  expect(captionAt(noChoices, 5_900)).toMatchObject({ speaking: false });
  expect(captionAt(noChoices, 6_100)).toBeNull();
});

it('keeps a line for as long as an answer to it is awaited', () => {
  expect(captionAt(scene, 90_000)?.text).toBe('Hello!');
});

it('shows the latest of several lines', () => {
  const more = fold(scene, directions(3, [says('b2', 2000, 'What would you like?')]));
  expect(captionAt(more, 2500)?.text).toBe('What would you like?');
});

it('keeps beside a task only what was said of it', () => {
  const own = fold(noChoices, directions(4, [task()]));
  expect(captionAt(own, 90_000)?.text).toBe('Hello!');
  const next = fold(noChoices, directions(4, [task({}, { beat: 'form' })]));
  expect(captionAt(next, 5_900)?.text).toBe('Hello!');
  expect(captionAt(next, 6_100)).toBeNull();
});
