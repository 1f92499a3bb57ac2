#!/bin/sh
# The set-up behind the Makefile: builds the Java side, fills .venv, says what a machine lacks.
# Everything it says goes to standard error; only `setup.sh python` and `setup.sh newer-java` answer on standard output.
#
#   setup.sh java       builds target/notebook when a source is newer
#   setup.sh python     prints the Python to use, after filling .venv when requirements.txt is newer
#   setup.sh bench      prints the Python of make bench, after filling target/bench-python
#   setup.sh doctor     says what is missing; fails if it is needed
#   setup.sh newer-java  prints the Java that Trino's server needs; fails if there is none
#   setup.sh test-trino  fetches Trino's server and runs the tests that need it
#   setup.sh run NAME…  runs a Java program of the project
set -eu
cd "$(dirname "$0")/../../.."
root=$PWD
lock=$root/.setup.lock
built=$root/target/notebook/.built
installed=$root/.venv/.requirements

# A JVM reads the names of files by the locale: in that of C it would not find those with accents.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in C | POSIX) export LC_ALL=C.UTF-8 ;; esac

say() { printf '%s\n' "$*" >&2; }
fail() { say "$@"; exit 2; }

# One set-up at a time: a second one waits, and a lock whose holder is gone is taken over.
# What a test started within a set-up is part of it.
lock() {
    [ "${INTERPOLES_SETUP:-}" != held ] || return 0
    told=
    until mkdir "$lock" 2>/dev/null; do
        holder=$(cat "$lock/pid" 2>/dev/null || true)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
            mv "$lock" "$lock.$$" 2>/dev/null && rm -rf "$lock.$$"
            continue
        fi
        [ -n "$told" ] || say "Waiting for another set-up of this folder to end (if there is none, remove .setup.lock)."
        told=yes
        sleep 1
    done
    echo $$ > "$lock/pid"
    trap 'rm -rf "$lock"' EXIT
    trap 'exit 130' INT HUP
    trap 'exit 143' TERM
}

java_command() {
    if [ -n "${JAVA_HOME:-}" ]; then echo "$JAVA_HOME/bin/java"; else echo java; fi
}

java_version() {
    "$(java_command)" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}

need_java() {
    found=$(java_version || true)
    [ -n "$found" ] || fail "A Java development kit (17 or newer) is missing: install one, or point JAVA_HOME at it. make doctor says more."
    [ "$found" -ge 17 ] || fail "Java $found is too old: 17 or newer is needed. Install one, or point JAVA_HOME at it."
}

is_built() {
    [ "${INTERPOLES_SETUP:-}" = held ] ||
        { [ -f "$built" ] && [ -z "$(find pom.xml src/main/java src/main/resources data/reference -newer "$built" | head -n 1)" ]; }
}

# The mark has the time at which the build began: what changes meanwhile is built the next time.
start_build() {
    mkdir -p target
    touch target/.started
}

end_build() {
    share
    mv target/.started "$built"
}

# The JVM options of a group, which jvm.options explains.
options() { sed -n "s/^$1  *//p" "$root/src/main/make/jvm.options"; }

classes=$root/target/commands.jsa

# Keeps the classes of a command as a JVM maps them, so that each command starts without parsing them again. Where the JDK
# or the jars are others by then, the JVM leaves it and says nothing.
share() {
    if INTERPOLES_SURVEY=$root/data/phase-2 "$(java_command)" $(options common) $(options quick) $(options archive) \
        "-XX:ArchiveClassesAtExit=$classes.$$" -cp "$root/target/notebook/*" interpoles.Main measures >/dev/null 2>&1; then
        mv -f "$classes.$$" "$classes"
    else
        rm -f "$classes.$$"
    fi
}

java_side() {
    need_java
    is_built && return
    command -v mvn >/dev/null || fail "Maven (mvn) is missing: it builds the project. make doctor says more."
    (
        lock
        is_built && exit
        say "Building the Java side with Maven (the first time fetches its libraries, about 100 MB)"
        start_build
        mvn -B -q -Dstyle.color=never package -DskipTests ${MAVEN_OPTIONS:-} > target/.build.log 2>&1 || {
            cat target/.build.log >&2
            fail "The Java side could not be built."
        }
        end_build
    )
}

# Python 3.11 or newer that can make an environment.
base_python() {
    for python in python3 python3.13 python3.12 python3.11 python; do
        if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$python"
            return
        fi
    done
    return 1
}

# Whether an active conda or virtual environment already holds what requirements.txt pins.
has_requirements() {
    "$1" - "$root/requirements.txt" 2>/dev/null <<'PYTHON'
import sys
from importlib.metadata import version
for line in open(sys.argv[1], encoding="utf-8"):
    name, pinned, wanted = line.split("#")[0].split(";")[0].strip().partition("==")
    if pinned and version(name) != wanted:
        sys.exit(1)
PYTHON
}

