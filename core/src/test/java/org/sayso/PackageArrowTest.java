// SPDX-License-Identifier: Apache-2.0
package org.sayso;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages stand in the order that the data takes, and none looks forward. */
final class PackageArrowTest {

    /** The path. {@code org.sayso} itself, which shows it whole, comes last. */
    private static final List<String> PATH = List.of(
            "org.sayso.text",
            "org.sayso.page",
            "org.sayso.article",
            "org.sayso.sentence",
            "org.sayso.time",
            "org.sayso.vocabulary",
            "org.sayso.claim",
            "org.sayso.entity",
            "org.sayso.dossier",
            "org.sayso.weigh",
            "org.sayso.answer",
            "org.sayso.export",
            "org.sayso");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sayso");

    @TestFactory
    List<DynamicTest> eachStageImportsOnlyFromEarlierOnes() {
        return PATH.subList(0, PATH.size() - 1).stream()
                .map(stage -> DynamicTest.dynamicTest(stage, () -> looksBackOnly(stage)))
                .toList();
    }

    private static void looksBackOnly(String stage) {
        String[] later = PATH.subList(PATH.indexOf(stage) + 1, PATH.size()).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(stage)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .allowEmptyShould(true)
                .because("the data comes to " + stage + " before it comes to " + List.of(later))
                .check(CLASSES);
    }

    @Test
    void everyPackageIsOnThePath() {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(type.getPackageName()));
        assertThat(packages).isSubsetOf(PATH);
    }
}
