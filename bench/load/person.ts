import type { Random } from '../../test/support/random.ts';
import { ADDED, HABITS, HALF_OPEN, REPLIES, TYPED } from './habits.ts';
import type { Page } from './page.ts';
import type { SharedTable } from './table.ts';

/** Somebody at a page. */
export interface Person {
  readonly page: Page;
  readonly isQuiet: boolean;
  /** Begins to do what people do; who is not active only watches, loads anew and loses the line. */
  begin(): void;
  /** Everything once, without thinking. */
  doAll(): void;
  /** Ends what is under way, and begins nothing new. */
  rest(): void;
}

const WORDS =
  'amber basin cedar delta ember fjord grove harbor inlet juniper kelp lagoon meadow north orchard prairie quarry river summit tundra'.split(
    ' ',
  );

export function createPerson(
  page: Page,
  parts: {
    isActive: boolean;
    pace: number;
    table: SharedTable;
    random: Random;
    zombie: (end: () => void) => void;
  },
): Person {
  const { isActive, pace, table, random, zombie } = parts;
  const tableId = table.id;
  const own: string[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let isResting = true;
  /** Cells that are being typed into. */
  let typing = 0;
  let held: { place: { recordId: string; fieldId: string }; loads: number } | undefined;
  let writes = 0;

  function after([least, most]: readonly [number, number], act: () => void) {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        act();
      },
      (least + random.next() * (most - least)) * 1_000,
    );
    timers.add(timer);
  }

  /** The first time comes sooner, or nobody would do anything in the first seconds. */
  function often(habit: keyof typeof HABITS, act: () => void, first = true) {
    const [least, most] = [HABITS[habit][0] / pace, HABITS[habit][1] / pace];
    after(first ? [0, most] : [least, most], () => {
      if (isResting) return;
      act();
      often(habit, act, false);
    });
  }

  const words = (count: number) => Array.from({ length: count }, () => random.pick(WORDS)).join(' ');

  /** One that nobody has written to that cell before. */
  function value(type: SharedTable['fields'][number]['type']): unknown {
    writes += 1;
    if (type === 'NUMBER') return page.n * 10_000 + writes;
    return `${words(type === 'TEXT' ? 2 : 12)} ${page.n}.${writes}`;
  }

  function edit() {
    const chance = random.next();
    if (chance < ADDED) addOrRemove();
    else if (chance < ADDED + TYPED) type();
    else write(cell());
  }

  const cell = () => ({ recordId: random.pick(table.recordIds), field: random.pick(table.fields) });

  function write({ recordId, field }: ReturnType<typeof cell>, then?: () => void) {
    const cells = [{ fieldId: field.id, value: value(field.type), version: page.revision }];
    page.send('edit', { input: { tableId, records: [{ id: recordId, cells }] } }, then);
  }

  function type() {
    const chosen = cell();
    const { recordId, field } = chosen;
    const place = { recordId, fieldId: field.id };
    const { loads } = page;
    letGo();
    page.send('lock', { input: { tableId, cells: [place] } }, (locked) => {
      if (!locked) return;
      typing += 1;
      held = { place, loads };
      draft(1 + random.below(3));
    });

    function draft(left: number) {
      after(HABITS.draft, () => {
        if (!page.isLive || page.loads !== loads) {
          typing -= 1;
          return;
        }
        if (left > 0) {
          page.send('draft', { input: { ...place, draft: words(left) } });
          draft(left - 1);
          return;
        }
        write(chosen, letGo);
        typing -= 1;
      });
    }
  }

  /** Also of a cell whose line broke under the typing. One of an earlier load went with its session. */
  function letGo() {
    const cells = held && held.loads === page.loads ? [held.place] : [];
    held = undefined;
    if (cells.length > 0) page.send('unlock', { input: { tableId, cells } });
  }

  function addOrRemove() {
    if (own.length < 2) {
      const cells = table.fields.map(({ id, type }) => ({ fieldId: id, value: value(type) }));
      page.send('add', { input: { tableId, records: [{ cells }] } }, (payload) => {
        const [record] = (payload?.records ?? []) as { id: string }[];
        if (record) own.push(record.id);
      });
      return;
    }
    const id = own.shift();
    page.send('remove', { input: { tableId, ids: [id] } });
  }

  function comment() {
    const { threads } = table;
    const thread = random.next() < REPLIES && threads.length > 0 ? random.pick(threads) : undefined;
    const recordId = thread?.recordId ?? random.pick(table.recordIds);
    const input = { recordId, markdown: words(10), ...(thread ? { parentId: thread.id } : {}) };
    page.send('comment', { input }, (payload) => {
      const made = payload?.comment as { id: string } | undefined;
      if (made && !thread) threads.push({ id: made.id, recordId });
    });
  }

  function move() {
    const pointer = { x: random.below(1_600), y: random.below(2_400) };
    page.send('move', { input: { tableId, pointer } });
  }

  return {
    page,
    get isQuiet() {
      return page.isQuiet && typing === 0;
    },
    begin() {
      isResting = false;
      often('reload', () => page.reload(), true);
      often('lose', () => page.loseLine(random.next() < HALF_OPEN ? 'half-open' : 'cut', zombie), true);
      if (!isActive) return;
      often('edit', edit);
      often('move', move);
      often('read', () => page.send('read', { id: random.pick(table.recordIds) }));
      often('comment', comment);
    },
    doAll() {
      for (const act of [type, addOrRemove, comment, move]) act();
      write(cell());
      page.send('read', { id: random.pick(table.recordIds) });
    },
    rest() {
      isResting = true;
    },
  };
}
