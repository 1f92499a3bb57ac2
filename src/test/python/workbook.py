"""Prints the first sheet of a workbook as openpyxl reads it, a line a row: the type of each cell and its value."""
import sys

from openpyxl import load_workbook

sys.stdout.reconfigure(encoding="utf-8")
for row in load_workbook(sys.argv[1]).worksheets[0].iter_rows():
    print(", ".join(f"{cell.data_type} {cell.value}" for cell in row))
