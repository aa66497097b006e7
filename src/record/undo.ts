import { HistoryDroppedError, invalid } from '../errors.ts';
import { type Actor, isRecordChange } from '../stream/change.ts';
import type { Decision, Turn } from '../stream/group-work.ts';
import type { RecordFacts } from './facts.ts';
import { isIdle, type Plan, planRevert } from './plan.ts';
import { decideRevert, type Reverted } from './revert.ts';
import { MAX_STEP_CHANGES, type Step, stacksOf, withoutSkipped } from './steps.ts';

/** A press of undo or redo. */
export interface Press {
  direction: 'undo' | 'redo';
  actor: Actor;
  tableId: string;
  /** Steps that are not to be tried. */
  skipped: number[];
  sessionId: string | null;
}

/** The step to take; what has to be read before that is known; or nothing, after so many that would change nothing. */
type Found = { step: Step; plan: Plan } | { unread: Step } | { tooLarge: Step } | { idle: number };

/**
 * The newest step that would change anything. One that would not, because somebody has set everything back already or
 * because its fields are gone, is passed over: it takes no revision, so it would stay on top for ever.
 */
function findStep(facts: RecordFacts, { direction, actor, tableId, skipped }: Press): Found {
  const stacks = stacksOf(facts.steps(tableId, actor.id));
  const steps = withoutSkipped(stacks[direction], skipped);
  for (const step of steps) {
    if (step.size > MAX_STEP_CHANGES) return { tooLarge: step };
    const content = facts.revision(tableId, step.latest);
    if (content === undefined) return { unread: step };
    const changes = content?.changes.filter(isRecordChange) ?? [];
    const plan = planRevert(facts, { actor, tableId, revision: step.latest, changes });
    if (!isIdle(plan)) return { step, plan };
  }
  return { idle: steps.length };
}

/** Asks for the content of the next step; answers whether there was one to ask for. */
export function needStep(facts: RecordFacts, press: Press): boolean {
  const found = findStep(facts, press);
  if (!('unread' in found)) return false;
  facts.needRevision(press.tableId, found.unread.latest);
  return true;
}

/**
 * @throws ValidationError when there is nothing to take back, HistoryDroppedError when there was or may have been, ConflictError with
 * the step, CellLockedError
 */
export function decideStep(facts: RecordFacts, press: Press, turn: Turn): Decision<Reverted> {
  const found = findStep(facts, press);
  if ('tooLarge' in found) {
    const message = `Revision ${found.tooLarge.revision} is part of a piece of work of more than ${MAX_STEP_CHANGES} changes: name it in skipped to go on before it.`;
    throw invalid(['skipped'], message);
  }
  if ('unread' in found) {
    const message = `The newest steps change nothing any more: name all down to revision ${found.unread.revision} in skipped, without it, to go on.`;
    throw invalid(['skipped'], message);
  }
  if ('idle' in found) {
    const message = `There is nothing to ${press.direction}`;
    if (turn.beginsAfter === 0) throw invalid([], `${message}.`);
    throw new HistoryDroppedError(turn.beginsAfter, `${message} in what is still in the log.`);
  }
  const { step, plan } = found;
  return decideRevert(facts, plan, { ...press, onConflict: 'REJECT', step: step.revision }, turn);
}
