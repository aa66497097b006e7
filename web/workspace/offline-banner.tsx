import './offline-banner.css';
import { useEffect, useState } from 'react';
import { useValue } from '../state.ts';
import { Icon } from '../ui/icon.tsx';
import { useDesk } from './desk.ts';

/** A break that nobody would notice is not told: the page comes back by itself. */
const NOTICED_MS = 1_000;

/** Says that what others do does not come in, and that what is typed is kept and sent later. */
export function OfflineBanner() {
  const { table } = useDesk();
  const line = useValue(table.connection.line);
  const since = line.state === 'offline' ? line.since : undefined;
  const [isNoticed, setNoticed] = useState(false);
  useEffect(() => {
    if (since === undefined) {
      setNoticed(false);
      return;
    }
    const timer = setTimeout(() => setNoticed(true), NOTICED_MS);
    return () => clearTimeout(timer);
  }, [since]);
  if (!isNoticed) return null;
  return (
    <div className="offline-banner" role="status">
      <Icon name="offline" />
      <span>
        <strong>You are offline.</strong> Go on: your edits are kept here and sent when the line is back.
      </span>
    </div>
  );
}
