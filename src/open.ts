import { join } from 'node:path';
import { type App, createApp } from './app.ts';
import type { TokenSettings } from './auth/token.ts';
import type { Bus } from './bus/bus.ts';
import { memoryBus } from './bus/memory.ts';
import { redisBus } from './bus/redis.ts';
import type { Config } from './config.ts';
import { dataSecret } from './data-secret.ts';
import type { Database } from './db/client.ts';
import { lockDataFolder } from './db/data-folder.ts';
import { migrate } from './db/migrate.ts';
import { openPglite } from './db/pglite.ts';
import { openPostgres } from './db/postgres.ts';
import type { MailSettings } from './mail/mailer.ts';
import { createOutbox, type Outbox } from './mail/outbox.ts';
import { createSmtpCarrier } from './mail/smtp.ts';
import { memoryPresenceStore } from './presence/memory-store.ts';
import { redisPresenceStore } from './presence/redis-store.ts';
import type { PresenceStore } from './presence/store.ts';
import { installQueues } from './queue/queue.ts';
import type { SigningKeys } from './stream/checkpoint.ts';

export interface Opened {
  app: App;
  database: Database;
  /** Of an embedded server: what its demo tokens are signed with. */
  demoSecret: string | undefined;
  close(): Promise<void>;
}

/**
 * Opens all that the settings name, with the database brought up to date. What was opened before a fault is closed. `onMail` hears
 * of mails that leave by no mail server.
 */
export async function openCobase(
  config: Config,
  onError: (error: unknown) => void,
  onMail?: (id: string) => void,
): Promise<Opened> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const database = await openDatabase(config, closers);
    await bringUpToDate(database);
    const bus = await openBus(config, onError);
    closers.push(() => bus.close());
    const store = await openStore(config, onError);
    closers.push(() => store.close());
    const { auth, demoSecret } = await authOf(config);
    const alone = config.database !== undefined && config.redisUrl === undefined;
    const { sessionGraceMs, presenceIdleMs: idleMs } = config;
    const outbox = config.mail && !config.mail.smtp ? openOutbox(config, onMail) : undefined;
    const app = createApp({
      database,
      bus,
      store,
      auth,
      alone,
      logKeys: await logKeysOf(config),
      mail: await mailOf(config, outbox),
      outbox,
      limits: config.limits,
      sessionGraceMs,
      presenceTimes: { idleMs },
      onError,
    });
    closers.push(() => app.close());
    return { app, database, demoSecret, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Gives the database all tables of this version, the queues' included. @returns how many migrations were applied */
export function bringUpToDate(database: Database): Promise<number> {
  return migrate(database, installQueues);
}

/** Opens the database alone, and what it needs. */
export async function openDatabase(config: Config, closers: (() => Promise<void>)[]): Promise<Database> {
  if (config.database) {
    const { url, pool, prepare } = config.database;
    const database = openPostgres({ url, max: pool, prepare });
    closers.push(() => database.close());
    return database;
  }
  const dataDir = config.dataDir ?? '.data';
  const folder = await lockDataFolder(dataDir);
  closers.push(() => folder.release());
  const database = await openPglite({ dataDir: `${dataDir}/pg` });
  closers.push(() => database.close());
  return database;
}

async function openBus({ redisUrl }: Config, onError: (error: unknown) => void): Promise<Bus> {
  return redisUrl ? redisBus({ url: redisUrl, onError }) : memoryBus();
}

async function openStore({ redisUrl }: Config, onError: (error: unknown) => void): Promise<PresenceStore> {
  return redisUrl ? redisPresenceStore({ url: redisUrl, onError }) : memoryPresenceStore();
}

async function authOf(config: Config): Promise<{ auth: TokenSettings; demoSecret: string | undefined }> {
  if (config.auth.secret || config.auth.jwksUrl || !config.dataDir) {
    return { auth: config.auth, demoSecret: undefined };
  }
  const secret = await dataSecret(config.dataDir);
  return { auth: { ...config.auth, secret }, demoSecret: secret };
}

/** What checkpoints of logs are signed with. An embedded server without a setting makes a key of its own. */
export async function logKeysOf({ logKeys, dataDir }: Config): Promise<SigningKeys> {
  return logKeys.length === 0 && dataDir ? [await dataSecret(dataDir, 'log-signing-key')] : logKeys;
}

function openOutbox({ dataDir = '.data' }: Config, onMail: Parameters<typeof openCobase>[2]): Outbox {
  return createOutbox(join(dataDir, 'outbox'), onMail ? { onMail } : {});
}

/** How mails leave: by the mail server that the settings name, or into the outbox. Undefined where they do not. */
export async function mailOf(
  { mail, dataDir }: Config,
  outbox: Outbox | undefined,
): Promise<MailSettings | undefined> {
  if (!mail) return undefined;
  const { smtp, keys, ...settings } = mail;
  const carrier = smtp ? createSmtpCarrier(smtp) : outbox;
  if (!carrier) return undefined;
  return {
    ...settings,
    carrier,
    keys: keys.length === 0 && dataDir ? [await dataSecret(dataDir, 'mail-signing-key')] : keys,
    lanes: smtp?.connections ?? 1,
  };
}
