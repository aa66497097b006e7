import { randomUUID } from 'node:crypto';
import { serve } from './call.ts';
import { clock } from './measured.ts';
import { tokenOf } from './person.ts';
import { openRawSocket, type RawSocket } from './raw-socket.ts';

/** What a crowd of sockets is to do once they are open. */
export interface Crowd {
  port: number;
  path: string;
  count: number;
  /** Speaks graphql-ws: each socket signs in as the next person. Without it the sockets only listen. */
  secret?: string;
  firstPerson: number;
  /** What each says once it is open. */
  word?: string;
  /** Taken in turn, socket by socket; none to stay with the sign-in. */
  operations: { query: string; variables: Record<string, unknown> }[];
}

/** Sockets of one process on their way at a time: more would overflow the queue of what the server has to accept. */
const ON_THE_WAY = 200;
const DEADLINE_MS = 60_000;

interface Member {
  socket: RawSocket;
  index: number;
  messages: number;
}

interface State {
  members: Member[];
  messages: number;
  first: string;
  failure: string | undefined;
  /** When each message came: by socket, then by message. */
  arrivals: Float64Array | undefined;
  each: number;
  goal: { messages: number; reached(): void } | undefined;
  fail(reason: string): void;
}

const crowds = new Map<number, State>();
let opened = 0;

const methods = {
  /** Resolves with the crowd's number once all are open and, with a secret, have signed in. */
  async open(crowd: Crowd): Promise<number> {
    const state: State = {
      members: [],
      messages: 0,
      first: '',
      failure: undefined,
      arrivals: undefined,
      each: 0,
      goal: undefined,
      fail(reason) {
        state.failure ??= reason;
        state.goal?.reached();
      },
    };
    const tokens = Array.from({ length: crowd.secret ? crowd.count : 0 }, (_, n) =>
      tokenOf(crowd.firstPerson + n, crowd.secret ?? ''),
    );
    let next = 0;
    const worker = async () => {
      while (next < crowd.count && state.failure === undefined) {
        const index = next;
        next += 1;
        await join(crowd, state, index, tokens[index]);
      }
    };
    await Promise.all(Array.from({ length: ON_THE_WAY }, worker));
    if (state.failure !== undefined) throw new Error(state.failure);
    opened += 1;
    crowds.set(opened, state);
    return opened;
  },

  /** Forgets what came; from now on the time of each of so many messages a socket is noted. */
  reset({ crowd, track }: { crowd: number; track: number }) {
    const state = crowdOf(crowd);
    state.messages = 0;
    state.each = track;
    state.arrivals = track > 0 ? new Float64Array(state.members.length * track) : undefined;
    for (const member of state.members) {
      member.messages = 0;
      member.socket.inspecting = false;
    }
  },

  /** Resolves once so many messages have come to each socket on average, since the crowd was reset. */
  async reach({ crowd, each }: { crowd: number; each: number }): Promise<Float64Array | undefined> {
    const state = crowdOf(crowd);
    const messages = each * state.members.length;
    if (state.messages < messages && state.failure === undefined) {
      await new Promise<void>((resolve) => {
        const late = setTimeout(() => state.fail('too late'), DEADLINE_MS);
        state.goal = {
          messages,
          reached() {
            clearTimeout(late);
            resolve();
          },
        };
      });
    }
    if (state.failure !== undefined)
      throw new Error(`${state.failure}; ${state.messages} of ${messages} came`);
    if (state.messages !== messages) throw new Error(`${state.messages} messages came, not ${messages}`);
    return state.arrivals;
  },

  /** How few messages one of the sockets has got. */
  least: (crowd: number) =>
    crowdOf(crowd).members.reduce(
      (least, { messages }) => Math.min(least, messages),
      Number.POSITIVE_INFINITY,
    ),

  /** The first message that any of them got. */
  first: (crowd: number) => crowdOf(crowd).first,

  close(crowd: number) {
    const state = crowdOf(crowd);
    crowds.delete(crowd);
    state.fail = () => {};
    for (const { socket } of state.members) socket.close();
  },
};

export type ClientMethods = typeof methods;

function crowdOf(crowd: number): State {
  const state = crowds.get(crowd);
  if (!state) throw new Error(`there is no crowd ${crowd}`);
  return state;
}

/** One socket, until it has signed in. */
function join(crowd: Crowd, state: State, index: number, token: string | undefined): Promise<void> {
  return new Promise((resolve) => {
    let isIn = false;
    const enter = () => {
      isIn = true;
      const operation = crowd.operations[index % crowd.operations.length];
      if (operation) {
        socket.send(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload: operation }));
      }
      resolve();
    };
    const fail = (reason: string) => {
      state.fail(reason);
      resolve();
    };
    const socket = openRawSocket(
      { port: crowd.port, path: crowd.path, protocol: token && 'graphql-transport-ws' },
      {
        open() {
          if (!token) {
            if (crowd.word) socket.send(crowd.word);
            enter();
          } else
            socket.send(
              JSON.stringify({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } }),
            );
        },
        message(text) {
          if (!isIn) {
            if (text.startsWith('{"type":"connection_ack"')) enter();
            else fail(`no acknowledgement: ${text}`);
            return;
          }
          if (socket.inspecting) {
            state.first ||= text;
            socket.inspecting = false;
            if (token && !text.includes('"type":"next"')) fail(`no event: ${text}`);
          }
          if (state.arrivals && member.messages < state.each) {
            state.arrivals[index * state.each + member.messages] = clock();
          }
          member.messages += 1;
          state.messages += 1;
          if (state.goal && state.messages >= state.goal.messages) {
            state.goal.reached();
            state.goal = undefined;
          }
        },
        close: (reason) => fail(`a socket closed: ${reason}`),
      },
    );
    const member: Member = { socket, index, messages: 0 };
    state.members.push(member);
  });
}

serve(methods);
