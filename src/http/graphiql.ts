import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Logger } from '../ops/log.ts';
import { createFile, type ServeFile } from './file.ts';
import { LOGO } from './logo.ts';
import { logOf } from './request-log.ts';

const example = `# Welcome to Cobase. Press the play button.
query Bases {
  viewer { name }
  bases(first: 5) {
    edges {
      node {
        id
        name
        viewerRole
        tables { id name cursor }
      }
    }
  }
}

# All that changes in a table, as it happens.
# Take its id from the answer and a tab of its own.
#
# subscription Watch {
#   tableChanges(tableId: "tbl_…") {
#     ... on TableRevision {
#       revision
#       actor { name }
#       changes {
#         __typename
#         ... on RecordUpdated {
#           recordId
#           cells { fieldId before after }
#         }
#       }
#     }
#     ... on ResyncRequired { reason cursor }
#   }
# }
`;

/**
 * What GraphiQL starts with. A link may bring a token, so that a newcomer is signed in: nothing but the characters of a
 * token is taken over into the page.
 */
export function graphiqlOptions(url: string) {
  const token = new URL(url, 'http://localhost').searchParams.get('token');
  return {
    title: 'Cobase',
    logo: LOGO,
    favicon: `data:image/svg+xml,${encodeURIComponent(LOGO)}`,
    defaultQuery: example,
    shouldPersistHeaders: true,
    // Not `headers`, which give way to those that the browser remembers from an earlier visit: maybe of another person.
    ...(token && /^[\w.-]+$/.test(token)
      ? { initialHeaders: JSON.stringify({ Authorization: `Bearer ${token}` }, null, 2) }
      : {}),
  };
}

/**
 * Runs in the page. GraphiQL's own way over WebSocket sends no headers when it connects, so each subscription gets a
 * socket of its own here, that signs in with what stands in the headers editor.
 *
 * What GraphiQL knows of a document (its tree, the name of the operation) is a moment old when somebody types and runs it at once,
 * so that is found out anew. The text outside of all strings, comments and brackets tells it; a parser would weigh more.
 */
const FETCHER = String.raw`
function operationsOf(query) {
  let text = query.replace(/"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#.*/g, ' ');
  for (let before; before !== text; ) {
    before = text;
    text = text.replace(/\{[^{}]*\}|\([^()]*\)/g, ' ; ');
  }
  return [...text.matchAll(/\b(fragment|query|mutation|subscription)\b\s*(\w*)/g)]
    .map(([, kind, name]) => ({ kind, name: name || undefined }))
    .filter(({ kind }) => kind !== 'fragment');
}

function renderCobase(root, options) {
  const fetcher = ({ query, variables, operationName: named }, { headers = {} } = {}) => {
    const operations = operationsOf(query);
    const operation = operations.length === 1 ? operations[0] : operations.find(({ name }) => name === named);
    // Without one that has a name there is but the short form, or a fault that the server tells.
    const operationName = operations.length > 0 ? operation?.name : undefined;
    if (operation?.kind === 'subscription') {
      const url = location.origin.replace('http', 'ws') + location.pathname;
      const client = graphqlWs.createClient({ url, connectionParams: headers, retryAttempts: 0 });
      return client.iterate({ query, variables, operationName });
    }
    return fetch(location.pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query, variables, operationName }),
    }).then((response) => response.json());
  };
  YogaGraphiQL.renderYogaGraphiQL(root, { ...options, fetcher });
}

renderCobase(document.querySelector('#root'), JSON.parse(document.querySelector('#options').textContent));`;

/** No script stands in the page, whatever its link brings. The editor writes styles, and runs its workers from blobs. */
export const GRAPHIQL_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob: data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const GRAPHIQL_SCRIPT_PATH = '/graphql/graphiql.js';

interface Parts {
  /** The page before and after its options. The title and the icon, which stand in its head too, are the same for all. */
  head: string;
  tail: string;
  script: ServeFile;
}

/**
 * The page needs nothing from the internet: its script is 8 MB. So that is a file of its own, which a browser keeps and does not
 * compile anew at each opening; and all is put together once, when somebody first asks for it.
 */
let parts: Promise<Parts> | undefined;

export async function renderGraphiql(options: object): Promise<string> {
  parts ??= makeParts(options);
  const { head, tail } = await parts;
  return head + JSON.stringify(options).replaceAll('<', '\\u003c') + tail;
}

/** Answers with the script of the page; false for any other path. */
export function serveGraphiqlScript(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { logger }: { logger: Logger },
): boolean {
  if (path !== GRAPHIQL_SCRIPT_PATH) return false;
  parts ??= makeParts(graphiqlOptions(path));
  parts
    .then(({ script }) => script(request, response))
    .catch((error: unknown) => {
      logOf(logger, response).error({ err: error }, 'the script of GraphiQL cannot be made');
      response.writeHead(500, { 'content-type': 'text/plain' }).end('Failed\n');
    });
  return true;
}

async function makeParts(options: object): Promise<Parts> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const webSocketClient = await readFile(webSocketFile(), 'utf8');
  const html = renderGraphiQL(options);
  const begin = html.indexOf('<script>');
  const call = html.lastIndexOf('YogaGraphiQL.renderYogaGraphiQL(\n');
  const end = html.indexOf('</script>', call) + '</script>'.length;
  if (begin < 0 || call < begin || end < call) throw new Error('GraphiQL has changed');
  const library = html.slice(begin + '<script>'.length, call);
  const text = `${webSocketClient}\n${library}\n${FETCHER}`;
  const bytes = Buffer.from(text);
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
  // Relative to the page, which a proxy may show elsewhere.
  const source = `<script src="${GRAPHIQL_SCRIPT_PATH.slice(1)}?${digest}"></script>`;
  const head = `${html.slice(0, begin)}<script type="application/json" id="options">`;
  const tail = `</script>${source}${html.slice(end)}`;
  const script = createFile(bytes, {
    'content-type': 'text/javascript; charset=utf-8',
    // The page names it by its digest.
    'cache-control': 'public, max-age=31536000, immutable',
  });
  return { head, tail, script };
}

/** A built server has it beside itself; the sources have it from the package. */
function webSocketFile(): URL {
  const built = new URL('./graphql-ws.min.js', import.meta.url);
  if (existsSync(built)) return built;
  return new URL(
    '../umd/graphql-ws.min.js',
    pathToFileURL(createRequire(import.meta.url).resolve('graphql-ws')),
  );
}
