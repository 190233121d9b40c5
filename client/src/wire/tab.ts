/**
 * One tab at a time holds the session; a second one asks before it takes over.
 *
 * A tab that starts asks the others; one that holds the session answers. Taking over makes the holder let go.
 */
export class Tab {
  readonly #channel: BroadcastChannel | null;
  readonly #letGo: () => void;
  #holds = false;
  #taken = (): void => undefined;
  #answered = (): void => undefined;

  constructor(letGo: () => void, name = 'samspill.tab') {
    this.#letGo = letGo;
    this.#channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
    if (this.#channel) this.#channel.onmessage = ({ data }) => this.#heard(String(data));
  }

  /** True when this tab now holds the session, false when another one does. */
  async hold(): Promise<boolean> {
    const taken = await new Promise<boolean>((tell) => {
      this.#answered = () => tell(true);
      this.#channel?.postMessage('anyone?');
      setTimeout(() => tell(false), this.#channel ? ANSWER_MS : 0);
    });
    this.#holds = !taken;
    return this.#holds;
  }

  /** Hold the session here; whoever held it lets go. */
  take(): void {
    this.#channel?.postMessage('mine');
    this.#holds = true;
    this.#taken();
  }

  /** Resolves when this tab has taken the session over. */
  readonly taken = new Promise<void>((tell) => (this.#taken = tell));

  #heard(word: string): void {
    if (word === 'held') this.#answered();
    if (!this.#holds) return;
    if (word === 'anyone?') this.#channel?.postMessage('held');
    if (word === 'mine') {
      this.#holds = false;
      this.#letGo();
    }
  }
}

const ANSWER_MS = 250;
