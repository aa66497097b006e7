import './body.css';
import type { ReactNode } from 'react';
import { useDesk } from '../workspace/desk.ts';

/** What a comment says. Made of elements, never of HTML: nothing that somebody wrote is ever parsed as markup. */
export function Body({ body }: { body: unknown }) {
  return <div className="comment-body">{childrenOf(body)}</div>;
}

/** Of the normal form that the server stores. What this page does not know yet shows its text. */
function Node({ node }: { node: unknown }) {
  const { type, attrs, text, marks } = Object(node);
  switch (type) {
    case 'text':
      return <Marked text={`${text}`} marks={Array.isArray(marks) ? marks : []} />;
    case 'hardBreak':
      return <br />;
    case 'mention':
      return <Mention {...mentionOf(attrs)} />;
    case 'paragraph':
      return <p dir="auto">{childrenOf(node)}</p>;
    case 'heading':
      return (
        <p className="comment-body-heading" dir="auto">
          {childrenOf(node)}
        </p>
      );
    case 'bulletList':
      return <ul>{childrenOf(node)}</ul>;
    case 'orderedList':
      return <ol start={Number(Object(attrs).start ?? 1)}>{childrenOf(node)}</ol>;
    case 'taskList':
      return <ul className="comment-body-tasks">{childrenOf(node)}</ul>;
    case 'listItem':
      return <li>{childrenOf(node)}</li>;
    case 'taskItem':
      return <Task isDone={Object(attrs).checked === true}>{childrenOf(node)}</Task>;
    case 'blockquote':
      return <blockquote>{childrenOf(node)}</blockquote>;
    case 'codeBlock':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
        <pre dir="ltr" tabIndex={0}>
          <code>{childrenOf(node)}</code>
        </pre>
      );
    default:
      return childrenOf(node);
  }
}

function childrenOf(node: unknown): ReactNode[] {
  const { content } = Object(node);
  // A body is replaced as a whole, so that its nodes have no names but their places.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above.
  return Array.isArray(content) ? content.map((child, at) => <Node key={at} node={child} />) : [];
}

/** The first mark is the outermost. */
function Marked({ text, marks: [mark, ...inner] }: { text: string; marks: readonly unknown[] }) {
  if (mark === undefined) return text;
  const { type, attrs } = Object(mark);
  const marked = <Marked text={text} marks={inner} />;
  if (type === 'bold') return <strong>{marked}</strong>;
  if (type === 'italic') return <em>{marked}</em>;
  if (type === 'strike') return <s>{marked}</s>;
  if (type === 'code') return <code>{marked}</code>;
  const href = `${Object(attrs).href ?? ''}`;
  if (type !== 'link' || !/^(https?|mailto):/i.test(href)) return marked;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc" dir="auto">
      {marked}
    </a>
  );
}

function Task({ isDone, children }: { isDone: boolean; children: ReactNode }) {
  return (
    <li>
      <span
        className={isDone ? 'comment-body-box comment-body-box-done' : 'comment-body-box'}
        role="img"
        aria-label={isDone ? 'Done' : 'To do'}
      />
      <div>{children}</div>
    </li>
  );
}

interface Mentioned {
  kind: string;
  id: string;
  label: string;
}

function mentionOf(attrs: unknown): Mentioned {
  const { kind = 'user', id, label } = Object(attrs);
  return { kind: `${kind}`, id: `${id}`, label: `${label ?? ''}` };
}

/** The name that the id has, not the one that the writer sent. */
function Mention({ kind, id, label }: Mentioned) {
  const { me, people } = useDesk().table;
  const isMe = kind === 'everyone' || id === me.id;
  const name = (kind === 'user' && people.get(id)?.name) || label;
  return <span className={isMe ? 'mention mention-me' : 'mention'} dir="auto">{`@${name}`}</span>;
}
