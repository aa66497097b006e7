import {
  PresenceDocument,
  type PresenceSubscription,
  UpdatePresenceDocument,
  type UpdatePresenceMutation,
} from '../../schema/operations/generated/graphql.ts';
import type { Random } from '../support/random.ts';
import { type Line, type Message, openLine } from './line.ts';
import { fold, namedIn, type PresenceEvent, type Said, textOf } from './seen.ts';

/** What all walkers share. */
export interface World {
  /** Where to connect now. */
  pick: (random: Random) => string;
  /** While false they only hold on to their subscriptions. */
  isWalking: boolean;
  /** Of every session that was ever acknowledged, the table that it may be seen in. */
  tables: Map<string, string>;
  counts: Record<'updates' | 'subscriptions' | 'resumed' | 'anew' | 'events', number>;
  /** By code: how sockets were closed, and which errors were answered. */
  closes: Map<string, number>;
  /** What no fault explains. */
  faults: string[];
  /** Hears every event, if there is anybody who listens. */
  tell?: (event: PresenceEvent) => void;
}

export const newWorld = (pick: World['pick']): World => ({
  pick,
  isWalking: true,
  tables: new Map(),
  counts: { updates: 0, subscriptions: 0, resumed: 0, anew: 0, events: 0 },
  closes: new Map(),
  faults: [],
});

const STATES = ['VIEWING', 'EDITING', 'AWAY'] as const;
/** Beyond the grace of a session. */
const LONG_AWAY_MS = 8_000;
const PING_MS = 500;

/** Somebody at one client in one table, who comes back however they lose their line. */
export class Walker {
  /** The table as this client sees it. */
  readonly picture = new Map<string, string>();
  #said: Said;
  #line: Line | undefined;
  #session: { id: string; resumeToken: string } | undefined;
  #subscription: string | undefined;
  #isIn = false;
  #isGone = false;
  #pingedAt = 0;
  readonly #open = new Set<Line>();
  #running: Promise<void> = Promise.resolve();

  constructor(
    readonly world: World,
    readonly who: {
      name: string;
      token: string;
      tableId: string;
      random: Random;
      /** How long this client bears the silence of a server. */
      patienceMs: number;
    },
  ) {
    this.#said = { state: 'VIEWING', viewId: this.#view(), cell: null, pointer: null };
  }

