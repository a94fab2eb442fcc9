@echo off
rem Starts Vett. The Windows twin of "vett": the same steps, less the archive of classes; the reasons stand there.
setlocal
set "here=%~dp0"
set "jar=%here%app\target\vett.jar"
set "lock=%here%.vett-building"
set "told="

rem --- Java
if defined JAVA_HOME set "PATH=%JAVA_HOME%\bin;%PATH%"
set "version="
for /f "tokens=3" %%v in ('java -version 2^>^&1 ^| findstr version') do if not defined version set "version=%%~v"
if not defined version (
    echo vett: Java was not found. Install a JDK, version 17 or later, and set JAVA_HOME to it. 1>&2
    exit /b 1
)
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% LSS 17 (
    echo vett: This is Java %version%; Vett needs 17 or later. 1>&2
    exit /b 1
)

rem --- Build
if not exist "%here%pom.xml" goto start
call :outdated || goto start
where mvn >nul 2>nul
if not errorlevel 1 goto build
if exist "%jar%" (
    echo vett: The sources are newer than the program, and Maven was not found: starting it as it is. 1>&2
    goto start
)
echo vett: Vett must be built once, and Maven was not found. Install Maven 3.8 or later. 1>&2
exit /b 1

:build
mkdir "%lock%" 2>nul && goto locked
if not exist "%lock%" (
    echo vett: Cannot write to %here%; the build needs that. 1>&2
    exit /b 1
)
if not defined told echo Waiting for another build of Vett; if there is none, remove %lock% 1>&2
set "told=yes"
ping -n 2 127.0.0.1 >nul
goto build

:locked
call :outdated || goto built
if not exist "%here%app\target" mkdir "%here%app\target"
set "log=%here%app\target\build.log"
if exist "%jar%" (
    echo Building Vett again: its sources have changed ... 1>&2
) else (
    echo Building Vett, about a minute the first time ... 1>&2
)
set "commit=unknown"
for /f %%c in ('git -C "%here%." rev-parse --short HEAD 2^>nul') do set "commit=%%c"
pushd "%here%"
call mvn -B -ntp -pl app -am -DskipTests -Dvett.commit=%commit% package >"%log%" 2>&1 <nul
set "result=%errorlevel%"
popd
if not "%result%"=="0" (
    rmdir /s /q "%lock%"
    findstr /b /c:"[ERROR]" "%log%" 1>&2
    echo vett: The build failed; the whole output is in %log% 1>&2
    echo vett: The first build downloads libraries. Otherwise run "mvn verify" in %here% and mend the first error. 1>&2
    exit /b 1
)
rem A new date for the program, so that it is newer than its sources even where Maven left it as it was.
pushd "%here%app\target"
copy /b vett.jar+,, >nul
popd
:built
rmdir /s /q "%lock%"

rem --- Start
:start
if not exist "%jar%" (
    echo vett: %jar% is missing. 1>&2
    exit /b 1
)
chcp 65001 >nul
java ^
    -XX:-UsePerfData -XX:ErrorFile=NUL -XX:-CreateCoredumpOnCrash ^
    -Dai.djl.offline=true ^
    -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m ^
    -Dfile.encoding=UTF-8 ^
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 ^
    %VETT_JAVA_OPTS% ^
    -jar "%jar%" %*
exit /b %errorlevel%

rem Succeeds when the program is missing or older than a source.
:outdated
if not exist "%jar%" exit /b 0
powershell -NoProfile -Command ^
    "$built = (Get-Item \"$env:here\app\target\vett.jar\").LastWriteTime;" ^
    "$sources = Get-ChildItem \"$env:here\pom.xml\", \"$env:here\*\pom.xml\";" ^
    "$sources += Get-ChildItem \"$env:here\*\src\main\" -Recurse;" ^
    "if ($sources | Where-Object LastWriteTime -gt $built) { exit 0 } else { exit 1 }"
exit /b %errorlevel%
