import './preferences.css';
import { useEffect, useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Segments } from '../ui/segments.tsx';
import { useDesk } from '../workspace/desk.ts';
import { Clock } from './clock.tsx';
import { Mute } from './mute.tsx';
import { WishTable } from './wish-table.tsx';
import { useWishes } from './wishes.ts';

interface Named {
  id: string;
  name: string;
}

/** What somebody is told of, where and when. All is saved as it is chosen. */
export function Preferences({
  table,
  onClose,
}: {
  /** The open one. */
  table: (Named & { base: Named }) | undefined;
  onClose(): void;
}) {
  const { client } = useDesk().table.connection;
  const scopes = [
    { value: '', label: 'Everywhere' },
    ...(table
      ? [
          { value: table.base.id, label: `Base ${table.base.name}` },
          { value: table.id, label: `Table ${table.name}` },
        ]
      : []),
  ];
  const [scopeId, setScopeId] = useState<string | null>(null);
  const name = [table, table?.base].find((one) => one?.id === scopeId)?.name ?? 'everything';
  const kept = useWishes(client, scopeId);
  const { wishes, fault, isSaved, save } = kept;
  return (
    <Dialog title="Notification preferences" width={680} onClose={onClose}>
      <Segments
        label="Where this holds"
        value={scopeId ?? ''}
        options={scopes}
        onChange={(value) => setScopeId(value || null)}
      />
      {fault !== undefined && (
        <p className="preferences-note" role="alert">
          {fault}
        </p>
      )}
      {wishes && (
        <>
          <Mute client={client} scopeId={scopeId} name={name} wishes={wishes} save={save} />
          <WishTable client={client} scopeId={scopeId} wishes={wishes} save={save} />
          <Clock client={client} settings={wishes.settings} save={save} />
        </>
      )}
      <div className="preferences-foot">
        <Outbox />
        <span role="status" className="faint">
          {isSaved && (
            <>
              <Icon name="check" size={14} /> Saved
            </>
          )}
        </span>
      </div>
    </Dialog>
  );
}

/** What would be mailed, where a server sends no mail and shows it instead. */
function Outbox() {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    fetch('/outbox', { method: 'HEAD', signal: abort.signal })
      .then(({ ok }) => setThere(ok))
      .catch(() => undefined);
    return () => abort.abort();
  }, []);
  if (!isThere) return <span />;
  return (
    <a href="/outbox" target="_blank" rel="noopener">
      What this server would have mailed
    </a>
  );
}
