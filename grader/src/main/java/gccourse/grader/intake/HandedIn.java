package gccourse.grader.intake;

import java.util.List;

/**
 * Everything that one student handed in, as it was found: names and kinds, contents on request.
 *
 * @param student the student's name, made of the name of the folder or file
 * @param files what was found
 * @param problem why the rest cannot be looked at, or nothing
 */
public record HandedIn(String student, List<FoundFile> files, String problem) {
    /** Files that could be looked at. */
    static HandedIn of(String student, List<FoundFile> files) {
        return new HandedIn(student, files, "");
    }

    /** Nothing that could be looked at. */
    static HandedIn broken(String student, String problem) {
        return new HandedIn(student, List.of(), problem);
    }
}
