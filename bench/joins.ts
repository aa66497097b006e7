import { setTimeout as wait } from 'node:timers/promises';
import { clock } from './measured.ts';
import type { Present } from './present.ts';

/** How long somebody who has joined stays, and stays away. */
const STAY_MS = 250;
const AWAY_MS = 250;
/** The last one stays until everybody has been told everything, which takes a second in a crowd. */
const LAST_MS = 1_300;
const DEADLINE_MS = 10_000;

/** Follows presence. Resolves with how many milliseconds it took until the snapshot was there. */
export function follow(present: Present, payload: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = clock();
    const late = setTimeout(() => reject(new Error('no snapshot came')), DEADLINE_MS);
    present.follows += 1;
    const id = idOf(present);
    present.onFrame = (text) => {
      // What was on its way to an earlier subscription; it can be told apart only by one who inspects.
      if (text && !text.endsWith(`"${id}"}`)) return;
      clearTimeout(late);
      present.onFrame = undefined;
      resolve((clock() - begun) / 1_000);
    };
    present.isFollowing = true;
    present.socket.send(JSON.stringify({ id, type: 'subscribe', payload }));
  });
}

/** Another one each time, of equal length. */
function idOf({ follows }: Present): string {
  return `follow-${String(follows).padStart(4, '0')}`;
}

async function leave(present: Present): Promise<void> {
  if (!present.isFollowing) return;
  present.isFollowing = false;
  present.socket.send(JSON.stringify({ id: idOf(present), type: 'complete' }));
  await wait(AWAY_MS);
}

/** Joins and leaves again and again, and is there in the end. Some of the others tell in how many frames the last join came. */
export async function joinOften(parts: {
  joiner: Present;
  payload: object;
  others: Present[];
  times: number;
}): Promise<{ ms: number[]; told: number[] }> {
  const { joiner, payload, others, times } = parts;
  const mark = `"sessionId":"${joiner.sessionId}"`;
  const ms: number[] = [];
  let told: number[] = [];
  joiner.socket.inspecting = true;
  for (let n = 0; n < times; n++) {
    await leave(joiner);
    const counts = others.map(() => 0);
    for (const [place, other] of others.entries()) {
      other.socket.inspecting = true;
      other.onFrame = (text) => {
        const joined = text.slice(text.indexOf('"joined":['), text.indexOf('],"updated":'));
        if (joined.includes(mark)) counts[place] = (counts[place] ?? 0) + 1;
      };
    }
    ms.push(await follow(joiner, payload));
    const isLast = n === times - 1;
    await wait(isLast ? LAST_MS : STAY_MS);
    if (isLast) told = counts;
  }
  joiner.socket.inspecting = false;
  for (const other of others) {
    other.socket.inspecting = false;
    other.onFrame = undefined;
  }
  return { ms, told };
}
