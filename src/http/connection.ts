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
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function createConnection(webSocket: WebSocket, socket: Socket, signIn: SignIn): Connection {
  let timer: NodeJS.Timeout | undefined;

  function closeAt(time: Date) {
    clearTimeout(timer);
    if (webSocket.readyState !== webSocket.OPEN) return;
    const wait = Math.min(Math.max(time.getTime() - Date.now(), 0), LONGEST_TIMER_MS);
    timer = setTimeout(() => {
      // 4403: clients try again, and may bring a fresh token.
      if (time <= new Date()) webSocket.close(CloseCode.Forbidden, 'The token has expired');
      else closeAt(time);
    }, wait);
    timer.unref();
  }

  webSocket.once('close', () => clearTimeout(timer));

  return {
    webSocket,
    socket,
    viewer: null,
    async signIn(token) {
      const viewer = await signIn(token);
      this.viewer = { ...viewer };
      closeAt(viewer.expiresAt);
    },
    async refresh(token) {
      const { user, expiresAt } = await signIn(token);
      if (!this.viewer || user.id !== this.viewer.user.id) {
        throw new AuthenticationError('The token is of somebody else.');
      }
      Object.assign(this.viewer, { user, expiresAt });
      closeAt(expiresAt);
      return expiresAt;
    },
  };
}
