import { type Random, seeded } from '../../support/random.ts';
import { personAt, tokenOf } from '../../support/server.ts';
import { CANARY, makeWorld, type Seated } from '../world.ts';
import { brokenFrame, frame, oddFrames, text } from './frames.ts';
import { oddRequest, withForgedToken } from './http.ts';
import { brokenMessage, oddMessage } from './messages.ts';
import { type Operation, ofCursors, ofDocuments, ofIds, ofVariables } from './operations.ts';
import type { Health, Target } from './target.ts';
import type { Known } from './values.ts';
import { openWire, UPGRADE, type Wire } from './wire.ts';

export interface Report {
  inputs: number;
  ms: number;
  /** How many inputs of each kind came to what. */
  verdicts: Record<string, Record<string, number>>;
  before: Health;
  after: Health;
  /** The longest that somebody else waited for a plain query meanwhile. */
  longestSentinelMs: number;
  faults: string[];
}

/** What no answer may hold. */
const FORBIDDEN = new RegExp(`INTERNAL_SERVER_ERROR|OUTCOME_UNKNOWN|SERVICE_UNAVAILABLE|${CANARY}`);
/** A frame by which a server closes: it waits for the client's own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: lengths of a frame
const CLOSE = /\x88[\x02-\x7d]/;
const BATCH = 24;
/** Inputs before it is looked for leaks: what a server makes once, and what its caches hold, is none. */
const WARM = 4_000;
/** Bytes of the heap that caches may still fill, and the sockets and timers of what happens to be under way. */
const HEAP_ALLOWED = 32 * 1024 * 1024;
const HANDLES_ALLOWED = 10;
const MOST_FAULTS = 20;

const makers: [kind: string, share: number, make: (random: Random, known: Known) => Operation][] = [
  ['documents', 46, ofDocuments],
  ['variables', 22, ofVariables],
  ['ids', 8, ofIds],
  ['cursors', 6, ofCursors],
];

