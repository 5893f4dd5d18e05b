/** Ends one call, once: an AbortController costs more than the rest of a call's bookkeeping together. */
export class Stop {
  reason: Error | undefined;
  /** Whoever can end what is under way right now. */
  onStop: ((reason: Error) => void) | undefined;

  now(reason: Error): void {
    if (this.reason) return;
    this.reason = reason;
    this.onStop?.(reason);
  }
}
