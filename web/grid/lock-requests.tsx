import './lock-requests.css';
import { useValue } from '../state.ts';
import { Avatar } from '../ui/avatar.tsx';
import { useDesk } from '../workspace/desk.ts';
import type { Requests } from './requests.ts';

/** Somebody asks for a cell that is being edited here: to be given or kept. */
export function LockRequests({ requests }: { requests: Requests }) {
  const { table } = useDesk();
  const asked = useValue(requests.asked);
  return (
    <div className="lock-requests" role="status" aria-live="polite">
      {asked.map((request) => {
        const field = table.live.snapshot?.fields.get(request.fieldId)?.name ?? 'this cell';
        return (
          <div key={request.id} className="lock-request">
            <Avatar name={request.user.name} color={table.people.get(request.user.id)?.color} />
            <p>
              <strong>{request.user.name}</strong> asks for <strong>{field}</strong> of{' '}
              {table.rows.titleOf(request.recordId)}.
            </p>
            <button type="button" className="button" onClick={() => void requests.answer(request, false)}>
              Keep it
            </button>
            <button
              type="button"
              className="button button-primary"
              onClick={() => void requests.answer(request, true)}
            >
              Give it
            </button>
          </div>
        );
      })}
    </div>
  );
}
