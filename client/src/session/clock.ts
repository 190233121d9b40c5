/**
 * Run time on this side of the line: the server's `t`, carried on by the local clock, standing still while the run does.
 *
 * All times are in ms. It never goes back within a run. Small differences to the server are worked off gently.
 */
export class RunClock {
  #offset = 0;
  #shown = 0;
  #going = false;
  #known = false;
  #pace = 1;

  /** A new run begins at 0 and stands still until `go`. */
  restart(): void {
    this.#offset = this.#shown = 0;
    this.#going = this.#known = false;
  }

  /** The server says that run time is `t` at the local time `local`. */
  sync(t: number, local: number): void {
    const ahead = t - local * this.#pace - this.#offset;
    const far = !this.#known || Math.abs(ahead) > FAR_MS;
    this.#offset += far ? ahead : ahead * GENTLY;
    this.#known = true;
    if (!this.#going) this.#shown = Math.max(this.#shown, t);
  }

  /** Time goes by `pace` times as fast from run time `t` on, or with 0 not at all; nobody real is ever hurried. */
  setPace(pace: number, t: number, local: number): void {
    if (pace === this.#pace) return;
    this.#pace = pace;
    this.#shown = Math.max(this.#shown, t);
    this.#offset = this.#shown - local * pace;
  }

  /** The run goes on from where it stood. */
  go(local: number): void {
    if (this.#going) return;
    this.#going = true;
    this.#offset = this.#shown - local * this.#pace;
  }

  /** The run stands still. */
  stop(local: number): void {
    if (!this.#going) return;
    this.now(local);
    this.#going = false;
  }

  /** How many ms of run time go by in one, while it goes. */
  get pace(): number {
    return this.#pace;
  }

  get going(): boolean {
    return this.#going && this.#pace > 0;
  }

  /** Run time at the local time `local`, whole ms. */
  now(local: number): number {
    if (this.#going) this.#shown = Math.max(this.#shown, Math.round(local * this.#pace + this.#offset));
    return this.#shown;
  }
}

const FAR_MS = 400;
const GENTLY = 0.2;
