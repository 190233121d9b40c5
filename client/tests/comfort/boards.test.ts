import { describe, expect, it } from 'vitest';
import { paintControls } from '../../src/comfort/boards/controls';
import { Pen, STRONG_INK } from '../../src/comfort/boards/pen';
import type { Spot } from '../../src/comfort/boards/pen';
import { paintSheet } from '../../src/comfort/boards/sheet';
import { paintTalk } from '../../src/comfort/boards/talk';
import type { TaskLook, TaskView } from '../../src/comfort/task';
import { viewOf } from '../../src/comfort/view';
import type { View } from '../../src/comfort/view';
import { heard, lineIs, newVisit, wished } from '../../src/session/visit';
import { intentAt } from '../../src/app/pointing';
import { wordsIn } from '../../src/words';
import { choices, directions, says, stage, task, underWay, writes } from '../messages';

/** A canvas that draws nothing and on which every letter is half as wide as it is high. */
function blankPen(height = 960, written: string[] = [], at: number[] = [], width = 1280): Pen {
  const context = new Proxy({ font: '' } as Record<string, unknown>, {
    get: (kept, name: string) =>
      name === 'fillText' ? (text: string, _x: number, y: number) => y >= 0 && written.push(text) && at.push(y) :
      name === 'measureText' ? (text: string) => ({ width: (text.length * Number(/(\d+)(\.\d+)?px/.exec(String(kept['font']))?.[1])) / 2 }) : (kept[name] ?? (() => undefined)),
  });
  return new Pen({ width, height, getContext: () => context } as unknown as HTMLCanvasElement);
}

const view = (...outputs: Parameters<typeof underWay>): View =>
  viewOf({
    visit: underWay(...outputs).reduce(heard, lineIs(newVisit('en'), 'open')),
    now: 500,
    words: wordsIn('en'),
    entered: true,
    canEnterVr: false,
    bearing: () => 'ahead',
    called: (id) => id,
  });
const spotsOf = (shown: View): readonly Spot[] => paintSheet(blankPen(), shown, 46, null);
const apart = (a: Spot, b: Spot): boolean => a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;

describe.each<TaskLook>(['list', 'form', 'machine', 'calendar'])('a %s in the headset', (kind) => {
  const spots = spotsOf(view(task({}, { kind }), says('b1', 0, 'Take the time you need.')));

  it('can be pressed wherever the page can, and hands in last', () => {
    expect(spots.map(({ id }) => id)).toEqual(['fill:fish:', 'fill:milk:', 'fill:day:monday', 'fill:day:tuesday', 'submit']);
  });

  it('lies on the board, below the line being said, with nothing on top of anything else', () => {
    for (const spot of spots) expect(spot.y >= 190 && spot.y + spot.h <= 960 && spot.h >= 60).toBe(true);
    expect(spots.every((one, index) => spots.slice(index + 1).every((other) => apart(one, other)))).toBe(true);
  });
});

it('tells what is heard above the longest there is to say and to answer', () => {
  const written: string[] = [];
  const line = 'Hello, and welcome! What can I make for you today? We have fresh buns as well, and tea.';
  const full = view(says('b1', 0, line), choices(['one', 'two', 'three', 'four']));
  paintTalk(blankPen(640, written), { ...full, heard: { text: 'A phone rings.', bearing: null } }, 46, null);
  expect(written).toContain('A phone rings.');
  expect(written).toContain(full.options.at(-1)?.label);
});

it('lies wholly on the board when it is the longest there is, in the largest text', () => {
  const answers = ['Another day this week', 'Throw away', 'Now'].map((label) => ({ intent: label, label }));
  const four = ['one', 'two', 'three', 'four'].map((id) => ({ id, label: 'From the office: “Reply by the date”', options: answers, value: '' }));
  const written: string[] = [];
  const spots = paintSheet(blankPen(960, written), view(task({}, { fields: four, title: 'What do we do with what?' })), 46 * 1.5, null);
  for (const spot of spots) expect(spot.y >= 0 && spot.y + spot.h <= 960).toBe(true);
  expect(spots).toHaveLength(13);
  expect(written[0]).toBe('What do we do with what?');
});

it('does not move when somebody speaks', () => {
  expect(spotsOf(view(task()))).toEqual(spotsOf(view(task(), says('b1', 0, 'Take the time you need.'))));
});

it('cannot be pressed again once it is handed in', () => {
  const handed = view(task());
  const pressed: TaskView = { ...handed.task!, done: { ...handed.task!.done, pressed: true } };
  expect(spotsOf({ ...handed, task: pressed })).toEqual([]);
});

it('has the answers to a message under the thread', () => {
  const spots = spotsOf(view(writes('m1', 0, 'Shall I buy bread?'), choices(['yes', 'no'], { via: 'message' })));
  expect(spots.map(({ id }) => id)).toEqual(['choose:yes', 'choose:no']);
});

