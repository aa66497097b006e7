import { useEffect, useState } from 'react';
import { Provider } from 'urql';
import { type Connection, connect } from './connection/connect.ts';
import { type Identity, signOut } from './sign-in/identity.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { Toasts } from './ui/toast.tsx';
import { Workspace } from './workspace/workspace.tsx';

/** Who are you, and then the tables. */
export function App() {
  const [identity, setIdentity] = useState<Identity>();
  if (!identity) return <SignIn onSignIn={setIdentity} />;
  return (
    <SignedIn
      key={identity.name}
      identity={identity}
      onSignOut={() => {
        signOut();
        setIdentity(undefined);
      }}
    />
  );
}

function SignedIn({ identity, onSignOut }: { identity: Identity; onSignOut(): void }) {
  const [connection, setConnection] = useState<Connection>();
  // Not in the first drawing: React draws twice in development, and each would open a socket.
  useEffect(() => {
    const opened = connect(identity.token);
    setConnection(opened);
    return () => {
      setConnection(undefined);
      void opened.close();
    };
  }, [identity]);
  if (!connection) return null;
  return (
    <Provider value={connection.urql}>
      <Workspace connection={connection} onSignOut={onSignOut} />
      <Toasts />
    </Provider>
  );
}
