// The server's clock, guessed from the times that it says. Each is late by its way here, so the largest
// difference is nearest the truth; a smaller one counts only when a clock was set.

const setBackMs = 5_000;

export class ServerClock {
  private offset: number | undefined;

  heard(serverNow: number, now: number): void {
    const offset = serverNow - now;
    const before = this.offset;
    if (before === undefined || offset > before || before - offset > setBackMs) {
      this.offset = offset;
    }
  }

  at(now: number): number {
    return now + (this.offset ?? 0);
  }
}
