import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/comfort/view';
import type { Seen, View } from '../../src/comfort/view';
import { heard, lineIs, newVisit, putAway, troubled, wished } from '../../src/session/visit';
import type { Visit } from '../../src/session/visit';
import { wordsIn } from '../../src/words';
import { choices, directions, run, says, stage, status, task, underWay, welcome, writes } from '../messages';

const SPEECH = { type: 'speech', id: 'speech', start: 0, end: 1000, line: 'b1', text: 'Hello!', audio: null, via: 'room' } as const;
const words = wordsIn('en');
const opened = () => lineIs(newVisit('en'), 'open');
const playing = () => underWay(says('b1', 0, 'Hello!')).reduce(heard, opened());

const view = (visit: Visit, part: Partial<Seen> = {}): View =>
  viewOf({
    visit,
    now: 500,
    words,
    entered: true,
    canEnterVr: false,
    bearing: () => 'ahead',
    called: (id) => id.toUpperCase(),
    ...part,
  });

describe('a scene', () => {
  it('shows the line with its speaker, the answers, and the way out', () => {
    expect(view(playing())).toMatchObject({
      screen: 'scene',
      caption: { speaker: 'INGRID', text: 'Hello!', bearing: null },
      options: [{ intent: 'greet' }, { intent: 'order' }],
      pause: 'Pause',
      out: 'Out',
    });
  });

  it('writes what is heard only to whoever wants it, and what is not heard to everybody', () => {
    const voiced = underWay(says('b1', 0, 'Hello!', { data: [{ ...SPEECH, audio: '/speech/x' }] })).reduce(heard, opened());
    expect(view(voiced).caption?.text).toBe('Hello!');
    expect(view(voiced, { byEar: true }).caption).toBeNull();
    expect(view(playing(), { byEar: true }).caption?.text).toBe('Hello!');
  });

  it('says what is heard and where, for some seconds, beside the line being said', () => {
    const bell = { type: 'sound', t: 400, name: 'bell', text: 'The bell rings.' } as const;
    const rung = heard(playing(), directions(3, [bell]));
    expect(view(rung, { soundFrom: (name) => (name === 'bell' ? 'left' : 'ahead') })).toMatchObject({
      heard: { text: 'The bell rings.', bearing: 'on your left' },
      caption: { text: 'Hello!' },
    });
    expect(view(rung, { byEar: true }).heard?.bearing).toBeNull();
    expect([0, 6_000].map((now) => view(rung, { now }).heard)).toEqual([null, null]);
  });

  it('says where a voice comes from when it is not ahead', () => {
    expect(view(playing(), { bearing: () => 'behind' }).caption?.bearing).toBe('behind you');
  });

  it('asks for a rating instead of an answer, never both', () => {
    const asked = heard(playing(), directions(3, [{ type: 'ask', t: 0, rating: 'distress', text: 'How uneasy?' }]));
    expect(view(asked)).toMatchObject({ options: [], ask: { text: 'How uneasy?' } });
  });

  it('marks the answer that was given', () => {
    const answered = wished(playing(), { kind: 'choose', intent: 'order', source: 'menu' });
    expect(view(answered).options.map(({ chosen }) => chosen)).toEqual([false, true]);
  });
});

it('lets whoever has gone in turn and look straight ahead, in a scene, in a pause and in the calm room alike', () => {
  const moves = { left: 'Turn left', centre: 'Straight ahead', right: 'Turn right', move: null };
  const paused = wished(playing(), { kind: 'pause' });
  for (const visit of [opened(), playing(), paused, troubled(playing())]) expect(view(visit).moves).toEqual(moves);
  expect(view(opened(), { entered: false }).moves).toBeNull();
  expect(view(lineIs(playing(), 'elsewhere')).moves).toBeNull();
});

it('says that the eyes choose when the controllers are gone', () => {
  expect(view(playing(), { lost: true }).note).toBe('The controller is out of reach. Rest your eyes on what you want to choose.');
  expect(view(playing()).note).toBeNull();
});

describe('what is held in the hand', () => {
  const later = (...outputs: Parameters<typeof underWay>): Visit => underWay(...outputs).reduce(heard, opened());
  const onPhone = { ...says('c1', 0, 'Hi, it is me.') };
  onPhone.data = onPhone.data.map((behaviour) => ({ ...behaviour, via: 'phone' }) as typeof behaviour);

  it('is a phone during a call: with whom, and captions that say so', () => {
    expect(view(later(onPhone, choices(['soon'], { via: 'phone' })))).toMatchObject({
      call: { who: 'INGRID', label: 'on the phone' },
      caption: { speaker: 'INGRID', bearing: 'on the phone' },
      thread: null,
    });
    expect(view(playing()).call).toBeNull();
  });

  it('is no phone while the radio speaks, and captions say that it is the radio', () => {
    const onRadio = { ...says('c1', 0, 'Good morning.') };
    onRadio.data = onRadio.data.map((behaviour) => ({ ...behaviour, via: 'radio' }) as typeof behaviour);
    expect(view(later(onRadio))).toMatchObject({ call: null, caption: { speaker: 'INGRID', bearing: 'on the radio' } });
  });

  it('is a thread of messages, and the answer is written', () => {
    expect(view(later(writes('m1', 0, 'Bread?'), choices(['yes'], { via: 'message' })))).toMatchObject({
      thread: { who: 'LARS', bubbles: [{ own: false, name: null, text: 'Bread?' }] },
      caption: null,
      prompt: 'What would you like to write?',
    });
  });

  it('is a task, but a question about oneself comes first', () => {
    expect(view(later(task())).task?.title).toBe('For the soup');
    expect(view(later(task(), { type: 'ask', t: 0, rating: 'distress', text: 'How uneasy?' })).task).toBeNull();
  });
});

