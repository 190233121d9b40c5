/* Generated from src/samspill/web/api/messages.py by `python -m tools.protocol`: change it there. */

/**
 * A message on the session socket, version 1 of the protocol.
 */
export type Message = ClientMessage | ServerMessage;
export type ClientMessage = Hello | Happened | ClientHeartbeat;
/**
 * What is rated: how uneasy, how strong the craving, how sure of oneself.
 */
export type RatingKind = "confidence" | "craving" | "distress";
export type ServerMessage =
  Welcome | Ack | RunStarted | Directions | Phase | ServerHeartbeat | Pace | Presence | Refused;
/**
 * A language a participant can practise in (BCP 47 primary tags; Bokmål is ``nb``, never ``no``).
 */
export type Language = "en" | "nb";
/**
 * The hand that points, and on whose side lies what is pressed; with ``both``, neither comes first.
 */
export type Hand = "both" | "left" | "right";
/**
 * Ways to hold the body.
 */
export type PostureLexeme = "CLOSED" | "LEAN_BACK" | "LEAN_IN" | "OPEN" | "SIT" | "STAND";
/**
 * Facial expressions (the seven basic emotions, and the social ones this product needs).
 */
export type FaceLexeme =
  | "ANGER"
  | "BOREDOM"
  | "CONTEMPT"
  | "DISGUST"
  | "EMBARRASSMENT"
  | "FEAR"
  | "IMPATIENCE"
  | "INTEREST"
  | "JOY"
  | "NEUTRAL"
  | "PRIDE"
  | "SADNESS"
  | "SMILE"
  | "SURPRISE";
/**
 * How words reach the participant: in the room, over the phone, as a written message, or from a radio.
 */
export type Channel = "message" | "phone" | "radio" | "room";
/**
 * How much of the body a gaze takes along (BML 1.0, ``influence``).
 */
export type Influence = "EYES" | "HEAD" | "SHOULDER" | "WAIST" | "WHOLE";
/**
 * Head movements.
 */
export type HeadLexeme = "NOD" | "SHAKE" | "TILT";
/**
 * Gestures of arm and hand, and what hands are busy with.
 */
export type GestureLexeme =
  | "BEAT"
  | "CARRY"
  | "CHECK_WATCH"
  | "DRINK"
  | "HAND_ON_HEART"
  | "OFFER"
  | "PALM_UP"
  | "PAY"
  | "PHONE"
  | "POINT"
  | "REFUSE"
  | "SHRUG"
  | "THUMBS_UP"
  | "WAVE";
/**
 * How words reach the participant: in the room, over the phone, as a written message, or from a radio.
 */
export type Channel1 = "message" | "phone" | "radio" | "room";
/**
 * The state of a run.
 */
export type RunStatus = "ended" | "paused" | "running";
/**
 * How a run ended; every ending is a good one to talk about.
 */
export type Ending = "done" | "fault" | "finished_by_staff" | "left" | "quiet";

/**
 * The first message on a line: what the client speaks and the last server ``seq`` it has seen (0: nothing).
 */
export interface Hello {
  type: "hello";
  protocolVersion: number;
  client: string;
  lastSeq?: number;
}
/**
 * Something the participant did; ``client_seq`` counts from 1 within one ``client`` id.
 */
export interface Happened {
  type: "happened";
  clientSeq: number;
  event: Choose | Look | Approach | Use | Relocate | Fill | Submit | Rate | Pause | Resume | Leave | Repeat | Realized;
}
/**
 * The participant answers with one of the intents on offer; ``source`` says how (menu, gaze, speech, touch).
 */
export interface Choose {
  kind: "choose";
  intent: string;
  source?: string;
  t?: number;
  by?: string;
}
/**
 * The participant has looked at ``target`` for ``held`` ms.
 */
export interface Look {
  kind: "look";
  target: string;
  held: number;
  t?: number;
  by?: string;
}
/**
 * The participant has come into a zone (Hall: intimate, personal, social, public) around ``target``.
 */
