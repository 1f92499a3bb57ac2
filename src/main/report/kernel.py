"""The environment in which the project's own kernel starts, and starts fast."""
import os
from pathlib import Path

import class_data_sharing
import jvm
from kernelspec import searched_first
from survey import OWN


def plain(survey):
    """This environment's own kernel before the user's, the JDK that is asked for, and the survey."""
    home, path = os.environ.get("JAVA_HOME"), os.environ.get("PATH", "")
    return {
        "INTERPOLES_SURVEY": survey,
        "JUPYTER_PREFER_ENV_PATH": "1",
        "PATH": os.pathsep.join([str(Path(home, "bin")), path]) if home else path,
    }


def environment(survey, words):
    """The same with a fast start."""
    options, further = jvm.options("common", "quick", "kernel"), os.environ.get("JJAVA_JVM_OPTS", "").split()
    fast = class_data_sharing.kernels(plain(OWN), options, further, words)
    return {
        **plain(survey),
        "JUPYTER_PATH": searched_first(*filter(None, [fast])),
        "JJAVA_JVM_OPTS": " ".join([*options, *further]),
    }