/** Attacks a server with so many inputs, over `workers` connections at a time, each of which a seed gives the same inputs again. */
export async function fuzz(
  target: Target,
  { inputs, seed, workers = 12 }: { inputs: number; seed: number; workers?: number },
): Promise<Report> {
  const verdicts: Report['verdicts'] = {};
  const faults: string[] = [];
  let sent = 0;
  const count = (kind: string, verdict: string, times = 1) => {
    verdicts[kind] ??= {};
    verdicts[kind][verdict] = (verdicts[kind][verdict] ?? 0) + times;
  };
  const fault = (text: string) => {
    if (faults.length < MOST_FAULTS) faults.push(text.slice(0, 2_000));
  };
  const known = await prepare(target.url);
  const token = await tokenOf('mallory');
  await attack(Math.min(inputs, WARM), seed ^ 0x5bd1e995);
  for (const kind of Object.keys(verdicts)) delete verdicts[kind];
  const before = await calm(target);
  const sentinel = watch(target.url, await tokenOf('sentinel'));
  const start = performance.now();
  await attack(inputs, seed);
  const ms = performance.now() - start;
  const longestSentinelMs = await sentinel();
  const after = await calm(target);
  if (target.hasEnded) fault('the server has ended');
  for (const complaint of target.complaints) fault(`the server complains: ${complaint}`);
  if (after.heap > before.heap + HEAP_ALLOWED)
    fault(`the heap grew from ${before.heap} to ${after.heap} bytes`);
  if (after.handles > before.handles + HANDLES_ALLOWED)
    fault(`${after.handles} sockets and timers are open, ${before.handles} were`);
  return { inputs: sent, ms, verdicts, before, after, longestSentinelMs, faults };

  async function attack(upTo: number, from: number): Promise<void> {
    sent = 0;
    const worker = async (index: number) => {
      const random = seeded((from + index * 7_919) >>> 0);
      let own = 0;
      // Its own share, not what is left of the sum: else what it sends would go by how fast the others are.
      while (own < upTo / workers && !target.hasEnded && faults.length < MOST_FAULTS) {
        const chosen = random.below(100);
        try {
          if (chosen < 30) own += await operations(random, 4);
          else if (chosen < 60) own += await messages(random);
          else if (chosen < 90) own += await frames(random);
          else own += await requests(random);
        } catch (error) {
          fault(String(error));
          own += BATCH;
        }
      }
    };
    await Promise.all(Array.from({ length: workers }, (_, index) => worker(index)));
  }

  async function operations(random: Random, batches: number): Promise<number> {
    const wire = openWire(target.url);
    const asked = new Map<string, { kind: string; operation: Operation }>();
    wire.socket.write(UPGRADE);
    wire.socket.write(text(JSON.stringify({ type: 'connection_init', payload: { token } })));
    await wire.until((received) => received.includes('connection_ack'));
    let id = 0;
    for (let batch = 0; batch < batches && !wire.isClosed; batch++) {
      const from = wire.received.length;
      const parts: Buffer[] = [];
      const awaited: string[] = [];
      for (let n = 0; n < BATCH; n++) {
        const [kind, , make] = pickMaker(random);
        const operation = make(random, known);
        id += 1;
        asked.set(`${id}`, { kind, operation });
        const { query, variables } = operation;
        const message = JSON.stringify({ type: 'subscribe', id: `${id}`, payload: { query, variables } });
        parts.push(text(message));
        // Nothing needs to come of a subscription that is ended at once.
        if (operation.isSubscription || /subscription/.test(query)) {
          parts.push(text(JSON.stringify({ type: 'complete', id: `${id}` })));
        } else awaited.push(`"id":"${id}","type":"`);
      }
      sent += BATCH;
      const mark = `"mark${batch}"`;
      parts.push(text(`{"type":"ping","payload":{"at":${mark}}}`));
      wire.socket.write(Buffer.concat(parts));
      try {
        await wire.until(() => {
          const news = wire.received.slice(from);
          return (
            news.includes(mark) &&
            awaited.every((wanted) => news.includes(wanted) || news.includes(flipped(wanted)))
          );
        });
      } catch (error) {
        const news = wire.received.slice(from);
        const open = awaited.filter((wanted) => !news.includes(wanted) && !news.includes(flipped(wanted)));
        const first = asked.get(/"id":"(\d+)"/.exec(open[0] ?? '')?.[1] ?? '');
        fault(`${error}\nwithout an answer: ${JSON.stringify(first)}`);
        break;
      }
      tally(wire.received.slice(from), asked);
      if (wire.isClosed)
        fault(
          `a socket was closed after ${[...asked.values()]
            .slice(-BATCH)
            .map((one) => JSON.stringify(one.operation))
            .join('\n')}`,
        );
    }
    wire.socket.destroy();
    return id;
  }

  function tally(received: string, asked: Map<string, { kind: string; operation: Operation }>): void {
    for (const [, id = '', rest = ''] of received.matchAll(
      /\{"id":"(\d+)","type":"(?:next|error)"(?=(.{0,400}))/g,
    )) {
      const one = asked.get(id);
      if (!one) continue;
      const code = /"code":"([A-Z_]+)"/.exec(rest)?.[1] ?? 'DATA';
      count(one.kind, code);
    }
    const found = FORBIDDEN.exec(received);
    if (!found) return;
    const near = received.slice(0, found.index);
    const id = [...near.matchAll(/"id":"(\d+)"/g)].at(-1)?.[1] ?? '';
    fault(
      `${found[0]} came of ${JSON.stringify(asked.get(id))}: ${received.slice(Math.max(0, found.index - 300), found.index + 300)}`,
    );
  }

  function closed(kind: string, wire: Wire, inputs: number, what: string): void {
    const { received } = wire;
    const found = FORBIDDEN.exec(received);
    if (found) fault(`${found[0]} came of ${what}: ${received.slice(-500)}`);
    const status = /^HTTP\/1\.1 (\d+)/.exec(received)?.[1] ?? 'no answer';
    const code = CLOSE.exec(received);
    const at = code ? code.index + 2 : -1;
    const told = code ? `, ${received.charCodeAt(at) * 256 + received.charCodeAt(at + 1)}` : '';
    count(kind, `${wire.isClosed || code ? 'closed' : 'open'} after ${status}${told}`, inputs);
    wire.socket.destroy();
  }

  async function messages(random: Random): Promise<number> {
    const wire = openWire(target.url);
    wire.socket.write(UPGRADE);
    const odd = Array.from({ length: 9 }, (_, n) => oddMessage(random, n));
    const broken = brokenMessage(random);
    const first =
      random.below(3) === 0 ? [JSON.stringify({ type: 'connection_init', payload: { token } })] : [];
    const all = [...first, ...odd, broken, '{"type":"ping","payload":{"at":"mark"}}'];
    wire.socket.write(Buffer.concat(all.map(text)));
    sent += odd.length + 1;
    await wire
      .until((received) => received.includes('"mark"') || CLOSE.test(received))
      .catch((error) => fault(`${error} ${all.join('\n')}`));
    closed('messages', wire, odd.length + 1, all.join('\n'));
    return odd.length + 1;
  }

  async function frames(random: Random): Promise<number> {
    const wire = openWire(target.url);
    wire.socket.write(UPGRADE);
    const odd = Array.from({ length: 9 }, () => oddFrames(random));
    const broken = brokenFrame(random);
    wire.socket.end(Buffer.concat([...odd, broken, frame({ opcode: 9, payload: 'mark' })]));
    sent += odd.length + 1;
    await wire.until(() => false).catch((error) => fault(`${error} ${broken.toString('hex')}`));
    closed('frames', wire, odd.length + 1, broken.toString('hex'));
    return odd.length + 1;
  }

  async function requests(random: Random): Promise<number> {
    const isToken = random.below(2) === 0;
    const whole = isToken ? withForgedToken(random) : oddRequest(random);
    const wire = openWire(target.url);
    wire.socket.end(whole, 'latin1');
    sent += 1;
    await wire
      .until((received) => isToken && received.includes('\r\n\r\n'))
      .catch((error) => fault(`${error} ${JSON.stringify(whole)}`));
    closed(isToken ? 'tokens' : 'HTTP', wire, 1, JSON.stringify(whole));
    return 1;
  }
}

const flipped = (wanted: string) => wanted.replace(/^("id":"\d+"),"type":"$/, '$1');

function pickMaker(random: Random): (typeof makers)[number] {
  let at = random.below(makers.reduce((sum, [, share]) => sum + share, 0));
  for (const maker of makers) {
    at -= maker[1];
    if (at < 0) return maker;
  }
  throw new Error('the shares are wrong');
}

/** Once all that was attacked has been let go. */
async function calm(target: Target): Promise<Health> {
  let health = await target.health();
  for (let tries = 0; tries < 60; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const next = await target.health();
    const isCalm = next.handles === health.handles && Math.abs(next.heap - health.heap) < 200_000;
    health = { ...next, delayMs: Math.max(health.delayMs, next.delayMs) };
    if (isCalm) break;
  }
  return health;
}

/** Asks again and again what must be answered whatever others do: how long the longest answer took. */
function watch(url: string, token: string): () => Promise<number> {
  let longest = 0;
  let isOver = false;
  const done = (async () => {
    while (!isOver) {
      const start = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: '{"query":"{ viewer { name } }"}',
      });
      const body = await response.text();
      if (!body.includes('"sentinel"')) throw new Error(`the sentinel was told ${body}`);
      longest = Math.max(longest, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return longest;
  })();
  return () => {
    isOver = true;
    return done;
  };
}

/** A base that is the attacker's, and one in which they are nobody, full of what they must never see. */
async function prepare(url: string): Promise<Known> {
  const worldOf = async (name: string, otherName: string) => {
    const seats: Seated[] = [];
    for (const who of [name, otherName]) {
      const person = personAt(url, await tokenOf(who));
      const wire = openWire(url);
      wire.socket.write(UPGRADE);
      wire.socket.write(text(JSON.stringify({ type: 'connection_init', payload: { token: person.token } })));
      const received = await wire.until((got) => got.includes('sessionId'));
      const sessionId = /"sessionId":"([^"]+)"/.exec(received)?.[1] ?? '';
      seats.push({ ...person, name: who, sessionId });
    }
    const [owner, other] = seats;
    if (!owner || !other) throw new Error('nobody is there');
    return makeWorld(
      owner,
      { members: new Map([[other, 'EDITOR']]), self: owner, other },
      name === 'mallory' ? 'own' : CANARY,
    );
  };
  return { foreign: await worldOf('ada', 'grace'), own: await worldOf('mallory', 'trudy') };
}
