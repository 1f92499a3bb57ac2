"""A Java kernel that a test drives: code in, what it shows out."""
import os
import sys
import time
from contextlib import contextmanager

import psutil
from jupyter_client.manager import KernelManager

sys.path.insert(0, "src/main/report")
import jvm  # noqa: E402
from kernelspec import ATTEMPTS  # noqa: E402

FIRST = """%classpath ../target/notebook/*.jar
import interpoles.survey.*;
import interpoles.finding.*;
import interpoles.notebook.*;
Notebook.start();"""


@contextmanager
def started():
    """JJava's own kernel with the project's options, in the notebooks' folder, its first cell run."""
    manager, client = ready()
    try:
        kernel = Kernel(manager, client)
        kernel.run(FIRST)
        yield kernel
    finally:
        end(manager, client)


def ready():
    """A kernel that has answered. JJava's own neither answers nor ends where one of its ports was taken meanwhile."""
    options = jvm.options("common", "quick", "kernel")
    for attempt in range(ATTEMPTS):
        manager = KernelManager(kernel_name="java")
        manager.start_kernel(cwd="notebooks", env={**os.environ, "JJAVA_JVM_OPTS": " ".join(options)})
        client = manager.client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=60)
            return manager, client
        except RuntimeError:
            end(manager, client)
            if attempt + 1 == ATTEMPTS:
                raise


def end(manager, client):
    client.stop_channels()
    manager.shutdown_kernel(now=True)


class Kernel:
    def __init__(self, manager, client):
        self.manager, self.client = manager, client

    def run(self, code, stop_after=None):
        """Runs a cell to its end, or interrupts it after so many seconds; as text what it shows or fails with.

        What it prints, and what it shows to show something else there later, is left out: on a slow machine that is
        how far it is."""
        said, asked = [], self.client.execute(code)
        if stop_after:
            time.sleep(stop_after)
            self.manager.interrupt_kernel()
        while True:
            message = self.client.get_iopub_msg(timeout=300)
            if message["parent_header"].get("msg_id") != asked:
                continue
            kind, content = message["msg_type"], message["content"]
            if kind in ("execute_result", "display_data") and not content.get("transient", {}).get("display_id"):
                said.append(content["data"].get("text/plain", ""))
            elif kind == "error":
                said.append("error " + content["evalue"])
            elif kind == "status" and content["execution_state"] == "idle":
                return "".join(said).strip()

    def memory(self):
        """The bytes that it holds after a collection, with what it has started."""
        self.run("System.gc();")
        kernel = psutil.Process(self.manager.provisioner.process.pid)
        return sum(process.memory_info().rss for process in [kernel, *kernel.children(recursive=True)])
