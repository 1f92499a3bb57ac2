"""Prints, a line each, what the front page of a report would say of some results."""
import sys
import tempfile
from collections import namedtuple
from pathlib import Path

root = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(root / "src" / "main" / "report"), str(root / "bench")]

import contents  # noqa: E402
import front  # noqa: E402
import prose  # noqa: E402
import report  # noqa: E402
import report_pandas  # noqa: E402
import typography  # noqa: E402
import nbformat  # noqa: E402
from results import Results  # noqa: E402
from words import Words  # noqa: E402

Report = namedtuple("Report", "words imprint")
HEAD = "measure,year,group,value,unit,n\n"
WITHOUT_CLAIMS = "claim,statement,measure,year,group,published,computed,verdict\n"


def said(measures, words, claims=WITHOUT_CLAIMS, changed=None, reconstruction=False):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "measures.csv").write_text(HEAD + measures, encoding="utf-8")
        Path(folder, "findings.csv").write_text(claims, encoding="utf-8")
        results = Results(Path(folder))
        print(front.headline(results, {"agreements.growth": changed} if changed else {}, words))
        for figure in front.key_figures(results, words):
            print(" | ".join(figure.values()))
        if front.coverage(results, words):
            print(front.coverage(results, words))
        for claim in front.claims(results, words, reconstruction)["all"]:
            print(claim["icon"], claim["said"], claim["shown"], claim["published"])


def notebook(answer):
    data = {"text/html": '<div class="interpoles-finding"></div>', "text/plain": answer}
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(
        outputs=[nbformat.v4.new_output("display_data", data)])])


ENGLISH, FRENCH = Words("en"), Words("fr")
TWO_WAVES = """agreements.in-force,2008,,194,count,194
agreements.in-force,2011,,394,count,394
foreign.per-pole,2008,,1.89393939393939,mean,66
foreign.per-pole,2011,,4.79710144927536,mean,69
respondents,2008,,66,count,66
respondents,2011,,69,count,69
response-rate,2008,,0.92957746478873,share,71
response-rate,2011,,0.97183098591549,share,71
territory.between-poles,2008,,0.505154639175258,share,194
territory.between-poles,2011,,0.47,share,394
"""
said(TWO_WAVES, ENGLISH, changed="doubled (×2.03)")
said(TWO_WAVES, FRENCH, changed="a doublé (×2,03)")
print("-- a point")
for first, last, words in (("0.061", "0.051", ENGLISH), ("0.051", "0.069", FRENCH), ("0.051", "0.0713", FRENCH)):
    said(f"territory.between-poles,2008,,{first},share,9\nterritory.between-poles,2011,,{last},share,9\n", words)
print("-- a mean that shows the same number at both waves")
for words in (ENGLISH, FRENCH):
    said("foreign.per-pole,2008,,0,mean,3\nforeign.per-pole,2011,,0,mean,3\n", words)
print("-- one wave, withheld, nothing at the first wave, a fall, none")
said("agreements.in-force,2008,,12,count,12\n", ENGLISH)
said("agreements.in-force,2008,,,count,\nagreements.in-force,2011,,12,count,12\n", ENGLISH)
said("agreements.in-force,2008,,0,count,0\nagreements.in-force,2011,,12,count,12\n", ENGLISH)
said("agreements.in-force,2008,,12,count,12\nagreements.in-force,2011,,9,count,9\n", ENGLISH, changed="fell by 25%")
said("", ENGLISH)
print("-- claims")
CLAIMS = (WITHOUT_CLAIMS + "a,A.,projects.growth,,,'=x,2.75,confirmed\n"
          "b,B.,projects.growth,,,,1.5,not confirmed\nc,C.,missions.growth,,,,,not measurable\n")
said("projects.growth,,,2.75,ratio,36\n", FRENCH, CLAIMS)
print("-- claims of a reconstruction")
said("projects.growth,,,2.75,ratio,36\n", ENGLISH, CLAIMS, reconstruction=True)
print("-- a size and what is quoted keep in one line, in both languages")
for words in (ENGLISH, FRENCH):
    print(typography.page(words, '<p title="n = 69">(n = 69, « x ») ?</p><code>n = 69</code>'))
print("-- a verb and its pronoun keep in one line, in what is read alone")
print(typography.page(FRENCH, "<title>Coop\u00e8rent-ils ?</title><script>'</svg> a-t-il'</script><h1>Coop\u00e8rent-ils, y a-t-il</h1>"))
print("-- claims that withstand all checks come first")
with tempfile.TemporaryDirectory() as folder:
    Path(folder, "measures.csv").write_text(HEAD, encoding="utf-8")
    Path(folder, "findings.csv").write_text(CLAIMS, encoding="utf-8")
    checked = front.claims(Results(Path(folder)), ENGLISH, checks={"a": [True, False], "b": [True, True]})
    print(" | ".join(f"{claim['claim']} {claim['stands']}" for claim in checked["all"]))
print("-- of answers that begin with one warning the first alone has it")
warned = nbformat.v4.new_notebook(cells=[notebook(text).cells[0] for text in (
    "Not comparable. One grew.", "Not comparable. 5.6% of R&D grew. Two more.")])
for cell in warned.cells:
    cell.outputs[0].data["text/html"] = '<div class="interpoles-finding"><p><strong>Not comparable.</strong></p>\n<p>x</p></div>'
prose.once_warned(warned, "Not comparable.")
for cell in warned.cells:
    print(cell.outputs[0].data["text/plain"], cell.outputs[0].data["text/html"].replace("\n", " "))
print("-- a finding\u2019s answer in brief, with what stands above all")
for warning in ("", "Not comparable."):
    print(contents.brief(notebook("Not comparable. Agreements grew. If the p\u00f4les were a draw of a process, another could give more"
                                  " (about 95%). More."), Report(ENGLISH, {"warning": warning})))
print("-- the index of the report that the benchmarks put beside ours")
with tempfile.TemporaryDirectory() as folder:
    Path(folder, "measures.csv").write_text(HEAD + TWO_WAVES, encoding="utf-8")
    peer = report.Report(ENGLISH, report_pandas.imprint(root / "data" / "phase-2"), Results(Path(folder)), {})
    contents.write_index(peer, Path(folder))
    print("394" in Path(folder, "index.html").read_text(encoding="utf-8"))
print("-- waves that are not comparable")
said("projects.growth,,,2.75,ratio,36\n", ENGLISH, WITHOUT_CLAIMS
     + "waves,The waves are not comparable.,response-rate,,,,,not comparable\na,A.,projects.growth,,,,2.75,not comparable\n")
