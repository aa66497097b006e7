import { CreateRecordsDocument } from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import type { MadeTable } from '../support/make.ts';
import type { Person } from '../support/server.ts';

/** Somebody who goes on writing whatever happens: each record is sent again, under its name, until it is acknowledged. */
export interface Writer {
  /** The names of what was acknowledged, in order. */
  readonly written: string[];
  /** How often there was no answer. */
  readonly unanswered: number;
  /** Resolves when so many have been acknowledged. */
  reach(count: number): Promise<void>;
  stop(): Promise<void>;
}

let writers = 0;

export function startWriter(person: Person, table: MadeTable): Writer {
  const name = `writer ${++writers}`;
  const written: string[] = [];
  let unanswered = 0;
  let stopped = false;
  const running = (async () => {
    for (let n = 1; !stopped; n++) {
      const clientMutationId = `${name}, ${n}`;
      const cells = [{ fieldId: table.field('A'), value: clientMutationId }];
      const input = { tableId: table.id, records: [{ cells }], clientMutationId };
      for (;;) {
        try {
          const { createRecords } = await person.run(CreateRecordsDocument, { input });
          if (createRecords.__typename !== 'CreateRecordsPayload') throw new Error(createRecords.message);
          written.push(clientMutationId);
          break;
        } catch {
          unanswered += 1;
          await pause(20);
        }
      }
      await pause(10);
    }
  })();
  return {
    written,
    get unanswered() {
      return unanswered;
    },
    reach: (count) =>
      eventually(() => {
        if (written.length < count) throw new Error(`${written.length} of ${count} were acknowledged`);
      }),
    async stop() {
      stopped = true;
      await running;
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
