"""Where the project is, and how its Java runs on this machine."""
import os
import sys
from pathlib import Path

root = Path(__file__).resolve().parents[3]

# DuckDB loads a native library, and guava and classgraph use Unsafe: newer JDKs warn of both unless told.
JVM = ["--enable-native-access=ALL-UNNAMED", "-Dsun.misc.unsafe.memory.access=allow", "-XX:+UseSerialGC"]
# Without the optimising compiler a start takes half of the time, and a large survey is hashed at a tenth of the speed.
QUICK = "-XX:TieredStopAtLevel=1"
LARGE = 20_000_000
# Room for the first cells without a collection.
KERNEL = [*JVM, QUICK, "-Xms256m", "-XX:MetaspaceSize=128m"]


class Failure(Exception):
    """What stops a report, in words for its reader."""

    def __init__(self, message, code=2):
        super().__init__(message)
        self.code = code


def say(line):
    print(line, file=sys.stderr, flush=True)


def written(file, text):
    """The same bytes on every machine."""
    file.write_text(text, encoding="utf-8", newline="\n")


def java_program(*command):
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else "java"
    terminal = f"-Dinterpoles.terminal={str(sys.stderr.isatty()).lower()}"
    quick = [] if bytes_of(os.environ.get("INTERPOLES_SURVEY", "")) >= LARGE else [QUICK]
    return [java, *JVM, *quick, terminal, "-cp", str(root / "target" / "notebook" / "*"), "interpoles.Main", *command]


def bytes_of(survey):
    """The size of the survey's files; 0 if it is no file or folder."""
    try:
        files = [survey] if os.path.isfile(survey) else [entry.path for entry in os.scandir(survey) if entry.is_file()]
        return sum(map(os.path.getsize, files))
    except OSError:
        return 0


def kernel_environment(survey):
    """This environment's own kernel before the user's, the JDK that is asked for, a fast start, and the survey."""
    # It needs Jupyter, which the programs that only need the project's folder do not have.
    import sharing

    home, path = os.environ.get("JAVA_HOME"), os.environ.get("PATH", "")
    environment = {
        "INTERPOLES_SURVEY": str(root / "data" / "phase-2"),
        "JUPYTER_PREFER_ENV_PATH": "1",
        "PATH": os.pathsep.join([str(Path(home, "bin")), path]) if home else path,
    }
    further = os.environ.get("JJAVA_JVM_OPTS", "").split()
    fast = sharing.kernels(environment, KERNEL, further)
    paths = [str(fast)] if fast else []
    return {
        **environment,
        "INTERPOLES_SURVEY": survey,
        "JUPYTER_PATH": os.pathsep.join([*paths, *filter(None, [os.environ.get("JUPYTER_PATH")])]),
        "JJAVA_JVM_OPTS": " ".join([*KERNEL, *further]),
    }


def version():
    """The project's version, as its jar has it."""
    jars = sorted((root / "target" / "notebook").glob("interpoles-*.jar"))
    return jars[-1].stem.removeprefix("interpoles-") if jars else ""
