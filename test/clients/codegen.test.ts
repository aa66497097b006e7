import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSchema, isAbstractType, isScalarType, isSpecifiedScalarType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { there } from '../support/make.ts';
import { placeOfFile } from './place.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const place = placeOfFile({ INTROSPECTION: 'true' });

/** Scalars as the wire has them. With strictScalars, one that is left out stops the generator. */
const SCALARS = {
  DateTime: 'string',
  JSON: 'unknown',
  Revision: 'number',
  StreamCursor: 'string',
  CellValue: 'unknown',
  RichText: 'unknown',
};

/** The operations of a front end, written where they are used. */
const PROGRAM = `
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { print } from 'graphql';
import type { ResultOf, TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type FragmentType, getFragmentData, graphql } from './gql';

const { URL = '', TOKEN = '', TABLE = '', FIELD = '' } = process.env;

export const RowParts = graphql(\`
  fragment RowParts on Record { id version cells { fieldId value version } updatedAt }
\`);

export const Refusal = graphql(\`
  fragment Refusal on Error {
    __typename code message
    ... on ValidationError { issues { path message } }
    ... on ConflictError { conflicts { fieldId base mine theirs } }
    ... on CellLockedError { locks { sessionId } }
    ... on NotFoundError { id }
  }
\`);

const Rows = graphql(\`
  query Rows($table: ID!, $first: Int) {
    table(id: $table) { id cursor viewerRole records(first: $first) { totalCount edges { node { id ...RowParts } } } }
  }
\`);

const Write = graphql(\`
  mutation Write($input: UpdateRecordsInput!) {
    updateRecords(input: $input) {
      __typename
      ... on UpdateRecordsPayload { revision records { ...RowParts } }
      ...Refusal
    }
  }
\`);

const Create = graphql(\`
  mutation Create($input: CreateRecordsInput!) {
    createRecords(input: $input) {
      __typename
      ... on CreateRecordsPayload { revision records { ...RowParts } }
      ...Refusal
    }
  }
\`);

export const Watch = graphql(\`
  subscription Watch($table: ID!, $after: StreamCursor) {
    tableChanges(tableId: $table, after: $after) {
      __typename
      ... on TableRevision {
        revision cursor
        changes {
          __typename
          ... on RecordCreated { recordId cells { fieldId after } }
          ... on RecordUpdated { recordId cells { fieldId before after } }
        }
      }
      ... on ResyncRequired { reason cursor }
    }
  }
\`);

async function ask<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables): Promise<Result> {
  const response = await fetch(\`\${URL}/graphql\`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: \`Bearer \${TOKEN}\` },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data: Result; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** A component that knows nothing of a record but its own fragment. */
export function row(masked: FragmentType<typeof RowParts>): string {
  const { cells, version } = getFragmentData(RowParts, masked);
  const of: number = version;
  return \`\${of > 0} \${cells.map(({ value }) => JSON.stringify(value)).join()}\`;
}

const told: string[] = [];
const { createRecords } = await ask(Create, { input: { tableId: TABLE, records: [{ cells: [{ fieldId: FIELD, value: 'one' }] }] } });
if (createRecords.__typename !== 'CreateRecordsPayload') throw new Error(getFragmentData(Refusal, createRecords).message);
told.push(createRecords.records.map(row).join());

const { table } = await ask(Rows, { table: TABLE, first: 10 });
if (!table) throw new Error('no table');
const role: 'OWNER' | 'EDITOR' | 'COMMENTER' | 'VIEWER' | null = table.viewerRole;
told.push(\`\${role} \${table.records.totalCount} \${table.records.edges.map(({ node }) => row(node)).join()}\`);
const id = table.records.edges[0]?.node.id ?? '';

const write = async (value: unknown, more: { onConflict?: 'OVERWRITE'; baseRevision?: number }) => {
  const { updateRecords } = await ask(Write, { input: { tableId: TABLE, records: [{ id, cells: [{ fieldId: FIELD, value }] }], ...more } });
  switch (updateRecords.__typename) {
    case 'UpdateRecordsPayload':
      return updateRecords.records.map(row).join();
    default: {
      const refusal = getFragmentData(Refusal, updateRecords);
      switch (refusal.__typename) {
        case 'ValidationError':
          return refusal.issues.map(({ path }) => path.join('.')).join();
        case 'ConflictError':
          return refusal.conflicts.map(({ base, mine, theirs }) => JSON.stringify([base, mine, theirs])).join();
        case 'CellLockedError':
          return refusal.locks.map(({ sessionId }) => sessionId).join();
        case 'NotFoundError':
          return refusal.id;
        default:
          return refusal.code;
      }
    }
  }
};

const seen = table.cursor;
const version = createRecords.revision ?? 0;
told.push(await write('two', { onConflict: 'OVERWRITE' }));
told.push(await write(['no text'], { onConflict: 'OVERWRITE' }));

const client = createClient({ url: \`\${URL.replace('http', 'ws')}/graphql\`, webSocketImpl: WebSocket, connectionParams: { token: TOKEN } });
for await (const { data } of client.iterate<ResultOf<typeof Watch>>({
  query: print(Watch),
  variables: { table: TABLE, after: seen },
})) {
  const event = data?.tableChanges;
  if (event?.__typename !== 'TableRevision') throw new Error(event?.reason);
  for (const change of event.changes) {
    if (change.__typename === 'RecordUpdated') {
      told.push(\`\${event.revision > version} \${change.cells.map(({ before, after }) => JSON.stringify([before, after])).join()}\`);
    }
  }
  break;
}
await client.dispose();
console.log(JSON.stringify(told));
`;

