import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, Kind, parse, print, subscribe, visit } from 'graphql';
import { maskError } from '../../schema/errors.ts';
import { schema } from '../../schema/schema.ts';
import type { Opened } from '../../src/open.ts';
import { eventually } from './eventually.ts';
import type { Person } from './server.ts';

/** A server in this process or, without what it opened, in another. */
export interface Place {
  url: string;
  opened?: Opened;
}

/** A fault as a client is told of it. */
export interface Fault {
  message: string;
  extensions?: { code?: string };
}

/** A subscription over one of the ways in. Events are the data of each result, as the JSON text that came. */
export interface WayStream {
  readonly events: string[];
  readonly faults: readonly Fault[];
  /** When it ended, by the clock of `performance`. */
  readonly endedAt: number | undefined;
  /** Resolves when so many events have come. Fails on a fault. */
  reach(count: number): Promise<string[]>;
  /** Resolves with what it was told when it has ended. */
  end(): Promise<readonly Fault[]>;
  stop(): Promise<void>;
}

/** One way to subscribe. Every way must give the same. */
export interface Way {
  name: string;
  subscribe<Result, Variables extends Record<string, unknown>>(
    server: Place,
    person: Person,
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<WayStream>;
}

interface Sink {
  result(result: { data?: unknown; errors?: readonly Fault[] }): void;
  end(): void;
}

/** Collects what a way delivers; `open` answers how to stop. */
async function collect(open: (sink: Sink) => Promise<() => void | Promise<void>>): Promise<WayStream> {
  const events: string[] = [];
  const faults: Fault[] = [];
  let endedAt: number | undefined;
  const stop = await open({
    result({ data, errors }) {
      if (errors) faults.push(...errors);
      else events.push(JSON.stringify(data));
    },
    end() {
      endedAt ??= performance.now();
    },
  });
  return {
    events,
    faults,
    get endedAt() {
      return endedAt;
    },
    reach: (count) =>
      eventually(() => {
        if (faults.length > 0) throw new Error(`the stream failed: ${JSON.stringify(faults)}`);
        if (events.length < count) throw new Error(`${events.length} of ${count} events have come`);
        return events;
      }, 15_000),
    end: () =>
      eventually(() => {
        if (endedAt === undefined) throw new Error(`the stream goes on; so far: ${JSON.stringify(faults)}`);
        return faults;
      }, 10_000),
    stop: async () => stop(),
  };
}

function overSocket(change: (document: DocumentNode) => DocumentNode): Way['subscribe'] {
  return (_server, person, document, variables) =>
    collect(async (sink) => {
      const client = person.socket();
      client.subscribe(
        { query: print(change(document)), variables },
        {
          next: (result) => sink.result(result as { data?: unknown }),
          error: (error) => {
            sink.result({ errors: Array.isArray(error) ? error : [faultOfClose(error)] });
            sink.end();
          },
          complete: sink.end,
        },
      );
      return () => client.dispose();
    });
}

/** The end of a whole socket: its close code as the code. */
function faultOfClose(error: unknown): Fault {
  const { code, reason } = error as { code?: number; reason?: string };
  return code === undefined
    ? { message: String(error) }
    : { message: reason ?? '', extensions: { code: `${code}` } };
}

/** A directive on the root field, which changes nothing but that the document is not shared. */
export function unshared(document: DocumentNode): DocumentNode {
  const [always] = parse('{ field @include(if: true) }').definitions;
  const directives =
    always?.kind === Kind.OPERATION_DEFINITION && always.selectionSet.selections[0]?.directives;
  return visit(document, {
    OperationDefinition: (operation) => ({
      ...operation,
      selectionSet: {
        ...operation.selectionSet,
        selections: operation.selectionSet.selections.map((field) => ({ ...field, directives })),
      },
    }),
  });
}

const overEvents: Way['subscribe'] = ({ url }, { token }, document, variables) =>
  collect(async (sink) => {
    const stop = new AbortController();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: print(document), variables }),
      signal: stop.signal,
    });
    const read = async () => {
      for await (const { event, data } of serverSentEvents(response)) {
        if (event === 'next') sink.result(JSON.parse(data));
        else if (event === 'complete') break;
      }
      sink.end();
    };
    const reading = read().catch((error: unknown) => {
      if (!stop.signal.aborted) sink.result({ errors: [{ message: String(error) }] });
      sink.end();
    });
    return async () => {
      stop.abort();
      await reading;
    };
  });

/** The events of a text/event-stream, comments aside. */
export async function* serverSentEvents(response: Response): AsyncGenerator<{ event: string; data: string }> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body) {
    throw new Error(`no event stream: ${response.status} ${await response.text()}`);
  }
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const of = (name: string) =>
        lines
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
          .join('\n');
      if (of('event')) yield { event: of('event'), data: of('data') };
    }
  }
}

const inProcess: Way['subscribe'] = ({ opened }, { token }, document, variableValues) =>
  collect(async (sink) => {
    if (!opened) throw new Error('the server is in another process');
    const { app } = opened;
    const contextValue = app.context(await app.signIn(token));
    const answer = await subscribe({ schema, document, contextValue, variableValues });
    const shown = (error: unknown) => maskError(error, () => 'none').toJSON() as Fault;
    if (!(Symbol.asyncIterator in answer)) {
      sink.result({ errors: answer.errors?.map(shown) ?? [] });
      sink.end();
      return () => {};
    }
    const read = async () => {
      for await (const result of answer) {
        sink.result({ data: result.data, ...(result.errors ? { errors: result.errors.map(shown) } : {}) });
      }
    };
    void read()
      .catch((error: unknown) => sink.result({ errors: [shown(error)] }))
      .finally(sink.end);
    return async () => {
      await answer.return?.(undefined);
    };
  });

export const ways: Way[] = [
  { name: 'WebSocket, shared', subscribe: overSocket((document) => document) },
  { name: 'WebSocket, each by itself', subscribe: overSocket(unshared) },
  { name: 'server-sent events', subscribe: overEvents },
  { name: 'in process', subscribe: inProcess },
];
