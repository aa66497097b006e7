import { print } from 'graphql';
import { Redis } from 'ioredis';
import { WebSocket } from 'ws';
import {
  TableChangesDocument,
  type TableChangesSubscription,
} from '../../schema/operations/generated/graphql.ts';
import { encodeCursor } from '../../src/stream/cursor.ts';
import { openLine } from '../presence/line.ts';
import { there } from '../support/make.ts';
import { seeded } from '../support/random.ts';
import { FAULTS, type Kind, type Plan, type Step } from './plan.ts';
import { type Place, type Stage, stopped } from './stage.ts';
import { isPassing } from './watcher.ts';
import type { World } from './world.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const CUT_EVERY_MS = 50;
const LOST_SHARE = 0.01;
const RECONNECTS = 1_000;
const AT_ONCE = 25;
const RECONNECT_MS = 5_000;
/** For how long a fault that needs something whole waits for that. */
const TRIES_MS = 45_000;

type Breaks = (stage: Stage, world: World, step: Step) => Promise<void>;

const placeOf = ({ places }: Stage, { choice }: Step): Place => there(places[choice % places.length]);
/** A second, independent choice of two. */
const isOdd = ({ choice }: Step) => Math.floor(choice / 16) % 2 === 1;

async function stopNode(place: Place, world: World): Promise<void> {
  const fault = await stopped(place);
  if (fault) world.faults.push(fault);
}

