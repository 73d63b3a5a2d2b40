"""Coroutines, as people try them; in a page nothing waits for them."""

import asyncio


async def double(number):
    await asyncio.sleep(0)
    return 2 * number


async def both():
    queue = asyncio.Queue()
    await queue.put(await double(1))
    return await asyncio.gather(double(2), double(3)), queue.get_nowait()


loop = asyncio.new_event_loop()
future = loop.create_future()
task = loop.create_task(both())
print(type(loop).__name__, future, task, asyncio.iscoroutinefunction(double))
for act in (
    lambda: asyncio.run(both()),
    lambda: loop.run_until_complete(both()),
    asyncio.get_running_loop,
    asyncio.current_task,
    future.result,
    task.cancel,
):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
