// Inside the server that is attacked: answers how it is, when its parent asks.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delays = monitorEventLoopDelay({ resolution: 5 });
delays.enable();

process.on('message', () => {
  globalThis.gc?.();
  setImmediate(() => {
    globalThis.gc?.();
    const handles = process
      .getActiveResourcesInfo()
      .filter((kind) => kind === 'TCPSocketWrap' || kind === 'Timeout');
    process.send?.({
      heap: process.memoryUsage().heapUsed,
      handles: handles.length,
      delayMs: delays.max / 1e6,
    });
    delays.reset();
  });
});
process.channel?.unref();