is_installed() { cmp -s requirements.txt "$installed"; }

python_side() {
    if [ -n "${INTERPOLES_PYTHON:-}" ]; then
        echo "$INTERPOLES_PYTHON"
        return
    fi
    for active in "${VIRTUAL_ENV:-}" "${CONDA_PREFIX:-}"; do
        if [ -n "$active" ] && has_requirements "$(python_of "$active")"; then
            python_of "$active"
            return
        fi
    done
    is_installed || install
    python_of "$root/.venv"
}

# The Python of an environment: on Windows, also in its Git Bash, a virtual one has it in Scripts, conda's at its top.
python_of() {
    for python in "$1/Scripts/python.exe" "$1/python.exe"; do
        if [ -f "$python" ]; then
            echo "$python"
            return
        fi
    done
    echo "$1/bin/python"
}

# The environment of the benchmarks: the peers, and what requirements.txt pins, so that both sides have the same.
bench_side() {
    of_bench=target/bench-python
    cat requirements.txt bench/requirements.txt | cmp -s - "$of_bench/.requirements" || (
        base=$(base_python) || fail "Python 3.11 or newer with its venv module is missing. make doctor says more."
        lock
        say "Installing what the project is measured beside in $of_bench (about 250 MB)"
        "$base" -m venv --clear "$of_bench" >&2 || fail "The Python environment $of_bench could not be made."
        "$(python_of "$of_bench")" -m pip install -q --disable-pip-version-check --no-input -r bench/requirements.txt >&2 ||
            fail "The Python packages could not be installed."
        cat requirements.txt bench/requirements.txt > "$of_bench/.requirements"
    )
    python_of "$root/$of_bench"
}

install() (
    base=$(base_python) || fail "Python 3.11 or newer with its venv module is missing (on Debian and Ubuntu: python3-venv). make doctor says more."
    lock
    is_installed && exit
    say "Installing the Python packages in .venv (the first time fetches about 100 MB)"
    rm -f "$installed"
    "$base" -m venv --clear .venv >&2 || fail "The Python environment .venv could not be made."
    "$(python_of .venv)" -m pip install -q --disable-pip-version-check --no-input -r requirements.txt >&2 ||
        fail "The Python packages could not be installed. What is in .venv is not used; run the command again."
    cp requirements.txt "$installed.$$"
    mv "$installed.$$" "$installed"
)

run() {
    set -- -cp "$root/target/notebook/*" "$@"
    [ ! -f "$classes" ] || set -- $(options archive) "-XX:SharedArchiveFile=$classes" "$@"
    cd "${INTERPOLES_FROM:-$root}"
    terminal=false
    [ ! -t 2 ] || terminal=true
    kilobytes=$(du -sk "${FROM:-${INTERPOLES_SURVEY:-$root/data/phase-2}}" 2>/dev/null | cut -f 1)
    [ $((${kilobytes:-0} * 1000)) -ge "$(options large)" ] || set -- $(options quick) "$@"
    exec "$(java_command)" -Dinterpoles.terminal=$terminal $(options common) "$@"
}

doctor() {
    missing=0
    found=$(java_version 2>/dev/null || true)
    tell "${found:-0}" -ge 17 "Java ${found:-} ($(java_command))" "a Java development kit, 17 or newer (found: ${found:-none}); runs everything"
    tell "$(has mvn)" = yes "Maven" "Maven (mvn); builds the Java side"
    python=$(base_python || true)
    tell "${python:-none}" != none "Python 3.11 or newer with venv ($python)" "Python 3.11 or newer with its venv module; runs JupyterLab and the report, check and measures do without"
    is_built && say "ok       the Java side is built" || say "to do    the Java side is not built: the first command does it, and needs the network (Maven Central)"
    is_installed && say "ok       the Python packages are installed in .venv" || say "to do    the Python packages are not in .venv: the first command does it, and needs the network (PyPI)"
    [ "$(browser)" ] && say "ok       a browser for the browser tests ($(browser))" || say "optional no Chrome or Chromium: the browser tests will not run"
    [ "$(newer_java)" ] && say "ok       a Java for make test-trino ($(newer_java))" || say "optional no Java 24 or newer: make test-trino will not run"
    free=$(df -Pm . | awk 'NR == 2 { print $4 }')
    [ "${free:-0}" -ge 1300 ] && say "ok       $free MB of disk are free" || say "beware   only ${free:-?} MB of disk are free: the set-up takes about 1300"
    [ "$missing" = 0 ] || fail "$missing missing."
}

tell() {
    if [ "$1" "$2" "$3" ]; then say "ok       $4"; else say "missing  $5"; missing=$((missing + 1)); fi
}

