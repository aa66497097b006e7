/** Where in the product somebody is, as the address of the page says it: what mails and notifications link to. */
export interface Place {
  base: string | null;
  table: string | null;
  record: string | null;
  field: string | null;
  thread: string | null;
}

const NAMES = ['base', 'table', 'record', 'field', 'thread'] as const;

export function placeOf(search: string): Place {
  const params = new URLSearchParams(search);
  const [base = null, table = null, record = null, field = null, thread = null] = NAMES.map(
    (name) => params.get(name) || null,
  );
  return { base, table, record, field, thread };
}

/** Notes the table in the address, so that a reload and a copied link come back to it. */
export function noteTable(tableId: string): void {
  const url = new URL(location.href);
  for (const name of [...NAMES, 'notification']) url.searchParams.delete(name);
  url.searchParams.set('table', tableId);
  history.replaceState(null, '', url);
}
