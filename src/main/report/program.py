"""How a program that runs notebooks is stopped, and what it ends with."""
import asyncio
import os
import signal
import sys

from project import Failure, root, say

AT_ONCE = min(2, os.cpu_count() or 1)


async def until_interrupted(work):
    """The work, cancelled by an interruption or a request to end, so that its kernels end too."""
    task, loop, interrupted = asyncio.ensure_future(work), asyncio.get_running_loop(), asyncio.Event()

    def interrupt():
        interrupted.set()
        task.cancel()

    # Windows has no handlers of the loop's own, and no SIGHUP.
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: loop.call_soon_threadsafe(interrupt))
    try:
        await task
    except BaseException:
        # nbclient turns a cancelled cell into the death of its kernel.
        if interrupted.is_set():
            raise KeyboardInterrupt from None
        raise


async def run(command, invalid, stopped):
    """Runs a command whose every word is for the reader of standard error; ends it when this is cancelled.

    A survey with problems stops the program with the words `invalid`, anything else with `stopped`. The survey reaches
    the command through the environment, as it does the notebooks: arguments can be listed by every user."""
    process = await asyncio.create_subprocess_exec(*command, stdout=sys.stderr, stderr=sys.stderr, cwd=root)
    try:
        code = await process.wait()
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()
    if code == 1:
        raise Failure(invalid, 1)
    if code != 0:
        raise Failure(stopped)


async def all_or_none(works):
    """The results of all the works, a few of them running at once; the first failure ends the others."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def guarded(work, words):
    """Does the work, in the words of its reader; what went wrong is said in them. Gives the code to exit with."""
    try:
        work(words)
        return 0
    except Failure as failure:
        say(str(failure))
        return failure.code
    except (KeyboardInterrupt, asyncio.CancelledError):
        say(words.text("report.interrupted"))
        return 130
    except Exception as problem:
        say(words.text("report.unexpected", f"{type(problem).__name__}: {problem}"))
        return 2
