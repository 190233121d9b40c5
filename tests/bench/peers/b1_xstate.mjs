// Each level of the café as an XState statechart on a simulated clock, fed the recorded events; prints steps per second of
// CPU time, best of 7. Lines take their time, answers are guarded, flags are set and evidence is kept, as in the engine.
import { readFileSync } from 'node:fs';
import { SimulatedClock, assign, createActor, createMachine } from 'xstate';

const holds = (masks, values) => masks.every(([slot, mask]) => (mask >> values[slot]) & 1);
const when = (masks) => ({ context }) => holds(masks, context.values);
const shown = [];

function branches(go, common) {
  if (!go.length) return [common];
  return go.map(([masks, beat]) => ({ ...common, target: `#${beat}`, guard: both(common.guard, when(masks)) }));
}

const both = (a, b) => (args) => (!a || a(args)) && b(args);

function outcome(r, extra) {
  const actions = [
    assign(({ context }) => {
      const values = context.values.slice();
      for (const [slot, n] of r.sets) values[slot] = n;
      return { values, evidence: r.shows.length ? [...context.evidence, ...r.shows] : context.evidence };
    }),
  ];
  return branches(r.go, { guard: both(extra, when(r.if)), actions });
}

function beat(id, cue, level) {
  const on = {};
  for (const r of cue.looks) (on[`look ${r.name}`] ??= []).push(...outcome(r));
  const next = (from) => [
    ...cue.lines.slice(from).map((line, i) => ({ target: `line${from + i}`, guard: when(line.if) })),
    { target: 'open' },
  ];
  const states = { gap: cue.lines.length ? { after: { [level.gap]: next(0) } } : { always: [{ target: 'open' }] } };
  cue.lines.forEach((line, i) => {
    states[`line${i}`] = { entry: () => shown.push(line.who, line.text), after: { [line.ms]: next(i + 1) } };
  });
  const answers = {};
  for (const r of cue.replies) answers[r.name] = outcome(r);
  for (const r of cue.rates) (answers.rate ??= []).push(...outcome(r, ({ event }) => event.value >= r.from));
  states.open = cue.ends ? { always: [{ target: '#ended' }] } : { on: answers };
  if (cue.go.length) states.open.always = branches(cue.go, {});
  if (cue.silence.length) states.open.after = { [level.patience]: branches(cue.silence, {}) };
  return { id, on, initial: 'gap', states, entry: () => shown.push(id) };
}

const levels = JSON.parse(readFileSync(process.argv[2], 'utf8')).map((level) => {
  const states = { ended: { id: 'ended', type: 'final' } };
  for (const [id, cue] of Object.entries(level.cues)) states[id] = beat(id, cue, level);
  const machine = createMachine({ context: { values: level.values, evidence: [] }, initial: level.beat, states });
  const name = { choose: (e) => e.intent, look: (e) => `look ${e.target}`, rate: () => 'rate' };
  return { machine, events: level.events.map((e) => [e.t, name[e.kind] && { type: name[e.kind](e), value: e.value }]) };
});

function play({ machine, events }) {
  shown.length = 0;
  const clock = new SimulatedClock();
  const actor = createActor(machine, { clock }).start();
  for (const [t, event] of events) {
    if (t > clock.now()) clock.increment(t - clock.now());
    if (event) actor.send(event);
  }
  const { status } = actor.getSnapshot();
  actor.stop();
  if (status !== 'done') throw new Error(`the peer came no further than ${JSON.stringify(actor.getSnapshot().value)}`);
  return events.length + 1;
}

function speed() {
  const began = process.cpuUsage();
  let steps = 0;
  for (let round = 0; round < 40; round++) for (const level of levels) steps += play(level);
  const used = process.cpuUsage(began);
  return steps / ((used.user + used.system) / 1e6);
}

console.log(Math.max(...Array.from({ length: 7 }, speed)));
