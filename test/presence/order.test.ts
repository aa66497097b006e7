import { expect, it } from 'vitest';
import { createPeers, type PresenceMessage } from '../../src/presence/peers.ts';
import { createPicture } from '../../src/presence/picture.ts';
import type { Shard } from '../../src/presence/store.ts';
import { memberOf } from './members.ts';

function scene() {
  const picture = createPicture();
  let shards = new Map<string, Shard>();
  let reads = 0;
  const peers = createPeers({
    picture,
    read: async () => {
      reads += 1;
      return shards;
    },
    isOwn: (nodeId) => nodeId === 'own',
    onChange: () => {},
    onError: (error) => {
      throw error;
    },
  });
  const stored = (
    previous: number,
    sequence: number,
    ...ids: string[]
  ): Extract<PresenceMessage, { type: 'stored' }> => ({
    type: 'stored',
    nodeId: 'n',
    previous,
    sequence,
    put: ids.map((id) => memberOf(id)),
    remove: [],
  });
  return {
    peers,
    stored,
    seen: () => picture.members().map(({ sessionId }) => sessionId),
    reads: () => reads,
    store(sequence: number, ...ids: string[]) {
      const members = new Map(ids.map((id) => [id, JSON.stringify(memberOf(id))]));
      shards = new Map([['n', { sequence, members }]]);
    },
  };
}

it('applies what follows on what is known, and reads the store for what does not', async () => {
  const { peers, stored, seen, reads, store } = scene();
  peers.take(stored(0, 1, 'a'));
  expect(seen()).toEqual(['a']);
  // The second message is lost.
  store(3, 'b', 'c');
  peers.take(stored(2, 3, 'c'));
  expect(seen()).toEqual(['a']);
  await peers.refresh();
  expect(seen()).toEqual(['b', 'c']);
  const before = reads();
  peers.take(stored(1, 2, 'b', 'late'));
  peers.take(stored(2, 3, 'c', 'doubled'));
  expect([seen(), reads()]).toEqual([['b', 'c'], before]);
});

it('keeps what messages have told when what is read is older', async () => {
  const { peers, stored, seen, store } = scene();
  store(1, 'old');
  peers.take(stored(0, 1, 'old'));
  const reading = peers.refresh();
  peers.take({ ...stored(1, 2, 'new'), remove: ['old'] });
  await reading;
  expect(seen()).toEqual(['new']);
  expect(peers.known.get('n')).toBe(2);
});
