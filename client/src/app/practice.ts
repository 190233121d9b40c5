import { dequal } from 'dequal/lite';
import type { WebGLRenderer } from 'three';
import { App, newRenderer } from '../app';
import type { Frame, Steps } from '../app';
import { Blinkers } from '../comfort/blinkers';
import { Boards } from '../comfort/boards/boards';
import type { Page } from '../comfort/page/page';
import type { Settings } from '../comfort/settings';
import { Veil } from '../comfort/veil';
import { viewOf } from '../comfort/view';
import type { Action, View } from '../comfort/view';
import { takePress } from '../input/pointer';
import { ScreenLook } from '../input/screen';
import type { Pressable } from '../input/sight';
import type { Block } from '../protocol/messages';
import type { Intent } from '../session/intents';
import type { SceneState } from '../session/scene';
import { isPlaying, isUnderWay } from '../session/visit';
import type { Attendance } from '../wire/attendance';
import { wordsIn } from '../words';
import { asideOf, awayOf, bearingOf, bearingOfSound } from './bearing';
import { Choosing } from './choosing';
import { drawOnce } from './drawOnce';
import { Headset } from './headset';
import { Heeding } from './heeding';
import { Marking } from './marking';
import { Moving } from './moving';
import { Noticing } from './noticing';
import { faceOf } from './facing';
import { Picture } from './picture';
import { intentAt, meet } from './pointing';
import type { Met } from './pointing';
import { Rig } from './rig';
import { Sound } from './sound';
import { Theatre } from './theatre';
import type { TheatreOptions } from './theatre';

/** The participant's side of a session: a place and people to look at, words to read, ways to answer, and a way out. */
export class Practice {
  readonly renderer: WebGLRenderer;
  readonly rig = new Rig();
  readonly boards = new Boards();
  readonly look: ScreenLook;
  readonly theatre: Theatre;
  readonly app: App;
  readonly headset: Headset;
  readonly marking: Marking;
  /** They have pressed to go in: sound may be heard. */
  entered = false;
  readonly #attendance: Attendance;
  readonly #page: Page;
  readonly #veil = new Veil();
  readonly #blinkers = new Blinkers();
  readonly #moving: Moving;
  readonly #sound: Sound;
  readonly #choosing: Choosing;
  readonly #heeding = new Heeding();
  readonly #noticing: Noticing;
  readonly #picture: Picture;
  readonly #manner = { atOnce: false, wait: false };
  readonly #met: Met = { id: null, distance: -1, onBoard: false };
  #settings: Settings;
  #view: View | null = null;
  #nextLook = 0;
  #canEnterVr = false;
  #mustLevel = false;
  #begun = false;
  #troubles = 0;
  /** How many frames of the place have been drawn in a row. */
  #drawn = 0;
  /** The beat last seen; a look that lasts into the next one is told again. */
  #beat: SceneState['beat'] = null;
  /** How long the run has been held so far, ms. */
  #held = 0;

