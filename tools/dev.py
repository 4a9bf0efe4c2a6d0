#!/usr/bin/env python3
"""One command for each thing a newcomer does, on a machine that has Python and nothing else.

    python3 tools/dev.py encode             encode seeds/ into tei/
    python3 tools/dev.py test [ARGUMENT...] run all tests, or those that the arguments for pytest choose
    python3 tools/dev.py check              check format, lint and types

The first run makes .venv in the repository and installs the package there. Later runs install again only when
pyproject.toml has changed or more is needed. Paths in pytest's arguments are relative to the repository.
"""

# No syntax newer than Python 3.5 here: an old Python must get as far as saying that it is too old.

import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "dev.py: tei-encode needs Python 3.11 or newer; this is {}.{}\n".format(*sys.version_info[:2])
    )
    sys.exit(3)

import argparse
import hashlib
import importlib.util
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / "installed-by-dev.txt"
LOG = VENV / "pip.log"
EXTRAS = ("", "test", "dev")
"""Each takes in the one before it."""
NO_NETWORK = (
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
    "Network is unreachable",
    "ProxyError",
    "Connection refused",
)
CANNOT_SET_UP = 3


class SetupError(Exception):
    """What keeps the environment from being made, in one line."""


def ensure_environment(extra: str) -> None:
    """Make .venv where it is missing, and install the package with an extra where that is out of date.

    Args:
        extra: one of `EXTRAS`.

    Raises:
        SetupError: it cannot be done.
    """
    if not _works():
        _create()
    digest = _digest()
    recorded, _, installed = _stamp().partition(" ")
    if recorded != digest or installed not in EXTRAS[EXTRAS.index(extra) :]:
        _install(extra)
        STAMP.write_text("{} {}\n".format(digest, extra), encoding="utf-8")


def _works() -> bool:
    """Whether .venv has a Python that runs, is new enough and has pip."""
    if not _python().exists():
        return False
    program = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return _captured([str(_python()), "-c", program])[0] == 0


def _create() -> None:
    ensurepip = importlib.util.find_spec("ensurepip")
    if ensurepip is None or ensurepip.origin is None:
        raise SetupError(
            "this Python cannot make environments; on Debian and Ubuntu: apt install python3-venv"
        )
    if VENV.exists() and not (VENV / "pyvenv.cfg").exists():
        raise SetupError("{} is there and is no Python environment; move it away".format(VENV))
    _say("making an environment in {}".format(VENV))
    code, output = _captured([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if code:
        lines = output.strip().splitlines() or ["no reason was given"]
        raise SetupError("cannot make {}: {}".format(VENV, lines[-1]))


def _install(extra: str) -> None:
    _say("installing the package and what it needs")
    target = ".[{}]".format(extra) if extra else "."
    command = [
        str(_python()),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-input",
        "--retries",
        "2",
        "-e",
        target,
    ]
    code, output = _captured(command)
    if code:
        LOG.write_text(output, encoding="utf-8")
        raise SetupError("{} (all of pip's output: {})".format(_reason(output), LOG))


def _reason(output: str) -> str:
    """What kept pip from installing, in a few words."""
    if any(sign in output for sign in NO_NETWORK):
        return "pip cannot reach the package index: no network?"
    errors = [line for line in output.splitlines() if line.startswith("ERROR:")]
    return "pip failed: {}".format(errors[-1][len("ERROR:") :].strip() if errors else "no reason was given")


def _digest() -> str:
    """What an installation depends on: what pyproject.toml says, and where the repository lies."""
    return hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()).hexdigest()


def _stamp() -> str:
    return STAMP.read_text(encoding="utf-8").strip() if STAMP.exists() else ""


def _python() -> Path:
    return SCRIPTS / ("python.exe" if os.name == "nt" else "python")


def _run(command: "list[str]") -> int:
    """Run a command in the repository; returns its exit code."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _captured(command: "list[str]") -> "tuple[int, str]":
    """The exit code of a command and all it wrote."""
    environment = {**os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(
        command,
        cwd=ROOT,
        check=False,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return done.returncode, done.stdout


def _say(text: str) -> None:
    sys.stderr.write("dev.py: {}\n".format(text))
    sys.stderr.flush()


def encode() -> int:
    """Encode seeds/ into tei/; returns the exit code."""
    ensure_environment("")
    return _run([str(SCRIPTS / "tei-encode"), "encode", "seeds", "-o", "tei"])


def test(arguments: "list[str]") -> int:
    """Run the tests; returns pytest's exit code."""
    ensure_environment("test")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # the tests start the program some thousand times
    everything = [] if arguments else ["-n", "auto", "--dist", "worksteal"]
    return _run([str(_python()), "-m", "pytest", *everything, *arguments])


def check() -> int:
    """Check format, lint and types, each whatever the others say; returns the first exit code but 0."""
    ensure_environment("dev")
    checks = (["ruff", "format", "--check", "."], ["ruff", "check", "."], ["mypy"])
    codes = []
    for name, *arguments in checks:
        _say(" ".join([name, *arguments]))
        codes.append(_run([str(_python()), "-m", name, *arguments]))
    return next((code for code in codes if code), 0)


def main() -> int:
    """Carry out one command; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=True,
    )
    parser.add_argument("command", choices=["encode", "test", "check"], help="what to do")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="for pytest")
    options = parser.parse_args()
    if options.arguments and options.command != "test":
        parser.error("{} takes no arguments".format(options.command))
    try:
        if options.command == "test":
            return test(options.arguments)
        return encode() if options.command == "encode" else check()
    except SetupError as error:
        _say(str(error))
        return CANNOT_SET_UP
    except OSError as error:
        _say("{}: {}".format(error.filename or "cannot go on", error.strerror))
        return CANNOT_SET_UP
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