it('asks to say it aloud where the level does', () => {
  expect(view(underWay(choices(['hi'], { aloud: true })).reduce(heard, opened())).prompt).toMatch(/^Say it out loud/);
});

describe('a held scene', () => {
  const held: [string, Visit][] = [
    ['asked for', wished(playing(), { kind: 'pause' })],
    ['put away', putAway(playing())],
    ['cut', lineIs(playing(), 'cut')],
    ['paused by the care worker', heard(playing(), directions(3, [status('paused', { by: 'worker' })]))],
  ];

  it.each(held)('%s: has words, no answers, and always the way out', (_, visit) => {
    const shown = view(visit);
    expect(shown).toMatchObject({ screen: 'held', options: [], out: 'Out' });
    expect(shown.title).not.toBeNull();
    expect(shown.lines).toHaveLength(1);
  });

  it('can be gone on with by one press, but not while the line is cut', () => {
    const ids = (visit: Visit) => view(visit).actions.map(({ id }) => id);
    expect(ids(putAway(playing()))).toEqual(['resume']);
    expect(ids(lineIs(playing(), 'cut'))).toEqual([]);
    expect(ids(lineIs(lineIs(playing(), 'cut'), 'open'))).toEqual(['resume']);
    expect(ids(heard(playing(), directions(3, [status('paused', { by: 'worker' })])))).toEqual([]);
  });
});

describe('before and after', () => {
  it('offers a way in from the start, for the headset first', () => {
    const ids = (canEnterVr: boolean) => view(opened(), { entered: false, canEnterVr }).actions.map(({ id }) => id);
    expect(ids(true)).toEqual(['enterVr', 'enterHere']);
    expect(ids(false)).toEqual(['enterHere']);
  });

  it('shows the steps of the rehearsal', () => {
    const rehearsing = [welcome({ phase: 'rehearsal' }), run()].reduce(heard, opened());
    expect(view(rehearsing).steps).toEqual(['Go to the counter.']);
  });

  it('says well done after a run, and has no answers left', () => {
    const over = heard(playing(), directions(3, [status('ended', { ending: 'done' })]));
    expect(view(over)).toMatchObject({ screen: 'after', title: 'Well done', options: [], pause: null });
  });

  it('waits for one more run without the steps of the one that is over', () => {
    const again = [directions(3, [status('ended', { ending: 'done' })]), { type: 'phase', phase: 'rehearsal' } as const].reduce(heard, playing());
    expect(view(again)).toMatchObject({ screen: 'before', title: 'You are connected', steps: [] });
  });

  it('says in the calm room that leaving is a skill, and after trouble that it was not their doing', () => {
    expect(view(wished(playing(), { kind: 'leave' })).lines.join()).toContain('skill');
    expect(view(wished(playing(), { kind: 'leave' })).lines.join()).toContain('as long as you like');
    expect(view(troubled(playing())).lines.join()).toContain('nothing wrong');
  });

  it('offers to go on here when another window has the session', () => {
    expect(view(lineIs(playing(), 'elsewhere')).actions.map(({ id }) => id)).toEqual(['take']);
  });
});

it('offers a new code once the session is closed, also to one who had left', () => {
  const closed = heard(wished(playing(), { kind: 'leave' }), { type: 'phase', phase: 'closed' });
  expect(view(closed)).toMatchObject({ title: 'Done for today', lines: [words.closedMore, words.takeOff], actions: [{ id: 'restart' }] });
});

describe('where else one may be', () => {
  const open = [{ anchor: 'guest.9', label: 'under the window', facing: 90 }, { anchor: 'guest.8', label: 'by the door', facing: 0 }];
  const asking = (part: Partial<Parameters<typeof stage>[0]> = {}) => wished(heard(playing(), directions(3, [stage({ open, ...part })])), { kind: 'move' });

  it('can be asked for only where there is somewhere', () => {
    expect(view(playing()).moves?.move).toBeNull();
    expect(view(wished(asking(), { kind: 'move' })).moves?.move).toBe('Move');
  });

  it('takes the place of the answers until one has chosen, and the line, pause and out stay', () => {
    expect(view(asking())).toMatchObject({
      options: [],
      prompt: null,
      caption: { text: 'Hello!' },
      pause: 'Pause',
      out: 'Out',
      spots: {
        prompt: 'Where would you like to be?',
        spots: [{ id: 'relocate:guest.9', label: 'Under the window' }, { id: 'relocate:guest.8', label: 'By the door' }, { id: 'move', label: 'Stay here' }],
      },
    });
  });

  it('says which way a mark is that is out of sight', () => {
    const ways = { '': 'behind', 'guest.8': 'below' } as const;
    const shown = view(asking({ participant: 'guest.9', given: 'participant.counter' }), { wayTo: (spot) => ways[spot as keyof typeof ways] });
    expect(shown.spots?.spots.map(({ way }) => way)).toEqual(['behind you', 'further down', null]);
  });

  it('offers the way back first, and not the spot one is on', () => {
    const shown = view(asking({ participant: 'guest.9', given: 'participant.counter' })).spots?.spots;
    expect(shown?.map(({ id }) => id)).toEqual(['relocate:', 'relocate:guest.8', 'move']);
  });
});
