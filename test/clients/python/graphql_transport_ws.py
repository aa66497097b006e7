"""A client of GraphQL over WebSocket, written from the protocol's specification alone: sub-protocol graphql-transport-ws.

It knows nothing of Cobase. Whoever uses it hands in the payload of connection_init and the operations.
"""

import asyncio
import itertools
import json

import websockets

PROTOCOL = "graphql-transport-ws"


class ConnectionLost(Exception):
    """The socket is closed; nothing more comes."""


class OperationFailed(Exception):
    """The server answered an operation with `error`."""


class Connection:
    """One socket, acknowledged."""

    def __init__(self, socket, ack):
        self.ack = ack
        self.server_pings = 0
        self._socket = socket
        self._ids = itertools.count(1)
        self._queues = {}
        self._pongs = asyncio.Queue()
        self._reader = asyncio.ensure_future(self._read())

    async def _send(self, message):
        try:
            await self._socket.send(json.dumps(message))
        except websockets.ConnectionClosed as closed:
            raise ConnectionLost(str(closed)) from closed

    async def _read(self):
        try:
            async for text in self._socket:
                message = json.loads(text)
                kind = message["type"]
                if kind == "ping":
                    self.server_pings += 1
                    await self._send({"type": "pong", "payload": message.get("payload")})
                elif kind == "pong":
                    self._pongs.put_nowait(message.get("payload"))
                elif message["id"] in self._queues:
                    self._queues[message["id"]].put_nowait(message)
        except websockets.ConnectionClosed:
            pass
        finally:
            for queue in self._queues.values():
                queue.put_nowait(None)
            self._pongs.put_nowait(None)

    async def ping(self, payload):
        """Resolves with the payload of the pong."""
        await self._send({"type": "ping", "payload": payload})
        return await self._pongs.get()

    async def subscribe(self, query, variables):
        """Yields the result of each `next`; ends with `complete`, or tells the server when it is left early."""
        operation_id = str(next(self._ids))
        queue = self._queues[operation_id] = asyncio.Queue()
        payload = {"query": query, "variables": variables}
        is_over = False
        try:
            await self._send({"id": operation_id, "type": "subscribe", "payload": payload})
            while True:
                message = await queue.get()
                if message is None:
                    is_over = True
                    raise ConnectionLost()
                if message["type"] == "next":
                    yield message["payload"]
                elif message["type"] == "complete":
                    is_over = True
                    return
                elif message["type"] == "error":
                    is_over = True
                    raise OperationFailed(message["payload"])
        finally:
            del self._queues[operation_id]
            if not is_over:
                await self._send({"id": operation_id, "type": "complete"})

    async def execute(self, query, variables):
        """The one result of a query or mutation."""
        results = [result async for result in self.subscribe(query, variables)]
        if len(results) != 1:
            raise OperationFailed(f"{len(results)} results")
        return results[0]

    async def close(self):
        await self._socket.close()
        await self._reader


async def connect(url, payload):
    """Opens a socket and waits for its acknowledgement. Raises ConnectionLost where there is nobody."""
    try:
        # Its own pings are left on: they are frames of WebSocket, beside the pings of the protocol.
        socket = await websockets.connect(url, subprotocols=[PROTOCOL], max_size=None)
        if socket.subprotocol != PROTOCOL:
            raise ConnectionLost("the server does not speak the protocol")
        await socket.send(json.dumps({"type": "connection_init", "payload": payload}))
        while True:
            message = json.loads(await socket.recv())
            if message["type"] == "connection_ack":
                return Connection(socket, message.get("payload"))
    except (OSError, websockets.WebSocketException) as error:
        raise ConnectionLost(str(error)) from error
