import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { print } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import {
  TableChangesDocument,
  type TableChangesSubscription,
  ViewerDocument,
} from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import { type MadeTable, makeRecords, makeTable } from '../support/make.ts';
import { expectReturn, type Following, type Gate } from './follow.ts';
import { expectLog, placeOfFile, type Told } from './place.ts';
import { expectRefusals, type Run } from './refusals.ts';

/** A client of another house: python3-websockets, over which the protocol is spoken as its specification says. */
const PYTHON = ['/usr/bin/python3', 'python3'].find(hasWebsockets);
if (!PYTHON) {
  const message = 'There is no Python with websockets here: the tests of a client in Python are skipped.';
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(`\n\n  !!  ${message}\n  !!  Install python3-websockets.\n\n`);
}

function hasWebsockets(program: string): boolean {
  if (program.startsWith('/') && !existsSync(program)) return false;
  try {
    execFileSync(program, ['-c', 'import websockets'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

interface Answer {
  result?: { data?: unknown; errors?: unknown };
  failed?: { message: string }[];
  pong?: unknown;
  event?: { data?: TableChangesSubscription; errors?: unknown };
  connected?: string;
  lost?: boolean;
}

interface Script {
  readonly process: ChildProcess;
  readonly answers: Answer[];
  readonly complaints: string;
  order(order: object): void;
  /** Resolves with the next answer that fits, and forgets it and those before it. */
  next(fits: (answer: Answer) => boolean): Promise<Answer>;
}

describe.skipIf(!PYTHON)('a client in Python, over websockets', () => {
  const place = placeOfFile();
  const scripts: Script[] = [];

  afterEach(async () => {
    for (const { process } of scripts.splice(0)) {
      if (process.exitCode !== null || process.signalCode !== null) continue;
      const exited = once(process, 'exit');
      process.kill('SIGKILL');
      await exited;
    }
  });

  function start(): Script {
    const script = fileURLToPath(new URL('./python/cobase.py', import.meta.url));
    const child = spawn(PYTHON ?? '', [script], {
      env: {
        GRAPHQL_URL: `${place().url.replace('http', 'ws')}/graphql`,
        GRAPHQL_TOKEN: place().ada.token,
        PYTHONDONTWRITEBYTECODE: '1',
      },
    });
    const answers: Answer[] = [];
    let complaints = '';
    createInterface({ input: child.stdout }).on('line', (line) => answers.push(JSON.parse(line)));
    child.stderr.on('data', (data) => {
      complaints += data;
    });
    const started: Script = {
      process: child,
      answers,
      get complaints() {
        return complaints;
      },
      order: (order) => child.stdin.write(`${JSON.stringify(order)}\n`),
      next: (fits) =>
        eventually(() => {
          const at = answers.findIndex(fits);
          const [found] = at < 0 ? [] : answers.splice(0, at + 1).slice(-1);
          if (!found) throw new Error(`no answer, ended with ${child.exitCode}: ${complaints}`);
          return found;
        }),
    };
    scripts.push(started);
    return started;
  }

  const runOver =
    (script: Script): Run =>
    async (document, variables) => {
      script.order({ do: 'execute', query: print(document), variables });
      const { result } = await script.next((answer) => 'result' in answer || 'failed' in answer);
      if (!result?.data || result.errors) throw new Error(`the operation failed: ${JSON.stringify(result)}`);
      return JSON.parse(JSON.stringify(result.data));
    };

  it('queries, and is told of a broken document', async () => {
    const script = start();
    expect((await runOver(script)(ViewerDocument, {})).viewer.name).toBe('ada');
    script.order({ do: 'execute', query: '{ nothing }', variables: {} });
    const { failed } = await script.next((answer) => 'failed' in answer);
    expect(failed?.[0]?.message).toContain('Cannot query field');
    expect((await runOver(script)(ViewerDocument, {})).viewer.name).toBe('ada');
  });

  it('mutates, and tells refusals apart by their type', async () => {
    await expectRefusals(place(), runOver(start()));
  });

  it('pings, and has its payload back', async () => {
    const script = start();
    for (const payload of [{ at: 1, ü: ['☃'] }, null]) {
      script.order({ do: 'ping', payload });
      expect(await script.next((answer) => 'pong' in answer)).toEqual({ pong: payload });
    }
  });

  it('subscribes', async () => {
    const { ada, baseId } = place();
    const table = await makeTable(ada, baseId, [{ name: 'A', type: 'TEXT' }]);
    const following = followInPython(table, { opened: Promise.resolve(), open: () => {} });
    await makeRecords(ada, table.id, [[{ fieldId: table.field('A'), value: 'one \u2028 ☃' }], []]);
    await following.reach(table.revision + 1);
    following.stop();
    await expectLog(place(), table, following.told, []);
  });

  it('comes back to a server that was killed, while others write: nothing lost, nothing twice', async () => {
    let script: Script | undefined;
    await expectReturn(place(), (table, gate) => {
      const following = followInPython(table, gate);
      script = scripts.at(-1);
      return following;
    });
    const sessions = script?.answers.flatMap(({ connected }) => connected ?? []) ?? [];
    expect(sessions, 'the session was taken up').toHaveLength(2);
    expect(sessions[1]).toBe(sessions[0]);
  });

  function followInPython(table: MadeTable, { opened }: Gate): Following {
    const script = start();
    const variables = { tableId: table.id, after: table.cursor };
    script.order({ do: 'follow', query: print(TableChangesDocument), variables });
    const events = () =>
      script.answers.flatMap(({ event }) => {
        if (!event) return [];
        const change = event.data?.tableChanges;
        if (event.errors || change?.__typename !== 'TableRevision') {
          throw new Error(`the stream failed: ${JSON.stringify(event)}`);
        }
        return [change];
      });
    void opened.then(() => script.order({ do: 'return' }));
    return {
      get told(): Told[] {
        return events();
      },
      get isOver() {
        return script.process.signalCode !== null;
      },
      stop: () => script.process.kill('SIGKILL'),
      reach: (revision) =>
        eventually(() => {
          const told = events();
          if ((told.at(-1)?.revision ?? 0) < revision) {
            throw new Error(`${told.length} events have come: ${script.complaints}`);
          }
        }),
    };
  }
});
