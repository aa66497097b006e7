import { describe, expect, it } from 'vitest';
import { createCommentBodies } from '../../src/comment/bodies.ts';
import type { RichText } from '../../src/richtext/document.ts';
import type { Revision } from '../../src/stream/change.ts';
import { serverOfSuite } from '../support/make.ts';
import { modes } from '../support/modes.ts';

const saying = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const written = (name: string) => ({ version: 7, digest: `digest of ${name}` });

function revisionWith(kind: 'CommentDeleted' | 'CommentErased' | 'ThreadResolved', entityId: string) {
  return { changes: [{ kind, entityId, before: null, after: null }] } as unknown as Revision;
}

/** Nothing of it is in the database: what is told here is remembered. */
describe.each(modes)('what was just written (%s)', (mode) => {
  const server = serverOfSuite(mode);

  function open() {
    let now = 0;
    const bodies = createCommentBodies(server().opened.database, () => now);
    const pass = (ms: number) => {
      now += ms;
    };
    return { ...bodies, pass };
  }

  it('is told for a second', async () => {
    const bodies = open();
    bodies.remember('cmt_1', written('one'), saying('one'));
    bodies.pass(999);
    expect(await bodies.of('cmt_1', written('one'))).toEqual(saying('one'));
    bodies.pass(1);
    expect(await bodies.of('cmt_1', written('one'))).toBeNull();
  });

  it('is known by its digest: what was not committed is nobody else’s version', async () => {
    const bodies = open();
    bodies.remember('cmt_1', written('never committed'), saying('never committed'));
    expect(await bodies.of('cmt_1', written('another one of the same version'))).toBeNull();
  });

  it.each(['CommentDeleted', 'CommentErased'] as const)('is forgotten with %s', async (kind) => {
    const bodies = open();
    for (const name of ['one', 'two']) bodies.remember(`cmt_${name}`, written(name), saying(name));
    bodies.remember('cmt_one', written('an edit'), saying('an edit'));
    bodies.hear([revisionWith('ThreadResolved', 'cmt_two'), revisionWith(kind, 'cmt_one')]);
    expect(await bodies.of('cmt_one', written('one'))).toBeNull();
    expect(await bodies.of('cmt_one', written('an edit'))).toBeNull();
    expect(await bodies.of('cmt_two', written('two'))).toEqual(saying('two'));
    bodies.forget('cmt_two');
    expect(await bodies.of('cmt_two', written('two'))).toBeNull();
  });

  it('is at most two hundred bodies and a million characters, the newest (I7)', async () => {
    const bodies = open();
    for (let n = 0; n <= 200; n++) bodies.remember(`cmt_${n}`, written(`${n}`), saying(`${n}`));
    expect(await bodies.of('cmt_0', written('0'))).toBeNull();
    expect(await bodies.of('cmt_1', written('1'))).toEqual(saying('1'));
    const large = saying('x'.repeat(400_000));
    for (const name of ['a', 'b', 'c']) bodies.remember(`cmt_${name}`, written(name), large);
    expect(await bodies.of('cmt_200', written('200'))).toBeNull();
    expect(await bodies.of('cmt_a', written('a'))).toBeNull();
    expect(await bodies.of('cmt_b', written('b'))).toEqual(large);
    expect(await bodies.of('cmt_c', written('c'))).toEqual(large);
  });
});
