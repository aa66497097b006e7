"""Runs what its standard input asks for, one JSON object a line, and answers with one JSON object a line.

    {"do": "execute", "query": …, "variables": …}   a query or mutation: {"result": …} or {"failed": …}
    {"do": "ping", "payload": …}                    {"pong": …}
    {"do": "follow", "query": …, "variables": …}    {"event": …} for each result, until the input ends; {"lost": true} when the
                                                    connection is lost
    {"do": "return"}                                lets it come back, from then on by itself, each time with the newest
                                                    cursor as the variable `after`: {"connected": …}
"""

import asyncio
import json
import os
import sys

from graphql_transport_ws import ConnectionLost, OperationFailed, connect

URL = os.environ["GRAPHQL_URL"]
TOKEN = os.environ["GRAPHQL_TOKEN"]
RETRY_SECONDS = 0.05


def tell(answer):
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


async def sign_in(resume_token=None):
    payload = {"Authorization": f"Bearer {TOKEN}"}
    if resume_token is not None:
        payload["resumeToken"] = resume_token
    return await connect(URL, payload)


async def follow(connection, query, variables, may_return):
    """Every result once and in order, however often the connection is lost."""
    resume_token = connection.ack["resumeToken"]
    while True:
        try:
            tell({"connected": connection.ack["sessionId"]})
            async for result in connection.subscribe(query, variables):
                tell({"event": result})
                for event in (result.get("data") or {}).values():
                    variables = {**variables, "after": event["cursor"]}
            return
        except ConnectionLost:
            tell({"lost": True})
        await may_return.wait()
        while True:
            try:
                await asyncio.sleep(RETRY_SECONDS)
                connection = await sign_in(resume_token)
                break
            except ConnectionLost:
                pass


async def main():
    connection = await sign_in()
    loop = asyncio.get_running_loop()
    following = None
    may_return = asyncio.Event()
    while True:
        line = await loop.run_in_executor(None, sys.stdin.readline)
        if not line:
            break
        order = json.loads(line)
        if order["do"] == "execute":
            try:
                tell({"result": await connection.execute(order["query"], order["variables"])})
            except OperationFailed as failure:
                tell({"failed": failure.args[0]})
        elif order["do"] == "ping":
            tell({"pong": await connection.ping(order["payload"])})
        elif order["do"] == "follow":
            following = asyncio.ensure_future(
                follow(connection, order["query"], order["variables"], may_return)
            )
        elif order["do"] == "return":
            may_return.set()
    if following is not None:
        following.cancel()
    else:
        await connection.close()


asyncio.run(main())
