"""Windows' way to bound a process: a job that it joins and cannot leave."""

import ctypes
import sys
from typing import Any

_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_PROCESS_TIME, _ACTIVE_PROCESSES, _PROCESS_MEMORY = 0x2, 0x8, 0x100
_TICKS = 10_000_000  # of 100 ns, in a second


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; the system counts inputs and outputs itself."""

    _fields_ = (
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def limits(memory: int, seconds: int) -> Limits:
    """Allow so many bytes, so many seconds of processor, and no other process."""
    basic = _Basic(
        process_time=seconds * _TICKS,
        flags=_PROCESS_TIME | _ACTIVE_PROCESSES | _PROCESS_MEMORY,
        active_processes=1,
    )
    return Limits(basic=basic, process_memory=memory)


def join(memory: int, seconds: int) -> None:
    """Put this process under limits; where the system refuses, it reads without them."""
    if sys.platform == "win32":
        kernel: Any = ctypes.WinDLL("kernel32")
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        told = limits(memory, seconds)
        # The handle closes with the process.
        if job := kernel.CreateJobObjectW(None, None):
            kernel.SetInformationJobObject(
                ctypes.c_void_p(job), _EXTENDED_LIMITS, ctypes.byref(told), ctypes.sizeof(told)
            )
            kernel.AssignProcessToJobObject(
                ctypes.c_void_p(job), ctypes.c_void_p(kernel.GetCurrentProcess())
            )
