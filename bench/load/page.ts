import type { Random } from '../../test/support/random.ts';
import { type Book, now } from './book.ts';
import { HABITS } from './habits.ts';
import { nameOf } from './ledger.ts';
import { type Ack, type Answer, type Line, openLine } from './line.ts';
import { DURABLE, documents, type Kind } from './operations.ts';
import { createPicture, type Loaded, type Picture } from './picture.ts';
import type { SharedTable } from './table.ts';

/** Who somebody is, and where they reach the product. */
export interface Who {
  n: number;
  token: string;
  /** Of the nodes; each connection goes to the next one. */
  ports: readonly number[];
  /** An address of their own. */
  from: string | undefined;
  table: SharedTable;
  /** Only the changes: no presence, locks or notifications. */
  isBare: boolean;
  random: Random;
  book: Book;
}

/** The page of one person: it loads the table, follows everything about it, and comes back when the line breaks. */
export interface Page {
  readonly n: number;
  readonly tableId: string;
  readonly isLive: boolean;
  /** Nothing is on its way. */
  readonly isQuiet: boolean;
  /** How often the table was loaded. */
  readonly loads: number;
  /** The last revision that came. */
  readonly revision: number;
  /** See Picture. */
  readonly sum: number;
  /** Resolves once it follows the table. */
  open(): Promise<void>;
  /** Sends an operation, if the page is live. Durable ones get a name, and are sent again when the line breaks before the answer. */
  send(kind: Kind, variables: Variables, answered?: (payload: Payload | undefined) => void): void;
  /** Breaks the line and comes back with the cursor; calls back with what ends a line that was left half open. */
  loseLine(how: 'cut' | 'half-open', zombie: (end: () => void) => void): void;
  reload(): void;
  /** To be called every second or so: looks for what is late. */
  look(): void;
  close(): void;
}

export type Variables = Record<string, unknown> & { input?: Record<string, unknown> };
export type Payload = { __typename?: string; revision?: number | null; code?: string } & Record<
  string,
  unknown
>;

/** An answer, or a page, that has not come by then is late. */
const LATE_MS = 15_000;
/** What was sent before a load is in what comes after it for no longer than this. */
const SETTLED_MS = 30_000;
/** Refusals that people meet where they write at the same time. */
const COLLISIONS = new Set(['ConflictError', 'CellLockedError']);

interface Running {
  kind: Kind;
  variables: Variables;
  since: number;
  wasLost: boolean;
  name: string | undefined;
  answered: ((payload: Payload | undefined) => void) | undefined;
}

