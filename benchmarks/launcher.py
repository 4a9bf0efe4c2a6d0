"""Run a program and print what it took: wall time, processor time, most memory.

    python -I -S launcher.py COMMAND …

A process of its own, and a small one: the most memory of a child counts that of the process which began it.
"""

import os
import subprocess
import sys
import time

started = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
seconds = time.perf_counter() - started
process.returncode = os.waitstatus_to_exitcode(status)
kilobytes = usage.ru_maxrss / (1 if sys.platform != "darwin" else 1024)
print(seconds, usage.ru_utime + usage.ru_stime, kilobytes / 1024)
sys.exit(process.returncode)
