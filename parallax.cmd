@echo off
rem Starts Parallax; builds it on first use. Needs a JDK of 21 or newer, and Maven for the build.
setlocal EnableDelayedExpansion
set "ROOT=%~dp0"
set "JDK="
if defined JAVA_HOME call :take "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK for %%D in ("%%~dpJ..") do call :take "%%~fD"
if not defined JDK for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
  if exist "%%~P" for /d %%D in ("%%~P\*") do if not defined JDK call :take "%%~fD"
)
if not defined JDK (
  echo parallax: no JDK of 21 or newer found ^(looked at JAVA_HOME, PATH and the usual folders^). 1>&2
  echo Install one, for example Temurin 21 or newer from https://adoptium.net, or set JAVA_HOME to it. 1>&2
  exit /b 1
)
if not exist "%ROOT%app\target\parallax.stamp" (
  where mvn >nul 2>nul || (
    echo parallax: Maven is needed to build Parallax the first time. Install it ^(https://maven.apache.org^) and try again. 1>&2
    exit /b 1
  )
  echo parallax: building, once. The first build fetches its libraries and a language model ^(500 MB^); later ones need no network. 1>&2
  set "JAVA_HOME=%JDK%"
  pushd "%ROOT%"
  call mvn -q -DskipTests -pl app -am package 1>&2
  if errorlevel 1 (
    popd
    echo parallax: the build failed; see above. 1>&2
    exit /b 1
  )
  popd
  type nul > "%ROOT%app\target\parallax.stamp"
)
if not defined PARALLAX_HEAP set "PARALLAX_HEAP=2g"
"%JDK%\bin\java" --enable-native-access=ALL-UNNAMED -Xmx%PARALLAX_HEAP% -XX:+UseSerialGC -Xshare:auto -cp "%ROOT%app\target\classes;%ROOT%app\target\lib\*" org.parallax.app.cli.Main %*
exit /b %errorlevel%

:take
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=." %%N in ("%%~V") do if %%N GEQ 21 set "JDK=%~1"
exit /b 0
