"""The pages' templates, and what a page says made it."""
from pathlib import Path

import jinja2

import folder
from project import version

HERE = Path(__file__).resolve().parent


def template(name):
    loader = jinja2.FileSystemLoader(HERE)
    return jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True).get_template(name)


def generator():
    return f"{folder.GENERATOR} {version()}"