export interface Approach {
  kind: "approach";
  target: string;
  zone: string;
  t?: number;
  by?: string;
}
/**
 * The participant uses an object: picks, places, points at or pays with it.
 */
export interface Use {
  kind: "use";
  target: string;
  verb?: string;
  t?: number;
  by?: string;
}
/**
 * The participant moves to a marked ``spot`` that is open to them, or (empty) back to where the scene has them.
 *
 *     Moving is for comfort and shows no skill. A care worker can only bring them back.
 */
export interface Relocate {
  kind: "relocate";
  spot?: string;
  t?: number;
  by?: string;
}
/**
 * The participant sets a field of a task to ``option``, or ticks it (again: unticks it) when it has none.
 */
export interface Fill {
  kind: "fill";
  field: string;
  option?: string;
  t?: number;
  by?: string;
}
/**
 * The participant hands the task in.
 */
export interface Submit {
  kind: "submit";
  t?: number;
  by?: string;
}
/**
 * The participant gives a rating, 0-10.
 */
export interface Rate {
  kind: "rate";
  rating: RatingKind;
  value: number;
  t?: number;
  by?: string;
}
/**
 * Everything stands still. Pausing is a skill; with ``device`` (not ready) or ``line`` (cut) nobody asked.
 */
export interface Pause {
  kind: "pause";
  device?: boolean;
  line?: boolean;
  t?: number;
  by?: string;
}
/**
 * The scene goes on; with ``device`` nobody asked, the device is ready again.
 *
 *     With ``held_by`` it stands still all the same: one reason is over, but that one's pause is not.
 */
export interface Resume {
  kind: "resume";
  device?: boolean;
  held_by?: string;
  t?: number;
  by?: string;
}
/**
 * The participant leaves for the calm room; handled before anything else, in every state.
 */
export interface Leave {
  kind: "leave";
  t?: number;
  by?: string;
}
/**
 * The last line is said again.
 */
export interface Repeat {
  kind: "repeat";
  t?: number;
  by?: string;
}
/**
 * The participant's device has begun (``start``) or ended (``end``) the speech of ``block`` (BML 1.0 feedback).
 */
export interface Realized {
  kind: "realized";
  block: string;
  sync: string;
  t?: number;
  by?: string;
}
/**
 * The client is there; ``t`` is its own clock in ms, sent back so that the round trip can be measured.
 *
 *     ``battery`` is what the device has left in whole percent; null where its browser does not tell, or it is charged.
 */
export interface ClientHeartbeat {
  type: "heartbeat";
  t: number;
  battery?: number | null;
}
/**
 * The line is open. ``phase`` is the session's phase, ``calm_room`` the place that leaving leads to.
 *
 *     ``comfort`` is how the device begins for whoever is there, where that was agreed. ``alias`` is never sent.
 */
export interface Welcome {
  type: "welcome";
  protocolVersion: number;
  session: string;
  language: Language;
  phase: string;
  seq: number;
  t: number;
  observer: boolean;
  calmRoom: string;
  comfort: Comfort | null;
}
/**
 * ``text_size`` is 1, 1.25 or 1.5; ``gaze``: an answer is chosen by resting the eyes on it.
 *
 *     Without ``captions`` a line that is heard is not written too; one that is not heard always is.
 */
export interface Comfort {
  textSize: number;
  captions: boolean;
  sound: boolean;
  contrast: boolean;
  lessMotion: boolean;
  seated: boolean;
  gaze: boolean;
  hand: Hand;
}
/**
 * The event ``client_seq`` is committed as ``seq``.
 */
export interface Ack {
  type: "ack";
  clientSeq: number;
  seq: number;
}
/**
 * A run begins or is being caught up on: what to load, and from which ``pack``, before the first directions.
 *
 *     ``place`` is where it begins, ``places`` are all it may go to, that one first. ``guests`` are ids of those of the
 *     pack's cast who may sit in the background. ``name`` is what the participant wants to be called in a scene, as it
 *     stands at their own door; empty where they gave none.
 */