export function createPage({ n, token, ports, from, table, isBare, random, book }: Who): Page {
  let line: Line | undefined;
  let session: Ack | undefined;
  let isLive = false;
  let isClosed = false;
  let connects = 0;
  let begunAt = 0;
  let liveSince = 0;
  let loadedAt = 0;
  let isSettled = false;
  let cursor = '';
  let revision = 0;
  let picture: Picture | undefined;
  let opened = () => {};
  let names = 0;
  let loads = 0;
  let comingBack: NodeJS.Timeout | undefined;
  const running = new Set<Running>();

  function connect() {
    if (isClosed) return;
    const resumed = session;
    begunAt = now();
    connects += 1;
    line = openLine(
      { port: ports[(n + connects) % ports.length] ?? 0, from, token, resumeToken: resumed?.resumeToken },
      {
        ready(ack) {
          book.took(resumed ? 'resume' : 'connect', now() - begunAt);
          if (resumed && resumed.sessionId !== ack.sessionId)
            book.fault('a session that was not taken up', `person ${n}`);
          session = ack;
          if (resumed && picture) follow();
          else load();
        },
        event(stream, payload) {
          if (stream === 'changes') changed(payload);
          else book.count(`${stream}, events`);
        },
        ended(reason) {
          book.fault(`a line that ended: ${reason.slice(0, 80)}`, `person ${n}, live ${isLive}: ${reason}`);
          line = undefined;
          comeBack(HABITS.backFromCut);
        },
      },
    );
  }

  function load() {
    const since = now();
    line?.ask({ query: documents.load, variables: { id: table.id, first: 500 } }, ({ data, errors }) => {
      const loaded = data?.table as {
        cursor: string;
        revision: number;
        records: { edges: { node: Loaded[number] }[] };
      } | null;
      if (!loaded) {
        book.fault('a table that could not be loaded', JSON.stringify(errors));
        return;
      }
      book.took('load', now() - since);
      loadedAt = now();
      loads += 1;
      isSettled = false;
      ({ cursor, revision } = loaded);
      picture = createPicture(loaded.records.edges.map(({ node }) => node));
      follow();
    });
  }

  function follow() {
    liveSince = now();
    const tableId = table.id;
    const input = { cell: { recordId: random.pick(table.recordIds), fieldId: random.pick(table.fields).id } };
    line?.follow('changes', { query: documents.changes, variables: { tableId, after: cursor } });
    if (!isBare) {
      line?.follow('presence', { query: documents.presence, variables: { tableId, input } });
      line?.follow('locks', { query: documents.locks, variables: { tableId } });
      line?.follow('notifications', { query: documents.notifications, variables: {} });
    }
    isLive = true;
    for (const one of running) ask(one);
    opened();
  }

  function changed(payload: string) {
    const entry = table.ledger.take(payload);
    if (!entry) return;
    if (entry.revision <= revision) {
      book.count('doubled');
      return;
    }
    if (entry.revision > revision + 1) book.count('lost', entry.revision - revision - 1);
    ({ cursor, revision } = entry);
    picture?.apply(entry);
    book.count('changes, events');
    if (entry.by === n) return;
    // What was sent while this page was away comes when it is back, which says how long it was away.
    if (entry.sentAt > liveSince) book.took('edit to others', now() - entry.sentAt);
    else book.count('changes, caught up');
  }

  function ask(one: Running) {
    line?.ask({ query: documents[one.kind], variables: one.variables }, (answer) => {
      if (!running.delete(one)) return;
      if (!one.wasLost) book.took(one.kind, now() - one.since);
      one.answered?.(read(one, answer));
    });
  }

  /** The payload, where it is one. */
  function read({ kind, name }: Running, { data, errors }: Answer): Payload | undefined {
    const payload = Object.values(data ?? {})[0] as Payload | null | undefined;
    const type = payload?.__typename;
    if (!payload || errors)
      book.fault(`${kind}: ${errors?.[0]?.extensions?.code ?? 'nothing'}`, JSON.stringify(errors));
    else if (type && COLLISIONS.has(type)) book.count(type);
    else if (type?.endsWith('Error')) book.fault(`${kind}: ${type}`, JSON.stringify(payload));
    else {
      if (name !== undefined && payload.revision) table.ledger.acknowledged(name, payload.revision);
      return payload;
    }
    return undefined;
  }

  /** What was on its way is lost: durable operations are sent again by `follow`, the others are nobody's any more. */
  function dropped(keepDurable: boolean) {
    for (const one of running) {
      if (keepDurable && one.name !== undefined) one.wasLost = true;
      else running.delete(one);
    }
    isLive = false;
    line = undefined;
  }

  function comeBack([least, most]: readonly [number, number]) {
    dropped(session !== undefined);
    clearTimeout(comingBack);
    comingBack = setTimeout(connect, (least + random.next() * (most - least)) * 1_000);
  }

  return {
    n,
    tableId: table.id,
    get isLive() {
      return isLive;
    },
    get isQuiet() {
      return isLive && running.size === 0;
    },
    get loads() {
      return loads;
    },
    get revision() {
      return revision;
    },
    get sum() {
      return picture?.sum ?? 0;
    },
    open() {
      return new Promise((resolve) => {
        opened = resolve;
        connect();
      });
    },
    send(kind, variables, answered) {
      if (!isLive) return;
      const since = now();
      names += 1;
      const name = DURABLE.has(kind) ? nameOf(n, names, since) : undefined;
      if (name !== undefined && variables.input) variables.input.clientMutationId = name;
      const one: Running = { kind, variables, since, name, answered, wasLost: false };
      running.add(one);
      ask(one);
    },
    loseLine(how, zombie) {
      if (!isLive) return;
      book.count(how === 'cut' ? 'lines cut' : 'lines half open');
      if (how === 'cut') line?.cut();
      else if (line) zombie(line.freeze());
      comeBack(how === 'cut' ? HABITS.backFromCut : HABITS.backFromHalfOpen);
    },
    reload() {
      if (!isLive) return;
      book.count('pages loaded anew');
      line?.cut();
      session = undefined;
      comeBack(HABITS.reloading);
    },
    look() {
      const moment = now();
      for (const one of running) {
        if (!isLive || moment - Math.max(one.since, liveSince) < LATE_MS) continue;
        running.delete(one);
        book.fault(
          `no answer: ${one.kind}`,
          `person ${n}, sent ${((moment - one.since) / 1_000).toFixed(1)} s ago`,
        );
      }
      if (line && !isLive && moment - begunAt > LATE_MS) {
        book.fault('a page that does not open', `person ${n}, connection ${connects}`);
        line.cut();
        comeBack(HABITS.backFromCut);
      }
      if (!isSettled && isLive && moment - Math.max(loadedAt, liveSince) > SETTLED_MS) {
        isSettled = true;
        picture?.settle();
      }
    },
    close() {
      isClosed = true;
      clearTimeout(comingBack);
      line?.cut();
    },
  };
}
