import { openRawSocket } from '../raw-socket.ts';

/** Where a subscription's events go, by its place in a person's list. */
export type Stream = 'changes' | 'presence' | 'locks' | 'notifications';

export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

/** An answer, as the protocol has it. */
export interface Answer {
  data?: Record<string, { __typename?: string } | null> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

export interface Ack {
  sessionId: string;
  resumeToken: string;
}

/** One socket that has signed in: what one person's page speaks over. */
export interface Line {
  follow(stream: Stream, operation: Operation): void;
  /** Calls back with the answer, once; never when the line ends before. */
  ask(operation: Operation, answered: (answer: Answer) => void): void;
  /** Ends it without a word of the protocol, as a page that is closed. */
  cut(): void;
  /** Lets it die without a word: nothing is read any more, and no ping answered. Answers what ends it for good. */
  freeze(): () => void;
}

interface Handlers {
  ready(ack: Ack): void;
  /** `payload` is the text of an execution result. */
  event(stream: Stream, payload: string): void;
  /** It has ended, by no doing of this side. */
  ended(reason: string): void;
}

/** What all share begins with its type, and its payload with the name of the subscription; what is one's own begins with its id. */
const SHARED = '{"type":"next","payload":';
const NAME_AT = `${SHARED}{"data":{"`.length;
const STREAMS: Record<string, Stream> = { t: 'changes', p: 'presence', c: 'locks', n: 'notifications' };

export function openLine(
  {
    port,
    from,
    token,
    resumeToken,
  }: { port: number; from?: string | undefined; token: string; resumeToken?: string | undefined },
  on: Handlers,
): Line {
  const asked = new Map<string, (answer: Answer) => void>();
  let isOver = false;
  let count = 0;
  const end = (reason: string) => {
    if (isOver) return;
    isOver = true;
    socket.close();
    on.ended(reason);
  };
  const socket = openRawSocket(
    { port, path: '/graphql', protocol: 'graphql-transport-ws', from },
    {
      open() {
        const payload = { Authorization: `Bearer ${token}`, ...(resumeToken ? { resumeToken } : {}) };
        socket.send(JSON.stringify({ type: 'connection_init', payload }));
      },
      message(text) {
        if (isOver) return;
        if (text.startsWith(SHARED)) {
          const stream = STREAMS[text[NAME_AT] ?? ''];
          if (stream) on.event(stream, text.slice(SHARED.length, text.lastIndexOf(',"id":')));
          else end(`not expected: ${text.slice(0, 300)}`);
        } else own(text);
      },
      close: end,
    },
  );

  function own(text: string) {
    const message = JSON.parse(text) as { type: string; id?: string; payload?: unknown };
    const { type, id = '' } = message;
    if (type === 'connection_ack') on.ready(message.payload as Ack);
    else if (type === 'next' && id in STREAMS) {
      on.event(STREAMS[id] ?? 'changes', text.slice(text.indexOf('"payload":') + 10, -1));
    } else if (type === 'next') {
      asked.get(id)?.(message.payload as Answer);
      asked.delete(id);
    } else if (type === 'error' && asked.has(id)) {
      asked.get(id)?.({ errors: message.payload as NonNullable<Answer['errors']> });
      asked.delete(id);
    } else if (type === 'error' || (type === 'complete' && id in STREAMS))
      end(`a stream ended: ${text.slice(0, 300)}`);
    else if (type === 'ping') socket.send('{"type":"pong"}');
  }

  return {
    follow(stream, payload) {
      const [id = ''] = Object.entries(STREAMS).find(([, name]) => name === stream) ?? [];
      socket.send(JSON.stringify({ id, type: 'subscribe', payload }));
    },
    ask(payload, answered) {
      count += 1;
      const id = String(count);
      asked.set(id, answered);
      socket.send(JSON.stringify({ id, type: 'subscribe', payload }));
    },
    cut() {
      isOver = true;
      socket.close();
    },
    freeze() {
      isOver = true;
      socket.freeze();
      return () => socket.close();
    },
  };
}
