import { z } from 'zod';
import { type Limits, limitSettings, limitsOf } from './guard/settings.ts';
import { addressOf } from './mail/address.ts';
import { optional, or } from './setting.ts';

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

function isOrigin(text: string): boolean {
  return text === '*' || (URL.canParse(text) && new URL(text).origin === text);
}

const keys = (use: string) =>
  optional(
    z
      .string()
      .transform((value) => value.split(',').map((key) => key.trim()))
      .refine((list) => list.every((key) => key.length >= 32), {
        error: 'must have at least 32 characters; several keys are separated by commas',
      }),
  ).describe(`${use} Several, with commas between: the first signs, all are accepted.`);

/** Every setting of the server: its environment variable, what it takes, what it is without. */
export const settings = z.object({
  PORT: or(z.coerce.number().int().min(0).max(65_535), 4000).describe(
    'The port to listen on; 0 takes a free one.',
  ),
  HOST: optional(z.string()).describe('The address to listen on: 127.0.0.1 when embedded, else 0.0.0.0.'),
  DATA_DIR: or(z.string(), '.data').describe('Embedded: the folder that holds everything.'),
  DATABASE_URL: optional(url('postgres:', 'postgresql:')).describe(
    'PostgreSQL 15 or later. Without it: embedded.',
  ),
  DATABASE_POOL: or(z.coerce.number().int().min(2).max(1_000), 10).describe(
    'Connections to PostgreSQL, a node.',
  ),
  DATABASE_PREPARE: or(z.stringbool(), 'true').describe('false behind pgbouncer in transaction mode.'),
  REDIS_URL: optional(url('redis:', 'rediss:')).describe(
    'Carries news between nodes. Without it: one node, and a second one is refused.',
  ),
  AUTH_JWT_SECRET: optional(z.string().min(32, { error: 'must have at least 32 characters' })).describe(
    'Whose tokens are trusted: the secret of HS256 tokens. This or AUTH_JWKS_URL; embedded without either, demo people sign in.',
  ),
  AUTH_JWKS_URL: optional(url('https:', 'http:')).describe(
    "Whose tokens are trusted: where the identity provider's public keys are. This or AUTH_JWT_SECRET.",
  ),
  AUTH_ISSUER: optional(z.string()).describe('The `iss` that a token must have.'),
  AUTH_AUDIENCE: optional(z.string()).describe('The `aud` that a token must have.'),
  DRAIN_MS: or(z.coerce.number().int().min(0).max(600_000), 5_000).describe(
    'Over how long a stopping server spreads the closing of its sockets, in milliseconds.',
  ),
  DRAIN_DELAY_MS: or(z.coerce.number().int().min(0).max(600_000), 0).describe(
    'How long a stopping server goes on as ever while /readyz says that it stops, so that balancers send nothing new, in milliseconds.',
  ),
  METRICS_PORT: optional(z.coerce.number().int().min(1).max(65_535)).describe(
    'A port of its own for /metrics, /healthz and /readyz, at HOST. Without it /metrics answers at PORT, at this machine alone.',
  ),
  TRUSTED_PROXIES: or(z.coerce.number().int().min(0).max(20), 0).describe(
    'How many proxies of your own add to X-Forwarded-For before a request is here. 0: the header is not believed.',
  ),
  SESSION_GRACE_MS: or(z.coerce.number().int().min(0).max(600_000), 6_000).describe(
    'For how long a session outlives its socket, in milliseconds.',
  ),
  PRESENCE_IDLE_MS: or(z.coerce.number().int().min(1_000).max(86_400_000), 120_000).describe(
    'After how long without an update somebody is shown as idle, in milliseconds.',
  ),
  LOG_SIGNING_KEY: keys(
    'What signs the checkpoints of logs that retention has cut. Without it they are not signed; embedded: a key of its own.',
  ),
  SMTP_URL: optional(url('smtp:', 'smtps:')).describe(
    'The mail server, with user and password. Without it: no e-mail; embedded: mails are files in DATA_DIR/outbox.',
  ),
  SMTP_TLS: optional(z.enum(['required', 'optional'])).describe(
    'Whether a mail may leave unencrypted, where smtp: offers no STARTTLS: required, save for a server on this machine.',
  ),
  SMTP_CONNECTIONS: or(z.coerce.number().int().min(1).max(100), 4).describe(
    'Connections to the mail server, and mails on their way at a time, a node.',
  ),
  // With what a node adds to it, no longer than the queue leaves it a mail: `expireInSeconds`.
  SMTP_TIMEOUT_MS: or(z.coerce.number().int().min(1_000).max(75_000), 60_000).describe(
    'How long the mail server may take for one mail, in milliseconds; at most 75 seconds.',
  ),
  MAIL_FROM: optional(
    z.string().refine((value) => addressOf(value) !== undefined, {
      error: 'must be one address, such as Cobase <cobase@example.org>',
    }),
  ).describe('Whom mails are from. Needed with SMTP_URL.'),
  MAIL_SIGNING_KEY: keys(
    'What signs the links by which people end mails without signing in. Needed with SMTP_URL and DATABASE_URL; embedded: a key of its own.',
  ),
  MAIL_DELAY_MS: or(z.coerce.number().int().min(0).max(3_600_000), 10_000).describe(
    'How long a mail that is due at once waits: what is read, taken back or added by then is not mailed, or mailed with it. In milliseconds.',
  ),
  MAIL_HOURLY_LIMIT: or(z.coerce.number().int().min(1).max(10_000), 20).describe(
    'Mails of single things that a person gets in an hour; what is beyond it comes in one digest at the full hour.',
  ),
  PUBLIC_URL: optional(url('https:', 'http:')).describe(
    'Where people reach this server from outside: the links in mails. Needed with SMTP_URL and DATABASE_URL; embedded: where it listens.',
  ),
  APP_URL: optional(url('https:', 'http:')).describe(
    'What the button of a mail opens, in your front end; {base} {table} {record} {field} {thread} {notification} stand for ids. Without it: the page of this server; mounted in a server of yours: no button.',
  ),
  ALLOWED_ORIGINS: optional(
    z
      .string()
      .transform((value) => value.split(',').map((origin) => origin.trim()))
      .refine((list) => list.every(isOrigin), {
        error: 'must be origins such as https://app.example.org, separated by commas, or *',
      }),
  ).describe(
    'Whose pages may ask this server, over HTTP and WebSocket: origins, separated by commas, or * for all. Its own page and PUBLIC_URL always may; embedded without a key, pages of this machine too.',
  ),
  INTROSPECTION: optional(z.stringbool()).describe(
    'Whether clients may ask for the schema, and misspelt names are answered with the right ones: true when embedded, else false.',
  ),
  OPERATIONS_FILE: optional(z.string()).describe(
    'A JSON file of stored operations, each document by its id, which clients may send instead.',
  ),
  OPERATIONS_ONLY: or(z.stringbool(), 'false').describe(
    'true: no operations but those of OPERATIONS_FILE; the page of this server and GraphiQL need theirs in it too.',
  ),
  ...limitSettings,
  LOG_LEVEL: or(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info').describe(
    'What is logged.',
  ),
  LOG_REQUESTS: or(z.stringbool(), 'false').describe(
    'Whether each request and each operation over WebSocket is a line of the log, at level info.',
  ),
});

