@echo off
rem Opens JupyterLab on the notebooks, by a double click.
call "%~dp0interpoles.cmd" lab %*
if errorlevel 1 pause
