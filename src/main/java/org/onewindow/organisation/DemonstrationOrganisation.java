package org.onewindow.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.organisation.DemonstrationUnits.DelegationLine;
import org.onewindow.organisation.DemonstrationUnits.HoursLine;
import org.onewindow.organisation.DemonstrationUnits.NodeLine;
import org.onewindow.organisation.DemonstrationUnits.UnitLine;
import org.onewindow.organisation.OrganisationOutcome.Changed;
import org.onewindow.organisation.OrganisationOutcome.Refused;
import org.onewindow.organisation.OrganisationOutcome.Unchanged;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.LocalisedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Installs the demonstration centre at start, in the demonstration profile only; a second start changes nothing. */
@Component
@Profile("demonstration")
@Order(DemonstrationOrganisation.ORDER)
class DemonstrationOrganisation implements ApplicationRunner {
    /** Before the loaders of the catalogue and the accounts, which name its posts and staff. */
    static final int ORDER = 100;

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationOrganisation.class);
    private static final String FILE = "demonstration/organisation.yaml";

    private final Organisation organisation;

    DemonstrationOrganisation(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var plan = plan();
        switch (organisation.install(new Actor.Automatic("demonstration"), CommandId.next(), plan)) {
            case Changed(var version) -> LOG.info("Demonstration centre {} installed as version {}: {} departments, {} "
                    + "posts, {} staff", plan.centre().code(), version, plan.departments().size(), plan.posts().size(),
                    plan.staff().size());
            case Unchanged _ -> LOG.debug("Demonstration centre is as planned");
            case Refused(var reason) -> throw new IllegalStateException("demonstration centre refused: " + reason);
        }
    }

    /** The plan that the file describes. */
    static OrganisationPlan plan() {
        try {
            var sources = new YamlPropertySourceLoader().load(FILE, new ClassPathResource(FILE));
            return new Binder(sources.stream().map(ConfigurationPropertySource::from).toList())
                    .bind("organisation", File.class).get().plan();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Text(String zh, String en) {
        LocalisedText text() {
            return new LocalisedText(zh, en);
        }
    }

    record CentreLine(String code, Text name, Text address, String phone, Text hours) {
    }

    record WindowLine(String number, Text name, PostKind kind) {
        PostCode post() {
            return new PostCode(DepartmentCode.CENTRE + "-" + number);
        }
    }

    record StaffLine(String id, String name, String department, List<String> posts) {
    }

    /** The file as written: short for its reader, so posts follow from departments and windows. */
    record File(LocalDate since, CentreLine centre, List<NodeLine> centres, List<UnitLine> departments,
            List<WindowLine> windows, List<HoursLine> hours, List<DelegationLine> delegations, List<StaffLine> staff) {
        OrganisationPlan plan() {
            return new OrganisationPlan(
                    new Centre(new CentreCode(centre.code()), centre.name().text(), centre.address().text(),
                            centre.phone(), centre.hours().text()),
                    departments.stream().map(UnitLine::department).toList(), allWindows(), posts(),
                    staff.stream().map(line -> new Staff(new StaffId(line.id()), line.name(),
                            new DepartmentCode(line.department()))).toList(),
                    appointments(), arrangements());
        }

        private List<Window> allWindows() {
            var all = new ArrayList<Window>();
            for (var line : windows) {
                all.add(new Window(new WindowNo(line.number()), line.name().text(), DepartmentCode.CENTRE,
                        line.post()));
            }
            departments.forEach(line -> line.ownWindow().ifPresent(all::add));
            return all;
        }

        private List<Post> posts() {
            var posts = new ArrayList<Post>();
            posts.add(new Post(new PostCode(DepartmentCode.CENTRE + "-ZF"),
                    new LocalisedText("本级政府负责人", "Head of the government"), DepartmentCode.CENTRE,
                    PostKind.GOVERNMENT_HEAD));
            for (var line : windows) {
                posts.add(new Post(line.post(), line.name().text(), DepartmentCode.CENTRE, line.kind()));
            }
            departments.forEach(line -> posts.addAll(line.posts()));
            return posts;
        }

        private List<Appointment> appointments() {
            return staff.stream().flatMap(line -> line.posts().stream()
                    .map(post -> new Appointment(new PostCode(post), new StaffId(line.id()), since, null))).toList();
        }

        private Arrangements arrangements() {
            return new Arrangements(centres.stream().map(NodeLine::node).toList(),
                    departments.stream().map(UnitLine::concentration).toList(),
                    hours.stream().map(HoursLine::hours).toList(), DemonstrationUnits.pairs(staff),
                    delegations.stream().map(DelegationLine::delegation).toList());
        }
    }
}