const breaks: Record<Kind, Breaks> = {
  async 'kill-node'(stage, _, step) {
    const place = placeOf(stage, step);
    await place.node?.end('SIGKILL');
    await pause(step.forMs);
    await place.start();
  },
  async 'restart-node'(stage, world, step) {
    const place = placeOf(stage, step);
    await stopNode(place, world);
    await pause(step.forMs);
    await place.start();
  },
  async 'stop-node'(stage, _, step) {
    const place = placeOf(stage, step);
    place.isPaused = true;
    place.node?.process.kill('SIGSTOP');
    await pause(step.forMs);
    place.node?.process.kill('SIGCONT');
    place.isPaused = false;
  },
  async 'kill-redis'({ redis }, _, { forMs }) {
    await redis.kill();
    await pause(forMs);
    await redis.start();
  },
  async 'freeze-redis'({ redis }, _, { forMs }) {
    redis.signal('SIGSTOP');
    await pause(forMs);
    redis.signal('SIGCONT');
  },
  async 'silent-redis'(stage, _, step) {
    const { redis } = placeOf(stage, step);
    redis.hold();
    await pause(step.forMs);
    // What was swallowed comes late, or never.
    if (isOdd(step)) redis.cut();
    redis.resume();
  },
  async 'lose-messages'({ places }, _, { forMs }) {
    for (const { lossy } of places) lossy.lose(LOST_SHARE);
    await pause(forMs);
    for (const { lossy } of places) lossy.lose(0);
  },
  async 'restart-postgres'({ postgres }, _, step) {
    await postgres.restart(isOdd(step) ? 'immediate' : 'fast');
  },
  async 'cut-postgres'({ sql }, _, { forMs }) {
    for (const end = performance.now() + forMs; performance.now() < end; await pause(CUT_EVERY_MS)) {
      await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'cobase' and state <> 'idle'`;
    }
  },
  async 'full-pool'({ sql }, _, { forMs }) {
    // Every request asks who may do what: each waits with its connection.
    await sql.begin(async (tx) => {
      await tx`lock table base_member in access exclusive mode`;
      await pause(forMs);
    });
  },
  async 'slow-disk'({ sql }, _, { forMs }) {
    const commit = (body: string) =>
      sql.unsafe(
        `create or replace function chaos_commit() returns trigger language plpgsql as $$ begin ${body} return null; end $$`,
      );
    await commit('perform pg_sleep(0.05 + 0.35 * random());');
    await pause(forMs);
    await commit('');
  },
  async 'held-transaction'({ sql }, world, { forMs }) {
    await sql.begin(async (tx) => {
      await tx`select 1 from log where id = ${world.held.id} for update`;
      const from = performance.now();
      await pause(forMs);
      world.holds.push({ from, to: performance.now() });
    });
  },
  async 'half-open'(stage, _, step) {
    const { clients } = placeOf(stage, step);
    clients.hold();
    await pause(step.forMs);
    if (isOdd(step)) clients.cut();
    clients.resume();
  },
  async 'slow-readers'(_, { watchers }, step) {
    for (const [index, { watcher }] of watchers.entries())
      if (index % 2 === step.choice % 2) watcher.stall(step.forMs);
    await pause(step.forMs);
  },
  async reconnects(stage, world, { choice }) {
    const random = seeded(choice);
    const token = there(world.tokens.get('radia'));
    let left = RECONNECTS;
    const one = async () => {
      while (left > 0) {
        left -= 1;
        world.counts.reconnects += 1;
        if (await comeAndBreak(stage.pick(random), token, world)) world.counts.connected += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  },
  async doubled(_, { writing }, { forMs }) {
    writing.copies = 3;
    await pause(forMs);
    writing.copies = 1;
  },
  async poison({ redis, sql }, world) {
    const { busy, held, locked, counts } = world;
    const channels = [
      `log:${busy.id}`,
      `log:${held.id}`,
      `presence:${busy.id}`,
      `locks:${locked.id}`,
      'inboxes',
    ];
    await untilDone(async () => {
      const link = new Redis(redis.url, {
        maxRetriesPerRequest: 0,
        retryStrategy: () => null,
        lazyConnect: true,
      });
      link.on('error', () => {});
      try {
        await link.connect();
        for (const channel of channels) {
          for (const rubbish of RUBBISH) {
            await link.publish(channel, rubbish);
            counts.poison += 1;
          }
        }
      } finally {
        link.disconnect();
      }
    });
    await untilDone(async () => {
      for (const name of ['mail', 'notify']) {
        for (const data of [
          'null',
          '{}',
          '"text"',
          '[1]',
          '{"mailId":"mai_nobody","logId":"tbl_nobody","revision":1}',
        ]) {
          await sql`insert into pgboss.job (name, data) values (${name}, ${data}::text::jsonb)`;
          counts.poison += 1;
        }
      }
    });
  },
  async 'bad-cursors'(stage, world, { choice }) {
    const { busy, cut, counts } = world;
    const random = seeded(choice);
    const token = there(world.tokens.get('ada'));
    const far = encodeCursor({ revision: 1_000_000_000, mark: '0123456789abcdef' });
    const other = encodeCursor({ revision: busy.revision, mark: '0123456789abcdef' });
    const expected = [
      { tableId: busy.id, after: other, reason: 'HISTORY_CHANGED' },
      { tableId: busy.id, after: far, reason: 'HISTORY_CHANGED' },
      { tableId: busy.id, after: 'no cursor', reason: 'CURSOR_UNKNOWN' },
      ...(cut ? [{ tableId: cut.id, after: cut.cursor, reason: 'CURSOR_TOO_OLD' }] : []),
    ];
    for (const { reason, ...variables } of expected) {
      await untilDone(async () => {
        const event = await firstOf(stage.pick(random), token, variables);
        counts.cursors += 1;
        if (event.__typename !== 'ResyncRequired' || event.reason !== reason) {
          world.faults.push(
            `${JSON.stringify(variables)} was answered ${JSON.stringify(event).slice(0, 300)}, not ${reason}`,
          );
        }
      });
    }
  },
  async 'mail-after-data'({ mails }) {
    let left = 4;
    mails.onText(() => (left-- > 0 ? 'drop after' : undefined));
  },
  // These are so from the beginning.
  async 'node-clock'() {},
  async 'five-nodes'() {},
};

const RUBBISH = [
  'no JSON at all {',
  '',
  'null',
  '17',
  '"text"',
  '[]',
  '{}',
  '{"type":"stored"}',
  '{"type":"moves","nodeId":null,"moves":[null]}',
  '{"type":"update","sessionId":7}',
  '{"revision":"x","hash":null}',
  '{"revision":1000000000,"hash":"00","previousHash":"00","content":null}',
  '{"revision":-1,"hash":"00","previousHash":"00","content":{"changes":7}}',
  `{"long":"${'x'.repeat(100_000)}"}`,
];

/** A client that comes, follows, and is gone. Whether it was let in. */
function comeAndBreak(url: string, token: string, { busy }: World): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    let isIn = false;
    const timer = setTimeout(() => socket.terminate(), RECONNECT_MS);
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(isIn);
    });
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { token } })));
    socket.on('message', (data) => {
      isIn = true;
      if (!String(data).includes('connection_ack')) {
        socket.terminate();
        return;
      }
      const variables = { tableId: busy.id, after: busy.cursor };
      const payload = { query: print(TableChangesDocument), variables };
      socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload }));
    });
  });
}

/** The first event of a subscription. @throws Error when something is away for now */
async function firstOf(
  url: string,
  token: string,
  variables: { tableId: string; after: string },
): Promise<TableChangesSubscription['tableChanges']> {
  const opened = await openLine(url, { token }, { limitMs: 4_000, onClose: () => {} });
  if (!opened) throw new Error('the server does not let in');
  const { line } = opened;
  const timer = setTimeout(() => line.drop(), 6_000);
  try {
    return await new Promise((resolve, reject) => {
      line.begin(TableChangesDocument, variables, ({ type, payload }) => {
        const { data } = (payload ?? {}) as { data?: TableChangesSubscription };
        if (type === 'next' && data) resolve(data.tableChanges);
        else if (type === 'closed' || isPassing(payload)) reject(new Error(`away: ${type}`));
        else reject(new Unexpected(`${JSON.stringify(variables)} was answered ${JSON.stringify(payload)}`));
      });
    });
  } finally {
    clearTimeout(timer);
    line.drop();
  }
}

class Unexpected extends Error {}

/** Again and again, as other faults may be in the way. */
async function untilDone(act: () => Promise<void>): Promise<void> {
  for (const end = performance.now() + TRIES_MS; ; await pause(300)) {
    try {
      await act();
      return;
    } catch (error) {
      if (error instanceof Unexpected || performance.now() > end) throw error;
    }
  }
}

/** What was done, and when, by the clock of the run. */
export interface Broken {
  notes: string[];
  kinds: Map<Kind, number>;
}

/** Carries a plan out; resolves when the last fault is over and everything works. */
export async function breakThings(stage: Stage, world: World, plan: Plan): Promise<Broken> {
  const begun = performance.now();
  const notes: string[] = [];
  const kinds = new Map<Kind, number>();
  const note = (text: string) =>
    notes.push(`${((performance.now() - begun) / 1_000).toFixed(1).padStart(5)} s  ${text}`);
  const lanes = new Map<string, Promise<unknown>>();

  async function carryOut(step: Step) {
    note(`${step.kind} (${step.choice}, ${step.forMs} ms)`);
    kinds.set(step.kind, (kinds.get(step.kind) ?? 0) + 1);
    try {
      await breaks[step.kind](stage, world, step);
      note(`${step.kind} is over`);
    } catch (error) {
      // A fault of PostgreSQL may end the connection of another one. What is of the nodes is found by who looks at them.
      note(`${step.kind} was cut short: ${error}`);
      if (error instanceof Unexpected || FAULTS[step.kind].lane !== 'postgres')
        world.faults.push(`${step.kind}: ${error}`);
    }
  }

  await Promise.all(
    plan.steps.map(async (step, index) => {
      const { lane } = FAULTS[step.kind];
      await pause(step.atMs);
      const name = lane === 'client' ? `client ${index}` : lane;
      const turn = (lanes.get(name) ?? Promise.resolve()).then(() => carryOut(step));
      lanes.set(name, turn);
      await turn;
    }),
  );
  note('all works');
  return { notes, kinds };
}
