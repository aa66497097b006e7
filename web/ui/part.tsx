import { type ComponentType, useEffect, useState } from 'react';
import { makeState, useValue } from '../state.ts';

type Loaded<Props> = { state: 'failed' | 'waiting' } | { state: 'here'; Part: ComponentType<Props> };

/**
 * A part of the page that is no part of its first load: it comes when the browser has nothing else to do, so that it is there when
 * somebody opens it, offline too. One that cannot be had says so, and can be asked for again. (React's `lazy` keeps a failure for good,
 * and takes the whole page down with it.)
 */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const loaded = makeState<Loaded<Props>>({ state: 'waiting' });
  let isUnderWay = false;

  async function fetchIt() {
    if (isUnderWay || loaded.value.state === 'here') return;
    isUnderWay = true;
    loaded.set({ state: 'waiting' });
    try {
      loaded.set({ state: 'here', Part: await load() });
    } catch {
      loaded.set({ state: 'failed' });
    } finally {
      isUnderWay = false;
    }
  }
  atLeisure(fetchIt);

  return function Deferred(props: Props) {
    const now = useValue(loaded);
    const [isAsked, setAsked] = useState(false);
    useEffect(() => {
      // What failed at leisure is tried again by whoever wants it.
      if (!isAsked) void fetchIt();
      setAsked(true);
    }, [isAsked]);
    if (now.state === 'here') return <now.Part {...props} />;
    if (now.state === 'waiting' || !isAsked) return null;
    return (
      <div className="part-failed" role="alert">
        <p>This part of the page could not be loaded.</p>
        <button type="button" className="button" onClick={() => void fetchIt()}>
          Try again
        </button>
      </div>
    );
  };
}

/** Some seconds after the start: the table comes first. */
function atLeisure(run: () => Promise<void>) {
  setTimeout(() => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void run());
    else void run();
  }, 2_000);
}
