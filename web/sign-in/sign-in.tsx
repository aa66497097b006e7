import './sign-in.css';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Avatar } from '../ui/avatar.tsx';
import { Logo } from '../ui/logo.tsx';
import { type DemoPerson, demoPeople, demoPerson, holderOf, type Identity, remembered } from './identity.ts';

const ROLES: Record<string, string> = {
  OWNER: 'Owns the base',
  EDITOR: 'Edits',
  COMMENTER: 'Comments',
  VIEWER: 'Reads',
};

/** Chooses a demo person, or takes a token where there are none. */
export function SignIn({ onSignIn }: { onSignIn(identity: Identity): void }) {
  const [people, setPeople] = useState<DemoPerson[] | 'none' | 'failed'>();
  const signIn = useRef(onSignIn);
  useEffect(() => {
    const known = remembered();
    if (known) {
      signIn.current(known);
      return;
    }
    demoPeople().then(
      (some) => setPeople(some ?? 'none'),
      () => setPeople('failed'),
    );
  }, []);
  if (!people) return null;
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <Logo size={40} />
        <h1>Cobase</h1>
        {people === 'failed' && (
          <p role="alert">The server cannot be reached. Reload the page to try again.</p>
        )}
        {people === 'none' && <TokenForm onSignIn={onSignIn} />}
        {Array.isArray(people) && <People people={people} onSignIn={onSignIn} />}
      </div>
    </main>
  );
}

function People({ people, onSignIn }: { people: DemoPerson[]; onSignIn(identity: Identity): void }) {
  return (
    <>
      <p>Who do you want to be? Open a second window as somebody else, and work together.</p>
      <ul className="sign-in-people">
        {people.map(({ name, fullName, role }) => (
          <li key={name}>
            <button type="button" onClick={() => onSignIn(demoPerson(name))}>
              <Avatar name={fullName} />
              <span className="sign-in-name">{fullName}</span>
              <span className="faint">{ROLES[role] ?? role}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function TokenForm({ onSignIn }: { onSignIn(identity: Identity): void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = new FormData(event.currentTarget).get('token');
    if (typeof token === 'string' && token.trim()) onSignIn(holderOf(token.trim()));
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <label htmlFor="token">A token of your identity provider</label>
      <input id="token" name="token" type="password" autoComplete="off" required />
      <button type="submit" className="button button-primary">
        Sign in
      </button>
    </form>
  );
}
