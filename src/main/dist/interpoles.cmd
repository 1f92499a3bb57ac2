@echo off
rem The commands of this folder: interpoles check, new, import, measures, report, profiles, lab. START.md says more.
setlocal
set PYTHONUTF8=1
set PYTHONDONTWRITEBYTECODE=1
where py >nul 2>nul
if %errorlevel%==0 (py "%~dp0src\main\make\interpoles.py" %*) else (python "%~dp0src\main\make\interpoles.py" %*)
exit /b %errorlevel%
