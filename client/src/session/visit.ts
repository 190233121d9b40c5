import type { ParticipantEvent, Refused, ServerMessage } from '../protocol/messages';
import type { Intent } from './intents';
import { emptyScene, fold } from './scene';
import type { SceneState } from './scene';

/** Why the scene holds here, whatever the server says: asked for, or the line was cut. */
export type Hold = 'none' | 'asked' | 'cut';

/** Why nobody can be in the scene, whatever else holds: the device is put away, or they have not gone in yet. */
export type Away = 'no' | 'hidden' | 'door';

/** The state of the line: before the first word, open, lost for a moment, in another tab, or over for good. */
export type LineState = 'connecting' | 'open' | 'cut' | 'elsewhere' | 'over';

/** What one participant's client is in the middle of: the server's scene, and what has happened on this side. */
export interface Visit {
  readonly scene: SceneState;
  readonly line: LineState;
  readonly hold: Hold;
  readonly away: Away;
  /** In the calm room by their own wish or because something went wrong; decided here, never by the server. */
  readonly calm: 'no' | 'left' | 'trouble';
  /** The answer just given, until the server says what comes of it. */
  readonly chosen: string | null;
  readonly rated: number | null;
  /** What has been set in the task and the server has not shown yet: field to option, `yes` for a tick, empty for none. */
  readonly filled: Readonly<Record<string, string>>;
  /** The task has been handed in, until the server says what comes of it. */
  readonly submitted: boolean;
  /** They look where else they may be. */
  readonly moving: boolean;
  /** Plain words from the server when the line is over. */
  readonly notice: string | null;
}

const untouched = { filled: {}, submitted: false } as const satisfies Partial<Visit>;

export const newVisit = (language: SceneState['language']): Visit => ({
  scene: emptyScene(language),
  line: 'connecting',
  hold: 'none',
  away: 'no',
  calm: 'no',
  chosen: null,
  rated: null,
  ...untouched,
  moving: false,
  notice: null,
});

/** A message from the server has come. */
export function heard(visit: Visit, message: ServerMessage): Visit {
  if (message.type === 'refused') return refused(visit, message);
  const scene = fold(visit.scene, message);
  if (message.type === 'run') return { ...visit, scene, ...fresh(visit, message.run) };
  if (message.type !== 'directions') return { ...visit, scene };
  const answered = scene.choices !== visit.scene.choices ? { chosen: null } : {};
  const asked = scene.ask !== visit.scene.ask ? { rated: null } : {};
  const resumed = visit.scene.status === 'paused' && scene.status === 'running' && !message.past ? ({ hold: 'none' } as const) : {};
  const moving = visit.moving && scene.stage?.participant === visit.scene.stage?.participant && mayMove({ ...visit, scene });
  return { ...visit, scene, ...answered, ...asked, ...resumed, filled: stillToShow(visit, scene), submitted: false, moving };
}

/** The line has changed. A cut in a running scene holds it until the participant, or staff once the line is back, say to go on. */
export function lineIs(visit: Visit, line: LineState): Visit {
  if (visit.line === 'elsewhere' && line === 'over') return visit;
  const cut = line === 'cut' && isPlaying(visit);
  return { ...visit, line, hold: cut ? 'cut' : visit.hold };
}

/** The headset came off, the lid was closed or the page went out of sight, also in a pause: nobody is gone on without. */
export const putAway = (visit: Visit): Visit => (isUnderWay(visit) && visit.away === 'no' ? { ...visit, away: 'hidden' } : visit);

/** The place is not loaded or the participant has not gone in yet: the run waits at the door until `open`. */
export function atDoor(visit: Visit, open: boolean): Visit {
  if (open) return visit.away === 'door' ? { ...visit, away: 'no', hold: visit.line === 'cut' && visit.hold === 'none' ? 'cut' : visit.hold } : visit;
  return isUnderWay(visit) && visit.away === 'no' ? { ...visit, away: 'door' } : visit;
}

/** Something broke here: into the calm room, without a word of why. */
export const troubled = (visit: Visit): Visit => (visit.calm === 'no' ? { ...visit, calm: 'trouble', hold: 'none' } : visit);

/** What follows at once from the participant's wish, before any server has heard of it. */
export function wished(visit: Visit, intent: Intent): Visit {
  switch (intent.kind) {
    case 'leave':
      return isUnderWay(visit) ? { ...visit, calm: 'left', hold: 'none', chosen: null, moving: false } : visit;
    case 'pause':
      return isPlaying(visit) ? { ...visit, hold: 'asked', moving: false } : visit;
    case 'move':
      return { ...visit, moving: !visit.moving && mayMove(visit) };
    case 'relocate':
      return { ...visit, moving: false };
    case 'resume':
      return canGoOn(visit) ? { ...visit, hold: 'none', away: 'no' } : visit;
    case 'choose':
      return canAnswer(visit) ? { ...visit, chosen: intent.intent } : visit;
    case 'fill':
      return canFill(visit) ? { ...visit, filled: { ...visit.filled, [intent.field]: wanted(visit, intent) } } : visit;
    case 'submit':
      return canFill(visit) ? { ...visit, submitted: true } : visit;
    case 'rate':
      return visit.scene.ask === null ? visit : { ...visit, rated: intent.value, scene: { ...visit.scene, ask: null } };
    default:
      return visit;
  }
}

