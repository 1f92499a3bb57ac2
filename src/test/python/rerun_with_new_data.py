"""Opens a survey that changes between two runs of a cell, so many times; says whether the kernel has grown, and what it reads last."""
import sys
from pathlib import Path

from driven_kernel import started

survey, times = Path(sys.argv[1]), int(sys.argv[2])
responses = survey / "responses.csv"
opened = f'var survey = Survey.open("{survey.as_posix()}");'

with started() as kernel:
    print(kernel.run(opened + ' survey.query("SELECT COUNT(*) AS n FROM agreements").longColumn(0).getLong(0)'))
    text, sizes = responses.read_text(encoding="utf-8"), []
    for turn in range(times):
        responses.write_text(text + "\n" * turn, encoding="utf-8")
        kernel.run(opened + " Agreements.of(survey).inForce()")
        sizes.append(kernel.memory())
    early, late = sizes[times // 10:3 * times // 10], sizes[-times // 5:]
    print("grew by less than a quarter:", max(late) < 1.25 * max(early), sizes)
    responses.write_text("cluster,year,answered\nP01,2011,true\n", encoding="utf-8")
    print(kernel.run(opened + " survey.waves()"))
