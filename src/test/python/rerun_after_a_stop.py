"""Stops a query that would take days, and asks another one of the same kernel."""
import time

from driven_kernel import started

LONG = 'survey.query("SELECT COUNT(*) AS n FROM range(100000000) a, range(100000000) b WHERE a.range + b.range = 3")'

with started() as kernel:
    kernel.run("var survey = Survey.open();")
    began = time.monotonic()
    print(kernel.run(LONG, stop_after=2)[:5])
    print(time.monotonic() - began < 60)
    print(kernel.run('survey.query("SELECT COUNT(*) AS n FROM agreements").longColumn(0).getLong(0)'))