/** All settings and what they are, for a person. */
export function settingsHelp(): string {
  return Object.entries(settings.shape)
    .map(([name, { description = '' }]) => `  ${name.padEnd(27)}${description}`)
    .join('\n');
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

export type Environment = Record<string, string | undefined>;

export interface Config {
  port: number;
  host: string;
  /** Where an embedded server keeps everything; undefined for a server with a database of its own. */
  dataDir: string | undefined;
  database: { url: string; pool: number; prepare: boolean } | undefined;
  redisUrl: string | undefined;
  auth: { secret?: string; jwksUrl?: string; issuer?: string; audience?: string };
  drainMs: number;
  /** For how long a stop only says that it comes. */
  drainDelayMs: number;
  /** Undefined where metrics are at the main port, for this machine alone. */
  metricsPort: number | undefined;
  /** How many proxies stand before the server. */
  trustedProxies: number;
  sessionGraceMs: number;
  presenceIdleMs: number;
  /** Keys of the log's checkpoints, the one that signs first. */
  logKeys: readonly string[];
  /** Undefined where nothing is mailed. */
  mail: MailConfig | undefined;
  /** Origins, or `*`, whose pages may ask. */
  allowedOrigins: readonly string[];
  /** Pages of this machine may ask too: nobody else reaches it. */
  areLocalOriginsAllowed: boolean;
  publicUrl: string | undefined;
  introspection: boolean;
  operations: { file: string; isOnly: boolean } | undefined;
  limits: Limits;
  logLevel: string;
  logRequests: boolean;
}

export interface MailConfig {
  /** Undefined where mails are files in the data folder. */
  smtp: { url: string; isTlsRequired: boolean; connections: number } | undefined;
  timeoutMs: number;
  from: string;
  /** Keys of the links in mails, the one that signs first. */
  keys: readonly string[];
  delayMs: number;
  hourlyLimit: number;
  /** Undefined: where the server listens. */
  publicUrl: string | undefined;
  appUrl: string | undefined;
}

/** The settings do not fit. The message tells every fault, each with what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws ConfigError with all faults at once */
export function readConfig(environment: Environment): Config {
  const parsed = settings.safeParse(environment);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const isSet = (name: string) => Boolean(environment[name]);
  if (isSet('DATABASE_URL') && !isSet('AUTH_JWT_SECRET') && !isSet('AUTH_JWKS_URL')) {
    faults.push(
      'AUTH_JWKS_URL or AUTH_JWT_SECRET must be set when DATABASE_URL is: without a key nobody could be trusted',
    );
  }
  if (isSet('AUTH_JWT_SECRET') && isSet('AUTH_JWKS_URL')) {
    faults.push('AUTH_JWT_SECRET and AUTH_JWKS_URL are both set: choose one');
  }
  if (isSet('REDIS_URL') && !isSet('DATABASE_URL')) {
    faults.push('REDIS_URL is set without DATABASE_URL: an embedded database has one node only');
  }
  const hasKey = isSet('AUTH_JWT_SECRET') || isSet('AUTH_JWKS_URL');
  if (!isSet('DATABASE_URL') && !hasKey && (isSet('AUTH_ISSUER') || isSet('AUTH_AUDIENCE'))) {
    faults.push(
      'AUTH_ISSUER and AUTH_AUDIENCE need AUTH_JWKS_URL or AUTH_JWT_SECRET: the demo tokens have neither',
    );
  }
  if (!isSet('DATABASE_URL') && !hasKey && environment.HOST && !LOOPBACK.has(environment.HOST)) {
    faults.push(
      'HOST must stay 127.0.0.1: an embedded server without a key of yours lets in whoever reaches it',
    );
  }
  if (isSet('METRICS_PORT') && environment.METRICS_PORT === environment.PORT) {
    faults.push('METRICS_PORT and PORT must be two: leave METRICS_PORT out to have metrics at PORT');
  }
  if (parsed.success && parsed.data.OPERATIONS_ONLY && !isSet('OPERATIONS_FILE')) {
    faults.push('OPERATIONS_FILE must be set when OPERATIONS_ONLY is true');
  }
  if (isSet('SMTP_URL') && !isSet('MAIL_FROM')) faults.push('MAIL_FROM must be set when SMTP_URL is');
  if (isSet('SMTP_URL') && isSet('DATABASE_URL')) {
    for (const name of ['PUBLIC_URL', 'MAIL_SIGNING_KEY']) {
      if (!isSet(name))
        faults.push(`${name} must be set when SMTP_URL is: every mail has a link that ends it`);
    }
  }
  if (!parsed.success || faults.length > 0) {
    throw new ConfigError(`The settings do not fit:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
  const values = parsed.data;
  const embedded = !values.DATABASE_URL;
  return {
    port: values.PORT,
    host: values.HOST ?? (embedded ? '127.0.0.1' : '0.0.0.0'),
    dataDir: embedded ? values.DATA_DIR : undefined,
    database: values.DATABASE_URL
      ? { url: values.DATABASE_URL, pool: values.DATABASE_POOL, prepare: values.DATABASE_PREPARE }
      : undefined,
    redisUrl: values.REDIS_URL,
    auth: {
      ...(values.AUTH_JWT_SECRET ? { secret: values.AUTH_JWT_SECRET } : {}),
      ...(values.AUTH_JWKS_URL ? { jwksUrl: values.AUTH_JWKS_URL } : {}),
      ...(values.AUTH_ISSUER ? { issuer: values.AUTH_ISSUER } : {}),
      ...(values.AUTH_AUDIENCE ? { audience: values.AUTH_AUDIENCE } : {}),
    },
    drainMs: values.DRAIN_MS,
    drainDelayMs: values.DRAIN_DELAY_MS,
    metricsPort: values.METRICS_PORT,
    trustedProxies: values.TRUSTED_PROXIES,
    sessionGraceMs: values.SESSION_GRACE_MS,
    presenceIdleMs: values.PRESENCE_IDLE_MS,
    logKeys: values.LOG_SIGNING_KEY ?? [],
    mail: embedded || values.SMTP_URL ? mailOf(values) : undefined,
    allowedOrigins: values.ALLOWED_ORIGINS ?? [],
    areLocalOriginsAllowed: embedded && !hasKey,
    publicUrl: values.PUBLIC_URL,
    introspection: values.INTROSPECTION ?? embedded,
    operations: values.OPERATIONS_FILE
      ? { file: values.OPERATIONS_FILE, isOnly: values.OPERATIONS_ONLY }
      : undefined,
    limits: limitsOf(values),
    logLevel: values.LOG_LEVEL,
    logRequests: values.LOG_REQUESTS,
  };
}

function mailOf(values: z.output<typeof settings>): MailConfig {
  const { SMTP_URL, SMTP_TLS } = values;
  const isNear = SMTP_URL !== undefined && LOOPBACK.has(new URL(SMTP_URL).hostname.replace(/^\[|\]$/g, ''));
  return {
    smtp: SMTP_URL
      ? {
          url: SMTP_URL,
          isTlsRequired: SMTP_TLS === undefined ? !isNear : SMTP_TLS === 'required',
          connections: values.SMTP_CONNECTIONS,
        }
      : undefined,
    timeoutMs: values.SMTP_TIMEOUT_MS,
    from: values.MAIL_FROM ?? 'Cobase <cobase@localhost>',
    keys: values.MAIL_SIGNING_KEY ?? [],
    delayMs: values.MAIL_DELAY_MS,
    hourlyLimit: values.MAIL_HOURLY_LIMIT,
    publicUrl: values.PUBLIC_URL,
    appUrl: values.APP_URL,
  };
}
