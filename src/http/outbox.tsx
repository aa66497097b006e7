import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outbox } from '../mail/outbox.ts';
import type { Logger } from '../ops/log.ts';
import { isFromHere } from './from-here.ts';
import { sendHtml, sendPage } from './page.tsx';
import { logOf } from './request-log.ts';

export const OUTBOX_PATH = '/outbox';

/** What the frame of a mail may do: show itself, and open its links as a mail program does, in a window where pages may run. */
const MAIL_SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';
const MAIL_POLICY = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; sandbox ${MAIL_SANDBOX}`;

/** Shows the mails of an embedded server, at its own machine alone. */
export function createOutboxPages(outbox: Outbox, { logger }: { logger: Logger }) {
  async function answer(response: ServerResponse, path: string): Promise<void> {
    const [id = '', part] = path.slice(OUTBOX_PATH.length + 1).split('/');
    if (id === '') {
      sendPage(response, { title: 'Outbox', body: <List mails={await outbox.list()} /> });
      return;
    }
    const mail = await outbox.read(id);
    if (!mail) response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    else if (part === 'html') sendHtml(response, withWindows(mail.html), { policy: MAIL_POLICY });
    else sendPage(response, { title: mail.subject, body: <View mail={mail} />, allow: ["frame-src 'self'"] });
  }

  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    if (path !== OUTBOX_PATH && !path.startsWith(`${OUTBOX_PATH}/`)) return false;
    if (!isFromHere(request)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
      return true;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return true;
    }
    void answer(response, path).catch((error: unknown) => {
      logOf(logger, response).error({ err: error }, 'the outbox failed');
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' }).end('Failed\n');
    });
    return true;
  };
}

/** No page that a mail leads to lets itself be shown in the frame of that mail. */
function withWindows(html: string): string {
  return html.replace('<head>', '<head><base target="_blank" />');
}

type Mail = NonNullable<Awaited<ReturnType<Outbox['read']>>>;

function List({ mails }: { mails: Awaited<ReturnType<Outbox['list']>> }) {
  return (
    <>
      <h1>Outbox</h1>
      <p className="faint">
        What this server would have mailed, the newest first. Without SMTP_URL no mail leaves it.
      </p>
      {mails.length === 0 && <p>Nothing yet.</p>}
      <ul className="list">
        {mails.map(({ id, to, subject, at }) => (
          <li key={id}>
            <a href={`${OUTBOX_PATH}/${id}`}>
              <bdi>{subject}</bdi>
              <br />
              <span className="faint">
                {to} · {at.toISOString().slice(0, 16).replace('T', ' ')} UTC
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function View({ mail: { id, to, subject } }: { mail: Mail }) {
  return (
    <>
      <p>
        <a href={OUTBOX_PATH}>Outbox</a>
      </p>
      <h1>
        <bdi>{subject}</bdi>
      </h1>
      <p className="faint">To {to}</p>
      <iframe src={`${OUTBOX_PATH}/${id}/html`} title="The mail" sandbox={MAIL_SANDBOX} />
    </>
  );
}
