"""What programs that read notebooks import first, to start in a tenth of the time.

jsonschema, which nbformat brings, builds a grammar of web addresses in every script (IRIs) as soon as it is imported:
two and a half seconds. Where that package is missing it does without, and no schema of notebooks or of JupyterLab asks
for such an address.
"""
import sys

LEFT_OUT = "rfc3987_syntax"

sys.modules.setdefault(LEFT_OUT, None)
