import './toast.css';
import { makeState, useValue } from '../state.ts';
import { IconButton } from './icon.tsx';

interface Toast {
  id: number;
  text: string;
  isFault: boolean;
  action?: { label: string; run(): void } | undefined;
}

const SHOWN_MS = 6_000;
const toasts = makeState<readonly Toast[]>([]);
let last = 0;

/** Says something in passing, in the corner. What somebody has to decide is a dialog instead. */
export function toast(
  text: string,
  { isFault = false, action }: Partial<Pick<Toast, 'isFault' | 'action'>> = {},
) {
  last += 1;
  const id = last;
  toasts.set([...toasts.value.slice(-3), { id, text, isFault, action }]);
  setTimeout(() => dismiss(id), SHOWN_MS);
}

function dismiss(id: number) {
  toasts.set(toasts.value.filter((one) => one.id !== id));
}

export function Toasts() {
  return (
    <div className="toasts" role="status" aria-live="polite">
      {useValue(toasts).map(({ id, text, isFault, action }) => (
        <div key={id} className={isFault ? 'toast toast-fault' : 'toast'}>
          <span className="toast-text">{text}</span>
          {action && (
            <button
              type="button"
              className="toast-action"
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <IconButton icon="close" label="Dismiss" onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
}