export interface RunStarted {
  type: "run";
  seq: number;
  run: number;
  pack: string;
  scenario: string;
  title: string;
  level: number;
  place: string;
  places: string[];
  cast: Member[];
  seed: number;
  steps: string[];
  guests: string[];
  name: string;
}
/**
 * Someone in a run's cast, and what they are called.
 */
export interface Member {
  id: string;
  name: string;
}
/**
 * What the event ``seq`` brought about at run time ``t``; ``past`` marks catching up after a cut.
 *
 *     ``said`` is the participant's own answer, when the event was one.
 */
export interface Directions {
  type: "directions";
  seq: number;
  run: number;
  t: number;
  outputs: (Stage | Block | Sounded | Choices | TaskShown | Ask | Shown | Status | Entered)[];
  past: boolean;
  said: string;
}
/**
 * The whole scene as it stands from run time ``t``: sent at the start and whenever people, noise or level change.
 *
 *     ``crowd`` is the number of background guests, ``noise`` 0 (quiet) to 3 (loud), ``near`` how close people come
 *     (Hall's zones) and ``cue`` how strong sights of alcohol or drugs are, 0 (none) to 3. ``open`` are the spots the
 *     participant may choose instead; once they have, ``given`` is where the scene had them and they can go back to.
 */
export interface Stage {
  type: "stage";
  t: number;
  place: string;
  level: number;
  participant: string;
  crowd: number;
  noise: number;
  people: Standing[];
  near: string;
  cue: number;
  given: string;
  open: OpenSpot[];
}
/**
 * Where one cast member is, how they hold themselves and what their face says between lines.
 */
export interface Standing {
  id: string;
  anchor: string;
  posture: PostureLexeme;
  mood: FaceLexeme;
  amount: number;
}
/**
 * A spot the participant may choose to be on: the name of its anchor, what it is called, and which way they face.
 *
 *     ``facing`` is a heading in degrees (0 faces +Z), towards those who speak: on a seat one sits turned, at most.
 */
export interface OpenSpot {
  anchor: string;
  label: string;
  facing: number;
}
/**
 * One character's behaviours from run time ``t``; ``composition`` is MERGE, APPEND or REPLACE as in BML 1.0.
 */
export interface Block {
  type: "bml";
  id: string;
  t: number;
  characterId: string;
  cause: Cause;
  data: (Speech | Gaze | Head | Face | Gesture | Posture | Locomotion)[];
  composition: string;
}
/**
 * Which beat and which committed event brought a direction about.
 */
export interface Cause {
  beat: string;
  seq: number;
}
/**
 * A line that is spoken and captioned; ``audio`` is a path to sound with viseme times, where there is a voice.
 *
 *     What comes over the phone or the radio is heard close to the ear; a message is read and has no sound.
 */
export interface Speech {
  type: "speech";
  line: string;
  text: string;
  audio: string | null;
  via: Channel;
  id: string;
  start: number;
  end: number;
}
/**
 * Look at ``participant``, a cast member, an object or ``away``; ``influence`` is how far the body turns along.
 */
export interface Gaze {
  type: "gaze";
  target: string;
  influence: Influence;
  id: string;
  start: number;
  end: number;
}
/**
 * Move the head.
 */
export interface Head {
  type: "head";
  lexeme: HeadLexeme;
  amount: number;
  id: string;
  start: number;
  end: number;
}
/**
 * Show an expression: it grows until ``attack_peak``, holds to ``relax`` and is gone at ``end``.
 */
export interface Face {
  type: "faceLexeme";
  lexeme: FaceLexeme;
  amount: number;
  attackPeak: number;
  relax: number;
  id: string;
  start: number;
  end: number;
}
/**
 * Gesture, with its effort at ``stroke``.
 */
export interface Gesture {
  type: "gesture";
  lexeme: GestureLexeme;
  stroke: number;
  target: string | null;
  id: string;
  start: number;
  end: number;
}
/**
 * Take a posture and keep it.
 */
export interface Posture {
  type: "posture";
  lexeme: PostureLexeme;
  id: string;
  start: number;
  end: number;
}
/**
 * Walk to a named anchor of the place.
 */
