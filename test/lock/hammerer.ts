import {
  LockCellDocument,
  RecordDocument,
  TakeOverCellLockDocument,
  UnlockCellDocument,
  UpdateRecordsDocument,
  type UpdateRecordsInput,
} from '../../schema/operations/generated/graphql.ts';
import { keyOf } from '../../src/lock/lock.ts';
import { enter, type SocketOfSession } from '../session/person.ts';
import type { Fleet } from '../support/fleet.ts';
import type { Random } from '../support/random.ts';
import { personAt } from '../support/server.ts';
import type { Cell } from './nodes.ts';

/** What all of them together have seen. */
export interface Tally {
  /** Writes by their names, with the revisions that their answers told. */
  acknowledged: Map<string, number>;
  /** Writes that got no answer: they may be in the log or not. */
  unanswered: Set<string>;
  /** Writes that were answered with an error or changed nothing: they are not in the log. */
  refused: Set<string>;
  lockedOut: number;
  conflicts: number;
  locked: number;
  takenOver: number;
  resumed: number;
  /** What no fault and no rule explains. */
  faults: string[];
}

export const emptyTally = (): Tally => ({
  acknowledged: new Map(),
  unanswered: new Set(),
  refused: new Set(),
  lockedOut: 0,
  conflicts: 0,
  locked: 0,
  takenOver: 0,
  resumed: 0,
  faults: [],
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Beyond the grace of a session. */
const LONG_AWAY_MS = 7_500;

/** Somebody at one client who locks, writes, lets go and falls off the line at random. Mutations go to any node. */
export class Hammerer {
  #entered: SocketOfSession | undefined;
  #writes = 0;
  #stopped = false;
  readonly #seen = new Map<string, number>();
  /** What this one has locked and not yet let go, if nobody has taken it away. */
  #held: Cell[] = [];
  /** Cells that an answer said others held. */
  #theirs: Cell[] = [];
  #running: Promise<void> = Promise.resolve();

  constructor(
    readonly world: {
      fleet: Pick<Fleet, 'pick'>;
      random: Random;
      tableId: string;
      cells: Cell[];
      tally: Tally;
    },
    readonly who: { token: string; isOwner: boolean },
  ) {}

  /** Of the socket that is open now. */
  get openSession(): string | undefined {
    return this.#entered && !this.#entered.socket.closed ? this.#entered.sessionId : undefined;
  }

  begin(): void {
    this.#running = this.#run();
  }

  /** The socket stays as it is. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async leave(): Promise<void> {
    await this.#entered?.socket.close();
  }

  async #run() {
    const { random, tally } = this.world;
    while (!this.#stopped) {
      try {
        const sessionId = this.openSession ?? (await this.#come());
        if (sessionId) await this.#step(sessionId);
      } catch (error) {
        // What a mutation about locks came to on a node that dies is nobody's promise; writes keep their own account.
        if (!isBreak(error)) tally.faults.push(String(error));
      }
      await pause(5 + random.below(60));
    }
  }

  /** Comes back, with the session of before if it lives. */
  async #come(): Promise<string | undefined> {
    const { fleet, random, tally } = this.world;
    const before = this.#entered;
    try {
      this.#entered = await enter(fleet.pick(random), this.who.token, before?.resumeToken);
    } catch {
      return undefined;
    }
    if (before?.sessionId === this.#entered.sessionId) tally.resumed += 1;
    return this.#entered.sessionId;
  }

  async #step(sessionId: string) {
    const { random, tally } = this.world;
    // Whoever holds cells mostly writes and lets go, or nobody else would ever get anything.
    const choice = random.below(100) + (this.#held.length > 0 ? 25 : 0);
    if (choice < 30) {
      const cells = this.#some(2);
      const { lockCell } = await this.#person().run(LockCellDocument, { input: { cells, sessionId } });
      if (lockCell.__typename === 'LockCellPayload') {
        tally.locked += 1;
        this.#held = cells;
      } else if (lockCell.__typename === 'CellLockedError') this.#theirs = lockCell.locks;
    } else if (choice < 80) {
      await this.#write(sessionId);
    } else if (choice < 82) {
      await this.leave();
      const away = random.below(5) === 0 ? LONG_AWAY_MS : random.below(1_000);
      for (let waited = 0; waited < away && !this.#stopped; waited += 50) await pause(50);
    } else if (choice < 90) {
      const [cell] = this.#theirs;
      if (!this.who.isOwner || !cell) return;
      const { recordId, fieldId } = cell;
      this.#theirs = [];
      const { takeOverCellLock } = await this.#person().run(TakeOverCellLockDocument, {
        input: { recordId, fieldId, sessionId },
      });
      if (takeOverCellLock.__typename !== 'TakeOverCellLockPayload') return;
      tally.takenOver += 1;
      this.#held = [...this.#held, cell];
    } else {
      const cells = this.#held.length > 0 ? this.#held : this.#some(2);
      this.#held = [];
      await this.#person().run(UnlockCellDocument, {
        input: { cells: cells.map(({ recordId, fieldId }) => ({ recordId, fieldId })), sessionId },
      });
    }
  }

  /** Some cells, each once. */
  #some(most: number): Cell[] {
    const { random, cells } = this.world;
    const picked = Array.from({ length: 1 + random.below(most) }, () => random.pick(cells));
    return [...new Map(picked.map((cell) => [keyOf(cell), cell])).values()];
  }

  /** Those that this one holds, if any, and so many others. */
  #own(others: number): Cell[] {
    const some = others > 0 || this.#held.length === 0 ? this.#some(1) : [];
    return [...new Map([...this.#held, ...some].map((cell) => [keyOf(cell), cell])).values()];
  }

  #person() {
    return personAt(this.world.fleet.pick(this.world.random), this.who.token);
  }

  async #write(sessionId: string) {
    const { tableId, random, tally } = this.world;
    const name = `${sessionId}/${this.#writes++}`;
    // What one holds, what one does not, and both in one mutation.
    const cells = random.below(3) === 0 ? this.#some(2) : this.#own(random.below(4) === 0 ? 1 : 0);
    const input: UpdateRecordsInput = {
      tableId,
      sessionId,
      clientMutationId: name,
      onConflict: random.pick(['REJECT', 'MERGE', 'OVERWRITE']),
      records: [...new Set(cells.map(({ recordId }) => recordId))].map((id) => ({
        id,
        cells: cells
          .filter(({ recordId }) => recordId === id)
          .map(({ recordId, fieldId }) => ({
            fieldId,
            value: name,
            version: this.#seen.get(keyOf({ recordId, fieldId })) ?? 1,
          })),
      })),
    };
    // Now and then the same is sent twice at once; whoever gets no answer mostly sends it again.
    const sent = Array.from({ length: random.below(12) === 0 ? 2 : 1 }, () => this.#send(name, input));
    let answers = await Promise.all(sent);
    for (let again = 0; again < 3 && answers.includes('unanswered') && random.below(4) > 0; again++) {
      await pause(100);
      answers = [...answers.filter((answer) => answer !== 'unanswered'), await this.#send(name, input)];
    }
    if (tally.acknowledged.has(name)) return;
    (answers.includes('unanswered') ? tally.unanswered : tally.refused).add(name);
    if (answers.includes('behind')) await this.#look(cells);
  }

  async #send(
    name: string,
    input: UpdateRecordsInput,
  ): Promise<'written' | 'refused' | 'behind' | 'unanswered'> {
    const { tally } = this.world;
    const answer = await this.#person()
      .run(UpdateRecordsDocument, { input })
      .catch((error: unknown) => {
        if (!isBreak(error)) tally.faults.push(String(error));
      });
    if (!answer) return 'unanswered';
    const { updateRecords } = answer;
    switch (updateRecords.__typename) {
      case 'UpdateRecordsPayload': {
        for (const record of updateRecords.records) this.#see(record);
        const { revision } = updateRecords;
        if (revision === null || revision === undefined) return 'behind';
        const before = tally.acknowledged.get(name);
        if (before !== undefined && before !== revision) {
          tally.faults.push(`${name} was answered with revisions ${before} and ${revision}`);
        }
        tally.acknowledged.set(name, revision);
        return 'written';
      }
      case 'CellLockedError':
        tally.lockedOut += 1;
        return 'refused';
      case 'ConflictError':
        tally.conflicts += 1;
        return 'behind';
      default:
        tally.faults.push(JSON.stringify(updateRecords));
        return 'refused';
    }
  }

  async #look(cells: Cell[]) {
    for (const id of new Set(cells.map(({ recordId }) => recordId))) {
      const { record } = await this.#person().run(RecordDocument, { id });
      if (record) this.#see(record);
    }
  }

  #see({ id: recordId, cells }: { id: string; cells: { fieldId: string; version: number }[] }) {
    for (const { fieldId, version } of cells) {
      const key = keyOf({ recordId, fieldId });
      this.#seen.set(key, Math.max(version, this.#seen.get(key) ?? 0));
    }
  }
}

/** The node died, or the database took too long: what comes of it is told apart by the log. */
function isBreak(error: unknown): boolean {
  return (
    error instanceof TypeError ||
    error instanceof SyntaxError ||
    /UNAVAILABLE|OUTCOME_UNKNOWN|terminated|other side closed/i.test(String(error))
  );
}
