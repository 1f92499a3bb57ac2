# The commands; `make help` lists them. Set-up, progress and problems go to standard error, results alone to standard
# output (with -C, make itself adds lines unless -s). SURVEY and OUT are relative to where make runs, and reach the shell as variables, so that they may hold blanks.

SHELL := /bin/sh
ROOT := $(shell dirname "$(strip $(MAKEFILE_LIST))")

SURVEY ?=
OUT ?=
BEFORE ?=
FORMAT ?= text
SCALE ?=
MIN_CELL ?= $(INTERPOLES_MIN_CELL)
TO ?=
FROM ?=
RULE ?= either
TIME ?= 60
ONLY ?=
KERNEL ?=
OPTIONS ?=
SIZES ?=
RUNS ?=
MEMORY ?=
# A path may hold a $, which make would expand.
override SURVEY := $(value SURVEY)
override OUT := $(value OUT)
override BEFORE := $(value BEFORE)
override FROM := $(value FROM)
override TO := $(value TO)
override KERNEL := $(value KERNEL)
override OPTIONS := $(value OPTIONS)
export SURVEY OUT BEFORE FORMAT FROM RULE SCALE TO TIME ONLY OPTIONS SIZES RUNS MEMORY ROOT
export INTERPOLES_MIN_CELL := $(MIN_CELL)
# Not as arguments of a program, which every user of the machine can list: an address may tell a password.
export INTERPOLES_SURVEY := $(or $(value SURVEY),$(value INTERPOLES_SURVEY))
export INTERPOLES_BEFORE := $(value BEFORE)
export INTERPOLES_TO := $(value TO)
export INTERPOLES_FROM := $(CURDIR)
export INTERPOLES_KERNEL := $(or $(value KERNEL),$(value INTERPOLES_KERNEL))
# A JVM reads the names of files by the locale: in that of C it would not find those with accents.
ifneq ($(filter C POSIX,$(or $(LC_ALL),$(LC_CTYPE),$(LANG),C)),)
export LC_ALL := C.UTF-8
endif
export JUPYTER_PREFER_ENV_PATH := 1
export PYTHONDONTWRITEBYTECODE := 1

SETUP := "$$ROOT"/src/main/make/setup.sh
NEEDED = echo "Say which: make $@ $(1)" >&2; exit 2

.DEFAULT_GOAL := help
.PHONY: help report profiles test fuzz test-trino lab notebooks check measures new import publish reconstruct bench doctor clean

help:
	@echo 'make report [SURVEY=dir] [OUT=dir]    check the survey, run every notebook, write the report (default OUT: report)'
	@echo 'make profiles [SURVEY=dir] [OUT=dir]  a page on each pôle, to send to it, as HTML and PDF (default OUT: profiles)'
	@echo 'make lab [SURVEY=dir] [KERNEL=ijava] [OPTIONS="--no-browser"]   JupyterLab on the notebooks, with an installed kernel if told so'
	@echo 'make new SURVEY=dir                   an empty survey to fill in, with its codebook'
	@echo 'make import FROM=raw SURVEY=dir [RULE=confirmed]   from a questionnaire’s exports to a survey: drafts first, then the survey'
	@echo 'make check SURVEY=dir [FORMAT=json] [BEFORE=dir]   the problems of a survey, notes, and what changed since another'
	@echo 'make measures SURVEY=dir              measures.csv on standard output'
	@echo 'make publish SURVEY=dir TO=jdbc:trino://host:port/catalog/schema   load a survey into a Trino cluster'
	@echo 'make test                             every test'
	@echo 'make fuzz [TIME=60]                broken and hostile files for the reader, so many seconds for each of its properties'
	@echo 'make test-trino                       the same measures from DuckDB and from a real Trino on this machine'
	@echo 'make reconstruct SCALE=n OUT=dir      draw the reconstruction n times as large'
	@echo 'make bench [ONLY=chart,report,large,memory,jvm]   each figure beside its peer, into bench/RESULTS.md; bench/README.md says more'
	@echo 'make dist                             a zip for machines without make, Maven or a network: target/interpoles-VERSION.zip'
	@echo 'make notebooks                        the project’s own notebooks, executed again where they are'
	@echo 'make doctor                           what is missing on this machine'
	@echo 'make clean                            remove what was built'
	@echo 'MIN_CELL=n after report or measures: counts above 0 and below n are not shown, nor what would tell them.'
	@echo 'INTERPOLES_LANG=fr before any of them: in French.'

report:
	@$(SETUP) java
	@python=$$($(SETUP) python) && exec "$$python" "$$ROOT"/src/main/report/report.py --out "$${OUT:-report}"

profiles:
	@$(SETUP) java
	@python=$$($(SETUP) python) && exec "$$python" "$$ROOT"/src/main/report/profiles.py --out "$${OUT:-profiles}"

lab:
	@$(SETUP) java
	@python=$$($(SETUP) python) && exec "$$python" "$$ROOT"/src/main/report/lab.py $$OPTIONS

notebooks:
	@$(SETUP) java
	@python=$$($(SETUP) python) && exec "$$python" "$$ROOT"/src/main/report/refresh.py

check:
	@$(SETUP) java
	@exec $(SETUP) run interpoles.Main check --format "$$FORMAT"

new:
	@test -n "$$SURVEY" || { $(call NEEDED,SURVEY=dir); }
	@$(SETUP) java
	@exec $(SETUP) run interpoles.Main new --survey "$$SURVEY"

import:
	@test -n "$$FROM" && test -n "$$SURVEY" || { $(call NEEDED,FROM=raw SURVEY=dir); }
	@$(SETUP) java
	@exec $(SETUP) run interpoles.Main import --from "$$FROM" --survey "$$SURVEY" --rule "$$RULE"

measures:
	@$(SETUP) java
	@exec $(SETUP) run interpoles.Main measures

publish:
	@test -n "$$SURVEY" && test -n "$$TO" || { $(call NEEDED,SURVEY=dir TO=jdbc:trino://host:port/catalog/schema); }
	@$(SETUP) java
	@exec $(SETUP) run interpoles.Main publish

reconstruct:
	@test -n "$$SCALE" && test -n "$$OUT" || { $(call NEEDED,SCALE=n OUT=dir); }
	@$(SETUP) java
	@exec $(SETUP) run interpoles.reconstruction.Reconstruction "$$SCALE" "$$OUT"

bench:
	@$(SETUP) java
	@python=$$($(SETUP) bench) && exec "$$python" "$$ROOT"/bench/bench.py --only "$$ONLY" --sizes "$$SIZES" --scale "$$SCALE" --runs "$$RUNS" --memory "$$MEMORY"

dist:
	@$(SETUP) java
	@python=$$($(SETUP) python) && "$$python" "$$ROOT"/src/main/make/dist.py
	@exec $(SETUP) test-dist

test:
	@exec $(SETUP) test

fuzz:
	@exec $(SETUP) fuzz "$$TIME"

test-trino:
	@exec $(SETUP) test-trino

doctor:
	@exec $(SETUP) doctor

clean:
	@rm -rf "$$ROOT"/target "$$ROOT"/.venv "$$ROOT"/.setup.lock
