"""JVMs in which kernels run one after the other: a JVM takes longer to warm up than most notebooks to run.

Each notebook still has a kernel of its own, with a shell that knows nothing of the last (interpoles.notebook.Start).
"""
import asyncio
import subprocess
import tempfile
from dataclasses import dataclass
from queue import Empty
from typing import BinaryIO

from jupyter_client.launcher import launch_kernel
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import LocalProvisioner

from kernelspec import START

PATIENCE = 10


@dataclass(eq=False)
class Machine:
    """A process in which kernels run, and the file of what it prints."""
    process: subprocess.Popen
    log: BinaryIO

    @staticmethod
    def started(command, options):
        log = tempfile.TemporaryFile()
        own = {"stdin": subprocess.PIPE, "stdout": log, "stderr": log}
        return Machine(launch_kernel(command, **{**options, **own}), log)

    def end(self):
        self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdin.close()
        self.log.close()


class Machines:
    """The processes of a program's run: one that no notebook uses waits for the next; all end with the program."""

    def __init__(self):
        self.all = []
        self.idle = []

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await asyncio.gather(*(asyncio.to_thread(machine.end) for machine in self.all))

    def kernel(self, name):
        """The manager of a kernel that starts in one of these."""
        manager = AsyncKernelManager(kernel_name=name)
        manager.provisioner = InMachine(parent=manager, kernel_spec=manager.kernel_spec, kernel_id=manager.kernel_id)
        manager.provisioner.machines = self
        return manager

    def given(self, command, options):
        """One that waits, if it still lives, or a new one."""
        while self.idle:
            machine = self.idle.pop()
            if machine.process.poll() is None:
                return machine
        self.all.append(Machine.started(command, options))
        return self.all[-1]


class InMachine(LocalProvisioner):
    """Starts a kernel in a JVM that may have run others; one that is not started by the project's class has its own."""
    machines = None
    machine = None
    reusable = False
    begun = 0

    async def launch_kernel(self, cmd, **options):
        self.reusable = START in cmd
        *command, connection = cmd
        self.machine = (self.machines.given([*command, "-"], self._scrub_kwargs(options)) if self.reusable
                        else Machine.started(cmd, self._scrub_kwargs(options)))
        self.process, self.pid, self.cwd = self.machine.process, self.machine.process.pid, options.get("cwd")
        self.begun = self.machine.log.seek(0, 2)
        if self.reusable:
            self.process.stdin.write(f"{connection}\n".encode())
            self.process.stdin.flush()
        return self.connection_info

    def printed(self):
        """What the process has printed since this kernel was started."""
        if self.machine is None or self.machine.log.closed:
            return ""
        self.machine.log.seek(self.begun)
        return self.machine.log.read().decode("utf-8", "replace")

    async def leave(self, client):
        """Ends the kernel and leaves its JVM to the next; whether it could."""
        if not self.reusable or self.process is None or self.process.poll() is not None:
            return False
        client.shutdown()
        try:
            await client.get_control_msg(timeout=PATIENCE)
        except Empty:
            return False
        self.process = None
        self.machines.idle.append(self.machine)
        return True
