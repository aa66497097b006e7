import { type Client, faultOf } from 'cobase/client';
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../connection/ask.ts';
import { told } from '../connection/connect.ts';
import { NotificationsWishesDocument, type NotificationWishesFragment } from '../generated/graphql.ts';
import { settle } from './inbox.ts';

export type Wishes = NotificationWishesFragment;

export interface Kept {
  /** What holds in the scope; undefined until it is there. */
  wishes: Wishes | undefined;
  fault: string | undefined;
  /** Whether something was saved here. */
  isSaved: boolean;
  /** Waits for what is being changed, and asks what holds from then on: one wish decides over others. */
  save(answer: Promise<Record<string, unknown>>): Promise<void>;
}

/** How the person of this window wants to be told of things, as it holds in a base or table; everywhere without one. */
export function useWishes(client: Client, scopeId: string | null): Kept {
  const [wishes, setWishes] = useState<Wishes>();
  const [fault, setFault] = useState<string>();
  const [isSaved, setSaved] = useState(false);

  const load = useCallback(async () => {
    try {
      const { viewer } = await ask(client, NotificationsWishesDocument, { scopeId });
      setWishes(viewer.notificationPreferences);
    } catch (error) {
      setFault(told(faultOf(error)));
    }
  }, [client, scopeId]);

  useEffect(() => void load(), [load]);

  return {
    wishes,
    fault,
    isSaved,
    async save(answer) {
      setSaved(false);
      await settle(answer);
      await load();
      setSaved(true);
    },
  };
}
