"""The tables that a survey is made of, by the project's own contract."""
import json
from pathlib import Path

CONTRACT = Path(__file__).resolve().parent.parent / "src" / "main" / "resources" / "interpoles" / "contract" / "contract.json"


def tables():
    """Those that are required, and those that come in pairs; not the lists that may come with them."""
    resources = json.loads(CONTRACT.read_text(encoding="utf-8"))["resources"]
    return [table["name"] for table in resources if table["presence"] == "required" or "pair" in table]
