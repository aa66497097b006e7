import type { Server, ServerOptions } from 'node:http';
import { failureCode } from '../../db/failure.ts';
import { refused } from '../../guard/refusals.ts';
import type { Limits } from '../../guard/settings.ts';

/** How often a server looks for clients that are too slow, at least. */
const LOOK_MS = 5_000;
/** For a whole request, a body of the largest size over a slow line included. */
const REQUEST_MS = 120_000;

/** How long a server waits for what a client sends. */
export function timesOf({ HEADERS_TIMEOUT_MS }: Limits): ServerOptions {
  return {
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: Math.max(REQUEST_MS, HEADERS_TIMEOUT_MS),
    connectionsCheckingInterval: Math.min(LOOK_MS, HEADERS_TIMEOUT_MS),
  };
}

/** Counts clients that were cut off because they were too slow. Rejected: `clientError`, whose listener has to answer them all. */
export function countSlowClients(server: Server): void {
  server.on('connection', (socket) => {
    socket.once('error', (error) => {
      if (failureCode(error) === 'ERR_HTTP_REQUEST_TIMEOUT') refused('headers_timeout_ms');
    });
  });
}
