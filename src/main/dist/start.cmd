@echo off
rem Installs the Python packages of this folder the first time, and opens JupyterLab on the notebooks.
setlocal
cd /d "%~dp0"
set PYTHONUTF8=1
if not exist ".venv\installed" (
    py -m venv .venv || goto failed
    ".venv\Scripts\python" -m pip install -q --no-index --find-links wheels -r requirements.txt || goto failed
    echo installed> ".venv\installed"
)
".venv\Scripts\python" src\main\report\lab.py %*
goto :eof
:failed
echo Python 3.11, 3.12 or 3.13 (64 bits) is needed: see START.md.
pause
exit /b 1
