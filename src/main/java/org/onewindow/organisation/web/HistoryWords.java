package org.onewindow.organisation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onewindow.organisation.OrganisationFact;
import org.onewindow.organisation.OrganisationFact.Appointed;
import org.onewindow.organisation.OrganisationFact.CentreKept;
import org.onewindow.organisation.OrganisationFact.ConcentrationKept;
import org.onewindow.organisation.OrganisationFact.Delegated;
import org.onewindow.organisation.OrganisationFact.DelegationEnded;
import org.onewindow.organisation.OrganisationFact.Departed;
import org.onewindow.organisation.OrganisationFact.HoursKept;
import org.onewindow.organisation.OrganisationFact.LeaveEnded;
import org.onewindow.organisation.OrganisationFact.LeaveTaken;
import org.onewindow.organisation.OrganisationFact.Paired;
import org.onewindow.organisation.OrganisationFact.PlanInstalled;
import org.onewindow.organisation.OrganisationFact.Relieved;
import org.onewindow.organisation.OrganisationFact.Substituted;
import org.onewindow.organisation.OrganisationFact.SubstitutionEnded;
import org.onewindow.organisation.OrganisationFact.Unpaired;
import org.onewindow.organisation.OrganisationFact.WindowLeft;
import org.onewindow.organisation.OrganisationFact.WindowManned;
import org.onewindow.organisation.StaffId;

/** Says what the journal recorded of the organisation, one sentence a fact. */
record HistoryWords(OrganisationWords.Reader words) {
    private static final String STAFF = "staff/";

    /** Who recorded it. */
    public String actor(String actor) {
        return actor.startsWith(STAFF)
                ? words.person(new StaffId(actor.substring(STAFF.length())))
                : words.say("organisation.history.system");
    }

    /** What was recorded. */
    public String sentence(OrganisationFact fact) {
        return switch (fact) {
            case PlanInstalled(var _, var _, int departments, int posts, int staff, int _) ->
                say("plan-installed", departments, posts, staff);
            case Appointed(var post, var staff, var from, var to) ->
                to == null
                        ? say("appointed", words.person(staff), words.post(post), date(from))
                        : say("appointed-until", words.person(staff), words.post(post), date(from), date(to));
            case Relieved(var post, var staff, var _, var lastDay) ->
                say("relieved", words.person(staff), words.post(post), date(lastDay));
            case Substituted(var _, var post, var absent, var substitute, var from, var to) ->
                say("substituted", words.person(substitute), words.person(absent), words.post(post), date(from),
                        date(to));
            case SubstitutionEnded(var _, var lastDay) -> say("substitution-ended", date(lastDay));
            case Paired(var pair) ->
                say("paired", words.person(pair.second()), words.person(pair.first()), words.post(pair.post()));
            case Unpaired(var post, var first) -> say("unpaired", words.person(first), words.post(post));
            case LeaveTaken(var _, var staff, var from, var to, boolean rest) ->
                rest
                        ? say("signed-out", words.person(staff), date(from))
                        : say("leave-taken", words.person(staff), date(from), date(to));
            case LeaveEnded(var _, var staff, var lastDay) -> say("leave-ended", words.person(staff), date(lastDay));
            case Departed(var staff, var from) -> say("departed", words.person(staff), date(from));
            case WindowManned(var _, var window, var staff) ->
                say("window-manned", words.person(staff), words.window(window));
            case WindowLeft(var _, var window, var staff) ->
                say("window-left", words.person(staff), words.window(window));
            case CentreKept(var centre) -> say("centre-kept", centre.name().in(words.locale()),
                    words.say("organisation.progress." + centre.progress()));
            case ConcentrationKept(var one) -> say("concentration-kept", words.unit(one.department()));
            case HoursKept(var hours) -> say("hours-kept", hours.window() == null
                    ? words.view().centre().name().in(words.locale())
                    : words.window(hours.window()), date(hours.from()), words.hours(hours));
            case Delegated(var one) -> say("delegated", words.unit(one.by()), words.agent(one),
                    words.scope(one.scope()), date(one.from()), date(one.to()));
            case DelegationEnded(var _, var lastDay) -> say("delegation-ended", date(lastDay));
        };
    }

    private String date(LocalDate day) {
        return words.date(day);
    }

    private String say(String fact, @Nullable Object... args) {
        return words.say("organisation.fact." + fact, args);
    }
}