has() { if command -v "$1" >/dev/null; then echo yes; else echo no; fi; }

browser() {
    for browser in google-chrome google-chrome-stable chromium chromium-browser chrome \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
        if command -v "$browser" 2>/dev/null; then return; fi
    done
    true
}

# With these arguments and a tag Maven runs the integration tests that have it, and no other test.
only="-Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dtests.without= -Dtests.only="

tests() {
    python=$(python_side)
    need_java
    lock
    say "Running every test"
    rm -rf target/surefire-reports target/failsafe-reports target/tmp
    start_build
    # Beside the compiler, which leaves a core to it. A test that needs it waits for it, and says what it says.
    "$python" src/test/python/pinned.py "$root/target/frictionless" >/dev/null 2>&1 &
    ended=target/.ended
    rm -f "$ended"
    # What Maven sums up at the end of unit and of integration tests: of a class that runs more than once one report alone is kept.
    {
        INTERPOLES_PYTHON=$python INTERPOLES_SETUP=held mvn -B -Dstyle.color=never verify ${MAVEN_OPTIONS:-} && touch "$ended"
    } | awk '
        { print; fflush() }
        /^\[[A-Z]+\] Tests run: [0-9]+, .*Skipped: [0-9]+$/ { gsub(",", ""); run += $4; failures += $6; errors += $8; skipped += $10 }
        END { printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failures, errors, skipped }'
    code=0
    if rm "$ended" 2>/dev/null; then end_build; else code=1; fi
    if [ -z "$(browser)" ]; then
        echo "Browser tests: not run: no browser found"
        [ "${CI:-}" != true ] || code=1
    fi
    exit $code
}

# Trino's server needs a newer Java than the project.
newer_java() {
    for home in "${JAVA_HOME_25:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
        version=$("$home/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1) || true
        if [ "${version:-0}" -ge 24 ]; then
            echo "$home/bin/java"
            return
        fi
    done 2>/dev/null
    return 1
}

# Of the server only what the tests start: its libraries, the connector that keeps tables in memory, and sign-in by password.
# It is unpacked by tar: most of its files are hard links, which Maven leaves empty.
trino_server() {
    version=$(sed -n 's|.*<trino.version>\(.*\)</trino.version>.*|\1|p' pom.xml)
    name=trino-server-$version
    [ -d "target/$name" ] || (
        say "Fetching Trino $version (the first time 821 MB)"
        part=target/$name.$$
        trap 'rm -rf "$part"' EXIT
        mvn -B -q dependency:copy -Dartifact="io.trino:trino-server:$version:tar.gz" -DoutputDirectory="$part" ${MAVEN_OPTIONS:-} >&2 ||
            fail "Trino's server could not be fetched from Maven Central."
        tar -xzf "$part/$name.tar.gz" -C "$part" "$name/lib" "$name/plugin/memory" "$name/plugin/password-authenticators" ||
            fail "Trino's server could not be unpacked."
        mv "$part/$name" "target/$name"
    )
    echo "$root/target/$name"
}

tests_with_trino() {
    need_java
    trino_java=$(newer_java) || fail "Trino's server needs a Java development kit 24 or newer: install one, or point JAVA_HOME_25 at it."
    command -v mvn >/dev/null || fail "Maven (mvn) is missing: it builds the project. make doctor says more."
    lock
    trino_server=$(trino_server)
    say "Running the tests with Trino on this machine (about 13 minutes)"
    start_build
    INTERPOLES_SETUP=held mvn -B -Dstyle.color=never verify ${only}trino \
        -Dinterpoles.trino.server="$trino_server" -Dinterpoles.trino.java="$trino_java" ${MAVEN_OPTIONS:-}
    end_build
}

# The zip that make dist has made, unpacked and used.
test_dist() {
    need_java
    python=$(python_side)
    lock
    say "Unpacking the zip and starting from it"
    INTERPOLES_PYTHON=$python INTERPOLES_SETUP=held mvn -B -q -Dstyle.color=never verify ${only}dist ${MAVEN_OPTIONS:-} >&2
}

fuzz() {
    need_java
    lock
    say "Feeding the reader broken and hostile files, $1 s for each property"
    mvn -B -Dstyle.color=never test -Dtest=FuzzTest,TableLoaderTest -Dinterpoles.fuzz.seconds="$1" ${MAVEN_OPTIONS:-}
}

task=$1
shift
case $task in
    java) java_side ;;
    python) python_side ;;
    bench) bench_side ;;
    doctor) doctor ;;
    run) run "$@" ;;
    test) tests ;;
    fuzz) fuzz "$@" ;;
    test-dist) test_dist ;;
    test-trino) tests_with_trino ;;
    newer-java) newer_java ;;
    *) fail "setup.sh: no task $task" ;;
esac
