interface Answer {
  readonly standing: 'open' | 'locked' | 'signed_out';
  /** Seconds until the screen locks if nobody does anything. */
  readonly left: number;
}

const SIGNS = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'];
const TOLD_EVERY_MS = 60_000;
const TRY_AGAIN_MS = 10_000;
const LATER_MS = 1_000;

/**
 * Goes to the locked screen when nobody has been here for as long as this house allows (`#presence`), so that no record stays
 * open to whoever passes by; and tells the server meanwhile that somebody writes or reads, so that nobody is locked out of a
 * long form. Where the server can't be asked, the page is hidden until it can. A page that `stays` has its lock within itself.
 * Ends when `until` is aborted.
 */
export const presence = (window: Window, until = new AbortController().signal): void => {
  const told = window.document.getElementById('presence');
  if (!told) return;
  const idle = Number(told.dataset['idle']) * 1000;
  const watch = new Watch(window, told, idle);
  for (const sign of SIGNS) window.addEventListener(sign, () => watch.seen(), { passive: true, capture: true, signal: until });
  window.addEventListener('online', () => watch.look(), { signal: until });
  window.addEventListener('pageshow', ({ persisted }) => persisted && watch.look(), { signal: until });
  window.document.addEventListener('visibilitychange', () => !window.document.hidden && watch.look(), { signal: until });
};

class Watch {
  private readonly window: Window;
  private readonly told: HTMLElement;
  private readonly idle: number;
  private alarm = 0;
  private saidAt: number;

  constructor(window: Window, told: HTMLElement, idle: number) {
    this.window = window;
    this.told = told;
    this.idle = idle;
    this.saidAt = Date.now(); // the page itself was asked for by somebody
    this.wake(idle);
  }

  /** Somebody does something here; the server is told of it now and then. */
  seen(): void {
    const now = Date.now();
    if (this.told.hidden && now - this.saidAt < Math.min(TOLD_EVERY_MS, this.idle / 4)) return;
    this.saidAt = now;
    void this.ask('?active=yes');
  }

  /** Ask how this browser stands; nobody need be here for that. */
  look(): void {
    void this.ask('');
  }

  private async ask(how: string): Promise<void> {
    try {
      const answer = await fetch(`/still-here${how}`);
      if (!answer.ok) throw new Error(`not answered: ${answer.status}`);
      this.obey((await answer.json()) as Answer);
    } catch {
      if (Date.now() - this.saidAt >= this.idle) this.hide(true);
      this.wake(Math.min(TRY_AGAIN_MS, this.idle));
    }
  }

  private obey({ standing, left }: Answer): void {
    if (standing === 'open') {
      this.hide(false);
      return this.wake(left * 1000);
    }
    const { pathname, search, hash } = this.window.location;
    const door = standing === 'locked' ? '/locked' : '/sign-in';
    if (this.told.dataset['stays'] === undefined) this.window.location.replace(`${door}?next=${encodeURIComponent(pathname + search + hash)}`);
    else this.wake(this.idle);
  }

  private hide(away: boolean): void {
    if (this.told.dataset['stays'] !== undefined) return;
    this.told.hidden = !away;
    this.window.document.body.classList.toggle('away', away);
  }

  private wake(after: number): void {
    this.window.clearTimeout(this.alarm);
    this.alarm = this.window.setTimeout(() => this.look(), after + LATER_MS);
  }
}
