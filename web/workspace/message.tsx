import './message.css';
import type { ReactNode } from 'react';
import { Logo } from '../ui/logo.tsx';

/** In the place of what cannot be shown, or not yet: what it is, and what can be done. */
export function Message({
  title,
  children,
  action,
  isWaiting = false,
}: {
  title: string;
  children?: ReactNode;
  action?: { label: string; run(): void };
  isWaiting?: boolean;
}) {
  return (
    <main className={isWaiting ? 'message message-waiting' : 'message'}>
      <Logo size={32} />
      <h1>{title}</h1>
      {children && <p>{children}</p>}
      {action && (
        <button type="button" className="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </main>
  );
}
