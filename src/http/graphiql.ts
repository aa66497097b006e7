import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

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

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="28" height="28"><rect width="32" height="32" rx="7" fill="#1971c2"/><path d="M7 7h8v8H7zM17 7h8v8h-8zM7 17h8v8H7z" fill="#fff"/><path d="M17 17h8v8h-8z" fill="#f08c00"/></svg>`;

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
}`;

/**
 * The page needs nothing from the internet, and so is 9 MB. It is put together when somebody first asks for it: to do that for
 * everybody would hold up all others for half a second each time.
 */
export async function renderGraphiql(options: object): Promise<string> {
  frame ??= makeFrame(options);
  const [head, tail] = await frame;
  return head + JSON.stringify(options) + tail;
}

/** The page before and after its options. The title and the icon, which stand in its head too, are the same for all. */
let frame: Promise<[string, string]> | undefined;

async function makeFrame(options: object): Promise<[string, string]> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const webSocketClient = await readFile(webSocketFile(), 'utf8');
  const own: object = { ...options, initialHeaders: 'stands for the options' };
  const [head, tail, ...more] = renderGraphiQL(own)
    .replace('<div id="root"></div>', (root) => `${root}<script>${webSocketClient}${FETCHER}</script>`)
    .replace('YogaGraphiQL.renderYogaGraphiQL(\n', 'renderCobase(\n')
    .split(JSON.stringify(own));
  if (head === undefined || tail === undefined || more.length > 0) throw new Error('GraphiQL has changed');
  return [head, tail];
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
