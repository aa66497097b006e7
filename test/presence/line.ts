import { type DocumentNode, print } from 'graphql';
import { WebSocket } from 'ws';

/** A message of the graphql-ws protocol, as far as clients of presence look at it. */
export interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

/** One connection, from its opening to its end. */
export interface Line {
  readonly isOpen: boolean;
  /** When the server last showed that it is there, by the clock of `performance`. */
  readonly heardAt: number;
  /** Begins an operation; its messages go to the listener, the last one `closed` when the line broke before. */
  begin(document: DocumentNode, variables: object, listener: (message: Message) => void): string;
  /** Ends a subscription properly. */
  complete(id: string): void;
  /** Asks the server to show that it is there. */
  ping(): void;
  /** Is gone without goodbye. */
  drop(): void;
  /** Says nothing more and hears nothing more, but leaves the socket as it is. */
  abandon(): void;
}

export interface Acknowledged {
  line: Line;
  sessionId: string;
  resumeToken: string;
}

const texts = new WeakMap<DocumentNode, string>();

function textOf(document: DocumentNode): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}

/** Connects and signs in; undefined when the server does not let in within the time. */
export function openLine(
  url: string,
  payload: { token: string; resumeToken?: string | undefined },
  { limitMs, onClose }: { limitMs: number; onClose: (code: number) => void },
): Promise<Acknowledged | undefined> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    perMessageDeflate: false,
  });
  const listeners = new Map<string, (message: Message) => void>();
  let heardAt = performance.now();
  let operations = 0;
  let isOver = false;
  const send = (message: object) => {
    if (!isOver && socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const line: Line = {
    get isOpen() {
      return !isOver && socket.readyState === socket.OPEN;
    },
    get heardAt() {
      return heardAt;
    },
    begin(document, variables, listener) {
      operations += 1;
      const id = String(operations);
      listeners.set(id, listener);
      send({ type: 'subscribe', id, payload: { query: textOf(document), variables } });
      return id;
    },
    complete(id) {
      listeners.delete(id);
      send({ type: 'complete', id });
    },
    ping: () => send({ type: 'ping' }),
    drop() {
      isOver = true;
      socket.terminate();
    },
    abandon: () => listeners.clear(),
  };

  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), limitMs);
    socket.on('error', () => {});
    socket.once('open', () => send({ type: 'connection_init', payload }));
    socket.once('close', (code) => {
      clearTimeout(timer);
      isOver = true;
      for (const listener of listeners.values()) listener({ type: 'closed' });
      listeners.clear();
      onClose(code);
      resolve(undefined);
    });
    socket.on('message', (data) => {
      // What a client that has gone away is still sent, it does not have.
      if (isOver) return;
      heardAt = performance.now();
      const message: Message = JSON.parse(String(data));
      if (message.type === 'connection_ack') {
        clearTimeout(timer);
        const { sessionId, resumeToken } = (message.payload ?? {}) as Partial<Acknowledged>;
        if (sessionId && resumeToken) resolve({ line, sessionId, resumeToken });
      } else if (message.id !== undefined) listeners.get(message.id)?.(message);
    });
  });
}
