import type { Client } from 'cobase/client';
import { startTransition, useOptimistic } from 'react';
import { ask } from '../connection/ask.ts';
import {
  type NotificationChannel,
  type NotificationDelivery,
  type NotificationKind,
  NotificationsSetWishDocument,
  type NotificationWishFragment,
} from '../generated/graphql.ts';
import type { Kept, Wishes } from './wishes.ts';
import { KINDS, kindsInOrder } from './words.ts';

const CHANNELS = {
  IN_APP: { label: 'Here', deliveries: ['INSTANT', 'OFF'] },
  EMAIL: { label: 'By e-mail', deliveries: ['INSTANT', 'DIGEST_HOURLY', 'DIGEST_DAILY', 'OFF'] },
} as const satisfies Record<
  NotificationChannel,
  { label: string; deliveries: readonly NotificationDelivery[] }
>;

const DELIVERIES: Readonly<Record<NotificationDelivery, string>> = {
  INSTANT: 'At once',
  DIGEST_HOURLY: 'Once an hour',
  DIGEST_DAILY: 'Once a day',
  OFF: 'Never',
};

const NEARER = {
  BASE: 'as in the base',
  EVERYTHING: 'as everywhere',
  RECORD: '',
  TABLE: '',
  THREAD: '',
} as const;

/** Each kind of thing by each way of telling it. */
export function WishTable({
  client,
  scopeId,
  wishes,
  save,
}: {
  client: Client;
  scopeId: string | null;
  wishes: Wishes;
  save: Kept['save'];
}) {
  const set = (kind: NotificationKind, channel: NotificationChannel, delivery: NotificationDelivery | null) =>
    save(ask(client, NotificationsSetWishDocument, { input: { scopeId, kind, channel, delivery } }));
  return (
    <table className="wishes">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">{CHANNELS.IN_APP.label}</th>
          <th scope="col">{CHANNELS.EMAIL.label}</th>
        </tr>
      </thead>
      <tbody>
        {kindsInOrder.map((kind) => (
          <tr key={kind}>
            <th scope="row">{KINDS[kind].when}</th>
            {(['IN_APP', 'EMAIL'] as const).map((channel) => (
              <td key={channel}>
                <Choice
                  label={`${KINDS[kind].when}: ${CHANNELS[channel].label.toLowerCase()}`}
                  wish={wishes[`${kind}_${channel}`]}
                  scopeId={scopeId}
                  deliveries={CHANNELS[channel].deliveries}
                  onChoose={(delivery) => set(kind, channel, delivery)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was chosen here; else what holds anyway, and whence. */
function Choice({
  label,
  wish,
  scopeId,
  deliveries,
  onChoose,
}: {
  label: string;
  wish: NotificationWishFragment | null | undefined;
  scopeId: string | null;
  deliveries: readonly NotificationDelivery[];
  onChoose(delivery: NotificationDelivery | null): Promise<void>;
}) {
  const source = wish?.source;
  const isOwn = source !== null && source !== undefined && (source.scope.id ?? null) === scopeId;
  // As chosen, until the server has said what holds.
  const [shown, show] = useOptimistic(isOwn && wish ? wish.delivery : '');
  if (!wish) return null;
  const { delivery } = wish;
  const whence = source ? NEARER[source.scope.type] : 'default';
  return (
    <select
      aria-label={label}
      className={isOwn ? 'wish-own' : ''}
      value={shown}
      onChange={({ target }) =>
        startTransition(async () => {
          const chosen = deliveries.find((one) => one === target.value);
          show(chosen ?? '');
          await onChoose(chosen ?? null);
        })
      }
    >
      <option value="">
        {isOwn ? (scopeId === null ? 'By default' : 'Not set here') : `${DELIVERIES[delivery]} (${whence})`}
      </option>
      {deliveries.map((one) => (
        <option key={one} value={one}>
          {DELIVERIES[one]}
        </option>
      ))}
    </select>
  );
}
