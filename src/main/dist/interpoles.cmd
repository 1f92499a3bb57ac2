@echo off
rem The commands of this folder: interpoles check, new, import, measures, report, profiles, lab. START.md says more.
setlocal
set PYTHONUTF8=1
set PYTHONDONTWRITEBYTECODE=1
set "PYTHON=python"
for %%v in (3.11 3.12 3.13) do py -%%v -c "" >nul 2>nul && set "PYTHON=py -%%v"
%PYTHON% "%~dp0src\main\make\interpoles.py" %*
exit /b %errorlevel%
