import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Event, Letter, Part } from './letter.ts';

/**
 * What mail programs show alike: tables for the layout, styles beside what they style, no pictures, nothing from elsewhere. What
 * people have typed is escaped by the renderer, wherever it stands.
 */
export function letterHtml(letter: Letter): string {
  return `<!doctype html>\n${renderToString(<Mail letter={letter} />)}`;
}

const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const INK = '#1c2330';
const FAINT = '#667085';
const LINE = '#e4e7ec';
const BLUE = '#1864ab';

const text = { fontFamily: FONT, fontSize: '16px', lineHeight: '24px', color: INK };
const small = { fontFamily: FONT, fontSize: '13px', lineHeight: '20px', color: FAINT };

/** Programs that know these turn the page dark or give a phone its whole width; the others show it as it is. */
const STYLES = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  body { margin: 0; padding: 0; -webkit-text-size-adjust: 100%; }
  .text { overflow-wrap: anywhere; word-break: break-word; }
  @media (max-width: 480px) { .page { padding: 0 !important; } .card { border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; } .inside { padding: 20px 18px !important; } }
  @media (prefers-color-scheme: dark) {
    .page { background: #101418 !important; } .card { background: #1a2027 !important; border-color: #303844 !important; }
    .ink { color: #e8eaed !important; } .faint { color: #9aa4b2 !important; } .said { border-color: #46505d !important; color: #e8eaed !important; }
    .line { border-color: #303844 !important; } .link { color: #74c0fc !important; }
  }`;

function Mail({ letter }: { letter: Letter }) {
  const { subject, preview, parts, preferences } = letter;
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{subject}</title>
        <style>{STYLES}</style>
      </head>
      <body className="page" style={{ margin: 0, padding: 0, background: '#f4f6f8' }}>
        <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden', opacity: 0 }}>{preview}</div>
        <Table className="page" style={{ background: '#f4f6f8' }}>
          <td align="center" className="page" style={{ padding: '24px 12px' }}>
            <Table
              className="card"
              style={{
                maxWidth: '560px',
                background: '#ffffff',
                border: `1px solid ${LINE}`,
                borderRadius: '12px',
                borderCollapse: 'separate',
              }}
            >
              <td className="inside text" style={{ padding: '28px 32px' }}>
                {parts.length > 1 && (
                  <p className="faint" style={{ ...small, margin: '0 0 20px' }}>
                    {preview}
                  </p>
                )}
                {parts.map((part, at) => (
                  <PartOf key={part.title} part={part} isFirst={at === 0} />
                ))}
                <p
                  className="faint line"
                  style={{
                    ...small,
                    margin: '28px 0 0',
                    padding: '16px 0 0',
                    borderTop: `1px solid ${LINE}`,
                  }}
                >
                  <a className="link" href={preferences} style={{ color: BLUE }}>
                    Choose what is mailed to you, or end these mails
                  </a>
                </p>
              </td>
            </Table>
          </td>
        </Table>
      </body>
    </html>
  );
}

function PartOf({ part, isFirst }: { part: Part; isFirst: boolean }) {
  const { title, where, events, more, reason, link } = part;
  return (
    <div
      className="line"
      style={isFirst ? {} : { borderTop: `1px solid ${LINE}`, marginTop: '24px', paddingTop: '24px' }}
    >
      {where.length > 0 && (
        <p className="faint" style={{ ...small, margin: '0 0 2px' }}>
          {where.map((name, at) => (
            <>
              {at > 0 && ' › '}
              <bdi>{name}</bdi>
            </>
          ))}
        </p>
      )}
      <h1
        className="ink"
        style={{ ...text, fontSize: '20px', lineHeight: '28px', fontWeight: 600, margin: '0 0 16px' }}
      >
        <bdi>{title}</bdi>
      </h1>
      {more > 0 && (
        <p className="faint" style={{ ...small, margin: '0 0 16px' }}>
          {more} earlier {more === 1 ? 'event' : 'events'}
        </p>
      )}
      {events.map((event) => (
        <EventOf key={event.when} event={event} />
      ))}
      {link !== null && (
        <p style={{ margin: '4px 0 0' }}>
          <a
            href={link}
            style={{
              ...text,
              display: 'inline-block',
              background: BLUE,
              color: '#ffffff',
              fontWeight: 600,
              textDecoration: 'none',
              padding: '10px 22px',
              borderRadius: '8px',
            }}
          >
            Open
          </a>
        </p>
      )}
      <p className="faint" style={{ ...small, margin: '16px 0 0' }}>
        {reason}
      </p>
    </div>
  );
}

function EventOf({ event }: { event: Event }) {
  const { who, what, when } = event;
  return (
    <div style={{ margin: '0 0 16px' }}>
      <p className="ink" style={{ ...text, margin: 0 }}>
        <strong>
          <bdi>{who}</bdi>
        </strong>{' '}
        {what}
      </p>
      <p className="faint" style={{ ...small, margin: 0 }}>
        {when}
      </p>
      {event.text.length > 0 && (
        <div
          className="said"
          style={{ ...text, margin: '8px 0 0', padding: '2px 0 2px 14px', borderLeft: `3px solid ${LINE}` }}
        >
          {event.text.map((line, at) => (
            <>
              {at > 0 && <br />}
              <bdi>{line}</bdi>
            </>
          ))}
        </div>
      )}
    </div>
  );
}

/** One cell for the whole width, the way that every mail program understands. */
function Table({
  className,
  style,
  children,
}: {
  className: string;
  style: Record<string, string>;
  children: ComponentChildren;
}) {
  return (
    <table
      role="presentation"
      className={className}
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      style={{ width: '100%', ...style }}
    >
      <tbody>
        <tr>{children}</tr>
      </tbody>
    </table>
  );
}
