import { type CellLockRequest, type CellPlace, cellKey, type RequestOutcome } from 'cobase/client';
import { AnswerForCellDocument, AskForCellDocument, TakeOverCellDocument } from '../generated/graphql.ts';
import { makeState, type State } from '../state.ts';
import { toast } from '../ui/toast.tsx';
import type { Desk } from '../workspace/desk.ts';
import type { Editing } from './editing.ts';
import type { Hints } from './hint.ts';

/** Cells that are asked for: of this window by others, and of others by this window. */
export interface Requests {
  readonly asked: State<readonly CellLockRequest[]>;
  readonly waiting: State<readonly CellLockRequest[]>;
  ask(cell: CellPlace): Promise<void>;
  /** What is typed is written before the cell is given. */
  answer(request: CellLockRequest, isGiven: boolean): Promise<void>;
  takeOver(cell: CellPlace): Promise<void>;
  stop(): void;
}

export function makeRequests(desk: Desk, editing: Editing, hints: Hints): Requests {
  const { table } = desk;
  const { urql, sessionId } = table.connection;
  const asked = makeState<readonly CellLockRequest[]>([]);
  const waiting = makeState<readonly CellLockRequest[]>([]);
  const listOf = (request: CellLockRequest) => (request.sessionId === sessionId.value ? waiting : asked);
  const redraw = ({ recordId }: CellPlace) => table.signals.tell(recordId);

  function add(request: CellLockRequest) {
    const list = listOf(request);
    list.set([...list.value.filter(({ id }) => id !== request.id), request]);
    redraw(request);
  }

  function remove(request: CellLockRequest) {
    const list = listOf(request);
    list.set(list.value.filter(({ id }) => id !== request.id));
    redraw(request);
  }

  const unlisten = table.onLock((event) => {
    if (event.__typename === 'CellLockSnapshot') {
      asked.set([]);
      waiting.set([]);
      event.requests.forEach(add);
    } else if (event.__typename === 'CellLockRequested') add(event.request);
    else if (event.__typename === 'CellLockRequestAnswered') {
      remove(event.request);
      if (event.request.sessionId === sessionId.value) hear(event.request, event.outcome);
    }
  });

  function hear(request: CellLockRequest, outcome: RequestOutcome) {
    const holder = table.locks.locks.get(cellKey(request));
    const name = holder?.user.name ?? 'The holder';
    if (outcome === 'GRANTED') {
      desk.reveal({ recordId: request.recordId, fieldId: request.fieldId });
      editing.begin(request);
    } else if (outcome === 'LAPSED') hints.tell(request, 'This cell is free now');
    else hints.tell(request, outcome === 'DENIED' ? `${name} keeps this cell for now` : 'No answer');
  }

  return {
    asked,
    waiting,
    async ask({ recordId, fieldId }) {
      const { data, error } = await urql.mutation(AskForCellDocument, { input: { recordId, fieldId } });
      tellFault(data?.requestCellLock, error);
    },
    async answer(request, isGiven) {
      const { recordId, fieldId } = request;
      const edit = editing.edit.value;
      const isEdited = edit && cellKey(edit.place) === cellKey({ recordId, fieldId });
      if (isGiven && isEdited && !(await editing.finish())) return;
      remove(request);
      const input = { requestId: request.id, grant: isGiven };
      const { data, error } = await urql.mutation(AnswerForCellDocument, { input });
      tellFault(data?.answerCellLockRequest, error);
    },
    async takeOver({ recordId, fieldId }) {
      const { data, error } = await urql.mutation(TakeOverCellDocument, { input: { recordId, fieldId } });
      if (!tellFault(data?.takeOverCellLock, error)) editing.begin({ recordId, fieldId });
    },
    stop: unlisten,
  };
}

function tellFault(result: object | null | undefined, error: { message: string } | undefined): boolean {
  const message =
    error?.message ??
    (result && 'message' in result ? `${result.message}` : result ? '' : 'That did not work.');
  if (message) toast(message, { isFault: true });
  return message !== '';
}
