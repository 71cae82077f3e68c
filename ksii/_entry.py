"""The way in. What can be said with the standard library alone is said here; the rest goes to the command line."""

import atexit
import gc
import os
import sys

INTERRUPTED = 130
BROKEN_PIPE = 141


def main(argv: list[str] | None = None) -> int:
    """Run the command line with these words (this process's own by default); return the exit code.

    A reader that closes the pipe ends the run quietly, Ctrl-C ends it with 130, and an exception that nobody expected
    with 70 and a report file. `--debug`, anywhere on the line, adds the traceback.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run([word for word in words if word != "--debug"])
        sys.stdout.flush()
    except BrokenPipeError:
        code = BROKEN_PIPE
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Exception as error:  # noqa: BLE001  (whatever it is, a person gets a sentence and a report)
        from ksii._crash import explain

        code = explain(error, words, debug="--debug" in words)
    _settle()
    return code


def _run(words: list[str]) -> int:
    if words in (["--version"], ["-V"]):
        return _version()
    if words[:1] == ["--show-completion"]:
        from ksii._completion import show

        return show(words[1:], os.environ)
    _speak_utf8()
    gc.disable()  # every command ends soon and frees little before it does; its imports alone are faster without the collector
    atexit.register(gc.freeze)  # else the interpreter looks through everything once more while it ends
    return _command_line(words)


def _version() -> int:
    from ksii import __version__

    sys.stdout.write(f"ksii {__version__}\n")
    return 0


def _speak_utf8() -> None:
    """Write UTF-8 into files and pipes, and what a terminal can't show as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="backslashreplace")


def _command_line(words: list[str]) -> int:
    from typer import Abort, TyperException

    from ksii.cli.app import app

    try:
        code = app(words, prog_name="ksii", standalone_mode=False)
    except TyperException as error:
        _refuse(error)
        return error.exit_code
    except Abort:
        return INTERRUPTED
    except SystemExit as stop:
        if isinstance(stop.__context__, BrokenPipeError):
            return BROKEN_PIPE
        raise
    return code if isinstance(code, int) else 0


def _refuse(error: Exception) -> None:
    show = getattr(error, "show", None)
    if show is None:
        sys.stderr.write(f"ksii: {error}\n")
    else:
        show()


def _settle() -> None:
    """Send nowhere what can't be written any more, so that the interpreter doesn't complain of it while it ends."""
    try:
        if sys.__stdout__:
            sys.__stdout__.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)
