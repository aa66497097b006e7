import type { IncomingMessage, ServerResponse } from 'node:http';
import { demoPeople, isDemoName } from '../demo/people.ts';
import { demoToken } from '../demo/token.ts';
import type { Logger } from '../ops/log.ts';
import { isFromHere } from './from-here.ts';
import { refuse, toldOf } from './refusal.ts';
import { logOf, reportTo } from './request-log.ts';
import { readBody } from './rest/body.ts';
import { Refused } from './rest/refused.ts';

const PEOPLE_PATH = '/demo/people';
const TOKEN_PATH = '/demo/token';

const BODY_LIMIT = 1_024;

/** What the page signs in with where the demo people are those who sign in: at this machine alone, which has the secret as a file. */
export function createDemo(secret: string, { logger }: { logger: Logger }) {
  const people = Object.entries(demoPeople).map(([name, { name: fullName, role }]) => ({
    name,
    fullName,
    role,
  }));

  async function answer(request: IncomingMessage, path: string): Promise<object> {
    if (path === PEOPLE_PATH) return { people };
    if (!isOfOurPage(request)) throw new Refused({ code: 'FORBIDDEN', message: 'That is another page.' });
    const { person } = await readBody(request, BODY_LIMIT);
    if (typeof person !== 'string') {
      throw new Refused({ code: 'BAD_USER_INPUT', message: 'Send {"person": "ada"}.' });
    }
    if (!isDemoName(person)) {
      const names = people.map(({ name }) => name).join(', ');
      throw new Refused({ code: 'NOT_FOUND', message: `The demo people are: ${names}.` });
    }
    return { token: await demoToken(secret, person) };
  }

  const reportOf = (response: ServerResponse) =>
    reportTo(logOf(logger, response), 'a demo token cannot be made');

  /** Answers a request about the demo people, and says whether it is one. */
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    if (path !== PEOPLE_PATH && path !== TOKEN_PATH) return false;
    if (!isFromHere(request)) return false;
    const methods = path === TOKEN_PATH ? ['POST'] : ['GET', 'HEAD'];
    if (!methods.includes(request.method ?? '')) {
      const told = { code: 'METHOD_NOT_ALLOWED', message: `Use ${methods[0]}.` };
      refuse(response, told, { headers: { allow: methods.join(', ') } });
      return true;
    }
    answer(request, path).then(
      (body) => send(response, body),
      (error: unknown) =>
        refuse(response, error instanceof Refused ? error.told : toldOf(error, reportOf(response))),
    );
    return true;
  };
}

/** A browser says of every POST from which page it is; programs say nothing. */
function isOfOurPage({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin === undefined || origin === `http://${host}`;
}

function send(response: ServerResponse, body: object): void {
  const bytes = Buffer.from(`${JSON.stringify(body)}\n`);
  response
    .writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(bytes);
}
