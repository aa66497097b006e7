import type { UpdateRecordsMutation } from '../schema/operations/generated/graphql.ts';
import { updateOneCell } from './documents.ts';
import { openRawHttp } from './raw-http.ts';
import { openRawSocket } from './raw-socket.ts';
import type { Target } from './targets.ts';

export type Transport = 'WebSocket' | 'HTTP';

/** A client that has signed in. */
export interface Writer {
  /** Writes a value that the cell has not had. Rejects when the answer is anything but that it was written. */
  write(): Promise<void>;
  close(): void;
}

interface Result {
  data?: UpdateRecordsMutation | null;
}

interface Waiting {
  value: string;
  /** The highest revision that the client knew of when it wrote. */
  seen: number;
  resolve(): void;
  reject(error: Error): void;
}

/** Where the value and the version stand in a message that is otherwise always the same. */
const SLOT = 'value ########';
const VERSION_SLOT = 987_654_321_012;
let values = 0;

export function openWriter(
  { transport, port, token }: { transport: Transport; port: number; token: string },
  target: Target,
): Promise<Writer> {
  const operation = updateOneCell(target, SLOT, VERSION_SLOT);
  const isSocket = transport === 'WebSocket';
  const text = JSON.stringify(isSocket ? { id: SLOT, type: 'subscribe', payload: operation } : operation);
  const [head = '', tail = ''] = text.split(String(VERSION_SLOT));
  const message = (value: string, version: number) =>
    `${head.replaceAll(SLOT, value)}${version}${tail.replaceAll(SLOT, value)}`;
  const waiting = new Map<string, Waiting>();
  let seen = target.version;
  let failure: Error | undefined;

  function fail(reason: string) {
    failure ??= new Error(reason);
    for (const asked of waiting.values()) asked.reject(failure);
  }

  function answered(id: string, text: string, result: Result) {
    const asked = waiting.get(id);
    const fault = asked ? faultOf(result, target, asked) : 'an answer that nobody waits for';
    if (fault) fail(`${fault}: ${text}`);
    else asked?.resolve();
    waiting.delete(id);
    const payload = result.data?.updateRecords;
    if (payload?.__typename === 'UpdateRecordsPayload') seen = Math.max(seen, payload.revision ?? 0);
  }

  return new Promise((resolve, reject) => {
    const on = {
      open() {
        if (isSocket) {
          const payload = { Authorization: `Bearer ${token}` };
          socket.send(JSON.stringify({ type: 'connection_init', payload }));
        } else resolve(writer);
      },
      message(text: string) {
        if (!isSocket) {
          const [id = ''] = waiting.keys();
          answered(id, text, JSON.parse(text) as Result);
          return;
        }
        const message = JSON.parse(text) as { type: string; id: string; payload: Result };
        if (message.type === 'connection_ack') resolve(writer);
        else if (message.type !== 'complete') answered(message.id, text, message.payload);
      },
      close(reason: string) {
        fail(`a client was cut off: ${reason}`);
        reject(failure);
      },
    };
    const path = '/graphql';
    const socket = isSocket
      ? openRawSocket({ port, path, protocol: 'graphql-transport-ws' }, on)
      : openRawHttp({ port, path, token }, on);
    const writer: Writer = {
      write: () =>
        new Promise((resolve, reject) => {
          if (failure) {
            reject(failure);
            return;
          }
          values += 1;
          const value = `value ${String(values).padStart(8, '0')}`;
          waiting.set(value, { value, seen, resolve, reject });
          socket.send(message(value, seen));
        }),
      close: () => socket.close(),
    };
  });
}

function faultOf({ data }: Result, { fieldId }: Target, { value, seen }: Waiting): string | undefined {
  const payload = data?.updateRecords;
  if (payload?.__typename !== 'UpdateRecordsPayload') return 'the mutation was refused';
  const [record] = payload.records;
  const cell = record?.cells.find((cell) => cell.fieldId === fieldId);
  if (cell?.value !== value) return `the cell is not ${value}`;
  if (payload.revision == null || payload.revision <= seen) return `the revision is not after ${seen}`;
  if (record?.version !== payload.revision || cell.version !== payload.revision)
    return 'another revision wrote the cell';
  return undefined;
}
