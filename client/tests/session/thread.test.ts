import { expect, it } from 'vitest';
import { captionAt } from '../../src/session/captions';
import { emptyScene, fold } from '../../src/session/scene';
import type { SceneState } from '../../src/session/scene';
import { threadAt } from '../../src/session/thread';
import { choices, directions, run, underWay, welcome, writes } from '../messages';

const writing = choices(['yes_please'], { via: 'message' });
const asked = underWay(writes('m1', 1000, 'Shall I buy bread?'), writing).reduce(fold, emptyScene('en'));
const answered = fold(asked, directions(3, [choices([])], { t: 5000, said: 'Yes please.' }));
const read = ({ messages, choices: open }: SceneState, now: number) => threadAt(messages, open, now).map(({ from, text }) => [from, text]);

it('shows a message from the moment it comes, and for as long as an answer to it is awaited', () => {
  expect(read(asked, 999)).toEqual([]);
  expect(read(asked, 1000)).toEqual([['lars', 'Shall I buy bread?']]);
  expect(read(asked, 90_000)).toEqual([['lars', 'Shall I buy bread?']]);
});

it('has the own answer in it, also after a reload', () => {
  expect(read(answered, 5000).at(-1)).toEqual([null, 'Yes please.']);
  expect(read(fold(answered, run()), 5000)).toHaveLength(2);
});

it('is put away when it has been read and nothing waits for an answer', () => {
  expect(read(answered, 30_000)).toEqual([]);
});

it('has no answer in it that was said aloud in the room', () => {
  const room = fold(fold(emptyScene('en'), welcome()), run());
  const told = [directions(2, [choices(['greet'])]), directions(3, [choices([])], { said: 'Hi!' })].reduce(fold, room);
  expect(told.messages).toEqual([]);
});

it('has a message that comes again only once', () => {
  const again = fold(asked, directions(3, [writes('m1', 9000, 'Shall I buy bread?')]));
  expect(again.messages).toHaveLength(1);
});

it('is no caption: a message is read, not heard', () => {
  expect(captionAt(asked, 1500)).toBeNull();
});

it('begins anew with the next run', () => {
  expect(fold(answered, run({ run: 2, seq: 9 })).messages).toEqual([]);
});
