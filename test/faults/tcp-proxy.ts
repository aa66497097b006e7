import { connect, createServer, type Socket } from 'node:net';

/** What becomes of a link once the hook has seen a chunk: nothing, or its end behind or before the chunk; or what goes on in its place. */
export type Verdict = 'cut' | 'drop' | Buffer | undefined;

export interface TcpProxyOptions {
  target: { host?: string; port: number };
  host?: string;
  /**
   * Called with each chunk before it is passed on, whole. Answer `cut` to end that link once the chunk has been
   * handed to the other side (what comes back after it is lost), `drop` to end it before; or other bytes, to pass those on.
   */
  onData?(chunk: Buffer, way: 'up' | 'down', link: number): Verdict;
}

/** A link between a client and a server that fails on command. `up` is the way to the server. */
export interface TcpProxy {
  readonly port: number;
  /** Links that are open now. */
  readonly links: number;
  /** Links that were ever opened. */
  readonly opened: number;
  /** Resets every open link, both ways and at once. New ones are still taken. */
  cut(): void;
  /** Black hole: open links and new ones stay up, and nothing passes until `resume`. */
  hold(): void;
  /** Passes on, in order, all that was held back. */
  resume(): void;
  /** Refuses new links (they are reset as soon as they are made); `accept` takes them again. */
  refuse(): void;
  accept(): void;
  /** From now on every chunk arrives this much later, each way. */
  delay(ms: number): void;
  /** Replaces the hook of the options. */
  onData(hook: TcpProxyOptions['onData']): void;
  close(): Promise<void>;
}

export async function startProxy(options: TcpProxyOptions): Promise<TcpProxy> {
  const { target, host = '127.0.0.1' } = options;
  const links = new Set<Link>();
  let hook = options.onData;
  let opened = 0;
  let held = false;
  let refused = false;
  let delayMs = 0;

  const server = createServer({ noDelay: true, allowHalfOpen: true }, (client) => {
    if (refused) {
      client.on('error', () => {});
      client.resetAndDestroy();
      return;
    }
    const id = ++opened;
    const upstream = connect({ host: '127.0.0.1', noDelay: true, allowHalfOpen: true, ...target });
    const link: Link = new Link(client, upstream, {
      hook: (chunk, way) => hook?.(chunk, way, id),
      delayMs: () => delayMs,
      held: () => held,
      ended: () => links.delete(link),
    });
    links.add(link);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const cut = () => {
    for (const link of [...links]) link.end();
  };

  return {
    port: address.port,
    get links() {
      return links.size;
    },
    get opened() {
      return opened;
    },
    cut,
    hold() {
      held = true;
    },
    resume() {
      held = false;
      for (const link of [...links]) link.pump();
    },
    refuse() {
      refused = true;
    },
    accept() {
      refused = false;
    },
    delay(ms) {
      delayMs = ms;
    },
    onData(next) {
      hook = next;
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Rules {
  hook(chunk: Buffer, way: 'up' | 'down'): Verdict;
  delayMs(): number;
  held(): boolean;
  ended(): void;
}

/** What one side sent: a chunk, or null for its end of the conversation. */
type Parcel = { content: Buffer | null; due: number };

class Link {
  readonly #ways: { name: 'up' | 'down'; from: Socket; to: Socket; parcels: Parcel[] }[];
  readonly #rules: Rules;
  #over = false;

  constructor(client: Socket, server: Socket, rules: Rules) {
    this.#rules = rules;
    this.#ways = [
      { name: 'up', from: client, to: server, parcels: [] },
      { name: 'down', from: server, to: client, parcels: [] },
    ];
    for (const { from, parcels } of this.#ways) {
      const take = (content: Buffer | null) => {
        const delayMs = rules.delayMs();
        parcels.push({ content, due: performance.now() + delayMs });
        if (delayMs === 0) this.pump();
        else setTimeout(() => this.pump(), delayMs + 1);
      };
      from.on('data', take);
      from.on('end', () => take(null));
      from.on('error', () => this.end());
      from.on('close', (hadError) => hadError && this.end());
    }
  }

  /** Passes on what is due, in order. */
  pump(): void {
    for (const { name, to, parcels } of this.#ways) {
      while (!this.#over && !this.#rules.held()) {
        const [next] = parcels;
        if (!next || next.due > performance.now()) break;
        parcels.shift();
        if (next.content === null) {
          to.end();
          continue;
        }
        const verdict = this.#rules.hook(next.content, name);
        if (verdict === 'drop') this.end();
        else if (verdict === 'cut') this.#cutBehind(next.content, to);
        else to.write(verdict ?? next.content);
      }
    }
    if (
      this.#ways.every(
        ({ from, to, parcels }) => parcels.length === 0 && from.readableEnded && to.writableEnded,
      )
    ) {
      this.#forget();
    }
  }

  end(): void {
    for (const { from } of this.#ways) {
      // Node refuses to reset a socket that is being shut down, and then never closes it.
      if (from.writableEnded) from.destroy();
      else if (!from.destroyed) from.resetAndDestroy();
    }
    this.#forget();
  }

  /** The receiver gets the chunk and then an orderly end; a reset could overtake the chunk and undo its arrival. */
  #cutBehind(chunk: Buffer, to: Socket): void {
    this.#forget();
    to.end(chunk);
    for (const { from } of this.#ways) {
      from.removeAllListeners('data');
      from.resume();
      if (from !== to) from.resetAndDestroy();
    }
  }

  #forget(): void {
    if (this.#over) return;
    this.#over = true;
    this.#rules.ended();
  }
}
