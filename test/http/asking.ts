import { type OutgoingHttpHeaders, request } from 'node:http';

export interface Answer {
  status: number | undefined;
  headers: Record<string, string | undefined>;
  bytes: Buffer;
  text: string;
}

/** Asks as no browser would: the path as it stands, and any Host. */
export function ask(
  url: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      const flat = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
      resolve({
        status: response.statusCode,
        headers: Object.fromEntries(flat),
        bytes,
        text: bytes.toString(),
      });
    });
    asked.once('error', reject).end(body);
  });
}
