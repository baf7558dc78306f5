package gccourse.grader.handout;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The workflow on GitHub of a student's repository: it grades each push, and shows the board. */
final class Workflow {
    private static final String START = """
            name: lesson

            on: push

            permissions:
              contents: read

            jobs:
              board:
                runs-on: ubuntu-latest
                timeout-minutes: 15
                strategy:
                  fail-fast: false
                  matrix:
                    lesson: [%s]
                steps:
                  - uses: actions/checkout@v5
                  - uses: actions/setup-java@v5
                    with:
                      distribution: temurin
                      java-version: 17
                      cache: maven
                  - name: The board
                    shell: bash
                    run: |
                      set -o pipefail
                      status=0
                      mvn -B -ntp test -pl ${{ matrix.lesson }} -am > board.txt || status=$?
                      cat board.txt
                      { echo '```'; head -c 900000 board.txt; echo '```'; } >> "$GITHUB_STEP_SUMMARY"
                      exit "$status"
            """;

    private Workflow() {}

    static byte[] of(List<String> modules) {
        return START.formatted(String.join(", ", modules)).getBytes(StandardCharsets.UTF_8);
    }
}
