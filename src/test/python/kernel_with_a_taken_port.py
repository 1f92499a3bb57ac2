"""Starts a kernel that is told to use a port that another program has: it ends, so that Jupyter takes other ports."""
import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from jupyter_client.connect import write_connection_file

sys.path.insert(0, "src/main/report")
from kernelspec import java_of, starting  # noqa: E402

with socket.socket() as taken, tempfile.TemporaryDirectory() as folder:
    taken.bind(("127.0.0.1", 0))
    taken.listen()
    connection, _ = write_connection_file(str(Path(folder, "connection.json")), shell_port=taken.getsockname()[1])
    command = starting(java_of(os.environ), [])[:-1] + [connection]
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=60)
    print(ended.returncode, "Address already in use" in ended.stderr.decode(errors="replace"))
