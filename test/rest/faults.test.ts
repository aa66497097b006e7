import { once } from 'node:events';
import { connect } from 'node:net';
import { sql } from 'drizzle-orm';
import { generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { listen } from '../../src/http/server.ts';
import { openCobase } from '../../src/open.ts';
import { addComment, makeDiscussion } from '../comment/discussion.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/port.ts';
import { personAt, testSettings, tokenOf } from '../support/server.ts';
import { callerAt } from './call.ts';

/** A server whose log can be read. */
async function startLogged(more: Record<string, string> = {}) {
  const own = await testSettings('embedded');
  const config = readConfig({ ...own.settings, ...more });
  const lines: string[] = [];
  const logger = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const opened = await openCobase(config, () => {});
  const { url, close } = await listen(opened.app, { ...config, logger });
  return {
    url,
    lines,
    opened,
    async close() {
      await close();
      await opened.close();
      await own.remove();
    },
  };
}

describe('a server that stops', () => {
  it('answers what is under way, and ends its connection', async () => {
    const server = await startLogged();
    const ada = personAt(server.url, await tokenOf('ada'));
    const { recordId } = await makeDiscussion(ada);
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text;
    });
    const ended = once(socket, 'end');
    const body = '{"markdown":"the last words"}';
    socket.write(
      `POST /api/v1/records/${recordId}/comments HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ada.token}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`,
    );
    await eventually(() => expect(answer).toBe('HTTP/1.1 100 Continue\r\n\r\n'));
    const closed = server.close();
    socket.write(body);
    await ended;
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 201 Created\r$/m);
    expect(answer).toMatch(/^connection: close\r$/im);
    expect(answer).toContain('the last words');
  });
});

describe('a fault of the server', () => {
  it('is told without a word of what it was, with an id that is in the log', async () => {
    const server = await startLogged();
    try {
      const ada = personAt(server.url, await tokenOf('ada'));
      const call = callerAt(server.url, ada.token);
      const place = await makeDiscussion(ada);
      const { id } = await addComment(ada, place, 'x');
      await server.opened.database.db.execute(sql`alter table comment rename to comments_of_others`);
      const answers = [
        await call('GET', `/records/${place.recordId}/comments`),
        await call('GET', `/comments/${id}`),
        await call('PATCH', `/comments/${id}`, { body: { markdown: 'y' } }),
        await call('DELETE', `/comments/${id}`),
      ];
      for (const { status, body } of answers) {
        expect([status, body.error?.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
        expect(JSON.stringify(body)).not.toMatch(/comments_of_others|select|relation/i);
        expect(body.error?.errorId).toMatch(/^[0-9a-f-]{36}$/);
        const [line = '', ...others] = server.lines.filter((one) => one.includes(body.error?.errorId ?? '?'));
        expect(others).toEqual([]);
        expect(line).toContain('comment');
      }
    } finally {
      await server.close();
    }
  });

  it('that is the identity provider makes clients try again, not sign out', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'RS256', kid: 'x' })
      .setSubject('somebody')
      .setExpirationTime('1 hour')
      .sign(privateKey);
    const AUTH_JWKS_URL = `http://127.0.0.1:${await freePort()}/keys`;
    const server = await startLogged({ AUTH_JWT_SECRET: '', AUTH_JWKS_URL });
    try {
      const { status, headers, body } = await callerAt(server.url, token)('GET', '/notifications');
      expect([status, body.error?.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
      expect(headers.get('retry-after')).toBe('5');
      expect(server.lines.some((line) => line.includes(body.error?.errorId ?? '?'))).toBe(true);
    } finally {
      await server.close();
    }
  });
});
