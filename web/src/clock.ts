/** The clock of a step: it counts time in which the tab was awake. */

const TICK = 250; // milliseconds

/** A sleeping phone or a frozen tab skips ticks; a gap between two of them counts as this much at most. */
const LONGEST_TICK = 1_000;

/** Calls `runOut` once after `seconds`, unless it is stopped or restarted before. */
export class StepClock {
  private timer: ReturnType<typeof setInterval> | undefined;

  restart(seconds: number, runOut: () => void): void {
    this.stop();
    let left = seconds * 1000;
    let last = Date.now();
    this.timer = setInterval(() => {
      const now = Date.now();
      left -= Math.min(Math.max(now - last, 0), LONGEST_TICK);
      last = now;
      if (left > 0) return;
      this.stop();
      runOut();
    }, TICK);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
