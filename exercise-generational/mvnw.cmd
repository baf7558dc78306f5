@"%~dp0..\mvnw.cmd" %*
