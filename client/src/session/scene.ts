import { noMessages, withAnswer, withMessages } from './thread';
import type { Message } from './thread';
import type {
  Comfort,
  Ask,
  Block,
  Choices,
  Directions,
  Ending,
  Evidence,
  Language,
  Output,
  RunStarted,
  RunStatus,
  ServerMessage,
  Sounded,
  Stage,
  TaskShown,
} from '../protocol/messages';

/** Where the session is; the server's own words. */
export type SessionPhase = 'waiting' | 'paired' | 'check_in' | 'rehearsal' | 'running' | 'debrief' | 'closed';

/** A sound of the place that is heard once. One that is `past` is only being caught up on, and is not heard again. */
export interface Heard {
  readonly name: string;
  readonly text: string;
  readonly t: number;
  readonly past: boolean;
}

/** Everything the server has said so far, folded into what now holds. Frozen: each message makes a new one. */
export interface SceneState {
  readonly session: string | null;
  readonly language: Language;
  readonly phase: SessionPhase;
  readonly observer: boolean;
  /** Whether the participant's device is on the line; observers are told. */
  readonly online: boolean;
  /** The last committed event this client has heard of; sent in `hello` after a cut. */
  readonly seq: number;
  readonly run: RunStarted | null;
  readonly status: RunStatus;
  readonly pausedBy: string | null;
  readonly ending: Ending | null;
  readonly beat: { readonly id: string; readonly title: string } | null;
  readonly stage: Stage | null;
  /** Blocks that still have something to show, in the order they came. */
  readonly blocks: readonly Block[];
  /** What was heard last, the latest at the end. */
  readonly heard: readonly Heard[];
  readonly choices: Choices | null;
  readonly task: TaskShown | null;
  /** The messages of this run, oldest first. */
  readonly messages: readonly Message[];
  readonly ask: Ask | null;
  readonly evidence: readonly Evidence[];
  /** The place they have chosen to come to when they leave. */
  readonly calmRoom: string;
  /** How this device begins for them, where that was agreed. */
  readonly comfort: Comfort | null;
}

export const emptyScene = (language: Language): SceneState => ({
  session: null,
  language,
  phase: 'waiting',
  observer: false,
  online: true,
  seq: 0,
  calmRoom: 'calm',
  comfort: null,
  ...emptyRun,
});

/** What holds after `message`. Never throws: what it does not know it leaves out. */
export function fold(state: SceneState, message: ServerMessage): SceneState {
  switch (message.type) {
    case 'welcome':
      return {
        ...state,
        session: message.session,
        language: message.language,
        phase: phaseOf(message.phase),
        observer: message.observer,
        calmRoom: message.calmRoom,
        comfort: message.comfort,
      };
    case 'phase':
      return atPhase(state, phaseOf(message.phase));
    case 'run':
      return begun(state, message);
    case 'directions':
      return directed(state, message);
    case 'presence':
      return { ...state, online: message.online };
    default:
      return state;
  }
}

/** When the last thing in `block` is over, in run time. */
export const blockEnd = (block: Block): number => block.data.reduce((end, behaviour) => Math.max(end, block.t + behaviour.end), block.t);

const emptyRun = {
  run: null,
  status: 'running',
  pausedBy: null,
  ending: null,
  beat: null,
  stage: null,
  blocks: [],
  heard: [],
  choices: null,
  task: null,
  messages: noMessages,
  ask: null,
  evidence: [],
} as const satisfies Partial<SceneState>;

/** A block stays this long after its end, so that its caption can still be read. */
const LINGER_MS = 30_000;

/** A run we already know is only being caught up on: what we have of it stays. */
function begun(state: SceneState, run: RunStarted): SceneState {
  const seq = Math.max(state.seq, run.seq);
  return state.run?.run === run.run ? { ...state, run, seq } : { ...state, ...emptyRun, run, seq };
}

function atPhase(state: SceneState, phase: SessionPhase): SceneState {
  return phase === 'running' ? { ...state, phase } : { ...state, phase, choices: null, task: null, ask: null };
}

