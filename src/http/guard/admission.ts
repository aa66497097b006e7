import type { IncomingMessage, ServerResponse } from 'node:http';
import { CrossSiteError } from '../../errors.ts';
import type { Guard } from '../../guard/guard.ts';
import { refused } from '../../guard/refusals.ts';
import { addressOf } from '../caller.ts';
import { isSimple, type Origins } from './origins.ts';

/** What stands before every request for data. */
export interface Admission {
  /**
   * Tells browsers what pages elsewhere may do, and counts the request.
   * @throws CrossSiteError when it comes from a page that may not ask
   * @throws OverLimitError when its address asks too often
   */
  admit(request: IncomingMessage, response: ServerResponse): void;
}

export function createAdmission({
  guard,
  origins,
  proxies,
}: {
  guard: Pick<Guard, 'operation'>;
  origins: Origins;
  proxies: number;
}): Admission {
  return {
    admit(request, response) {
      for (const [name, value] of Object.entries(origins.corsOf(request.headers))) {
        response.setHeader(name, value);
      }
      if (!origins.allows(request.headers)) {
        refused('origin');
        throw new CrossSiteError('Pages of this origin may not ask here: see ALLOWED_ORIGINS.');
      }
      if (isSimple(request)) {
        refused('simple_request');
        throw new CrossSiteError('A page elsewhere may have sent this: send it with a token, as JSON.');
      }
      if (request.method !== 'OPTIONS') guard.operation({ address: addressOf(request, proxies) });
    },
  };
}