/** Each line that is marked must be refused, with this code of TypeScript. */
const WRONG = `
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { type FragmentType, getFragmentData } from './gql';
import type { UpdateRecordsInput, Role, NewFieldInput } from './gql/graphql';
import { RowParts, Watch } from './program';

type Event = NonNullable<ResultOf<typeof Watch>>['tableChanges'];
export const missing: VariablesOf<typeof Watch> = {}; // TS2741
export const variables: VariablesOf<typeof Watch> = { table: 1 }; // TS2322
export const role: Role = 'ADMIN'; // TS2322
export const input: UpdateRecordsInput = { tableId: 'x', records: [], onConflict: 'PERHAPS' }; // TS2322
export const field: NewFieldInput = { name: 'A', type: 'TEXT', colour: 'red' }; // TS2353
export const unmasked = (row: FragmentType<typeof RowParts>) => row.cells; // TS2339
export const own = (row: FragmentType<typeof RowParts>) => getFragmentData(RowParts, row).createdBy; // TS2339
export const narrowed = (event: Event) => event.changes; // TS2339
export const cell = (row: FragmentType<typeof RowParts>): string => getFragmentData(RowParts, row).cells[0].value; // TS2322
export const text = (event: Event): number => event.cursor; // TS2322
export const name = (event: Event) => event.__typename === 'TableRevised'; // TS2367
`;

/** What Apollo and others want to know of unions and interfaces: a plugin of one's own is a function of the schema. */
const POSSIBLE_TYPES = `
const { isAbstractType } = require('graphql');
module.exports.plugin = (schema) => {
  const types = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const possible = types.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  return \`export const possibleTypes: Record<string, string[]> = \${JSON.stringify(Object.fromEntries(possible))};\`;
};
`;

