import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** A mail as it arrived. */
export interface Arrived {
  to: string;
  raw: string;
  parsed: ParsedMail;
}

/** What the server does with a recipient or a text, instead of taking it: an answer, or what it does to the line. */
export type Fault = { code: number; text?: string } | 'hang' | 'drop' | 'drop after';

export type Hook = (to: string, from: string) => Fault | undefined | Promise<Fault | undefined>;

/** A real mail server, which fails on command. */
export interface MailServer {
  url: string;
  readonly arrived: Arrived[];
  /** How often a text began to arrive. */
  readonly begun: number;
  /** What becomes of the next ones: at their recipient or at their text. Undefined: they are taken. */
  onRecipient(fault: Hook): void;
  onText(fault: Hook): void;
  close(): Promise<void>;
}

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const arrived: Arrived[] = [];
  let begun = 0;
  let atRecipient: Hook = () => undefined;
  let atText: Hook = () => undefined;
  const sockets = new Map<string, { destroy(): void }>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    ...options,
    onConnect(session, callback) {
      callback();
      const [connection] = [...server.connections].filter((one) => one.id === session.id);
      if (connection) sockets.set(session.id, connection._socket);
    },
    onRcptTo({ address }, session, callback) {
      void (async () => fail(await atRecipient(address, senderOf(session)), session.id, callback))();
    },
    onData(stream, session, callback) {
      begun += 1;
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void (async () => {
          const fault = await atText(to, senderOf(session));
          if (fault && fault !== 'drop after') return fail(fault, session.id, callback);
          const content = Buffer.concat(chunks);
          arrived.push({ to, raw: content.toString('latin1'), parsed: await simpleParser(content) });
          if (fault) fail('drop', session.id, callback);
          else callback(null);
        })();
      });
    },
  });
  server.on('error', () => {});

  function fail(fault: Fault | undefined, id: string, callback: (error?: Error | null) => void) {
    if (fault === undefined) callback();
    else if (typeof fault === 'object') {
      callback(Object.assign(new Error(fault.text ?? 'no'), { responseCode: fault.code }));
    } else if (fault !== 'hang') sockets.get(id)?.destroy();
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `${options.secure ? 'smtps' : 'smtp'}://127.0.0.1:${port}`,
    arrived,
    get begun() {
      return begun;
    },
    onRecipient(fault) {
      atRecipient = fault;
    },
    onText(fault) {
      atText = fault;
    },
    async close() {
      for (const socket of sockets.values()) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function senderOf({ envelope: { mailFrom } }: SMTPServerSession): string {
  return mailFrom === false ? '' : mailFrom.address;
}
