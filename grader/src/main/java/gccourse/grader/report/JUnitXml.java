package gccourse.grader.report;

import gccourse.grader.result.Result;
import gccourse.grader.result.Result.TestResult;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results as a build server reads them: a suite for each student, a case for each test. */
final class JUnitXml {
    private JUnitXml() {}

    static String of(List<Result> results, Visibility visibility) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (Result result : results) {
                addSuite(result, visibility, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private static void addSuite(Result result, Visibility visibility, XMLStreamWriter xml) throws XMLStreamException {
        List<TestResult> tests = result.tests();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", plain(result.student() + ", " + result.lesson()));
        xml.writeAttribute("tests", tests.size() + "");
        xml.writeAttribute(
                "failures", tests.stream().filter(test -> !test.passed()).count() + "");
        for (int i = 0; i < tests.size(); i++) {
            TestResult test = tests.get(i);
            xml.writeStartElement("testcase");
            xml.writeAttribute(
                    "classname", plain(result.lesson() + "." + test.step().replace('.', '-')));
            xml.writeAttribute("name", visibility.showsTitle(test) ? plain(test.title()) : "hidden test " + (i + 1));
            if (!test.passed()) {
                xml.writeStartElement("failure");
                boolean shown = visibility.showsReport(result, test);
                xml.writeAttribute(
                        "message",
                        shown ? plain(test.headline()) : test.outcome().toString());
                xml.writeCharacters(shown ? plain(test.report()) : "");
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Leaves out what XML 1.0 has no way to write. */
    private static String plain(String text) {
        return text.codePoints()
                .map(c -> c == '\n' || c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
