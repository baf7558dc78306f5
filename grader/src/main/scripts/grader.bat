@echo off
rem Grades what students of the course handed in. grader --help says how.
setlocal
set java=java
if not "%JAVA_HOME%"=="" set java=%JAVA_HOME%\bin\java
"%java%" -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%~dp0..\lib\*" gccourse.grader.Main %*
