/**
 * The settings of Cobase, by the names that they have as environment variables. An empty text counts as not set.
 * `cobase start --help` tells them too.
 */
export interface Settings {
  /** The port to listen on; 0 takes a free one. */
  PORT?: number | string;
  /** The address to listen on: 127.0.0.1 when embedded, else 0.0.0.0. */
  HOST?: string;
  /** Embedded: the folder that holds everything. */
  DATA_DIR?: string;
  /** PostgreSQL 15 or later. Without it: embedded. */
  DATABASE_URL?: string;
  /** Connections to PostgreSQL, a node. */
  DATABASE_POOL?: number | string;
  /** false behind pgbouncer in transaction mode. */
  DATABASE_PREPARE?: boolean | string;
  /** Carries news between nodes. Without it: one node. */
  REDIS_URL?: string;
  /** The secret of HS256 tokens. */
  AUTH_JWT_SECRET?: string;
  /** Where the identity provider's public keys are. */
  AUTH_JWKS_URL?: string;
  /** The `iss` that a token must have. */
  AUTH_ISSUER?: string;
  /** The `aud` that a token must have. */
  AUTH_AUDIENCE?: string;
  /** Over how long a stopping server spreads the closing of its sockets, in milliseconds. */
  DRAIN_MS?: number | string;
  /** How many proxies of your own add to X-Forwarded-For before a request is here. 0: the header is not believed. */
  TRUSTED_PROXIES?: number | string;
  /** For how long a session outlives its socket, in milliseconds. */
  SESSION_GRACE_MS?: number | string;
  /** After how long without an update somebody is shown as idle, in milliseconds. */
  PRESENCE_IDLE_MS?: number | string;
  /** What signs the checkpoints of logs that retention has cut. Several, with commas between: the first signs, all are accepted. */
  LOG_SIGNING_KEY?: string;
  /** The mail server, with user and password. Without it: no e-mail; embedded: mails are files in DATA_DIR/outbox. */
  SMTP_URL?: string;
  /** Whether a mail may leave unencrypted, where smtp: offers no STARTTLS: required, save for a server on this machine. */
  SMTP_TLS?: string;
  /** Connections to the mail server, and mails on their way at a time, a node. */
  SMTP_CONNECTIONS?: number | string;
  /** How long the mail server may take for one mail, in milliseconds; at most 75 seconds. */
  SMTP_TIMEOUT_MS?: number | string;
  /** Whom mails are from. */
  MAIL_FROM?: string;
  /** What signs the links by which people end mails without signing in. Several, with commas between: the first signs, all are accepted. */
  MAIL_SIGNING_KEY?: string;
  /** How long a mail that is due at once waits: what is read, taken back or added by then is not mailed, or mailed with it. In milliseconds. */
  MAIL_DELAY_MS?: number | string;
  /** Mails of single things that a person gets in an hour; what is beyond it comes in one digest at the full hour. */
  MAIL_HOURLY_LIMIT?: number | string;
  /** Where people reach this server from outside: the links in mails. Embedded: where it listens. */
  PUBLIC_URL?: string;
  /** What the button of a mail opens, in your front end; {base} {table} {record} {field} {thread} {notification} stand for ids. Without it: no button. */
  APP_URL?: string;
  /** What is logged, from fatal and error over warn, info and debug to trace; or silent. */
  LOG_LEVEL?: string;
}
