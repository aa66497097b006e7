/** Who uses this window. */
export interface Identity {
  /** Of a demo person; empty for the holder of a token. */
  name: string;
  /** Asked before each connection. */
  token(): Promise<string>;
}

export interface DemoPerson {
  name: string;
  fullName: string;
  role: string;
}

const PERSON = 'cobase.person';
const TOKEN = 'cobase.token';

/** The people that anyone may be here; undefined where they do not exist, and people bring a token. */
export async function demoPeople(): Promise<DemoPerson[] | undefined> {
  const response = await fetch('demo/people');
  if (!response.ok) return undefined;
  return (await response.json()).people;
}

export function demoPerson(name: string): Identity {
  sessionStorage.setItem(PERSON, name);
  return {
    name,
    async token() {
      const response = await fetch('demo/token', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person: name }),
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(answer.error.message);
      return answer.token;
    },
  };
}

export function holderOf(token: string): Identity {
  sessionStorage.setItem(TOKEN, token);
  return { name: '', token: async () => token };
}

/**
 * Who this tab has been, or whom its address names. Kept by tab, so that two can be two people. The name leaves the address: a link
 * that is passed on makes nobody somebody else.
 */
export function remembered(): Identity | undefined {
  const url = new URL(location.href);
  const named = url.searchParams.get('person');
  if (named) {
    url.searchParams.delete('person');
    history.replaceState(null, '', url);
    if (/^\w+$/.test(named)) return demoPerson(named);
  }
  const person = sessionStorage.getItem(PERSON);
  const token = sessionStorage.getItem(TOKEN);
  return person ? demoPerson(person) : token ? holderOf(token) : undefined;
}

export function signOut(): void {
  for (const name of [PERSON, TOKEN, 'cobase.session']) sessionStorage.removeItem(name);
}
