package org.onewindow;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The house rules that a compiler does not know. */
class ArchitectureTests {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.onewindow");

    private static final List<String> MODULES = List.of("journal", "deadlines", "organisation", "parties", "accounts",
            "documents", "catalogue", "casework", "notices", "publication");

    /** Classes of the pure core that are neither records nor sealed, named one by one. */
    private static final Set<String> PURE = Set.of("CaseDecisions", "CaseTransitions", "ActChecks", "CaseFold",
            "DueDates", "WorkingCalendar", "Lights", "StatutoryHolidays", "Forms", "PublishingRules",
            "OrganisationView", "Roster", "ArrangementRules", "OrganisationRules",
            "EntryBytes");

    @Test
    void everyClockIsInjected() {
        var zeroArgumentNow = new DescribedPredicate<JavaCall<?>>("now() without a clock") {
            @Override
            public boolean test(JavaCall<?> call) {
                return (call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().isEmpty())
                        || call.getTarget().getFullName().equals("java.lang.System.currentTimeMillis()");
            }
        };
        check(noClasses().should().callMethodWhere(zeroArgumentNow.forSubtype())
                .because("a clock that no test can move is a rule that no test can check"));
    }

    @Test
    void thePureCoreKnowsNoSpringAndNoDatabase() {
        var pure = new DescribedPredicate<JavaClass>("pure core") {
            @Override
            public boolean test(JavaClass type) {
                // A private record is the row shape of the class that owns the table.
                return isModule(type) && !type.getModifiers().contains(JavaModifier.PRIVATE)
                        && (type.isRecord() || isSealed(type) || PURE.contains(type.getSimpleName()));
            }
        };
        check(noClasses().that(pure).should().dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.stereotype..",
                        "org.springframework.transaction..", "org.springframework.web..", "java.sql..", "javax.sql..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock"));
    }

    @Test
    void theWebPartOfAModuleReadsNoDatabase() {
        check(noClasses().that().resideInAPackage("org.onewindow.*.web..").should().dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql.."));
    }

    /** A core that several packages of a module share is public to the compiler; who may not see it is told here. */
    @Test
    void theCoreOfAModuleIsSeenByItsOwnPackagesOnly() {
        var core = new DescribedPredicate<JavaClass>("public only within their module") {
            @Override
            public boolean test(JavaClass type) {
                var outermost = type;
                while (outermost.getEnclosingClass().isPresent()) {
                    outermost = outermost.getEnclosingClass().get();
                }
                return outermost.isAnnotatedWith(NamedInterface.class);
            }
        };
        for (var module : MODULES) {
            var all = "org.onewindow." + module + "..";
            check(noClasses().that().resideOutsideOfPackage(all).or()
                    .resideInAPackage("org.onewindow." + module + ".web..").should()
                    .dependOnClassesThat(core.and(resideInAPackage(all))));
        }
    }

    @Test
    void noPackageDependsOnItsOwnWebPart() {
        for (var module : MODULES) {
            check(noClasses().that().resideInAPackage("org.onewindow." + module + "..").and()
                    .resideOutsideOfPackage("org.onewindow." + module + ".web..").should().dependOnClassesThat()
                    .resideInAPackage("org.onewindow." + module + ".web..").allowEmptyShould(true));
        }
    }

    @Test
    void noCycleBetweenPackages() {
        check(slices().matching("org.onewindow.(**)").should().beFreeOfCycles());
    }

    @Test
    void noBeanNeedsMoreThanSixOthers() {
        assertThat(PRODUCT.stream().filter(type -> type.isMetaAnnotatedWith(Component.class))
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getRawParameterTypes().size() > 6))
                .as("whoever needs more does more than one thing").isEmpty();
    }

    @Test
    void namesCarryNoNoise() {
        check(noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Dto")
                .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Cmd")
                .orShould().haveSimpleNameEndingWith("Info"));
    }

    @Test
    void journalReadersAreNamedSo() {
        check(classes().that().implement(org.onewindow.journal.JournalReader.class).should()
                .haveSimpleNameEndingWith("Reader").allowEmptyShould(true));
    }

    @Test
    void noStatementNamesAnotherModulesSchema() throws IOException {
        var violations = new ArrayList<String>();
        var schema = Pattern
                .compile("(?:from|join|into|update|table|delete from|truncate)\\s+(" + String.join("|", MODULES)
                        + ")\\.[a-z_]+");
        try (var files = Files.walk(Path.of("src/main/java/org/onewindow"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var module = Path.of("src/main/java/org/onewindow").relativize(file).getName(0).toString();
                var matcher = schema.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!matcher.group(1).equals(module)) {
                        violations.add(file + ": " + matcher.group());
                    }
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    private static boolean isModule(JavaClass type) {
        var name = type.getPackageName() + ".";
        return MODULES.stream().anyMatch(module -> name.startsWith("org.onewindow." + module + ".")
                && !name.startsWith("org.onewindow." + module + ".web."));
    }

    private static boolean isSealed(JavaClass type) {
        return type.reflect().isSealed();
    }

    private static void check(ArchRule rule) {
        rule.check(PRODUCT);
    }
}
