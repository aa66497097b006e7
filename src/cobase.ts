import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { ConfigError, readConfig } from './config.ts';
import { mount } from './http/server.ts';
import { openCobase } from './open.ts';
import type { Logger } from './ops/log.ts';
import { guarded } from './ops/log-error.ts';
import { createLogger } from './ops/logger.ts';
import type { Readiness } from './ops/readiness.ts';
import type { Settings } from './settings.ts';

export type { Log, Logger } from './ops/log.ts';
export type { Readiness } from './ops/readiness.ts';
export type { Settings } from './settings.ts';

export interface CobaseOptions {
  /**
   * By the names of the environment variables, and by the same rules: `process.env` will do. AUTH_JWT_SECRET or AUTH_JWKS_URL is
   * needed always. PORT, HOST and METRICS_PORT mean nothing here.
   */
  settings: Settings;
  /**
   * Where the log goes; a logger of pino is one. Without it: JSON lines to the standard output, from LOG_LEVEL on. An error comes in
   * the field `err` as a plain object, of which nothing that people have written is a part.
   */
  logger?: Logger;
}

/** Cobase, for a server of yours: it answers at `/graphql` and `/ws`, and at `/api`, `/export`, `/mail` and `/outbox`. */
export interface Cobase {
  /**
   * Answers a request for one of its paths and returns true. Any other it leaves alone: it calls `next`, if there is one, and returns
   * false. So it is a middleware of Express too; let it stand before those that read bodies, and at the root.
   */
  handle(request: IncomingMessage, response: ServerResponse, next?: () => void): boolean;
  /** For the server's `upgrade` event. Leaves the socket alone and returns false where the path is not one of its own. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** What it can do now, for a health check of yours. It is found out beside the requests: to ask costs nothing. */
  ready(): Readiness;
  /** Its metrics, in the text format of Prometheus. Those of the process are yours to tell. */
  metrics(): Promise<string>;
  /**
   * For DRAIN_DELAY_MS only `ready` says that it comes. Then it lets running requests end, closes the sockets with a code that
   * clients retry, spread over DRAIN_MS, and gives back all that it opened. The server is left as it is: `/graphql` and `/ws` answer
   * 503 from then on, and the other paths are the server's.
   */
  close(): Promise<void>;
}

/** The settings do not fit. The message tells every fault, each with what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Opens the database and all else that the settings name, and brings the database up to date.
 *
 * @throws SettingsError with all faults of the settings at once
 * @throws Error when what they name cannot be opened; nothing is left open then
 */
export async function createCobase({ settings, logger: given }: CobaseOptions): Promise<Cobase> {
  const config = configOf(settings);
  const logger = given ? guarded(given) : createLogger(config.logLevel);
  const opened = await openCobase(
    config,
    (error) => logger.error({ err: error }, 'a part of the server failed'),
    (id) => logger.info({ mail: id }, 'a mail is in the outbox'),
  );
  try {
    const mounted = await mount(opened.app, { ...config, logger });
    opened.app.start(config.mail?.publicUrl);
    let closing: Promise<void> | undefined;
    const { health } = opened.app;
    const close = async () => {
      health.drain();
      if (config.drainDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, config.drainDelayMs));
      await mounted.drain(config.drainMs);
      await opened.close();
    };
    return {
      handle(request, response, next) {
        const isOwn = mounted.handle(request, response);
        if (!isOwn) next?.();
        return isOwn;
      },
      upgrade: mounted.upgrade,
      ready: () => health.readiness(),
      metrics: mounted.metrics,
      close() {
        closing ??= close();
        return closing;
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

function configOf(settings: Settings) {
  const { PORT: _port, HOST: _host, METRICS_PORT: _metrics, ...rest } = settings;
  const texts = Object.entries(rest).map(([name, value]) => [
    name,
    value === undefined ? value : String(value),
  ]);
  const environment: Record<string, string | undefined> = Object.fromEntries(texts);
  try {
    const config = readConfig(environment);
    const { secret, jwksUrl } = config.auth;
    // The demo tokens of an embedded server are for its own machine, and nobody knows where this one will listen.
    if (!secret && !jwksUrl) throw new ConfigError('AUTH_JWKS_URL or AUTH_JWT_SECRET must be set');
    if (environment.SMTP_URL && !environment.PUBLIC_URL) {
      throw new ConfigError('PUBLIC_URL must be set when SMTP_URL is: every mail has a link that ends it');
    }
    // Without an address there are no links, and without links no mails.
    return config.mail?.publicUrl ? config : { ...config, mail: undefined };
  } catch (error) {
    if (error instanceof ConfigError) throw new SettingsError(error.message);
    throw error;
  }
}
