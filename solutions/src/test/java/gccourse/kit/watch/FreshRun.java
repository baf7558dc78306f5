package gccourse.kit.watch;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of lesson 1 as Maven does, in a JVM that ends with them; the board is printed by the kit's listener. */
final class FreshRun {
    private FreshRun() {}

    public static void main(String[] arguments) {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectPackage("gccourse.refcount"))
                        .filters(org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns(".*Test"))
                        .build());
        System.exit(0);
    }
}
