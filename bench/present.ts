import { openRawSocket, type RawSocket } from './raw-socket.ts';

/** One person of a crowd: their socket, and what has come over it. */
export interface Present {
  socket: RawSocket;
  /** Undefined where nobody signs in. */
  sessionId: string | undefined;
  isFollowing: boolean;
  /** Subscriptions so far. */
  follows: number;
  /** Frames of presence, and their bytes. */
  frames: number;
  bytes: number;
  /** Moves that were accepted. */
  answers: number;
  /** Told of each frame of presence; with its text while the socket inspects. */
  onFrame: ((text: string) => void) | undefined;
}

/** Opens a socket and, with a token, signs in. What is refused or breaks later is told as well. */
export function openPresent(
  { port, path, token }: { port: number; path: string; token: string | undefined },
  onFault: (reason: string) => void,
): Promise<Present> {
  return new Promise((resolve, reject) => {
    const arrived = (length: number, text: string) => {
      present.frames += 1;
      present.bytes += length;
      present.onFrame?.(text);
    };
    const fail = (reason: string) => {
      onFault(reason);
      reject(new Error(reason));
    };
    const socket = openRawSocket(
      { port, path, protocol: token && 'graphql-transport-ws' },
      {
        open() {
          const payload = { Authorization: `Bearer ${token}` };
          if (token) socket.send(JSON.stringify({ type: 'connection_init', payload }));
          else resolve(present);
        },
        // What all share begins with its type; what is one's own begins with its id.
        message(text) {
          if (text.startsWith('{"type":"next"')) arrived(text.length, text);
          else if (text.includes('"UpdatePresencePayload"')) present.answers += 1;
          else if (text.startsWith('{"type":"connection_ack"')) {
            present.sessionId = /"sessionId":"([^"]+)"/.exec(text)?.[1];
            resolve(present);
          } else if (!text.includes('"type":"complete"')) fail(`not expected: ${text.slice(0, 300)}`);
        },
        passed: (length) => arrived(length, ''),
        close: (reason) => fail(`a socket closed: ${reason}`),
      },
    );
    socket.inspecting = false;
    const present: Present = {
      socket,
      sessionId: undefined,
      isFollowing: false,
      follows: 0,
      frames: 0,
      bytes: 0,
      answers: 0,
      onFrame: undefined,
    };
  });
}
