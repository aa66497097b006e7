import type { Edit } from '../editing.ts';
import type { Room } from '../room.ts';

/** What every editor of a cell is given. */
export interface EditorProps {
  room: Room;
  edit: Edit;
  /** For screen readers: which cell this is. */
  label: string;
  /** Of what stands under the editor. */
  noteId: string;
  /** Writes, and goes on to another cell. */
  done(step: Step, value?: { value: unknown }): void;
}

export type Step = 'down' | 'left' | 'right' | 'stay' | 'up';
