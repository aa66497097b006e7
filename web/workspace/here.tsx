import { useSignal } from '../signals.ts';
import { useValue } from '../state.ts';
import { Avatar } from '../ui/avatar.tsx';
import { useDesk } from './desk.ts';
import { PEOPLE } from './open-table.ts';

const SHOWN = 5;

/** Everybody who has this table open, in the order in which they came. A press goes to where they are. */
export function Here() {
  const { table, reveal } = useDesk();
  useSignal(table.signals, PEOPLE);
  const isCutOff = useValue(table.connection.line).state !== 'online';
  const others = table.presence.people().filter(({ user }) => user.id !== table.me.id);
  return (
    <div className="here" role="group" aria-label="Who is here">
      {others.slice(0, SHOWN).map(({ user, color, sessions }) => {
        const cell = sessions.find((session) => session.cell)?.cell;
        const isAway = sessions.every(({ state }) => state === 'AWAY' || state === 'IDLE');
        return (
          <button
            key={user.id}
            type="button"
            title={cell ? `Go to ${user.name}` : user.name}
            aria-label={cell ? `Go to ${user.name}` : `${user.name} is here`}
            onClick={() => cell && reveal(cell)}
          >
            <Avatar name={user.name} color={color} isFaint={isAway || isCutOff} />
          </button>
        );
      })}
      {others.length > SHOWN && <span className="faint">+{others.length - SHOWN}</span>}
    </div>
  );
}
