import { serve } from './call.ts';
import { follow, joinOften } from './joins.ts';
import { clock, measured } from './measured.ts';
import { createMoves, type Moves, placeOf } from './moves.ts';
import { tokenOf } from './person.ts';
import { openPresent, type Present } from './present.ts';

/** People in one table, each with a socket of their own. */
export interface PresentCrowd {
  port: number;
  path: string;
  count: number;
  /** Speaks graphql-ws: each signs in as the next person. */
  secret?: string;
  firstPerson: number;
  /** Follows the presence of a table; without it nobody does. */
  follow?: { query: string; tableId: string };
  /** The last so many do not follow yet. */
  waiting?: number;
  /** The message of a move. */
  move: string;
}

interface State {
  crowd: PresentCrowd;
  members: Present[];
  moves: Moves;
  since: number;
  failure: string | undefined;
  isOver: boolean;
  /** Of the first one: when frames came that told of somebody's leaving, and of how many. */
  left: { at: number; count: number }[];
}

const ON_THE_WAY = 100;
const SAMPLED_OTHERS = 5;
const states = new Map<number, State>();
let opened = 0;

const methods = {
  cpu: measured.cpu,

  /** Resolves with the crowd's number once all have got their snapshot. */
  async open(crowd: PresentCrowd): Promise<number> {
    const members: Present[] = [];
    const state: State = {
      crowd,
      members,
      moves: createMoves(members, crowd.move),
      since: clock(),
      failure: undefined,
      isOver: false,
      left: [],
    };
    let next = 0;
    const worker = async () => {
      while (next < crowd.count && state.failure === undefined) {
        const n = next;
        next += 1;
        const token = crowd.secret && tokenOf(crowd.firstPerson + n, crowd.secret);
        const member = await openPresent({ port: crowd.port, path: crowd.path, token }, (reason) => {
          if (!state.isOver) state.failure ??= reason;
        });
        members[n] = member;
        if (crowd.follow && n < crowd.count - (crowd.waiting ?? 0)) await follow(member, payloadOf(crowd, n));
      }
    };
    await Promise.all(Array.from({ length: ON_THE_WAY }, worker));
    opened += 1;
    states.set(opened, state);
    check(state);
    return opened;
  },

  begin: ({ crowd, ...order }: { crowd: number; perSecond: number; count: number }) =>
    stateOf(crowd).moves.begin(order),

  reset(crowd: number) {
    const state = stateOf(crowd);
    state.since = clock();
    state.moves.reset();
    for (const member of state.members) Object.assign(member, { frames: 0, bytes: 0, answers: 0 });
  },

  /** What has come since the crowd was reset: frames and bytes of each. */
  tell(crowd: number) {
    const state = stateOf(crowd);
    check(state);
    return {
      seconds: (clock() - state.since) / 1e6,
      sent: state.moves.sent,
      answers: state.members.reduce((sum, { answers }) => sum + answers, 0),
      frames: state.members.map(({ frames }) => frames),
      bytes: state.members.map(({ bytes }) => bytes),
      latencies: state.moves.latencies,
    };
  },

  rest: (crowd: number) => stateOf(crowd).moves.end(),

  /** One who moves, as the others are told. */
  mover(crowd: number): Promise<string> {
    const present = stateOf(crowd).members[1];
    if (!present) throw new Error('a crowd of nobody');
    present.socket.inspecting = true;
    return new Promise((resolve) => {
      present.onFrame = (text) => {
        const message = JSON.parse(text) as { payload: { data: { presence: { updated?: object[] } } } };
        const [member] = message.payload.data.presence.updated ?? [];
        if (!member) return;
        present.socket.inspecting = false;
        present.onFrame = undefined;
        resolve(JSON.stringify(member));
      };
    });
  },

  /** The last of them joins again and again. */
  joins({ crowd, times }: { crowd: number; times: number }) {
    const state = stateOf(crowd);
    const joiner = state.members.at(-1);
    if (!joiner) throw new Error('a crowd of nobody');
    const payload = payloadOf(state.crowd, state.members.length - 1);
    // Not those who look for moves.
    const others = state.members.slice(1, 1 + SAMPLED_OTHERS);
    return joinOften({ joiner, payload, others, times });
  },

  /** The first of them notes from here on who leaves. */
  watchLeaving(crowd: number) {
    const { members, left } = stateOf(crowd);
    const [first] = members;
    if (!first) throw new Error('a crowd of nobody');
    first.socket.inspecting = true;
    first.onFrame = (text) => {
      const ids = /"left":\[([^\]]*)\]/.exec(text)?.[1] ?? '';
      if (ids) left.push({ at: clock(), count: ids.split(',').length });
    };
  },
  leaving: (crowd: number) => stateOf(crowd).left,

  /** Their server will go. */
  expectEnd(crowd: number) {
    stateOf(crowd).isOver = true;
  },

  close(crowd: number) {
    const state = stateOf(crowd);
    states.delete(crowd);
    state.isOver = true;
    state.moves.end();
    for (const { socket } of state.members) socket.close();
  },
};

export type PresentMethods = typeof methods;

function stateOf(crowd: number): State {
  const state = states.get(crowd);
  if (!state) throw new Error(`there is no crowd ${crowd}`);
  return state;
}

function check({ failure }: State): void {
  if (failure !== undefined) throw new Error(failure);
}

/** Everybody has a view open, a cell selected and a pointer somewhere. */
function payloadOf({ follow }: PresentCrowd, n: number): object {
  const id = (kind: string) => `${kind}_${String(n).padStart(26, '0')}`;
  const cell = { recordId: id('rec'), fieldId: 'fld_00000000000000000000000000' };
  const input = { viewId: 'viw_00000000000000000000000000', cell, pointer: placeOf(n) };
  return { query: follow?.query, variables: { tableId: follow?.tableId, input } };
}

serve(methods);
