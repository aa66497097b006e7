import type { IncomingMessage, ServerResponse } from 'node:http';
import { MAIL_PATH, type MailLink } from '../mail/link.ts';
import { type Ending, endings, type Unsubscriber } from '../mail/unsubscribe.ts';
import { kinds } from '../notification/kinds.ts';
import type { Scope } from '../notification/preference.ts';
import type { Logger } from '../ops/log.ts';
import { sendPage } from './page.tsx';
import { logOf } from './request-log.ts';

const BODY_LIMIT = 4_096;

/**
 * The page behind the link of a mail, for whoever holds it: no sign-in, because who wants no mail may have no account any more. To
 * look at it changes nothing, however many scanners do; only a POST ends mails: one of the page's buttons, or the one click of RFC
 * 8058 that mail programs send by themselves.
 */
export function createMailPages(unsubscriber: Unsubscriber, { logger }: { logger: Logger }) {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const token = new URL(request.url ?? '', 'http://localhost').searchParams.get('token') ?? '';
    const link = unsubscriber.read(token);
    if (!link) {
      refuse(
        response,
        404,
        'This link is not complete',
        'Open it from the mail once more, or copy all of it.',
      );
    } else if (request.method === 'GET' || request.method === 'HEAD') {
      sendPage(response, {
        title: 'Mails of Cobase',
        body: <Choices link={link} />,
        allow: ["form-action 'self'"],
      });
    } else if (request.method === 'POST') {
      const ending = endingOf(await bodyOf(request), link);
      if (ending === undefined) {
        refuse(response, 400, 'Nothing was chosen', 'Go back and press one of the buttons.');
        return;
      }
      await unsubscriber.end(link, ending);
      sendPage(response, { title: 'Done', body: <Ended ending={ending} /> });
    } else {
      response.writeHead(405, { allow: 'GET, HEAD, POST' }).end();
    }
  }

  /** Answers a request for the page, and says whether it is one. */
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    if (path !== MAIL_PATH) return false;
    void answer(request, response).catch((error: unknown) => {
      logOf(logger, response).error({ err: error }, 'a page of mails failed');
      if (!response.headersSent) refuse(response, 500, 'That did not work', 'Try again in a while.');
    });
    return true;
  };
}

function refuse(response: ServerResponse, status: number, title: string, text: string): void {
  sendPage(response, {
    status,
    title,
    body: (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
      </>
    ),
  });
}

function Choices({ link: { about } }: { link: MailLink }) {
  return (
    <>
      <h1>Which mails should end?</h1>
      <form method="post">
        {about && (
          <>
            {isNear(about.scope) && (
              <button type="submit" name="end" value="SCOPE">
                Mails about this {about.scope.type.toLowerCase()}
              </button>
            )}
            <button type="submit" name="end" value="KIND">
              Mails of this kind: {kinds[about.kind].description}
            </button>
          </>
        )}
        <button type="submit" name="end" value="ALL">
          All mails
        </button>
      </form>
      <p className="faint">
        Your inbox in the app stays as it is. There you can also choose digests, and get mails again.
      </p>
    </>
  );
}

/** Whoever wants no mail about a whole base wants to look at what is in it: in the app. */
function isNear({ type }: Scope): boolean {
  return type === 'THREAD' || type === 'RECORD';
}

const ended: Record<Ending, string> = {
  SCOPE: 'Nothing about this is mailed to you any more.',
  KIND: 'Nothing of this kind is mailed to you any more.',
  ALL: 'Nothing is mailed to you any more.',
};

function Ended({ ending }: { ending: Ending }) {
  return (
    <>
      <h1>{ended[ending]}</h1>
      <p>In the preferences of the app you can get mails again.</p>
    </>
  );
}

/** The one click comes as a form of either kind; a button of the page as the simpler one. */
function endingOf({ type, text }: { type: string; text: string }, { about }: MailLink): Ending | undefined {
  if (/^multipart\/form-data/i.test(type)) {
    return /name="?List-Unsubscribe"?\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/i.test(text)
      ? 'ALL'
      : undefined;
  }
  const form = new URLSearchParams(text);
  if (form.get('List-Unsubscribe') === 'One-Click') return 'ALL';
  const ending = endings.find((one) => one === form.get('end'));
  return ending === 'ALL' || about ? ending : undefined;
}

async function bodyOf(request: IncomingMessage): Promise<{ type: string; text: string }> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += chunk;
    if (text.length > BODY_LIMIT) return { type: '', text: '' };
  }
  return { type: request.headers['content-type']?.trim() ?? '', text };
}
