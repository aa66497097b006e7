import { toast } from '../ui/toast.tsx';

/** What was typed into a cell that has gone or has been taken: nobody has to write it again. */
export function keptText(why: string, text: string) {
  if (!text.trim()) return;
  const action = { label: 'Copy what you typed', run: () => void navigator.clipboard.writeText(text) };
  toast(`${why}.`, { isFault: true, action });
}