function directed(state: SceneState, message: Directions): SceneState {
  const isOld = message.seq <= state.seq && message.run === state.run?.run && state.stage !== null;
  const isForeign = state.run !== null && message.run !== state.run.run;
  if (isOld || isForeign) return state;
  const isOver = (block: Block): boolean => blockEnd(block) + LINGER_MS <= message.t;
  const stage = state.stage && state.blocks.filter(isOver).reduce(settled, state.stage);
  const blocks = state.blocks.filter((block) => !isOver(block));
  const messages = withAnswer(state.messages, state.choices, message);
  const before: SceneState = { ...state, stage, blocks, messages, seq: Math.max(state.seq, message.seq) };
  return message.outputs.reduce<SceneState>((so, output) => (output.type === 'sound' ? sounded(so, output, message.past) : show(so, output)), before);
}

/** Where a walk has led and how somebody holds themselves stays true when the block is let go: who comes later must see it too. */
function settled(stage: Stage, { characterId, data }: Block): Stage {
  return data.reduce((so, behaviour) => {
    const part = behaviour.type === 'locomotion' ? { anchor: behaviour.target } : behaviour.type === 'posture' ? { posture: behaviour.lexeme } : null;
    return part ? { ...so, people: so.people.map((one) => (one.id === characterId ? { ...one, ...part } : one)) } : so;
  }, stage);
}

function show(state: SceneState, output: Output): SceneState {
  switch (output.type) {
    case 'stage':
      return { ...state, stage: relocated(state, output) ? heldAs(state, output) : output };
    case 'bml':
      return {
        ...state,
        stage: state.stage && state.blocks.filter((block) => replaces(output, block)).reduce(settled, state.stage),
        blocks: [...state.blocks.filter((block) => !replaces(output, block)), output],
        messages: withMessages(state.messages, output),
      };
    case 'choices':
      return { ...state, choices: output.options.length > 0 ? output : null };
    case 'task':
      return { ...state, task: output.done === '' ? null : output };
    case 'ask':
      return { ...state, ask: output };
    case 'shown':
      return { ...state, evidence: [...state.evidence, output.evidence] };
    case 'status':
      return withStatus(state, output.status, output.by, output.ending);
    case 'entered':
      return { ...state, beat: { id: output.beat, title: output.title } };
    default:
      return state;
  }
}

/** Whether nothing is new but where the participant is, by their own choice. */
const relocated = ({ stage }: SceneState, next: Stage): boolean =>
  stage !== null && next.place === stage.place && next.level === stage.level && (next.given || next.participant) === (stage.given || stage.participant);

/** Nobody else changes because one moves: who has been told to hold themselves in some way still does. */
function heldAs({ stage, blocks }: SceneState, next: Stage): Stage {
  const before = new Map(stage && blocks.reduce(settled, stage).people.map((one) => [one.id, one]));
  const people = next.people.map((one) => {
    const known = before.get(one.id);
    return known?.anchor === one.anchor ? { ...one, posture: known.posture } : one;
  });
  return { ...next, people };
}

const sounded = (state: SceneState, { name, text, t }: Sounded, past: boolean): SceneState => ({
  ...state,
  heard: [...state.heard.slice(-2), { name, text, t, past }],
});

function withStatus(state: SceneState, status: RunStatus, by: string, ending: Ending | null): SceneState {
  const over = status === 'ended' ? { choices: null, task: null, ask: null } : {};
  return { ...state, ...over, status, pausedBy: status === 'paused' ? by : null, ending: ending ?? state.ending };
}

const replaces = (next: Block, earlier: Block): boolean =>
  next.id === earlier.id || (next.composition === 'REPLACE' && next.characterId === earlier.characterId);

const PHASES: readonly string[] = ['waiting', 'paired', 'check_in', 'rehearsal', 'running', 'debrief', 'closed'];

const phaseOf = (phase: string): SessionPhase => (PHASES.includes(phase) ? (phase as SessionPhase) : 'waiting');
