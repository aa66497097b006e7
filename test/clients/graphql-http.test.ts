import { type AuditResult, serverAudits } from 'graphql-http';
import { afterAll, describe, expect, it } from 'vitest';
import { modes } from '../support/modes.ts';
import { type Node, startNode } from '../support/node.ts';
import { testSettings } from '../support/server.ts';

/** What the specification of GraphQL over HTTP asks of a server, as the audits of graphql-http look for it. */
describe.each(modes)('GraphQL over HTTP (%s)', (mode) => {
  let running: Promise<{ node: Node; remove(): Promise<void> }> | undefined;
  const left: string[] = [];

  /** Audits are listed before anything is started, so that each is a test; the first one starts the server. */
  async function url(): Promise<string> {
    running ??= start();
    return `${(await running).node.url}/graphql`;
  }

  async function start() {
    const { settings, remove } = await testSettings(mode);
    // Two audits ask for a type of the schema.
    return { node: await startNode({ ...settings, INTROSPECTION: 'true' }), remove };
  }

  afterAll(async () => {
    const { node, remove } = (await running) ?? {};
    await node?.end('SIGKILL');
    await remove?.();
    console.info(`${mode}: of the audits of what a server MAY do ${left.length} are not passed`, ...left);
  });

  const audits = serverAudits({ url });

  it('is asked every audit', () => {
    expect(new Set(audits.map(({ id }) => id)).size).toBe(61);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (name, audit) => {
    const result = await audit.fn();
    if (!name.startsWith('MAY')) expect(await told(result)).toBe('ok');
    else if (result.status !== 'ok') left.push(name);
  });
});

async function told(result: AuditResult): Promise<string> {
  if (result.status === 'ok') return 'ok';
  const { status, response, reason } = result;
  return `${status}: ${reason}: ${response.status} ${await response.text()}`;
}