export interface Locomotion {
  type: "locomotion";
  target: string;
  id: string;
  start: number;
  end: number;
}
/**
 * Something is heard once: the sound ``name`` of the place, from where it comes from there; ``text`` says what.
 */
export interface Sounded {
  type: "sound";
  t: number;
  name: string;
  text: string;
}
/**
 * What may be said now; no options: it is not the participant's turn. ``lit`` is the option to copy at level 1.
 *
 *     ``via`` says that it goes over the phone or is written; ``aloud`` asks the participant to say it and then choose it.
 */
export interface Choices {
  type: "choices";
  t: number;
  beat: string;
  options: Option[];
  lit: string | null;
  via: Channel1;
  aloud: boolean;
}
/**
 * One thing the participant may say or do now.
 */
export interface Option {
  intent: string;
  label: string;
}
/**
 * A task as it stands; no ``done``: it is put away.
 *
 *     ``lit`` is the ``(field, option)`` to set next, or two empty words when the task is to be handed in.
 */
export interface TaskShown {
  type: "task";
  t: number;
  beat: string;
  kind: string;
  title: string;
  fields: FieldShown[];
  done: string;
  lit: [string, string] | null;
}
/**
 * One field of a task: its ``options`` (none: it is a tick), and what it is set to (an option, or ``yes``).
 */
export interface FieldShown {
  id: string;
  label: string;
  options: Option[];
  value: string;
}
/**
 * Ask the participant for a rating, 0-10.
 */
export interface Ask {
  type: "ask";
  t: number;
  rating: RatingKind;
  text: string;
}
/**
 * Evidence for a goal has come.
 */
export interface Shown {
  type: "shown";
  evidence: Evidence;
}
/**
 * One opportunity for a goal and how it went.
 *
 *     ``score`` is 0 (not shown), 1 (partly) or 2 (shown); ``hinted`` says that help came first. An opportunity that never
 *     came is never recorded, so a skill nobody asked for is not missing. ``t`` is run time in ms; ``source`` names who
 *     saw it.
 *
 *     ``mended`` is there, and true, when a wrong turn came first: what was shown then stands at the same ``opportunity``
 *     with a lower score. Where nothing was mended it is left out, as it was before there was such a thing to say.
 */
export interface Evidence {
  goal: string;
  score: number;
  hinted: boolean;
  opportunity: string;
  t: number;
  level: number;
  source: string;
  mended?: boolean;
}
/**
 * The run goes on, pauses or ends.
 */
export interface Status {
  type: "status";
  t: number;
  status: RunStatus;
  by: string;
  ending: Ending | null;
}
/**
 * A beat has begun; ``title`` is what a care worker reads, ``triggers`` what they may set off now.
 */
export interface Entered {
  type: "entered";
  t: number;
  beat: string;
  title: string;
  triggers: Option[];
}
/**
 * The session moves on: ``paired``, ``check_in``, ``rehearsal``, ``running``, ``debrief``, ``closed``.
 */
export interface Phase {
  type: "phase";
  phase: string;
}
/**
 * The server is there; ``echo`` is the client's own clock, ``t`` the run time now.
 */
export interface ServerHeartbeat {
  type: "heartbeat";
  echo: number;
  t: number;
}
/**
 * How fast run time goes by from ``t`` on; never told where somebody real practises, as it is 1 there.
 */
export interface Pace {
  type: "pace";
  pace: number;
  t: number;
}
/**
 * Whether the participant's device is on the line (for observers).
 */
export interface Presence {
  type: "presence";
  online: boolean;
}
/**
 * Something was not taken: a stable ``code``, and plain words for what to do. ``final`` closes the line.
 */
export interface Refused {
  type: "refused";
  code: string;
  message: string;
  final: boolean;
  clientSeq: number | null;
}

export type ParticipantEvent = Happened["event"];
export type Output = Directions["outputs"][number];
export type Behaviour = Block["data"][number];
export const PROTOCOL_VERSION = 1;
export const HEARTBEAT_MS = 2000;
export const CUT_MS = 5000;
