import type { Client } from 'cobase/client';
import { ask } from '../connection/ask.ts';
import { formatMoment } from '../field/format.ts';
import { NotificationsMuteDocument } from '../generated/graphql.ts';
import type { Kept, Wishes } from './wishes.ts';

const HOUR_MS = 3_600_000;
const SPANS = [
  { label: '1 hour', ms: HOUR_MS },
  { label: '1 day', ms: 24 * HOUR_MS },
  { label: '1 week', ms: 7 * 24 * HOUR_MS },
];

/** Leaves somebody alone for a while. */
export function Mute({
  client,
  scopeId,
  name,
  wishes,
  save,
}: {
  client: Client;
  scopeId: string | null;
  /** Of the scope. */
  name: string;
  wishes: Wishes;
  save: Kept['save'];
}) {
  const own = wishes.mutes.find((mute) => (mute.scope.id ?? null) === scopeId);
  // Of a wider scope, when it is not of this one.
  const until = own?.until ?? wishes.MENTION_EMAIL?.mutedUntil;
  const mute = (ms: number | null) =>
    save(
      ask(client, NotificationsMuteDocument, {
        input: { scopeId, until: ms === null ? null : new Date(Date.now() + ms).toISOString() },
      }),
    );
  return (
    <section className="mute" aria-label="Mute">
      <p>
        {until ? (
          <>
            <strong>Muted</strong> until {formatMoment(until)}
            {!own && ', by what is set for more than this'}.
          </>
        ) : (
          <>
            <strong>Mute {name}</strong> for a while: only mentions of you by name come.
          </>
        )}
      </p>
      <div className="mute-choice">
        {own ? (
          <button type="button" className="button" onClick={() => mute(null)}>
            Unmute
          </button>
        ) : (
          SPANS.map(({ label, ms }) => (
            <button
              key={label}
              type="button"
              className="button"
              aria-label={`Mute for ${label}`}
              onClick={() => mute(ms)}
            >
              {label}
            </button>
          ))
        )}
      </div>
    </section>
  );
}
