import { setTimeout as wait } from 'node:timers/promises';

/** Microseconds on a clock that all processes of the machine share. */
export function clock(): number {
  return Number(process.hrtime.bigint()) / 1_000;
}

/** What every server of a comparison tells of itself. */
export const measured = {
  /** Microseconds of CPU, user and system, since the process began. */
  cpu() {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
  /** With the garbage. */
  rss: () => process.memoryUsage.rss(),
  /** What is left once the garbage is gone. */
  async memory() {
    for (let n = 0; n < 4; n++) {
      globalThis.gc?.();
      await wait(50);
    }
    return process.memoryUsage();
  },
};

/** Listens, and answers on which port. */
export type ServerMethods = typeof measured & {
  listen(settings: Record<string, string>): Promise<number>;
};
