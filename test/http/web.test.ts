import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { serverOfSuite, there } from '../support/make.ts';
import { type Answer, ask } from './asking.ts';

/** The most that the first load of the page may be of JavaScript, compressed. */
const FIRST_LOAD_BYTES = 300 * 1024;

const server = serverOfSuite('embedded');
const get = (path: string, headers = {}, method = 'GET') => ask(server().url, path, { method, headers });

let page: Answer;
/** What the page loads before it runs, and its icon. */
let loaded: string[];
beforeAll(async () => {
  page = await get('/');
  loaded = [...page.text.matchAll(/(?:src|href)="\.?(\/[^"]+)"/g)].map(([, path]) => there(path));
});

const ofKind = (ending: string) => there(loaded.find((path) => path.endsWith(ending)));

describe('the page', () => {
  it('is at the address of the server, whatever it is asked to show', async () => {
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(page.text).toMatch(/^<!doctype html>/);
    expect((await get('/?person=ada&record=rec_1')).bytes).toEqual(page.bytes);
  });

  it('runs and asks nothing but what is its own, and is shown in no other page', () => {
    expect(page.headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    // So the policy is in nobody's way.
    expect(page.text).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]* src="\.\/assets\/)/);
  });

  it('is asked for anew each time, and sent only where it has changed', async () => {
    const { etag = '' } = page.headers;
    expect(page.headers['cache-control']).toBe('no-cache');
    for (const tag of [etag, `"other", ${etag}`]) {
      const answer = await get('/', { 'if-none-match': tag });
      expect(answer).toMatchObject({ status: 304, text: '', headers: { etag } });
    }
    expect((await get('/', { 'if-none-match': 'W/"other"' })).status).toBe(200);
  });

  it('has all that it names', async () => {
    expect(loaded.map((path) => path.split('.').at(-1))).toEqual(
      expect.arrayContaining(['js', 'css', 'svg']),
    );
    for (const path of [...loaded, '/favicon.ico']) expect(await get(path)).toMatchObject({ status: 200 });
    expect((await get('/favicon.ico')).headers['content-type']).toBe('image/svg+xml');
  });

  it('loads little before it is there', async () => {
    const scripts = loaded.filter((path) => path.endsWith('.js'));
    const sizes = await Promise.all(scripts.map(async (path) => gzipSync((await get(path)).bytes).length));
    const size = sizes.reduce((sum, one) => sum + one, 0);
    console.info(`the first load: ${scripts.length} scripts, ${size} bytes compressed`);
    expect(size).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
    // What is left is loaded when it is wanted.
    const text = (await Promise.all(scripts.map((path) => get(path)))).map((answer) => answer.text).join('');
    const lazy = [...text.matchAll(/import\("\.\/([\w.-]+\.js)"\)/g)].map(([, name]) => `/assets/${name}`);
    expect(lazy.length).toBeGreaterThan(0);
    for (const path of lazy) {
      expect(loaded).not.toContain(path);
      expect(await get(path)).toMatchObject({ status: 200 });
    }
  });
});

describe('a file of the page', () => {
  it.each([
    ['.js', 'text/javascript; charset=utf-8'],
    ['.css', 'text/css; charset=utf-8'],
  ])('of %s is kept by browsers for good, since its name tells its content', async (ending, type) => {
    const { headers } = await get(ofKind(ending));
    expect(ofKind(ending)).toMatch(/^\/assets\/[\w-]+-[A-Z0-9]{8}\.\w+$/);
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each(['/', '.js'])('is compressed for who can take it (%s)', async (which) => {
    const path = which === '/' ? which : ofKind(which);
    const plain = await get(path);
    const zipped = await get(path, { 'accept-encoding': 'br, gzip' });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(zipped.bytes)).toEqual(plain.bytes);
    for (const { headers, bytes } of [plain, zipped]) {
      expect(headers['content-length']).toBe(String(bytes.length));
    }
  });

  it('is only told of to HEAD, and only read', async () => {
    for (const path of ['/', '/favicon.svg', ofKind('.js')]) {
      const { headers, text } = await get(path, {}, 'HEAD');
      expect([headers['content-length'], text]).toEqual([(await get(path)).headers['content-length'], '']);
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
        expect(await get(path, {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
      }
    }
  });

  it.each([
    '/assets/',
    '/assets/none-00000000.js',
    '/index.html',
    '/assets/../index.html',
    '/assets/../../../package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/index.html',
    '/assets\\..\\..\\cli.js',
    '//assets/',
    '/__proto__',
  ])('is none at %s', async (path) => {
    const { status, text } = await get(path);
    expect([status, text]).toEqual([404, 'Not found\n']);
  });
});
