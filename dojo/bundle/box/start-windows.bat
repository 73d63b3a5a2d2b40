@echo off
rem Double-click this file, or run it in a terminal.
title Trace and Error
pushd "%~dp0"
set PYTHON=
py -3 -c "import sys; sys.exit(sys.version_info < (3, 9))" >nul 2>nul && set PYTHON=py -3
if defined PYTHON goto serve
python -c "import sys; sys.exit(sys.version_info < (3, 9))" >nul 2>nul && set PYTHON=python
if defined PYTHON goto serve
echo This needs Python 3.9 or newer. See https://www.python.org/downloads/
pause
popd
exit /b 1
:serve
%PYTHON% -B serve.py %*
if errorlevel 1 pause
popd
