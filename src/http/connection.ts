import type { Socket } from 'node:net';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { SignIn, Viewer } from '../auth/sign-in.ts';
import { AuthenticationError } from '../auth/token.ts';
import type { Asker, Guard } from '../guard/guard.ts';
import type { LossReason, OpenSession } from '../session/attached.ts';
import type { SessionService } from '../session/session.service.ts';
import type { Caller } from './caller.ts';
import { type KeepAlive, keepAlive } from './keep-alive.ts';

/** One WebSocket: whose it is, and until when. */
export interface Connection {
  readonly webSocket: WebSocket;
  /** The socket under it, which shared frames are written to. */
  readonly socket: Socket;
  readonly caller: Caller;
  /** Whose limits its operations count to. */
  readonly asker: Asker;
  /** What its lines in the log are found by. */
  readonly requestId: string;
  /** Changed in place by a new token, so that whoever holds it sees until when it is good. Null for nobody. */
  viewer: Viewer | null;
  /** @throws AuthenticationError when the token is not valid, or somebody else's */
  refresh(token: string): Promise<Date>;
  /** Null until somebody has signed in. */
  readonly sessionId: string | null;
  /**
   * Signs in and opens a session, or takes up the one that the resume token names.
   * @throws OverLimitError when its person has too many connections
   */
  signIn(token: string, resumeToken?: string): Promise<OpenSession>;
  /** Runs a query or mutation, which a stop of the server waits for. */
  run<T>(operation: () => Promise<T>): Promise<T>;
  /** Does not listen to the client for so long: what it sends stays with it. */
  pause(ms: number): void;
  readonly isOpen: boolean;
  /**
   * Ends this when the socket closes, if it is not let go before. graphql-ws keeps one operation for each id: where a client gives one
   * again while the first still starts, it forgets the first, and nobody else would end it.
   */
  keep(stream: Stream, field: string): void;
  letGo(stream: Stream): void;
  /** The fields in the schema of what is delivered to it. */
  fields(): Iterable<string>;
  /** Resolves when nothing is running and what has run has been sent. */
  idle(): Promise<void>;
}

/** What is delivered to one operation. To end it twice does no harm. */
export interface Stream {
  return(value: undefined): Promise<unknown>;
}

/** "Service restart": clients connect again by themselves. */
export const RESTARTING = 1012;

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const IDLE_CHECK_MS = 10;

/** What connections need of the application. */
interface House {
  signIn: SignIn;
  guard: Pick<Guard, 'connection'>;
  services: { sessions: Pick<SessionService, 'open'> };
}

/** A class, as all that there is once for each socket or subscription: their functions would be made for each. */
export class SocketConnection implements Connection {
  viewer: Viewer | null = null;
  #timer: NodeJS.Timeout | undefined;
  #running = 0;
  #session: OpenSession | undefined;
  /** Made for the first one: most sockets of a product may have none. */
  #streams: Map<Stream, string> | undefined;
  readonly caller: Caller;
  readonly requestId: string;
  readonly #address: string | undefined;
  readonly #keepAlive: KeepAlive;
  readonly #house: House;

  constructor(
    readonly webSocket: WebSocket,
    readonly socket: Socket,
    house: House,
    {
      caller,
      address,
      requestId,
    }: Pick<Connection, 'caller' | 'requestId'> & { address: string | undefined },
  ) {
    this.#house = house;
    this.caller = caller;
    this.#address = address;
    this.requestId = requestId;
    this.#keepAlive = keepAlive(webSocket);
    webSocket.on('close', () => {
      clearTimeout(this.#timer);
      this.#session?.detach();
      for (const stream of this.#streams?.keys() ?? []) void stream.return(undefined).catch(() => {});
    });
  }

  get asker(): Asker {
    return { userId: this.viewer?.user.id, address: this.#address };
  }

  get sessionId(): string | null {
    return this.#session?.id ?? null;
  }

  async signIn(token: string, resumeToken?: string): Promise<OpenSession> {
    const viewer = await this.#house.signIn(token);
    const leave = this.#house.guard.connection({ userId: viewer.user.id });
    if (this.webSocket.readyState === this.webSocket.CLOSED) leave();
    else this.webSocket.on('close', leave);
    const session = await this.#house.services.sessions.open(viewer.user.id, resumeToken);
    this.viewer = { ...viewer };
    this.#session = session;
    // Whoever has gone meanwhile may come back, and finds it for as long as after any other break.
    if (this.webSocket.readyState === this.webSocket.CLOSED) session.detach();
    else {
      session.onLost((reason) => this.#lose(reason));
      session.onHolds((isHolder) => this.#keepAlive.holds(isHolder));
    }
    this.#closeAt(viewer.expiresAt);
    return session;
  }

  async refresh(token: string): Promise<Date> {
    const { user, expiresAt } = await this.#house.signIn(token);
    if (!this.viewer || user.id !== this.viewer.user.id) {
      throw new AuthenticationError('The token is of somebody else.');
    }
    Object.assign(this.viewer, { user, expiresAt });
    this.#closeAt(expiresAt);
    return expiresAt;
  }

  async run<T>(operation: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await operation();
    } finally {
      this.#running -= 1;
    }
  }

  get isOpen(): boolean {
    return this.webSocket.readyState === this.webSocket.OPEN;
  }

  keep(stream: Stream, field: string): void {
    this.#streams ??= new Map();
    this.#streams.set(stream, field);
  }

  fields(): Iterable<string> {
    return this.#streams?.values() ?? [];
  }

  letGo(stream: Stream): void {
    this.#streams?.delete(stream);
  }

  pause(ms: number): void {
    this.webSocket.pause();
    setTimeout(() => this.webSocket.resume(), ms).unref();
  }

  async idle(): Promise<void> {
    while ((this.#running > 0 || this.socket.writableLength > 0) && !this.socket.destroyed) {
      await new Promise((resolve) => setTimeout(resolve, IDLE_CHECK_MS));
    }
    // What has just run leaves at the end of this turn of the event loop, or of the next one.
    await turn();
    await turn();
  }

  #lose(reason: LossReason): void {
    // 4409: clients give up. Two that come with the same token would take it from each other for ever.
    if (reason === 'taken')
      this.webSocket.close(CloseCode.SubscriberAlreadyExists, 'Session taken up elsewhere');
    else this.webSocket.close(RESTARTING, 'The session was lost: connect again');
  }

  #closeAt(time: Date): void {
    clearTimeout(this.#timer);
    if (this.webSocket.readyState !== this.webSocket.OPEN) return;
    const wait = Math.min(Math.max(time.getTime() - Date.now(), 0), LONGEST_TIMER_MS);
    this.#timer = setTimeout(() => {
      // 4403: clients try again, and may bring a fresh token.
      if (time <= new Date()) this.webSocket.close(CloseCode.Forbidden, 'The token has expired');
      else this.#closeAt(time);
    }, wait);
    this.#timer.unref();
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
