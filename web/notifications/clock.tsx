import type { Client } from 'cobase/client';
import { startTransition, useOptimistic } from 'react';
import { ask } from '../connection/ask.ts';
import { NotificationsSetClockDocument } from '../generated/graphql.ts';
import type { Kept, Wishes } from './wishes.ts';

const NIGHT = { from: '22:00', to: '07:00' };

/** By which clock somebody lives, and when they want no mail. It holds everywhere. */
export function Clock({
  client,
  settings,
  save,
}: {
  client: Client;
  settings: Wishes['settings'];
  save: Kept['save'];
}) {
  // As chosen, until the server has said what holds.
  const [shown, show] = useOptimistic(settings);
  const { timeZone, quietHours, digestAt } = shown;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([timeZone, here, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
  const set = (change: Partial<Wishes['settings']>) =>
    startTransition(async () => {
      show({ ...shown, ...change });
      await save(ask(client, NotificationsSetClockDocument, { input: change }));
    });
  const setQuiet = (change: Partial<typeof NIGHT>) => {
    const { from, to } = { ...(quietHours ?? NIGHT), ...change };
    if (from && to) set({ quietHours: { from, to } });
  };
  return (
    <fieldset className="clock">
      <legend>E-mail, everywhere</legend>
      <label htmlFor="clock-zone">Time zone</label>
      <div>
        <select id="clock-zone" value={timeZone} onChange={({ target }) => set({ timeZone: target.value })}>
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
        {timeZone !== here && (
          <button type="button" className="clock-here" onClick={() => set({ timeZone: here })}>
            Use {here}, as this device
          </button>
        )}
      </div>
      <label htmlFor="clock-digest">Daily mail at</label>
      <div>
        <input
          id="clock-digest"
          type="time"
          value={digestAt}
          onChange={({ target }) => target.value && set({ digestAt: target.value })}
        />
      </div>
      <label htmlFor="clock-quiet">No mail at night</label>
      <div>
        <input
          id="clock-quiet"
          type="checkbox"
          checked={!!quietHours}
          onChange={({ target }) => set({ quietHours: target.checked ? NIGHT : null })}
        />
        {quietHours && (
          <>
            <input
              type="time"
              aria-label="No mail from"
              value={quietHours.from}
              onChange={({ target }) => setQuiet({ from: target.value })}
            />
            to
            <input
              type="time"
              aria-label="No mail until"
              value={quietHours.to}
              onChange={({ target }) => setQuiet({ to: target.value })}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}
