import type { ResyncRequired, TableRevision } from '../../src/client/change.ts';
import { deltaOf, type Told } from './picture.ts';

/** A revision of a table as the first person got it. */
export interface Entry extends Told {
  cursor: string;
  text: string;
  /** Who made it, and when they sent it, by the machine's clock in milliseconds. */
  by: number;
  sentAt: number;
}

/**
 * What the people of this process are told of one table. Each text is read once; everybody else's of the same revision must say the same.
 * What was acknowledged must stand in the stream at the revision that the answer named.
 */
export interface Ledger {
  /** The revision that this payload tells of; what is no revision is told to `fault`. */
  take(payload: string): Entry | undefined;
  acknowledged(name: string, revision: number): void;
  /** Of what was acknowledged: where the stream has something else, or, so far, nothing. */
  missing(): string[];
}

/** Revisions are kept for so long, for those who were away. */
const KEPT = 2_000;
const REVISION = /"revision":(\d+)/;

export function createLedger(fault: (kind: string, said: string) => void): Ledger {
  const entries = new Map<number, Entry>();
  const names = new Map<number, string | null>();
  const acknowledged = new Map<number, string>();
  const wrong: string[] = [];

  function check(revision: number) {
    const answered = acknowledged.get(revision);
    if (answered === undefined || !names.has(revision)) return;
    if (names.get(revision) !== answered)
      wrong.push(`${answered} was answered with ${revision}, which is ${names.get(revision)}`);
    acknowledged.delete(revision);
  }

  return {
    take(payload) {
      const revision = Number(REVISION.exec(payload)?.[1]);
      const known = entries.get(revision);
      if (known) {
        if (known.text !== payload && contentOf(known.text) !== contentOf(payload)) {
          fault('the same revision in other words', `${known.text}\n${payload}`);
        }
        return known;
      }
      const { data } = JSON.parse(payload) as { data?: { tableChanges: TableRevision | ResyncRequired } };
      const event = data?.tableChanges;
      if (event?.__typename !== 'TableRevision') {
        fault(event ? event.__typename : 'an event without data', payload);
        return undefined;
      }
      const [by, sentAt] = readName(event.clientMutationId);
      const { cursor, changes } = event;
      const entry = { revision, cursor, changes, delta: deltaOf(event), text: payload, by, sentAt };
      entries.set(revision, entry);
      entries.delete(revision - KEPT);
      names.set(revision, event.clientMutationId);
      check(revision);
      return entry;
    },
    acknowledged(name, revision) {
      acknowledged.set(revision, name);
      check(revision);
    },
    missing: () => [
      ...wrong,
      ...[...acknowledged].map(
        ([revision, name]) => `${name} was answered with ${revision}, which never came`,
      ),
    ],
  };
}

/** What a payload says. A replay may name the cells of a record in another order than the stream did: it is a list without one. */
function contentOf(payload: string): string {
  return JSON.stringify(JSON.parse(payload), (key, value) =>
    key === 'cells' && Array.isArray(value) ? value.map((cell) => JSON.stringify(cell)).sort() : value,
  );
}

/** A mutation's name tells who made it and when it was sent: whoever gets it, in whatever process, knows how long that took. */
export function nameOf(person: number, count: number, sentAt: number): string {
  return `${person}.${count}@${sentAt.toFixed(3)}`;
}

function readName(name: string | null): [by: number, sentAt: number] {
  const [, by, sentAt] = /^(\d+)\.\d+@([\d.]+)$/.exec(name ?? '') ?? [];
  return by === undefined ? [-1, Number.NaN] : [Number(by), Number(sentAt)];
}
