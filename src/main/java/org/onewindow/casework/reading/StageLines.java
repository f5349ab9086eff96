package org.onewindow.casework.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.CaseFile.StageState;
import org.onewindow.casework.reading.CaseView.Sight;
import org.onewindow.casework.reading.StageLineView.StageBox;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.drawing.ProcedureWords;
import org.onewindow.catalogue.drawing.ProcedureWords.Mark;
import org.onewindow.catalogue.drawing.ProcedureWords.Progress;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.organisation.Staff;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.drawing.FlowChart.State;
import org.springframework.context.MessageSource;

/** The procedure of a case with how far it is; who acted is told to the office only, when it was to everybody. */
final class StageLines {
    private final OrganisationView organisation;
    private final MessageSource messages;
    private final Locale locale;

    StageLines(OrganisationView organisation, MessageSource messages, Locale locale) {
        this.organisation = organisation;
        this.messages = messages;
        this.locale = locale;
    }

    StageLineView of(CaseFile file, ServiceItem item, Sight sight) {
        var progress = new Progress(accepted(file), stage -> mark(file, stage, sight), delivered(file));
        return new StageLineView(
                item.procedure().groups().stream()
                        .map(group -> group.stages().stream().map(stage -> box(file, stage)).toList()).toList(),
                new ProcedureWords(messages, organisation, locale).chart(item.procedure(), item.fields(), progress));
    }

    private StageBox box(CaseFile file, Stage stage) {
        var state = state(file, stage);
        var last = last(file, stage);
        return new StageBox(stage.code(), stage.name().in(locale),
                organisation.post(stage.post()).map(post -> post.name().in(locale)).orElse(stage.post().value()),
                stage.limit().days(), state.name(), state == State.CURRENT && last != null ? last.dueOn() : null);
    }

    private static State state(CaseFile file, Stage stage) {
        if (file.received().skipped().contains(stage.code())) {
            return State.SKIPPED;
        }
        var last = last(file, stage);
        return last == null ? State.TO_COME : last.isOpen() ? State.CURRENT : State.DONE;
    }

    /** The state of the stage when it was last open; it may have been opened again. */
    private static @Nullable StageState last(CaseFile file, Stage stage) {
        List<StageState> states = file.stages().stream().filter(state -> state.code().equals(stage.code())).toList();
        return states.isEmpty() ? null : states.getLast();
    }

    private Mark mark(CaseFile file, Stage stage, Sight sight) {
        var state = state(file, stage);
        var last = last(file, stage);
        if (state != State.DONE && state != State.SKIPPED && isEnded(file)) {
            return new Mark(State.SKIPPED,
                    say(last == null ? "casework.flow.not-begun" : "casework.flow.not-finished"));
        }
        if (last == null || state == State.SKIPPED) {
            return new Mark(state, say(state == State.SKIPPED ? "casework.flow.skipped" : "casework.flow.to-come"));
        }
        var passedAt = last.passedAt();
        return passedAt == null
                ? new Mark(state, say("casework.flow.current", day(last.dueOn()), last.assignedTo(), sight))
                : new Mark(state,
                        say("casework.flow.done", day(OneWindowTime.dayOf(passedAt)), last.passedBy(), sight));
    }

    private static boolean isEnded(CaseFile file) {
        return !file.status().isOpen();
    }

    private Mark accepted(CaseFile file) {
        var clock = file.clock();
        if (clock != null) {
            return new Mark(State.DONE, say("casework.flow.accepted", day(clock.acceptedOn())));
        }
        return isEnded(file) ? Mark.NONE : new Mark(State.CURRENT, say("casework.flow.waiting"));
    }

    private Mark delivered(CaseFile file) {
        var decision = file.decision();
        if (decision == null) {
            return Mark.NONE;
        }
        var on = decision.deliveredOn();
        return on == null
                ? new Mark(State.CURRENT, say("casework.flow.to-deliver"))
                : new Mark(State.DONE, say("casework.flow.delivered", day(on)));
    }

    private String say(String key, String day, @Nullable String person, Sight sight) {
        return person == null || sight == Sight.APPLICANT ? say(key, day) : say(key + "-by", day, name(person));
    }

    private String name(String person) {
        return organisation.staff(new StaffId(person)).map(Staff::name).orElse(person);
    }

    private String day(LocalDate day) {
        return OneWindowTime.inWords(day, locale);
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
