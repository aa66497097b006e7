import { DatabaseUnavailable } from './client.ts';

interface Waiter {
  resolve(): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/** First come, first served: for what only one at a time may have. */
export class Mutex {
  private taken = false;
  private closed: Error | undefined;
  private readonly queue: Waiter[] = [];

  constructor(private readonly timeoutMs: number) {}

  get isTaken(): boolean {
    return this.taken;
  }

  get waiting(): number {
    return this.queue.length;
  }

  /** @throws DatabaseUnavailable when it is not free in time, or closed */
  take(): Promise<void> {
    if (this.closed) return Promise.reject(this.closed);
    if (!this.taken) {
      this.taken = true;
      return Promise.resolve();
    }
    return this.wait(this.timeoutMs);
  }

  private wait(timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(waiter), 1);
        reject(new DatabaseUnavailable(`the database was not free within ${timeoutMs} ms`));
      }, timeoutMs);
      const waiter: Waiter = { resolve, reject, timer };
      this.queue.push(waiter);
    });
  }

  pass(): void {
    const next = this.queue.shift();
    if (next) {
      clearTimeout(next.timer);
      next.resolve();
    } else {
      this.taken = false;
    }
  }

  /** Refuses whoever comes from now on, and waits for those that came before. */
  async close(timeoutMs: number): Promise<void> {
    this.closed = new DatabaseUnavailable('the database has been closed');
    if (this.taken) await this.wait(timeoutMs).catch(() => {});
    for (const { reject, timer } of this.queue.splice(0)) {
      clearTimeout(timer);
      reject(this.closed);
    }
  }
}
