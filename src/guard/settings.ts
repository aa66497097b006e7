import { z } from 'zod';
import { or } from '../setting.ts';

const count = (fallback: number, min: number, max: number) =>
  or(z.coerce.number().int().min(min).max(max), fallback);
/** What a person or an address may have; 0 lifts the limit. */
const share = (fallback: number) => count(fallback, 0, 1_000_000);

/** Every limit of what a client may send or hold. */
export const limitSettings = {
  DOCUMENT_BYTES: count(65_536, 1_000, 1_000_000).describe('The longest GraphQL document, in bytes.'),
  DOCUMENT_TOKENS: count(5_000, 100, 100_000).describe('The most tokens of a document, comments included.'),
  DOCUMENT_DEPTH: count(25, 5, 100).describe(
    'The deepest field of a document, through fragments. Standard introspection needs 15.',
  ),
  DOCUMENT_ALIASES: count(200, 0, 10_000).describe('The most aliases of a document.'),
  DOCUMENT_DIRECTIVES: count(100, 0, 10_000).describe('The most directives of a document.'),
  DOCUMENT_ROOT_FIELDS: count(50, 1, 1_000).describe('The most fields at the root of an operation.'),
  DOCUMENT_SELECTIONS: count(5_000, 100, 100_000).describe(
    'The most fields of a document, those of a fragment once for each use; long arguments count as more.',
  ),
  DOCUMENT_COST: count(2_000_000, 1_000, 1_000_000_000).describe(
    'The most values that an operation may ask for: a list has as many as `first` says, one without pages counts as 10.',
  ),
  BODY_BYTES: count(1_000_000, 10_000, 100_000_000).describe('The largest body of a request, in bytes.'),
  MESSAGE_BYTES: count(262_144, 10_000, 100_000_000).describe(
    'The largest message over WebSocket, in bytes.',
  ),
  HEADERS_TIMEOUT_MS: count(15_000, 100, 600_000).describe(
    'How long a client may take to send the headers of a request, in milliseconds. Of a server of its own.',
  ),
  INIT_TIMEOUT_MS: count(3_000, 100, 600_000).describe(
    'How long a WebSocket may stay silent before connection_init, in milliseconds.',
  ),
  CONNECTIONS_PER_USER: share(1_000).describe('WebSockets of one person, over all nodes. 0: no limit.'),
  CONNECTIONS_PER_ADDRESS: share(5_000).describe('WebSockets from one address, over all nodes. 0: no limit.'),
  SUBSCRIPTIONS_PER_USER: share(10_000).describe('Subscriptions of one person, over all nodes. 0: no limit.'),
  SUBSCRIPTIONS_PER_ADDRESS: share(50_000).describe(
    'Subscriptions from one address, over all nodes. 0: no limit.',
  ),
  OPERATIONS_PER_USER: share(1_000).describe(
    'Operations and requests of one person a second, over all nodes, and ten times as many at once. 0: no limit.',
  ),
  OPERATIONS_PER_ADDRESS: share(5_000).describe(
    'Operations and requests from one address a second, over all nodes, and ten times as many at once. 0: no limit.',
  ),
};

const Limits = z.object(limitSettings);

/** By the names of their settings. */
export type Limits = z.output<typeof Limits>;

/** The limits among all settings, and nothing of the others: some are secret. */
export function limitsOf(values: Limits): Limits {
  return Limits.parse(values);
}

/** What holds where nothing is set. */
export const usualLimits: Limits = Limits.parse({});
