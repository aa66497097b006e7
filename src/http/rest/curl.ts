import type { Endpoint } from './endpoint.ts';

/** How to call an endpoint from a shell, in which `$URL`, `$TOKEN` and ids such as `$RECORD` are set. */
export function curlOf({ method, path, example: { query, body } }: Endpoint): string {
  const address = path.replace(/\/(\w+?)s\/\{id\}/, (_, kind: string) => `/${kind}s/$${kind.toUpperCase()}`);
  const lines = [
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    '-H "Authorization: Bearer $TOKEN"',
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `-d '${quoted(body)}'`]),
    `"$URL${address}${query === undefined ? '' : `?${query}`}"`,
  ];
  return `curl -s ${lines.join(' \\\n  ')}`;
}

/** JSON within quotation marks of a shell; ids stand outside of them. */
function quoted(body: unknown): string {
  return JSON.stringify(body)
    .replaceAll("'", "'\\''")
    .replace(/\$[A-Z]+/g, (name) => `'"${name}"'`);
}
