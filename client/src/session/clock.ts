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

  /** A new run begins at 0 and stands still until `go`. */
  restart(): void {
    this.#offset = this.#shown = 0;
    this.#going = this.#known = false;
  }

  /** The server says that run time is `t` at the local time `local`. */
  sync(t: number, local: number): void {
    const ahead = t - local - this.#offset;
    const far = !this.#known || Math.abs(ahead) > FAR_MS;
    this.#offset += far ? ahead : ahead * GENTLY;
    this.#known = true;
    if (!this.#going) this.#shown = Math.max(this.#shown, t);
  }

  /** The run goes on from where it stood. */
  go(local: number): void {
    if (this.#going) return;
    this.#going = true;
    this.#offset = this.#shown - local;
  }

  /** The run stands still. */
  stop(local: number): void {
    if (!this.#going) return;
    this.now(local);
    this.#going = false;
  }

  get going(): boolean {
    return this.#going;
  }

  /** Run time at the local time `local`, whole ms. */
  now(local: number): number {
    if (this.#going) this.#shown = Math.max(this.#shown, Math.round(local + this.#offset));
    return this.#shown;
  }
}

const FAR_MS = 400;
const GENTLY = 0.2;
