import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import { inject } from 'vitest';
import { WebSocket } from 'ws';
import { type Environment, readConfig } from '../../src/config.ts';
import { listen } from '../../src/http/server.ts';
import { type Opened, openCobase } from '../../src/open.ts';
import { ownDatabase, ownFolder } from './database.ts';
import type { Mode } from './modes.ts';

export const TEST_SECRET = 'a secret of the tests, long enough to be one';

/** A token as an identity provider would sign it. `name` stands for a person: `ada` is ada@example.org, verified. */
export async function tokenOf(name: string, claims: Record<string, unknown> = {}): Promise<string> {
  return new SignJWT({ name, email: `${name}@example.org`, email_verified: true, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`test|${name}`)
    .setExpirationTime(typeof claims.exp === 'number' ? claims.exp : '1 hour')
    .sign(new TextEncoder().encode(TEST_SECRET));
}

/** A running server, and how people talk to it. */
export interface TestServer {
  url: string;
  /** What was opened, for looking inside. */
  opened: Opened;
  /** What went wrong inside without reaching anybody. */
  errors: unknown[];
  as(name: string, claims?: Record<string, unknown>): Promise<Person>;
  close(): Promise<void>;
}

/** Somebody with a token, over HTTP and, for streams, over a real WebSocket. */
export interface Person {
  token: string;
  /** Runs an operation; fails on any top-level error. */
  run<Result, Variables>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  /** Runs an operation and answers whatever came, errors included. */
  ask<Result, Variables>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<Answer<Result>>;
  /** A graphql-ws client of their own. Closed with the server, or before. */
  socket(): Client;
}

export interface Answer<Result> {
  status: number;
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** The settings of a server in a mode, with a database of its own, and what removes it again. */
export async function testSettings(mode: Mode): Promise<{ settings: Environment; remove(): Promise<void> }> {
  const shared = {
    PORT: '0',
    HOST: '127.0.0.1',
    AUTH_JWT_SECRET: TEST_SECRET,
    LOG_LEVEL: 'silent',
    DRAIN_MS: '0',
  };
  if (mode === 'embedded') {
    const folder = await ownFolder();
    return { settings: { ...shared, DATA_DIR: folder.path }, remove: folder.remove };
  }
  const database = await ownDatabase();
  const settings = { ...shared, DATABASE_URL: database.url, REDIS_URL: inject('redisUrl') };
  return { settings, remove: database.drop };
}

/** Starts a server in this process. Several with the same settings are several nodes. */
export async function startServer(settings: Environment): Promise<TestServer> {
  const config = readConfig(settings);
  const errors: unknown[] = [];
  const opened = await openCobase(config, (error) => errors.push(error));
  const server = await listen(opened.app, {
    ...config,
    demoSecret: opened.demoSecret,
    logger: pino({ level: 'silent' }),
  });
  const clients = new Set<Client>();
  return {
    url: server.url,
    opened,
    errors,
    as: async (name, claims) => personAt(server.url, await tokenOf(name, claims), clients),
    async close() {
      for (const client of clients) await client.dispose();
      await server.close();
      await opened.close();
    },
  };
}

/** A person who talks to a server at an address, in this process or in another. */
export function personAt(url: string, token: string, clients: Set<Client> = new Set()): Person {
  async function ask<Result, Variables>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<Answer<Result>> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: textOf(document), variables }),
    });
    const body = (await response.json()) as Omit<Answer<Result>, 'status'>;
    return { status: response.status, ...body };
  }
  return {
    token,
    ask,
    async run(document, variables) {
      const { data, errors } = await ask(document, variables);
      if (errors || !data) throw new Error(`the operation failed: ${JSON.stringify(errors)}`);
      return data;
    },
    socket() {
      const client = createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { Authorization: `Bearer ${token}` },
        retryAttempts: 0,
      });
      clients.add(client);
      return client;
    },
  };
}

const texts = new WeakMap<object, string>();

function textOf(document: TypedDocumentNode<unknown, never>): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}