  constructor(page: Page, attendance: Attendance, settings: Settings, how: TheatreOptions = {}) {
    this.#page = page;
    this.#attendance = attendance;
    this.#settings = settings;
    this.#sound = new Sound((block, sync) => attendance.realized(block, sync));
    this.renderer = newRenderer(page.canvas);
    this.look = new ScreenLook(page.canvas, this.rig.camera);
    this.marking = new Marking(this.rig, this.look, (x, y) => page.isFree(x, y));
    this.theatre = new Theatre(this.renderer, () => attendance.visit.scene, this.rig, this.#veil, this.#sound.hearing, (own) => this.#moved(own), how);
    this.#choosing = new Choosing(this.renderer, this.rig, (intent) => this.act(intent));
    this.#noticing = new Noticing((intent) => this.act(intent), (frame) => attendance.sendPose(frame));
    this.headset = new Headset(this.renderer, {
      entered: () => this.#wearing(true),
      ended: () => this.#wearing(false),
      hidden: () => attendance.putAway(),
      reset: () => this.#moving.resetByHeadset(),
    });
    const { rig, look, boards, headset } = this;
    this.#moving = new Moving({ rig, look, boards, headset, veil: this.#veil, blinkers: this.#blinkers });
    drawOnce(this.renderer, this.rig.camera, [this.#veil.mesh, this.#blinkers.mesh, this.marking.marks.root, this.#choosing.cursor.group]);
    this.rig.camera.add(this.#veil.mesh, this.#blinkers.mesh);
    this.rig.root.add(this.boards.group);
    this.theatre.shown.scene.add(this.#choosing.cursor.group);
    this.#wearing(false);
    this.#picture = new Picture(this.renderer, this.rig.camera);
    this.app = new App(this.renderer, this.#steps(), () => this.trouble());
    this.apply(settings);
  }

  /** Start showing; the calm room comes first, as a plain one until it is known which they have chosen. */
  async begin(): Promise<void> {
    this.app.start();
    this.#canEnterVr = await this.headset.isThere();
    this.#begun = true;
    this.#chooseCalm();
    this.refresh();
  }

  act(intent: Intent): void {
    if (intent.kind === 'turn') return this.#moving.turn(intent.way);
    if (intent.kind === 'recentre') return this.#moving.recentre();
    if (intent.kind === 'consider') return this.marking.consider(intent.spot, !this.headset.isOn);
    if (intent.kind === 'relocate') this.look.stay();
    this.#attendance.act(intent);
  }

  /** Do what a button of the page says. */
  press(action: Exclude<Action['id'], 'take'>): void {
    if (action === 'resume') return this.act({ kind: 'resume' });
    if (action === 'restart') return location.reload();
    this.entered = true;
    this.#sound.hearing.start();
    if (action === 'enterVr') void this.headset.enter().then(() => this.refresh());
    this.act({ kind: 'resume' });
    this.refresh();
  }

  apply(settings: Settings): void {
    this.#settings = settings;
    this.look.still = this.#picture.plain = this.#moving.plain = this.#veil.plain = settings.lessMotion;
    this.#choosing.byGaze = settings.gaze;
    this.#choosing.hand = settings.hand;
    this.boards.side(settings.hand);
    this.#mustLevel = true;
    this.#sound.hearing.mute(!settings.sound);
    this.boards.contrast(settings.contrast);
    this.#page.apply(settings);
    this.#chooseCalm();
  }

  /** The visit has changed: load what it needs and show what it says. */
  changed(): void {
    const { run, beat } = this.#attendance.visit.scene;
    if (beat !== this.#beat) this.#noticing.begin();
    this.#beat = beat;
    if (run !== null && run.run !== this.theatre.ready) void this.#load(run, 0);
    if (!isUnderWay(this.#attendance.visit)) this.#sound.hush();
    this.#chooseCalm();
    this.#waitAtDoor();
    this.#setScene();
    this.refresh();
  }

  /** No frame is drawn out of sight: a run that begins there is told at once that nobody is in it. */
  #waitAtDoor(): void {
    if (!this.entered || !this.#isReady) this.#attendance.door(false);
  }

  /** Something broke: the calm room, a plain sentence, and no more frames if even that keeps breaking. */
  trouble(): void {
    this.#troubles += 1;
    this.#attendance.trouble();
    this.theatre.toCalm();
    this.refresh();
    if (this.#troubles <= MOST_TROUBLES) return;
    this.app.stop();
    this.headset.leave();
  }

  /** Show what holds now, on the page and in the headset. */
  refresh(): void {
    const { visit, clock } = this.#attendance;
    const words = wordsIn(visit.scene.language);
    this.#page.speak(words, visit.scene.language);
    const view = viewOf({
      visit,
      now: clock.now(performance.now()),
      words,
      entered: this.entered,
      lost: this.headset.isOn && this.#choosing.lostAt(performance.now()),
      byEar: !this.#settings.captions && this.#sound.hearing.audible,
      canEnterVr: this.#canEnterVr && !this.headset.isOn,
      bearing: (speaker) => bearingOf(speaker, this.theatre.troupe, this.rig),
      soundFrom: (name) => bearingOfSound(name, this.theatre.shown.place, this.rig),
      wayTo: (spot) => this.marking.wayTo(spot, !this.headset.isOn),
      called: (speaker) => this.theatre.troupe?.called(speaker) ?? speaker,
    });
    if (this.#view !== null && dequal(view, this.#view)) return;
    if (this.#view === null || isOther(view, this.#view)) this.#choosing.changed(performance.now());
    this.#view = view;
    this.marking.show(view.spots, visit.scene.stage, this.theatre.shown);
    this.#page.show(view);
  }

  #steps(): Steps {
    return {
      input: (frame) => this.#input(frame),
      clock: (frame) => (frame.run = this.#attendance.clock.now(frame.local)),
      session: (frame) => this.#session(frame),
      stage: (frame) => {
        this.theatre.shown.followEye(this.rig.head);
        this.#veil.advance(frame.seconds);
        this.#blinkers.advance(frame.seconds);
      },
      people: (frame) => this.#people(frame),
      comfort: (frame) => this.#comfort(frame),
      render: () => this.renderer.render(this.theatre.shown.scene, this.rig.camera),
    };
  }

  #input(frame: Frame): void {
    const space = frame.xr ? this.renderer.xr.getReferenceSpace() : null;
    const pose = space ? frame.xr?.getViewerPose(space) : null;
    if (pose) this.#readHeadset(frame, pose.transform);
    else if (!this.headset.isOn) this.#readScreen(frame);
    const { troupe } = this.theatre;
    if (troupe && this.theatre.onStage && isPlaying(this.#attendance.visit)) this.#noticing.notice(frame, troupe, this.rig);
  }

  #readHeadset(frame: Frame, transform: XRRigidTransform): void {
    this.rig.readViewer(transform);
    if (this.#mustLevel) {
      this.rig.level(this.#settings.seated);
      this.boards.reset(this.rig.eyeHeight);
      this.#mustLevel = false;
    }
    this.#moving.measured();
    this.#choosing.read(frame.local, this.rig, this.boards, this.#things, this.marking.spots);
    this.marking.hover(this.#choosing.hovered);
  }

  #readScreen(frame: Frame): void {
    this.#bringSpeaker(frame);
    this.look.read(frame.seconds);
    this.#picture.advance(frame.seconds);
    this.rig.readScreen();
    const pressed = takePress(this.look.pointer);
    if (!pressed && !(this.look.hovers && this.marking.spots.length > 0)) return;
    meet(this.look.pointer, null, this.#things, this.#met, this.marking.spots);
    if (this.look.hovers) this.marking.hover(this.#met.id);
    if (!pressed) return;
    const intent = this.#met.id === null ? null : intentAt(this.#met.id, 'touch');
    if (intent) this.act(intent);
  }

  /** Whoever speaks outside the picture comes into it. */
  #bringSpeaker(frame: Frame): void {
    const { troupe } = this.theatre;
    if (!troupe || !this.theatre.onStage || !this.#attendance.clock.going) return;
    const who = this.#heeding.at(frame.run, troupe);
    if (who !== null) this.look.bring(-asideOf(who, troupe, this.rig), frame.seconds, awayOf(who, troupe, this.rig));
  }

  /** The words leave the face of whoever has spoken last free. */
  #clearFace(): void {
    const face = this.theatre.onStage ? faceOf(this.#heeding.last, this.theatre.troupe, this.rig, this.#picture) : null;
    if (face !== null) this.#picture.clear(face, this.#page.wordsAt(this.#picture.shown(face)));
  }

  get #things(): readonly Pressable[] {
    return this.theatre.onStage ? (this.theatre.troupe?.things ?? NOTHING) : NOTHING;
  }

  /**
   * The look of the calm room: what was set on this device, or else what was agreed with the care worker, which is known from
   * the welcome on. Only that one is loaded.
   */
  #chooseCalm(): void {
    const { session, calmRoom } = this.#attendance.visit.scene;
    const chosen = this.#settings.calmRoom || (session === null ? '' : calmRoom);
    if (this.#begun && chosen !== '') void this.theatre.prepareCalm(chosen);
  }

  /** The run's place when all is ready for it, the calm room in every other case. */
  #setScene(): void {
    const { visit } = this.#attendance;
    const { stage } = visit.scene;
    if (this.#isReady && this.entered && stage && isUnderWay(visit)) this.theatre.toStage(stage);
    else this.theatre.toCalm();
  }

  /** No scene begins before the calm room is there: it must be at hand from the first moment, with or without the server. */
  get #isReady(): boolean {
    return this.theatre.hasCalm && this.theatre.ready === this.#attendance.visit.scene.run?.run;
  }

  /** Whether whoever uses this device can see it. */
  get #isInSight(): boolean {
    return this.headset.isOn ? !this.headset.isCovered : document.visibilityState !== 'hidden';
  }

  #session(frame: Frame): void {
    this.#drawn = this.theatre.onStage ? this.#drawn + 1 : 0;
    this.#attendance.door(this.entered && this.#isReady && this.#drawn > FIRST_FRAMES && this.#isInSight);
    this.#setScene();
    const { visit } = this.#attendance;
    this.theatre.follow(visit.scene, frame.run, this.#shown);
    const { clock } = this.#attendance;
    this.theatre.setNoise(visit.scene.stage?.noise ?? 0, !clock.going);
    this.#sound.keepTime(frame.run, clock, this.theatre.onStage);
  }

  readonly #shown = (block: Block): void => {
    if (this.theatre.troupe) this.#sound.expect(block, this.theatre.troupe);
  };

  #people(frame: Frame): void {
    const { troupe } = this.theatre;
    this.#sound.place(this.rig, this.theatre.onStage ? troupe : null);
    if (!troupe || !this.theatre.onStage) return;
    troupe.participantEyes.copy(this.rig.head);
    if (!this.#attendance.clock.going) this.#held += frame.seconds * 1000;
    troupe.update(frame.run, frame.run + this.#held);
  }

  #comfort(frame: Frame): void {
    if (frame.local >= this.#nextLook) {
      this.#nextLook = frame.local + LOOK_EVERY_MS;
      this.refresh();
      if (!this.headset.isOn) this.#clearFace();
    }
    if (!this.headset.isOn || !this.#view) return;
    this.boards.show(this.#view, this.#settings.textSize, this.#choosing.hovered);
    this.#manner.atOnce = this.#settings.lessMotion;
    this.#manner.wait = this.marking.isLookedAt;
    this.boards.follow(this.rig, frame, this.#manner);
  }

  #wearing(on: boolean): void {
    this.boards.group.visible = on;
    this.#mustLevel = on;
    this.#choosing.rest();
    if (on) this.#choosing.cursor.group.visible = true;
    else {
      this.rig.flatten();
      this.#attendance.putAway();
      this.entered &&= isUnderWay(this.#attendance.visit); // the next run waits for whoever takes it on, or goes in here
    }
    this.refresh();
  }

  /** The cursor lies in the place's own coordinates, so it goes along to the next place. */
  #moved(own: boolean): void {
    if (own && this.headset.isOn) this.#moving.resetByHeadset();
    this.theatre.shown.scene.add(this.#choosing.cursor.group);
    this.look.reset();
    this.#mustLevel = true;
    this.#heeding.reset();
    this.#noticing.reset();
  }

  /** Load a run's place and people; a weak line gets three tries before the calm room takes over. */
  async #load(run: Parameters<Theatre['prepare']>[0], tried: number): Promise<void> {
    try {
      await this.theatre.prepare(run);
      this.refresh();
    } catch {
      if (tried >= MOST_TRIES) return this.trouble();
      setTimeout(() => void this.#load(run, tried + 1), RETRY_MS * 2 ** tried);
    }
  }
}

/** There is something else to read than before, so that a look may not choose at once. */
const isOther = (view: View, before: View): boolean =>
  view.options.length !== before.options.length || view.screen !== before.screen || view.spots?.spots.length !== before.spots?.spots.length || view.task?.title !== before.task?.title;

const NOTHING: readonly Pressable[] = [];
/** The first pictures of a place take long, on slow devices seconds: they are drawn before the door opens, so that nothing stalls after. */
const FIRST_FRAMES = 3;
const LOOK_EVERY_MS = 120;
const MOST_TROUBLES = 3;
const MOST_TRIES = 3;
const RETRY_MS = 700;
