import { readFileSync } from 'node:fs';
import type { ClientContext, Redis, Result } from 'ioredis';

const chunks = source('chunks');
const scripts = {
  presenceWrite: chunks + source('write'),
  presenceReplace: chunks + source('replace'),
  presenceDrop: chunks + source('drop'),
  presenceRead: source('read'),
};

type Value = string | number;

declare module 'ioredis' {
  /** What the files in `lua/` take and answer; each tells its own. */
  interface RedisCommander<Context extends ClientContext> {
    presenceWrite(sequencesKey: string, membersKey: string, ...args: Value[]): Result<0 | 1, Context>;
    presenceReplace(sequencesKey: string, membersKey: string, ...args: Value[]): Result<0 | 1, Context>;
    presenceDrop(sequencesKey: string, membersKey: string, ...nodeIds: string[]): Result<1, Context>;
    presenceRead(sequencesKey: string, membersKey: string): Result<[string[], string[]], Context>;
  }
}

/** Gives the link a command for each script. It is sent by its digest, and in full when Redis does not know that (any more). */
export function defineScripts(link: Redis): void {
  for (const [name, lua] of Object.entries(scripts)) link.defineCommand(name, { lua, numberOfKeys: 2 });
}

function source(name: string): string {
  return readFileSync(new URL(`./lua/${name}.lua`, import.meta.url), 'utf8');
}
