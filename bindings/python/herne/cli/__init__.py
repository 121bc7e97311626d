# SPDX-License-Identifier: BSL-1.0
"""The command `herne`: rankings, reasons and checks from a shell.

Data goes to standard output or to the file that `--output` names, everything else to standard
error.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import warnings
from collections.abc import Sequence

from .._errors import UnknownId
from .._words import language_of_environment
from ._output import Output, format_of, print_message
from ._parser import parser

__all__ = ["main"]

FINE, FOUND, USAGE, FILES, FAULT, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 3, 4, 130, 141

#: Arguments of the library that its messages name as the way out, and what they are called here.
_OPTIONS = {"levels_as": "--levels-as", "ignore=": "--ignore ", "columns=": "--column "}


def _give_up_output() -> None:
    """What is still held back must not fail once more when the interpreter ends."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _as_options(text: str) -> str:
    """Return a message of the library with its arguments called as they are called here."""
    for argument, option in _OPTIONS.items():
        text = re.sub(rf"(?<![\w-]){argument}(?!\w)", option, text)
    return text


def _failed(error: Exception) -> int:
    """Say what went wrong, and return the exit status for it."""
    if isinstance(error, OSError):
        place = f"{error.filename}: " if error.filename else ""
        print_message(place + (error.strerror or str(error)))
        return FILES
    if isinstance(error, ImportError):
        print_message(str(error))
        return FILES
    if isinstance(error, (ValueError, UnknownId, OverflowError)):
        print_message(_as_options(str(error)))
        return FOUND
    if isinstance(error, KeyError):
        print_message(_as_options(str(error.args[0]) if error.args else "unknown"))
        return FOUND
    print_message(f"a fault of herne: {type(error).__name__}: {error}")
    return FAULT


def _run(arguments: argparse.Namespace) -> int:
    if getattr(arguments, "lang", None) is None:
        arguments.lang = language_of_environment()
    arguments.format = format_of(arguments.format, arguments.output)
    try:
        out = Output(arguments.width, arguments.output)
        status: int = arguments.run(arguments, out)
        out.close()
    except BrokenPipeError:
        _give_up_output()
        return BROKEN_PIPE
    except Exception as error:
        _give_up_output()
        return _failed(error)
    return status


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command `herne`, and return its exit status.

    Parameters
    ----------
    arguments : sequence of str, optional
        By default those of the process.
    """
    parsed = parser().parse_args(arguments)
    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_rest, **_named: print_message(str(message))
        warnings.simplefilter("always", UserWarning)
        try:
            return _run(parsed)
        except KeyboardInterrupt:
            return INTERRUPTED
