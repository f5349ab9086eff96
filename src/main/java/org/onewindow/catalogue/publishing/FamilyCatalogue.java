package org.onewindow.catalogue.publishing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.onewindow.catalogue.ItemDocuments;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.publishing.FamilyFile.Family;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.DepartmentCode;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The families of the demonstration centre, one file a department, made into items. What a file says wrongly is refused
 * with file, family and key, because people write these files.
 */
final class FamilyCatalogue {
    private static final String FILES = "classpath:demonstration/families/*.yaml";

    private final ItemDocuments documents = new ItemDocuments();
    private final Function<DepartmentCode, Optional<Department>> departments;

    private FamilyCatalogue(Function<DepartmentCode, Optional<Department>> departments) {
        this.departments = departments;
    }

    /** Every item of every family that lies on the class path; phone and address are those of the departments. */
    static List<ServiceItem> read(Function<DepartmentCode, Optional<Department>> departments) throws IOException {
        var catalogue = new FamilyCatalogue(departments);
        var items = new ArrayList<ServiceItem>();
        for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            items.addAll(catalogue.read(file));
        }
        return items;
    }

    /** The items of one file. */
    static List<ServiceItem> read(Resource file, Function<DepartmentCode, Optional<Department>> departments)
            throws IOException {
        return new FamilyCatalogue(departments).read(file);
    }

    private List<ServiceItem> read(Resource file) throws IOException {
        var name = Objects.requireNonNullElse(file.getFilename(), file.getDescription());
        try (var text = file.getInputStream()) {
            var tree = documents.readTree(text);
            for (var key : tree.propertyNames()) {
                if (!key.equals("department") && !key.equals("families")) {
                    throw new IllegalArgumentException(name + ": unknown key " + key);
                }
            }
            var code = new DepartmentCode(tree.path("department").asString());
            var department = departments.apply(code)
                    .orElseThrow(() -> new IllegalArgumentException(name + ": the centre has no department " + code));
            var items = new ArrayList<ServiceItem>();
            for (var family : tree.path("families")) {
                items.addAll(items(name, department, family));
            }
            return items;
        }
    }

    private List<ServiceItem> items(String file, Department department, JsonNode family) {
        try {
            return new FamilyItems(department, documents.part(family, Family.class)).all();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file + ", family " + family.path("key").asString() + ": " + e.getMessage(), e);
        }
    }
}
