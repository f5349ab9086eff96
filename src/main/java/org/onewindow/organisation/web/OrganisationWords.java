package org.onewindow.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.organisation.Delegation;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.OpeningHours;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.organisation.PostCode;
import org.onewindow.organisation.PostKind;
import org.onewindow.organisation.Staff;
import org.onewindow.organisation.StaffId;
import org.onewindow.organisation.WindowNo;
import org.onewindow.platform.OneWindowTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names of the organisation's parts in the reader's language; templates read it as {@code words}. */
@Component
class OrganisationWords {
    private final Organisation organisation;
    private final MessageSource messages;
    private final Clock clock;

    OrganisationWords(Organisation organisation, MessageSource messages, Clock clock) {
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
    }

    /** The words for one reader. */
    public Reader in(Locale locale) {
        return new Reader(organisation.current(), OneWindowTime.today(clock), messages, locale);
    }

    /** The words for a reader at one moment. */
    record Reader(OrganisationView view, LocalDate today, MessageSource messages, Locale locale) {

        String say(String key, @Nullable Object... args) {
            return messages.getMessage(key, args, locale);
        }

        /** The name of a unit; the centre's own for {@code 000}. */
        public String unit(DepartmentCode code) {
            return code.equals(DepartmentCode.CENTRE)
                    ? view.centre().name().in(locale)
                    : view.department(code).map(one -> one.name().in(locale)).orElse(code.value());
        }

        /** The name of a post with that of its unit. */
        public String post(PostCode code) {
            var name = view.post(code).map(one -> one.name().in(locale)).orElse(code.value());
            return code.department().equals(DepartmentCode.CENTRE)
                    ? name
                    : say("organisation.post-of",
                            unit(code.department()), name);
        }

        public String postAlone(PostCode code) {
            return view.post(code).map(one -> one.name().in(locale)).orElse(code.value());
        }

        public String person(StaffId id) {
            return view.staff(id).map(Staff::name).orElse(id.value());
        }

        /** The names of those who hold the post today. */
        public List<Staff> holders(PostCode code) {
            return view.holders(code, today);
        }

        public String window(WindowNo no) {
            return view.windows().stream().filter(one -> one.no().equals(no)).findFirst()
                    .map(one -> one.name().in(locale)).orElse(no.value());
        }

        public String kind(PostKind kind) {
            return say("organisation.kind." + kind);
        }

        public String kinds(Collection<PostKind> kinds) {
            return kinds.stream().map(this::kind).collect(Collectors.joining(say("organisation.and")));
        }

        /** What a delegation covers. */
        public String scope(Delegation.Scope scope) {
            var items = scope.items().isEmpty()
                    ? say("organisation.scope.all")
                    : say("organisation.scope.items", String.join(say("organisation.and"), scope.items()));
            return say("organisation.scope", items, kinds(scope.acts()));
        }

        /** Who acts under a delegation. */
        public String agent(Delegation delegation) {
            var post = delegation.post();
            return post == null ? unit(delegation.agency()) : post(post);
        }

        /** Hours in words. */
        public String hours(@Nullable OpeningHours hours) {
            return hours == null ? "—" : hours.words().in(locale);
        }

        /** The hours of a window today. */
        public String hoursOf(WindowNo no) {
            return hours(view.hours(no, today).orElse(null));
        }

        public String date(LocalDate day) {
            return OneWindowTime.inWords(day, locale);
        }

    }
}