describe('GraphQL Code Generator in a front end of its own', () => {
  let folder: { path: string; remove(): Promise<void> };
  let diagnostics: string[];
  const read = (path: string) => readFile(join(folder.path, path), 'utf8');

  beforeAll(async () => {
    folder = await temporaryFolder();
    const write = (path: string, text: string | object) =>
      writeFile(join(folder.path, path), typeof text === 'string' ? text : JSON.stringify(text));
    await mkdir(join(folder.path, 'src'));
    await symlink(join(REPOSITORY, 'node_modules'), join(folder.path, 'node_modules'));
    await write('package.json', { type: 'module', private: true });
    await write('src/program.ts', PROGRAM);
    await write('src/wrong.ts', WRONG);
    await write('possible-types.cjs', POSSIBLE_TYPES);
    await write('tsconfig.json', {
      compilerOptions: {
        target: 'ES2023',
        module: 'ESNext',
        moduleResolution: 'bundler',
        strict: true,
        skipLibCheck: true,
        noEmit: true,
        types: ['node'],
      },
      include: ['src'],
    });
    const { url, ada } = place();
    const running = { [`${url}/graphql`]: { headers: { Authorization: `Bearer ${ada.token}` } } };
    const preset = {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'getFragmentData' } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: SCALARS,
      },
    };
    await write('codegen.json', {
      documents: 'src/program.ts',
      generates: {
        'src/gql/': { ...preset, schema: running },
        'src/possible-types.ts': { plugins: ['./possible-types.cjs'], schema: running },
        'src/from-file/': { ...preset, schema: join(REPOSITORY, 'schema/schema.graphql') },
      },
    });
    await run(
      join(REPOSITORY, 'node_modules/.bin/graphql-codegen'),
      ['--config', 'codegen.json', '--silent'],
      {
        cwd: folder.path,
      },
    );
    diagnostics = await typeCheck();
  });

  afterAll(async () => {
    await folder?.remove();
  });

  /** What tsc finds, as `file(line): code`. */
  async function typeCheck(): Promise<string[]> {
    const tsc = run(join(REPOSITORY, 'node_modules/.bin/tsc'), ['-p', '.', '--pretty', 'false'], {
      cwd: folder.path,
    });
    const output = await tsc.then(
      ({ stdout }) => stdout,
      (failure: { stdout: string }) => failure.stdout,
    );
    return output.split('\n').filter((line) => line.includes('error TS'));
  }

  it('makes the same of the running server as of the file', async () => {
    expect(await read('src/from-file/graphql.ts')).toBe(await read('src/gql/graphql.ts'));
  });

  it('knows every scalar, so none is `any`', async () => {
    const schema = buildSchema(await readFile(join(REPOSITORY, 'schema/schema.graphql'), 'utf8'));
    const own = Object.values(schema.getTypeMap())
      .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
      .map(({ name }) => name);
    expect(own.sort()).toEqual(Object.keys(SCALARS).sort());
    const [scalars] = /export type Scalars = \{.*?\n\};/s.exec(await read('src/gql/graphql.ts')) ?? [];
    expect(scalars).toContain('Revision: { input: number; output: number; }');
    expect(scalars).not.toMatch(/: any\b/);
  });

  it('knows the possible types of each union and interface', async () => {
    const schema = buildSchema(await readFile(join(REPOSITORY, 'schema/schema.graphql'), 'utf8'));
    const [, json] = /= (\{.*\});/s.exec(await read('src/possible-types.ts')) ?? [];
    const possible: Record<string, string[]> = JSON.parse(there(json));
    const wanted = Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
    expect(possible).toEqual(Object.fromEntries(wanted));
    expect(possible.TableEvent?.toSorted()).toEqual(['ResyncRequired', 'TableRevision']);
  });

  it('makes types under which a strict program checks', () => {
    expect(diagnostics.filter((line) => !line.startsWith('src/wrong.ts'))).toEqual([]);
  });

  it('makes types under which what is wrong does not', () => {
    const wanted = WRONG.split('\n').flatMap((line, index) => {
      const [, code] = / \/\/ (TS\d+)$/.exec(line) ?? [];
      return code ? [`src/wrong.ts(${index + 1}): ${code}`] : [];
    });
    const found = diagnostics.filter((line) => line.startsWith('src/wrong.ts'));
    const told = found.map((line) => line.replace(/^(.*\(\d+),\d+\): error (TS\d+):.*$/, '$1): $2'));
    expect(told, found.join('\n')).toEqual(wanted);
  });

  it('makes documents that run', async () => {
    const { url, ada, table } = place();
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'src/program.ts'], {
      cwd: folder.path,
      env: { PATH: process.env.PATH, URL: url, TOKEN: ada.token, TABLE: table.id, FIELD: table.field('A') },
    });
    expect(JSON.parse(stdout)).toEqual([
      'true "one",null',
      'OWNER 1 true "one",null',
      'true "two",null',
      'records.0.cells.0.value',
      'true ["one","two"]',
    ]);
  });
});
