import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Carrier } from './carrier.ts';
import { type Message, optionsOf } from './message.ts';

/** The mails of an embedded server: files, which a page shows. */
export interface Outbox extends Carrier {
  /** The newest first. */
  list(): Promise<Shown[]>;
  /** What a mail shows; undefined where there is none. */
  read(id: string): Promise<(Shown & Pick<Message, 'html' | 'text'>) | undefined>;
}

export interface Shown {
  id: string;
  to: string;
  subject: string;
  at: Date;
}

const SHOWN = 200;

export function createOutbox(
  folder: string,
  { onMail = () => {} }: { onMail?: (id: string) => void } = {},
): Outbox {
  /** What it shows stands beside the file that a mail program opens. */
  const fileOf = (id: string, kind: 'eml' | 'json') => join(folder, `${id}.${kind}`);

  async function readShown(id: string): Promise<(Shown & Pick<Message, 'html' | 'text'>) | undefined> {
    if (!/^mai_[0-9a-z]{26}$/.test(id)) return undefined;
    try {
      const [content, { mtime }] = await Promise.all([
        readFile(fileOf(id, 'json'), 'utf8'),
        stat(fileOf(id, 'json')),
      ]);
      return { ...(JSON.parse(content) as Omit<Shown, 'at'> & Pick<Message, 'html' | 'text'>), at: mtime };
    } catch {
      return undefined;
    }
  }

  return {
    async carry(message) {
      const { id, to, subject, html, text } = message;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const content = await new MailComposer(optionsOf(message)).compile().build();
      const shown = { id, to: to.address, subject, html, text };
      await write(fileOf(id, 'eml'), content);
      await write(fileOf(id, 'json'), JSON.stringify(shown));
      onMail(id);
    },
    async list() {
      const names = await readdir(folder).catch(() => []);
      const ids = names.flatMap((name) => (name.endsWith('.json') ? name.slice(0, -5) : []));
      // By their ids, which say when they were made.
      const newest = ids.sort().reverse().slice(0, SHOWN);
      return (await Promise.all(newest.map(readShown))).flatMap((mail) => mail ?? []);
    },
    read: readShown,
    close() {},
  };
}

/** Whole or not at all, also where the process ends in the middle; a second time, it is the same file. */
async function write(file: string, content: string | Buffer): Promise<void> {
  const draft = await open(`${file}.draft`, 'w', 0o600);
  try {
    await draft.writeFile(content);
    await draft.sync();
  } finally {
    await draft.close();
  }
  await rename(`${file}.draft`, file);
}