/** What to tell the server about `intent`, or nothing. `before` is the visit it was wished in, `t` the run time. */
export function eventFor(before: Visit, intent: Intent, t: number): ParticipantEvent | null {
  if (intent.kind === 'leave') return isUnderWay(before) ? { kind: 'leave', t } : null;
  if (before.calm !== 'no' || !isUnderWay(before)) return null;
  switch (intent.kind) {
    case 'choose':
      return canAnswer(before) ? { kind: 'choose', intent: intent.intent, source: intent.source, t } : null;
    case 'fill':
      return canFill(before) ? { kind: 'fill', field: intent.field, option: intent.option, t } : null;
    case 'submit':
      return canFill(before) ? { kind: 'submit', t } : null;
    case 'rate':
      return before.scene.ask === null ? null : { kind: 'rate', rating: before.scene.ask.rating, value: intent.value, t };
    case 'pause':
      return isPlaying(before) ? { kind: 'pause', t } : null;
    case 'resume':
      return canGoOn(before) ? { kind: 'resume', t } : null;
    case 'look':
      return isPlaying(before) ? { kind: 'look', target: intent.target, held: intent.held, t } : null;
    case 'approach':
      return isPlaying(before) ? { kind: 'approach', target: intent.target, zone: intent.zone, t } : null;
    case 'use':
      return isPlaying(before) ? { kind: 'use', target: intent.target, t } : null;
    case 'relocate':
      return mayMove(before) && isOpen(before, intent.spot) ? { kind: 'relocate', spot: intent.spot, t } : null;
    case 'repeat':
      return isPlaying(before) ? { kind: 'repeat', t } : null;
    default:
      return null;
  }
}

/** A run is there, has been set on its stage, has not ended, and nobody has left it. */
export const isUnderWay = ({ scene, calm }: Visit): boolean =>
  scene.run !== null && scene.stage !== null && scene.status !== 'ended' && scene.phase !== 'closed' && calm === 'no';

/** The run is under way and its time goes on. */
export const isPlaying = (visit: Visit): boolean => isUnderWay(visit) && visit.scene.status === 'running' && visit.hold === 'none' && visit.away === 'no';

/** Whether there is something here that the participant ends by going on: not a pause of staff, and not the way in, which opens by itself. */
export const canGoOn = (visit: Visit): boolean => {
  const { pausedBy } = visit.scene;
  const isOwn = visit.hold !== 'none' || visit.away === 'hidden' || pausedBy === 'participant' || pausedBy === 'system';
  return isUnderWay(visit) && visit.line === 'open' && visit.away !== 'door' && isOwn;
};

/** There is another spot for them now, or they have one to go back to; a question about how they are comes first. */
export const mayMove = (visit: Visit): boolean => {
  const { stage, ask } = visit.scene;
  return isPlaying(visit) && ask === null && stage !== null && (stage.given !== '' || stage.open.length > 0);
};

const isOpen = ({ scene: { stage } }: Visit, spot: string): boolean =>
  stage !== null && spot !== stage.participant && (spot === '' ? stage.given !== '' : stage.open.some(({ anchor }) => anchor === spot));

const canAnswer = (visit: Visit): boolean => isPlaying(visit) && visit.scene.choices !== null && visit.chosen === null;

const canFill = (visit: Visit): boolean => isPlaying(visit) && visit.scene.task !== null && visit.scene.ask === null && !visit.submitted;

/** What a field of the task is set to, as the participant has left it. */
export const setTo = ({ scene, filled }: Pick<Visit, 'scene' | 'filled'>, field: string): string =>
  filled[field] ?? scene.task?.fields.find(({ id }) => id === field)?.value ?? '';

/** Setting a field to an option, or turning a tick over. */
const wanted = (visit: Visit, { field, option }: { field: string; option: string }): string => option || (setTo(visit, field) === '' ? TICKED : '');

const TICKED = 'yes';

/** Of what has been set here, what the server has yet to show; nothing once the task is another one or stands still. */
function stillToShow({ filled, scene: before }: Visit, scene: SceneState): Visit['filled'] {
  if (scene.task === null || scene.task.beat !== before.task?.beat || scene.status !== 'running') return {};
  const shown = new Map(scene.task.fields.map(({ id, value }) => [id, value]));
  const left = Object.entries(filled).filter(([field, value]) => shown.get(field) !== value);
  return Object.fromEntries(left);
}

/** A run that is new to us starts afresh; one we only catch up on keeps the hold and the calm room. */
function fresh(visit: Visit, run: number): Partial<Visit> {
  const known = visit.scene.run?.run === run;
  const unanswered = { chosen: null, rated: null, moving: false, ...untouched };
  return known ? unanswered : { hold: 'none', away: 'no', calm: 'no', ...unanswered };
}

function refused(visit: Visit, { code, final, message }: Refused): Visit {
  if (code === 'replaced') return { ...visit, line: 'elsewhere' };
  return final ? { ...visit, notice: message } : { ...visit, chosen: null, ...untouched };
}
