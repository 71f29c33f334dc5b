"""Reading platforms' files, in a child process of this same program."""

WORKER_FLAG = "--import-worker"
