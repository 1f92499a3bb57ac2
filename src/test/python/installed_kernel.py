"""Which installed kernel a name stands for, and with what it is started under the name `java`."""
import json
import sys

sys.path.insert(0, "src/main/report")
from installed import as_java, installed  # noqa: E402

found = installed(sys.argv[1])
if found.chosen:
    started = json.loads((as_java(found.chosen) / "kernels" / "java" / "kernel.json").read_text(encoding="utf-8"))
    print(found.chosen.title)
    print(" ".join(started["argv"]))
else:
    print("none; there are:", ", ".join(found.names))
