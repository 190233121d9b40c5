/** What a browser tells of its battery (Battery Status API); `level` from 0 to 1. */
interface BatteryManager {
  readonly level: number;
  readonly charging: boolean;
}

interface WithBattery {
  getBattery?(): Promise<BatteryManager>;
}

/**
 * How much this device has left, in whole percent; null where the browser does not tell, and while it is charged. No browser tells
 * of the batteries of controllers.
 */
export class Battery {
  #known: BatteryManager | null = null;

  constructor(browser: WithBattery = navigator as WithBattery) {
    browser.getBattery?.().then(
      (battery) => (this.#known = battery),
      () => undefined,
    );
  }

  get left(): number | null {
    if (this.#known === null || this.#known.charging || !Number.isFinite(this.#known.level)) return null;
    return Math.min(100, Math.max(0, Math.round(this.#known.level * 100)));
  }
}
