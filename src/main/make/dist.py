"""Packs target/interpoles-VERSION.zip: all that notebooks and report need on a machine without make, Maven or network.

The Python wheels are those of requirements.txt for Windows (x64), macOS (Apple silicon; some no longer come for Intel)
and Linux (x64); they are fetched once, into target/wheels.
The same files give the same bytes: entries are sorted, and have one date.
"""
import subprocess
import sys
import zipfile
from pathlib import Path

root = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(root / "src" / "main" / "report"))
from project import Failure, say, version  # noqa: E402

FILES = ["LICENSE", "README.md", "CHANGELOG.md", "environment.yml", "requirements.txt",
         "notebooks/*.ipynb", "notebooks/fr/*.po", "data/**/*",
         "src/main/report/**/*", "src/main/make/jvm.options", "src/main/make/interpoles.py", "src/main/resources/interpoles/words/*",
         "target/notebook/*.jar", "target/notebook/sources/*.jar", "target/notebook/libduckdb_java*"]
START = root / "src" / "main" / "dist"
PYTHONS = ["3.11", "3.12", "3.13"]
LINUX = ["manylinux_2_17_x86_64", "manylinux2014_x86_64", "manylinux_2_28_x86_64"]
SYSTEMS = {"Windows": [["win_amd64"]], "macOS": [["macosx_12_0_arm64"]], "Linux": [LINUX]}
FIXED = (2026, 11, 23, 0, 0, 0)
COMPRESSED = {".jar", ".whl", ".png"}


def wheels(folder):
    """Every wheel that a system and Python of ours may ask for; what is there already is not fetched again."""
    folder.mkdir(parents=True, exist_ok=True)
    for system, machines in SYSTEMS.items():
        for platforms in machines:
            for python in PYTHONS:
                say(f"Wheels for {system} ({platforms[0]}), Python {python}")
                fetch = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps",
                         "--only-binary=:all:", "--python-version", python, "--dest", str(folder),
                         "--find-links", str(folder), "--requirement", str(root / "requirements.txt")]
                for platform in platforms:
                    fetch += ["--platform", platform]
                if subprocess.run(fetch, stdout=sys.stderr).returncode != 0:
                    raise Failure(f"The wheels for {system}, Python {python} could not be fetched.")


def licences():
    """What each library that is packed says of its own licence, one a line."""
    lines = []
    for jar in sorted((root / "target" / "notebook").glob("*.jar")):
        if jar.name.startswith("interpoles-"):
            continue
        with zipfile.ZipFile(jar) as packed:
            names = [name for name in packed.namelist() if name.startswith("META-INF/") and not name.endswith("/")]
            own = [name for name in names if "licen" in name.lower()]
            lines.append(f"{jar.name}: {', '.join(sorted(own)) or 'in its page on Maven Central'}")
    for wheel in sorted((root / "target" / "wheels").glob("*.whl")):
        lines.append(f"{wheel.name}: {licence_of(wheel)}")
    return lines


def licence_of(wheel):
    with zipfile.ZipFile(wheel) as packed:
        about = next(name for name in packed.namelist() if name.endswith(".dist-info/METADATA"))
        head = packed.read(about).decode("utf-8", "replace").split("\n\n")[0].splitlines()
    for field in ("License-Expression: ", "Classifier: License :: ", "License: "):
        found = [line.removeprefix(field).removeprefix("OSI Approved :: ") for line in head if line.startswith(field)]
        if found:
            return ", ".join(found)
    return "in its own folder of licences"


def packed():
    """Name in the zip and contents, of everything."""
    for pattern in FILES:
        for file in root.glob(pattern):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file.relative_to(root).as_posix(), file.read_bytes()
    for file in START.iterdir():
        yield file.name, windows(file) if file.suffix == ".cmd" else file.read_bytes()
    for wheel in (root / "target" / "wheels").glob("*.whl"):
        yield f"wheels/{wheel.name}", wheel.read_bytes()
    notice = ["Libraries that this folder brings, and their licences as they state them themselves.", "", *licences()]
    yield "THIRD-PARTY.txt", ("\n".join(notice) + "\n").encode()


def windows(file):
    return file.read_text(encoding="utf-8").replace("\n", "\r\n").encode()


def main():
    wheels(root / "target" / "wheels")
    name = f"interpoles-{version()}"
    whole, growing = root / "target" / f"{name}.zip", root / "target" / f"{name}.zip.part"
    with zipfile.ZipFile(growing, "w") as archive:
        for path, contents in sorted(packed()):
            entry = zipfile.ZipInfo(f"{name}/{path}", FIXED)
            entry.create_system = 3
            entry.external_attr = (0o100755 if path == "interpoles" else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_STORED if Path(path).suffix in COMPRESSED else zipfile.ZIP_DEFLATED
            archive.writestr(entry, contents)
    growing.replace(whole)
    say(f"{whole} ({whole.stat().st_size / 1e6:.0f} MB)")


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        say(str(failure))
        sys.exit(2)