  /** `in` only when the server has acknowledged all that was said. */
  get stands(): 'in' | 'gone' | 'between' {
    if (this.#isGone) return 'gone';
    return this.#isIn && this.#line?.isOpen ? 'in' : 'between';
  }

  /** Sockets of this client that the server has not closed. */
  get openLines(): number {
    return [...this.#open].filter(({ isOpen }) => isOpen).length;
  }

  get sessionId(): string {
    return this.#session?.id ?? '';
  }

  /** How others should see this one. */
  get text(): string {
    return textOf(this.who.name, this.#said);
  }

  begin(): void {
    this.#running = this.#run();
  }

  /** Loses the line, and comes back. */
  drop(): void {
    this.#line?.drop();
    this.#leaveTable();
  }

  async move(): Promise<void> {
    if (this.#line) await this.#update(this.#line, { pointer: this.#somewhere() });
  }

  /** Leaves the table properly and comes again at once. */
  async comeAgain(): Promise<void> {
    if (!this.#line || !this.#subscription) return;
    this.#line.complete(this.#subscription);
    this.#leaveTable();
    await this.#enter(this.#line);
  }

  /** Leaves for ever: with goodbye, or by a line that breaks. */
  async leave({ isPolite }: { isPolite: boolean }): Promise<void> {
    this.#isGone = true;
    if (isPolite && this.#subscription) this.#line?.complete(this.#subscription);
    else for (const line of this.#open) line.drop();
    await this.#running;
  }

  /** Cleans up. */
  async end(): Promise<void> {
    this.#isGone = true;
    for (const line of this.#open) line.drop();
    await this.#running;
  }

  async #run() {
    while (!this.#isGone) {
      const line = await this.#connect();
      if (line && !this.#isGone && (await this.#enter(line))) await this.#stay(line);
      this.#leaveTable();
      await this.#pause(this.who.random.below(100));
    }
  }

  async #connect(): Promise<Line | undefined> {
    const { world, who } = this;
    const before = this.#session;
    const opened = await openLine(
      world.pick(who.random),
      { token: who.token, resumeToken: before?.resumeToken },
      { limitMs: who.patienceMs, onClose: (code) => count(world.closes, String(code)) },
    );
    if (!opened) return undefined;
    const { line, sessionId, resumeToken } = opened;
    if (this.#isGone) line.drop();
    this.#open.add(line);
    this.#line = line;
    this.#session = { id: sessionId, resumeToken };
    world.tables.set(sessionId, who.tableId);
    world.counts[before?.id === sessionId ? 'resumed' : 'anew'] += 1;
    return line;
  }

  /** Subscribes, and says everything again: what was said last may be lost. */
  #enter(line: Line): Promise<boolean> {
    const { tableId, patienceMs } = this.who;
    this.world.counts.subscriptions += 1;
    let isFirst = true;
    return settled(patienceMs, line, (resolve) => {
      this.#subscription = line.begin(PresenceDocument, { tableId, input: this.#said }, (message) => {
        const data = message.type === 'next' ? presenceIn(message) : undefined;
        if (!data) {
          if (message.type !== 'closed') this.#hear(message);
          line.drop();
          this.#isIn = false;
          resolve(false);
          return;
        }
        this.#take(data.presence, isFirst);
        if (!isFirst) return;
        isFirst = false;
        this.#isIn = true;
        resolve(true);
      });
    });
  }

  #take(event: PresenceEvent, isFirst: boolean) {
    const { world, sessionId, who } = this;
    world.counts.events += 1;
    world.tell?.(event);
    for (const named of namedIn(event)) {
      const table = world.tables.get(named.sessionId);
      if (table !== who.tableId || (named.viewId && !named.viewId.startsWith(who.tableId))) {
        world.faults.push(`${who.tableId} was told of ${JSON.stringify(named)} of ${table}`);
      }
    }
    fold(this.picture, event);
    if (!isFirst) return;
    if (event.__typename !== 'PresenceSnapshot' || event.sessionId !== sessionId) {
      world.faults.push(`${sessionId} got first: ${JSON.stringify(event).slice(0, 300)}`);
    } else if (this.picture.get(sessionId) !== this.text) {
      world.faults.push(`${sessionId} came as ${this.text} and was shown ${this.picture.get(sessionId)}`);
    }
  }

  async #stay(line: Line) {
    const { random, patienceMs } = this.who;
    while (line.isOpen && line === this.#line && !this.#isGone) {
      if (this.world.isWalking) await this.#step(line);
      await this.#pause(20 + random.below(200));
      const now = performance.now();
      if (now - line.heardAt > patienceMs) line.drop();
      if (now - this.#pingedAt < PING_MS) continue;
      this.#pingedAt = now;
      line.ping();
    }
  }

  async #step(line: Line) {
    const { random } = this.who;
    const choice = random.below(1_000);
    if (choice < 600) await this.#update(line, { pointer: this.#somewhere() });
    else if (choice < 820) await this.#update(line, this.#marks());
    else if (choice < 900) {
      if (this.#subscription) line.complete(this.#subscription);
      this.#leaveTable();
      await this.#away(random.below(4) === 0 ? random.below(2_000) : 0);
      if (line.isOpen && !this.#isGone) await this.#enter(line);
    } else if (choice < 930) line.drop();
    else if (choice < 945) {
      line.drop();
      await this.#away(random.below(LONG_AWAY_MS));
    } else if (choice < 960) {
      // Comes elsewhere with the same session while the socket is open: the server closes it.
      line.abandon();
      this.#line = undefined;
    } else if (choice < 975) {
      // Leaves for ever; somebody else comes.
      line.drop();
      this.#session = undefined;
    }
  }

  async #update(line: Line, part: Partial<Said>) {
    const { tableId, patienceMs } = this.who;
    const before = this.#said;
    this.#said = { ...before, ...part };
    this.#isIn = false;
    const isTaken = await settled(patienceMs, line, (resolve) => {
      const input = { tableId, ...part };
      line.begin(UpdatePresenceDocument, { input }, (message) => {
        if (message.type === 'complete') return;
        const isAcknowledged = message.type === 'next' && isUpdated(message);
        if (!isAcknowledged && message.type !== 'closed') this.#hear(message);
        resolve(isAcknowledged);
      });
    });
    if (isTaken) this.world.counts.updates += 1;
    this.#isIn = isTaken;
    // The next subscription says it again.
    if (!isTaken) line.drop();
  }

  /** An answer that was not hoped for. */
  #hear({ type, payload }: Message) {
    count(
      this.world.closes,
      `${type} ${JSON.stringify(payload ?? null)}`.replace(/(ses|tbl|req)_\w+/g, '$1').slice(0, 200),
    );
  }

  #leaveTable() {
    this.#isIn = false;
    this.#subscription = undefined;
    this.picture.clear();
  }

  #somewhere(): Said['pointer'] {
    const { random } = this.who;
    return random.below(10) === 0 ? null : { x: random.below(2_000), y: random.below(2_000) };
  }

  #marks(): Partial<Said> {
    const { random } = this.who;
    const cell = { recordId: `rec ${random.below(20)}`, fieldId: `fld ${random.below(5)}` };
    const all: Said = {
      state: random.pick(STATES),
      viewId: this.#view(),
      cell: random.below(4) === 0 ? null : cell,
      pointer: this.#somewhere(),
    };
    const { state, viewId } = all;
    return random.pick<Partial<Said>>([{ state }, { viewId }, { cell: all.cell }, all]);
  }

  #view(): string {
    return `${this.who.tableId}/${this.who.random.below(5)}`;
  }

  /** As long as all walk. */
  async #away(ms: number) {
    const end = performance.now() + ms;
    while (performance.now() < end && this.world.isWalking && !this.#isGone) await this.#pause(50);
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms));
  }
}

/** Undefined for a refusal, which comes as a `next` too. */
function presenceIn({ payload }: Message): PresenceSubscription | undefined {
  return (payload as { data?: PresenceSubscription | null }).data ?? undefined;
}

function isUpdated({ payload }: Message): boolean {
  const { data } = payload as { data?: UpdatePresenceMutation | null };
  return data?.updatePresence.__typename === 'UpdatePresencePayload';
}

/** What comes of it; false, and the line is dropped, where nothing does within the time. */
function settled(
  limitMs: number,
  line: Line,
  act: (resolve: (value: boolean) => void) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      line.drop();
      resolve(false);
    }, limitMs);
    act((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

function count(counts: Map<string, number>, key: string) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
