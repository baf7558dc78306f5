package gccourse.grader.report;

/** Text in pages. */
final class Html {
    private Html() {}

    /** Returns a text as it stands in a page, whatever it says; what no page may hold is left out. */
    static String text(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> shown.append("&lt;");
                case '>' -> shown.append("&gt;");
                case '&' -> shown.append("&amp;");
                case '"' -> shown.append("&quot;");
                case '\'' -> shown.append("&#39;");
                default -> {
                    boolean isControl = Character.isISOControl(c) && c != '\n' && c != '\t';
                    // A mark that turns the direction of text round can make a line read as another.
                    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
                    shown.appendCodePoint(isControl || turns || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
                }
            }
        });
        return shown.toString();
    }

    /** Returns a whole page. */
    static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
                table { border-collapse: collapse; margin: 1rem 0; }
                th, td { border-bottom: 1px solid #767676; padding: .25rem .75rem; text-align: left; vertical-align: top; }
                td.number { text-align: right; font-variant-numeric: tabular-nums; }
                pre { background: #f4f4f4; padding: 1rem; overflow-x: auto; font-size: 14px; line-height: 1.35; }
                .bar { display: inline-block; height: .8rem; background: #2a5db0; }
                a { color: #1a4a9c; }
                </style>
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(text(title), body);
    }
}
