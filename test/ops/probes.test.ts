import { afterAll, beforeAll, expect, it } from 'vitest';
import { CreateBaseDocument } from '../../schema/operations/generated/graphql.ts';
import { createHealth } from '../../src/ops/health.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { makeBase } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { type Node, startNode } from '../support/node.ts';
import { freePort } from '../support/port.ts';
import { type OwnRedis, ownRedis } from '../support/redis.ts';
import { type Person, startServer, type TestServer, testSettings } from '../support/server.ts';

/** What /readyz says, with its status. */
async function readyz(url: string): Promise<[number, Record<string, string>]> {
  const response = await fetch(`${url}/readyz`);
  return [response.status, (await response.json()) as Record<string, string>];
}

const READY = [200, { status: 'ready', database: 'up', redis: 'up' }];
const DEGRADED = [200, { status: 'degraded', database: 'up', redis: 'down' }];
const UNAVAILABLE = [503, { status: 'unavailable', database: 'down', redis: 'up' }];

describeServer('a server of which something is lost', () => {
  let remove: () => Promise<void>;
  let redis: OwnRedis;
  let postgres: TcpProxy;
  let server: TestServer;
  let ada: Person;

  beforeAll(async () => {
    const own = await testSettings('server');
    remove = own.remove;
    redis = await ownRedis();
    const database = new URL(own.settings.DATABASE_URL ?? '');
    postgres = await startProxy({ target: { host: database.hostname, port: Number(database.port) } });
    database.port = String(postgres.port);
    server = await startServer({
      ...own.settings,
      REDIS_URL: redis.url,
      DATABASE_URL: database.toString(),
    });
    ada = await server.as('ada');
    await ada.run(CreateBaseDocument, { input: { name: 'warm' } });
  });

  afterAll(async () => {
    postgres?.resume();
    postgres?.accept();
    await server?.close();
    await postgres?.close();
    redis?.signal('SIGCONT');
    await redis?.kill();
    await remove?.();
  });

  const says = (expected: unknown) =>
    eventually(async () => expect(await readyz(server.url)).toEqual(expected));

  it('says that it is ready, to anybody, in few words', async () => {
    await says(READY);
    const response = await fetch(`${server.url}/readyz`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await (await fetch(`${server.url}/healthz`)).text()).toBe('ok\n');
  });

  it.each(['stopped', 'killed'])('is degraded and writes while Redis is %s', async (how) => {
    if (how === 'stopped') redis.signal('SIGSTOP');
    else await redis.kill();
    await says(DEGRADED);
    await makeBase(ada);
    expect(await readyz(server.url)).toEqual(DEGRADED);
    if (how === 'stopped') redis.signal('SIGCONT');
    else await redis.start();
    await says(READY);
  });

  it('is not ready while PostgreSQL refuses it, and lives', async () => {
    postgres.refuse();
    postgres.cut();
    await says(UNAVAILABLE);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    postgres.accept();
    await says(READY);
    await makeBase(ada);
  });

  it('is not ready while PostgreSQL is silent, and asks it one question at a time, whoever asks', async () => {
    postgres.hold();
    await says(UNAVAILABLE);
    const { inUse } = server.opened.database.pool();
    await Promise.all(Array.from({ length: 300 }, () => readyz(server.url)));
    expect(server.opened.database.pool().inUse).toBeLessThanOrEqual(inUse + 1);
    postgres.resume();
    await says(READY);
    const { answers } = server.opened.database.pool();
    await Promise.all(Array.from({ length: 300 }, () => readyz(server.url)));
    expect(server.opened.database.pool().answers - answers).toBeLessThan(100);
  });

  it('is ready while all connections are in use by others who get answers', async () => {
    const { database, app } = server.opened;
    const health = createHealth({ database, bus: app.vitals.bus, probeMs: 20, answerMs: 2_000 });
    const all = await Promise.all(Array.from({ length: database.pool().size }, () => database.acquire()));
    try {
      // Twice as long as an answer may take.
      for (const end = performance.now() + 4_000; performance.now() < end; ) {
        await all[0]?.command('begin');
        await all[0]?.command('rollback');
        expect(health.readiness().database).toBe('up');
      }
      // Nobody gets an answer any more.
      await eventually(() => expect(health.readiness().database).toBe('down'));
    } finally {
      for (const connection of all) connection.release();
      await eventually(() => expect(health.readiness().database).toBe('up'));
      health.close();
    }
  });
});

describeServer('a server that is told to stop', () => {
  let node: Node;
  let remove: () => Promise<void>;

  afterAll(async () => {
    await node?.end('SIGKILL');
    await remove?.();
  });

  it('first says so, and goes on for a while; its metrics are at a port of their own', async () => {
    const own = await testSettings('server');
    remove = own.remove;
    const metricsPort = await freePort();
    node = await startNode({
      ...own.settings,
      DRAIN_DELAY_MS: '3000',
      METRICS_PORT: String(metricsPort),
    });
    const probes = `http://127.0.0.1:${metricsPort}`;
    const ada = await node.as('ada');
    await makeBase(ada);
    expect((await fetch(`${node.url}/metrics`)).status).toBe(404);
    expect(await (await fetch(`${probes}/metrics`)).text()).toContain('\ncobase_ready 1\n');
    const nothing = await fetch(`${probes}/graphql`);
    expect([nothing.status, nothing.headers.get('x-content-type-options')]).toEqual([404, 'nosniff']);
    const ended = node.end('SIGTERM');
    await eventually(async () =>
      expect(await readyz(node.url)).toEqual([503, { status: 'draining', database: 'up', redis: 'up' }]),
    );
    await makeBase(ada);
    expect((await readyz(probes))[0]).toBe(503);
    expect((await fetch(`${node.url}/healthz`)).status).toBe(200);
    expect(await ended).toBe(0);
    await expect(fetch(`${node.url}/healthz`)).rejects.toThrow();
  });
});
