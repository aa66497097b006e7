import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import type { Environment } from '../../src/config.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { type MailServer, startMailServer } from '../mail/mail-server.ts';
import { MAIL_KEY } from '../mail/mailing.ts';
import { createDatabase } from '../support/database.ts';
import { type OwnPostgres, ownPostgres } from '../support/own-postgres.ts';
import { freePort } from '../support/port.ts';
import { type Random, seeded } from '../support/random.ts';
import { type OwnRedis, ownRedis } from '../support/redis.ts';
import { TEST_SECRET } from '../support/server.ts';
import { makeTemplateDatabase } from '../support/templates.ts';
import { type ChaosNode, startChaosNode } from './chaos-node.ts';
import { createLossy, type Lossy } from './lossy.ts';
import type { Plan } from './plan.ts';

/** What runs share, one after the other: a PostgreSQL, and in it a database with every migration to copy. */
export interface Ground extends Pick<OwnPostgres, 'url' | 'restart'> {
  template: string;
}

export async function layGround(): Promise<Ground & Pick<OwnPostgres, 'remove'>> {
  const own = await ownPostgres();
  if (!own) throw new Error('PostgreSQL is not installed here: initdb was not found.');
  const template = await makeTemplateDatabase(own.url, []);
  return { ...own, template };
}

/** One node and the lines that it has: from clients, to Redis, to PostgreSQL. */
export interface Place {
  readonly name: string;
  /** Where clients reach it. It stays, whatever becomes of the node. */
  readonly url: string;
  readonly clients: TcpProxy;
  readonly redis: TcpProxy;
  readonly lossy: Lossy;
  /** Undefined while it does not run. */
  node: ChaosNode | undefined;
  isPaused: boolean;
  /** Starts it as a supervisor would: again and again, until it listens. */
  start(): Promise<void>;
}

/** Everything that a run has of its own. */
export interface Stage {
  readonly postgres: Pick<OwnPostgres, 'restart'>;
  readonly databaseUrl: string;
  /** Past the nodes, for those who break things and for those who look. */
  readonly sql: Sql;
  readonly redis: OwnRedis;
  readonly mails: MailServer;
  readonly places: readonly Place[];
  readonly logs: string;
  /** The faults of the nodes, of those too that have ended. */
  faults(): string[];
  errors(): Map<string, number>;
  /** Where a client connects now. */
  pick(random: Random): string;
  close(): Promise<void>;
}

const START_TRIES = 30;
const HOUR_MS = 3_600_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function setStage(
  ground: Ground,
  {
    plan,
    folder,
  }: {
    plan: Plan;
    /** For the logs of the nodes. */
    folder: string;
  },
): Promise<Stage> {
  const { seed, nodes } = plan;
  const isEmpty = plan.steps.some(({ kind }) => kind === 'five-nodes');
  const off = plan.steps.find(({ kind }) => kind === 'node-clock');
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    await mkdir(folder, { recursive: true });
    const database = await createDatabase(ground.url, isEmpty ? undefined : ground.template);
    closers.push(database.drop);
    const sql = postgres(database.url, { max: 6, onnotice: () => {}, max_lifetime: null });
    closers.push(() => sql.end({ timeout: 2 }));
    const redis = await ownRedis();
    closers.push(redis.kill);
    const mails = await startMailServer();
    closers.push(mails.close);
    const settings: Environment = {
      HOST: '127.0.0.1',
      AUTH_JWT_SECRET: TEST_SECRET,
      DATABASE_URL: database.url,
      DRAIN_MS: '200',
      SESSION_GRACE_MS: '2000',
      SMTP_URL: mails.url,
      SMTP_TIMEOUT_MS: '10000',
      MAIL_FROM: 'Cobase <news@mail.example.org>',
      MAIL_DELAY_MS: '300',
      MAIL_HOURLY_LIMIT: '10000',
      MAIL_SIGNING_KEY: MAIL_KEY,
      PUBLIC_URL: 'https://cobase.example.org',
    };
    const ended: ChaosNode[] = [];
    const places: Place[] = [];
    for (let index = 0; index < nodes; index++) {
      const own: Environment = { ...settings };
      if (off && off.choice % nodes === index)
        own.CHAOS_CLOCK_MS = String(off.choice % 32 < 16 ? HOUR_MS : -HOUR_MS);
      const random = seeded(seed + 1_000 + index);
      places.push(await placeOf(`node${index}`, { settings: own, redis, folder, random, ended, closers }));
    }
    await Promise.all(places.map((place) => place.start()));
    const all = () => [...ended, ...places.flatMap(({ node }) => node ?? [])];
    return {
      postgres: ground,
      databaseUrl: database.url,
      sql,
      redis,
      mails,
      places,
      logs: folder,
      faults: () => all().flatMap((node) => node.faults),
      errors() {
        const sum = new Map<string, number>();
        for (const { errors } of all()) {
          for (const [message, count] of errors) sum.set(message, (sum.get(message) ?? 0) + count);
        }
        return sum;
      },
      pick(random) {
        const up = places.filter(({ node, isPaused }) => node && !node.hasEnded && !isPaused);
        return random.pick(up.length > 0 ? up : places).url;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a node may take that was told to stop, what runs included; then it ends itself, with 1. And what this machine may lose. */
const STOP_MS = 10_200;
const LATE_MS = 6_000;

/** Tells a node to stop, and answers what is wrong with how it did. */
export async function stopped({ name, node }: Place): Promise<string | undefined> {
  const begun = performance.now();
  const code = await node?.end('SIGTERM');
  const ms = performance.now() - begun;
  const isInTime =
    code === 0 ? ms < STOP_MS + LATE_MS : code === 1 && ms >= STOP_MS && ms < STOP_MS + LATE_MS;
  return isInTime ? undefined : `${name} was told to stop and ended with ${code} after ${Math.round(ms)} ms`;
}

async function placeOf(
  name: string,
  parts: {
    settings: Environment;
    redis: OwnRedis;
    folder: string;
    random: Random;
    ended: ChaosNode[];
    closers: (() => Promise<unknown>)[];
  },
): Promise<Place> {
  const { closers, ended } = parts;
  const port = await freePort();
  const clients = await startProxy({ target: { port } });
  closers.push(clients.close);
  const lossy = createLossy(parts.random);
  const redis = await startProxy({ target: { port: parts.redis.port }, onData: lossy.hook });
  closers.push(redis.close);
  const logFile = join(parts.folder, `${name}.log`);
  let isOver = false;
  const place: Place = {
    name,
    url: `http://127.0.0.1:${clients.port}`,
    clients,
    redis,
    lossy,
    node: undefined,
    isPaused: false,
    async start() {
      if (place.node) ended.push(place.node);
      place.node = undefined;
      const own = {
        ...parts.settings,
        PORT: String(port),
        REDIS_URL: `redis://127.0.0.1:${redis.port}`,
      };
      for (let attempt = 1; !isOver; attempt++) {
        try {
          place.node = await startChaosNode(own, { logFile, name });
          return;
        } catch (error) {
          if (attempt === START_TRIES || /unhandled|uncaught/i.test(String(error))) throw error;
          await pause(300);
        }
      }
    },
  };
  closers.push(async () => {
    isOver = true;
    place.node?.process.kill('SIGCONT');
    await place.node?.end('SIGKILL');
  });
  return place;
}
