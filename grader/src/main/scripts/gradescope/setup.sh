#!/bin/sh
# Gradescope runs this once, as root, when the autograder's image is built.
set -e
apt-get update -q
apt-get install -q -y --no-install-recommends openjdk-17-jdk-headless bubblewrap
chmod +x /autograder/source/grader/bin/grader