it('can be turned by and centred from the board that is always there, and nothing on it lies on anything else', () => {
  const spots = paintControls(blankPen(), view(task()), 44, null);
  const ids = ['repeat', 'pause', 'leave', 'turn:left', 'recentre', 'turn:right'];
  expect(spots.map(({ id }) => id)).toEqual(ids);
  expect(spots.every((one, index) => spots.slice(index + 1).every((other) => apart(one, other)))).toBe(true);
  expect(ids.slice(2).map((id) => intentAt(id, 'gaze'))).toEqual([
    { kind: 'leave' },
    { kind: 'turn', way: 'left' },
    { kind: 'recentre' },
    { kind: 'turn', way: 'right' },
  ]);
});

it('says what has changed where one turns, and leaves pause and the way out where they are', () => {
  const plain = view(task());
  const spots = paintControls(blankPen(), { ...plain, note: 'The controller is out of reach.' }, 44, null);
  expect(spots).toEqual(paintControls(blankPen(), plain, 44, null).slice(0, 3));
});

it('can be read with stronger contrast, wherever text stands on a surface', () => {
  const light = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const { paper, text, soft, lit, main, out, raised, line } = STRONG_INK;
  const pairs = [[paper, text], [paper, soft], [lit, text], [raised, main], [raised, out], [paper, line]] as const;
  for (const [on, ink] of pairs) expect(light(on) / light(ink)).toBeGreaterThan(7);
});

it('means the same as the page', () => {
  expect(intentAt('fill:day:monday', 'gaze')).toEqual({ kind: 'fill', field: 'day', option: 'monday' });
  expect(intentAt('fill:fish:', 'menu')).toEqual({ kind: 'fill', field: 'fish', option: '' });
  expect(intentAt('submit', 'gaze')).toEqual({ kind: 'submit' });
});

it('paints where else one may be as answers, each of which is understood, and stands still otherwise', () => {
  const open = [{ anchor: 'guest.9', label: 'under the window', facing: 90 }, { anchor: 'guest.8', label: 'by the door', facing: 0 }];
  const offered = [...underWay(says('b1', 0, 'Take the time you need.')), directions(3, [stage({ open })])].reduce(heard, lineIs(newVisit('en'), 'open'));
  const seen = { now: 500, words: wordsIn('en'), entered: true, canEnterVr: false, bearing: (): 'ahead' => 'ahead', called: (id: string) => id };
  const spots = paintTalk(blankPen(), viewOf({ ...seen, visit: wished(offered, { kind: 'move' }) }), 46, null);
  expect(spots.map(({ id }) => intentAt(id, 'gaze'))).toEqual([{ kind: 'relocate', spot: 'guest.9' }, { kind: 'relocate', spot: 'guest.8' }, { kind: 'move' }]);
  const row = paintControls(blankPen(), viewOf({ ...seen, visit: offered }), 44, null).filter(({ y }) => y > 0);
  expect(row.map(({ id }) => id)).toEqual(['turn:left', 'recentre', 'turn:right', 'move']);
  expect(row.every((one, index) => row.slice(index + 1).every((other) => apart(one, other)))).toBe(true);
});

it('has room for every spot there can be, the way back and to stay, under a long line, each apart and easy to hit', () => {
  const names = ['the chair further along the row', 'under the window, nearest the door', 'under the window, furthest in', 'the chair in the middle of the room', 'the chair beside the table'];
  const open = names.map((label, index) => ({ anchor: `guest.${index}`, label, facing: 0 }));
  const written: string[] = [];
  const long = 'There are people here who wait, just as you do. Nobody expects you to talk. You can read, look out of the window or only sit for a while.';
  const shown = [...underWay(says('b1', 0, long)), directions(3, [stage({ open, participant: 'guest.4', given: 'participant.seat' })])].reduce(heard, lineIs(newVisit('en'), 'open'));
  const seen = { now: 500, words: wordsIn('en'), entered: true, canEnterVr: false, bearing: (): 'behind' => 'behind', called: (id: string) => id, wayTo: (): 'behind' => 'behind' };
  const spots = paintTalk(blankPen(640, written), viewOf({ ...seen, visit: wished(shown, { kind: 'move' }) }), 46, null);
  expect(spots).toHaveLength(6);
  expect(written.join(' ')).toContain(`ingrid (behind you) ${long}`);
  for (const spot of spots) expect(spot.y >= 170 && spot.y + spot.h <= 640 && spot.h >= 60 && spot.w >= 400).toBe(true);
  expect(spots.every((one, index) => spots.slice(index + 1).every((other) => apart(one, other)))).toBe(true);
});

it.each(['nb', 'en'] as const)('says what has changed clear of the edges of its box, in %s', (language) => {
  const [written, at]: [string[], number[]] = [[], []];
  paintControls(blankPen(220, written, at, 640), { ...view(task()), note: wordsIn(language).byEyes }, 44, null);
  const lines = at.slice(3);
  const half = 33 / 2;
  expect(written.slice(3).join(' ')).toBe(wordsIn(language).byEyes);
  expect(Math.min(...lines) - half).toBeGreaterThan(130 + 8);
  expect(Math.max(...lines) + half).toBeLessThan(220 - 8);
});
