import type { JSONContent } from '@tiptap/react';

/** What somebody has begun to write. */
export interface Draft {
  body: JSONContent;
  /** The name under which it is sent. Another body is another mutation; the same one, sent again, is carried out once. */
  clientMutationId: string;
}

const STORED = 'cobase.drafts';
const drafts = read();

/** A reload keeps them, another tab has its own. */
function read(): Map<string, Draft> {
  try {
    return new Map<string, Draft>(JSON.parse(sessionStorage.getItem(STORED) ?? '[]'));
  } catch {
    return new Map();
  }
}

function store() {
  try {
    sessionStorage.setItem(STORED, JSON.stringify([...drafts]));
  } catch {
    // No room for them, or not allowed: they last as long as the page.
  }
}

export const draftAt = (place: string): Draft | undefined => drafts.get(place);

export function keepDraft(place: string, body: JSONContent): Draft {
  // Not `randomUUID`, which browsers have only where the page came over TLS.
  const draft = { body, clientMutationId: crypto.getRandomValues(new Uint32Array(4)).join('-') };
  drafts.set(place, draft);
  store();
  return draft;
}

export function dropDraft(place: string): void {
  if (drafts.delete(place)) store();
}
