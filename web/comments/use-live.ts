import { useEffect, useRef } from 'react';
import { useDesk } from '../workspace/desk.ts';
import { COMMENTS } from '../workspace/open-table.ts';

const PAUSE_MS = 500;

/**
 * Fetches anew what is shown when somebody says something in the table: at once, and then twice a second at most, however much
 * is said.
 */
export function useLive(fetchAnew: () => void): void {
  const { signals } = useDesk().table;
  const newest = useRef(fetchAnew);
  newest.current = fetchAnew;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDue = false;
    const run = () => {
      isDue = false;
      newest.current();
      timer = setTimeout(() => {
        timer = undefined;
        if (isDue) run();
      }, PAUSE_MS);
    };
    const unlisten = signals.listen(COMMENTS, () => {
      if (timer === undefined) run();
      else isDue = true;
    });
    return () => {
      clearTimeout(timer);
      unlisten();
    };
  }, [signals]);
}
