import type { Socket } from 'node:net';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { SignIn, Viewer } from '../auth/sign-in.ts';
import { AuthenticationError } from '../auth/token.ts';

/** One WebSocket: whose it is, and until when. */
export interface Connection {
  readonly webSocket: WebSocket;
  /** The socket under it, which shared frames are written to. */
  readonly socket: Socket;
  /** Changed in place by a new token, so that whoever holds it sees until when it is good. Null for nobody. */
  viewer: Viewer | null;
  /** @throws AuthenticationError when the token is not valid, or somebody else's */
  refresh(token: string): Promise<Date>;
  signIn(token: string): Promise<void>;
  /** Runs a query or mutation, which a stop of the server waits for. */
  run<T>(operation: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is running and what has run has been sent. */
  idle(): Promise<void>;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const IDLE_CHECK_MS = 10;

/** A class, as all that there is once for each socket or subscription: their functions would be made for each. */
export class SocketConnection implements Connection {
  viewer: Viewer | null = null;
  #timer: NodeJS.Timeout | undefined;
  #running = 0;
  readonly #signIn: SignIn;

  constructor(
    readonly webSocket: WebSocket,
    readonly socket: Socket,
    signIn: SignIn,
  ) {
    this.#signIn = signIn;
    webSocket.once('close', () => clearTimeout(this.#timer));
  }

  async signIn(token: string): Promise<void> {
    const viewer = await this.#signIn(token);
    this.viewer = { ...viewer };
    this.#closeAt(viewer.expiresAt);
  }

  async refresh(token: string): Promise<Date> {
    const { user, expiresAt } = await this.#signIn(token);
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

  async idle(): Promise<void> {
    // What has just run is sent a moment later.
    await new Promise((resolve) => setImmediate(resolve));
    while ((this.#running > 0 || this.socket.writableLength > 0) && !this.socket.destroyed) {
      await new Promise((resolve) => setTimeout(resolve, IDLE_CHECK_MS));
    }
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
