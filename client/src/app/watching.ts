import type { WebGLRenderer } from 'three';
import { App, newRenderer } from '../app';
import type { Frame, Steps } from '../app';
import { Veil } from '../comfort/veil';
import { viewOf } from '../comfort/view';
import type { View } from '../comfort/view';
import type { Block, Language, RunStarted, ServerMessage } from '../protocol/messages';
import { RunClock } from '../session/clock';
import { emptyScene, fold } from '../session/scene';
import type { SceneState } from '../session/scene';
import { newVisit } from '../session/visit';
import { Line } from '../wire/line';
import { browserLine } from '../wire/surroundings';
import { wordsIn } from '../words';
import { Following } from './following';
import { Picture } from './picture';
import { Rig } from './rig';
import { Sound } from './sound';
import { Theatre } from './theatre';

/** What an onlooker is shown besides the picture. */
export interface Seen {
  readonly scene: SceneState;
  /** What the participant reads and may press; null while nothing is under way. */
  readonly view: View | null;
  readonly connected: boolean;
}

/** The care worker's view of a session: the same scene made again from the same stream, and nothing that can be done to it. */
export class Watching {
  readonly following = new Following();
  readonly sound = new Sound();
  readonly renderer: WebGLRenderer;
  readonly #rig = new Rig();
  readonly #veil = new Veil();
  readonly #clock = new RunClock();
  readonly #theatre: Theatre;
  readonly #line: Line;
  readonly #show: (seen: Seen) => void;
  readonly #app: App;
  #scene: SceneState;
  #nextLook = 0;
  #troubles = 0;
  #held = 0;

  constructor(canvas: HTMLCanvasElement, session: string, language: Language, show: (seen: Seen) => void) {
    this.#show = show;
    this.#scene = emptyScene(language);
    this.renderer = newRenderer(canvas);
    this.sound.hearing.mute(true);
    this.#theatre = new Theatre(this.renderer, () => this.#scene, this.#rig, this.#veil, this.sound.hearing, () => this.following.forget());
    this.#rig.camera.add(this.#veil.mesh);
    new Picture(this.renderer, this.#rig.camera, false);
    this.#line = new Line(browserLine(`/live/observer/${encodeURIComponent(session)}`), {
      hello: () => ({ client: `observer-${Math.random().toString(36).slice(2, 10)}`, lastSeq: this.#scene.seq }),
      heard: (message) => this.#heard(message),
      pose: (frame) => this.following.heard(frame),
      changed: () => this.refresh(),
    });
    this.#app = new App(this.renderer, this.#steps(), () => this.#trouble());
  }

  begin(): void {
    this.#app.start();
    this.#line.connect();
  }

  /** What is known of the session; for tests. */
  get scene(): SceneState {
    return this.#scene;
  }

  /** How many pictures have been drawn; for tests. */
  get frames(): number {
    return this.#app.frames;
  }

  refresh(): void {
    this.#show({ scene: this.#scene, view: this.#view(), connected: this.#line.isOpen });
  }

  /** The participant's own view, also while it is held: then it is what they were in the middle of. */
  #view(): View | null {
    const scene = this.#scene;
    if (scene.run === null || scene.stage === null || scene.status === 'ended') return null;
    return viewOf({
      visit: { ...newVisit(scene.language), scene: { ...scene, status: 'running' }, line: 'open' },
      now: this.#clock.now(performance.now()),
      words: wordsIn(scene.language),
      entered: true,
      canEnterVr: false,
      bearing: () => 'ahead',
      called: (speaker) => this.#theatre.troupe?.called(speaker) ?? speaker,
    });
  }

  #heard(message: ServerMessage): void {
    const local = performance.now();
    if (message.type === 'run' && message.run !== this.#scene.run?.run) this.#clock.restart();
    if (message.type === 'heartbeat' || message.type === 'welcome') this.#clock.sync(message.t, local);
    if (message.type === 'directions' && !message.past) this.#clock.sync(message.t, local);
    if (message.type === 'pace') this.#clock.setPace(message.pace, message.t, local);
    this.#scene = fold(this.#scene, message);
    if (message.type === 'welcome') void this.#theatre.prepareCalm(message.calmRoom);
    if (this.#isGoing) this.#clock.go(local);
    else this.#clock.stop(local);
    if (this.#scene.run) void this.#load(this.#scene.run);
    this.refresh();
  }

  get #isGoing(): boolean {
    return this.#scene.run !== null && this.#scene.stage !== null && this.#scene.status === 'running';
  }

  #steps(): Steps {
    return {
      input: (frame) => this.following.move(this.#rig, frame.seconds),
      clock: (frame) => (frame.run = this.#clock.now(frame.local)),
      session: (frame) => this.#session(frame),
      stage: (frame) => {
        this.#theatre.shown.followEye(this.#rig.head);
        this.#veil.advance(frame.seconds);
      },
      people: (frame) => {
        const { troupe } = this.#theatre;
        this.sound.place(this.#rig, troupe);
        troupe?.participantEyes.copy(this.following.head);
        if (!this.#clock.going) this.#held += frame.seconds * 1000;
        troupe?.update(frame.run, frame.run + this.#held);
      },
      comfort: (frame) => {
        if (frame.local < this.#nextLook) return;
        this.#nextLook = frame.local + LOOK_EVERY_MS;
        this.refresh();
      },
      render: () => this.renderer.render(this.#theatre.shown.scene, this.#rig.camera),
    };
  }

  #session(frame: Frame): void {
    const { run, stage, status } = this.#scene;
    if (run && stage && run.run === this.#theatre.ready && status !== 'ended') this.#theatre.toStage(stage);
    else this.#theatre.toCalm();
    this.#theatre.follow(this.#scene, frame.run, this.#shown);
    this.#theatre.setNoise(stage?.noise ?? 0, !this.#clock.going);
    this.sound.keepTime(frame.run, this.#clock);
  }

  readonly #shown = (block: Block): void => {
    if (this.#theatre.troupe) this.sound.expect(block, this.#theatre.troupe);
  };

  async #load(run: RunStarted): Promise<void> {
    if (run.run === this.#theatre.ready) return;
    await this.#theatre.prepare(run).catch(() => setTimeout(() => void this.#load(run), RETRY_MS));
  }

  #trouble(): void {
    this.#troubles += 1;
    if (this.#troubles > MOST_TROUBLES) this.#app.stop();
  }
}

const LOOK_EVERY_MS = 150;
const RETRY_MS = 2_000;
const MOST_TROUBLES = 3;
