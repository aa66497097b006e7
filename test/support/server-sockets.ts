import { channel } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** The sockets that servers of this process have taken, by the port of the other end. Starts with the first call. */
export function watchServerSockets(): { of(clientPort: number): Socket; stop(): void } {
  const sockets = new Map<number, Socket>();
  const taken = channel('net.server.socket');
  const listener = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    if (socket.remotePort !== undefined) sockets.set(socket.remotePort, socket);
  };
  taken.subscribe(listener);
  return {
    of(clientPort) {
      const socket = sockets.get(clientPort);
      if (!socket) throw new Error(`nobody has connected from port ${clientPort}`);
      return socket;
    },
    stop: () => taken.unsubscribe(listener),
  };
}
