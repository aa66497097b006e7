import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { openRaw, type RawSocket } from '../support/raw-socket.ts';

/** A socket that has signed in, and its session. */
export interface SocketOfSession {
  socket: RawSocket;
  sessionId: string;
  resumeToken: string;
}

/** Signs in over a socket of its own, with a resume token where there is one. */
export async function enter(url: string, token: string, resumeToken?: unknown): Promise<SocketOfSession> {
  const socket = await openRaw(url, token, resumeToken);
  const [ack] = socket.messages;
  expect(ack, `closed: ${JSON.stringify(socket.closed)}`).toEqual({
    type: 'connection_ack',
    payload: {
      sessionId: expect.stringMatching(/^ses_[0-9a-hjkmnp-tv-z]{26}$/),
      resumeToken: expect.stringMatching(/^[\w-]{43}$/),
    },
  });
  return { socket, ...(ack?.payload as Omit<SocketOfSession, 'socket'>) };
}

/** Resolves with how the server closed it. */
export function closeOf({ socket }: SocketOfSession): Promise<{ code: number; reason: string }> {
  return eventually(() => {
    if (!socket.closed) throw new Error('the socket is open');
    return socket.closed;
  });
}

export const unknownToken = () => randomBytes(32).toString('base64url');
