package org.onewindow.casework.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.Outcome;
import org.onewindow.casework.reading.CaseLine;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseView.ActOption;
import org.onewindow.casework.reading.MaterialLine;
import org.onewindow.casework.reading.StageLineView;
import org.onewindow.casework.reading.TimelineLine;
import org.onewindow.casework.sealing.ApplicationData;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.platform.PageOf;

/** A case as the interface gives it. */
record CaseResource(String number, long version, CaseStatus status, String item, int itemVersion, String department,
        String applicant, Instant submittedAt, @Nullable LocalDate acceptedOn, @Nullable LocalDate promisedDueOn,
        @Nullable LocalDate statutoryDueOn, boolean provisional, @Nullable Outcome outcome,
        List<List<StageLineView.StageBox>> stages, List<TimelineLine> timeline, List<MaterialLine> materials,
        List<PaperRef> papers, List<ActResource> acts, Map<String, String> answers) {

    /** An act that the law knows now. */
    record ActResource(String act, @Nullable String stage, boolean allowed, String whyNot, List<String> posts) {
        static ActResource of(ActOption option) {
            return new ActResource(option.kind().apiName(), option.stage(), option.allowed(), option.whyNot(),
                    option.posts());
        }
    }

    /** A case in a list. */
    @Schema(name = "CaseLine")
    record Line(String number, long version, CaseStatus status, String item, String department, String applicant,
            Instant submittedAt, @Nullable LocalDate dueOn) {
        static Line of(CaseLine line) {
            return new Line(line.number().value(), line.version(), line.status(), line.itemCode(), line.department(),
                    line.applicant(), line.submittedAt(), line.dueOn());
        }
    }

    /** One page of a list. */
    @Schema(name = "CasePage")
    record Page(List<Line> items, int number, int size, long total) {
        static Page of(PageOf<CaseLine> page) {
            return new Page(page.items().stream().map(Line::of).toList(), page.number(), page.size(), page.total());
        }
    }

    static CaseResource of(CaseView view) {
        var clock = view.clock();
        return new CaseResource(view.number().value(), view.version(), view.status(), view.item().code().value(),
                view.item().version(), view.item().department().value(), view.applicantName(), view.submittedAt(),
                clock == null ? null : clock.startedOn(), clock == null ? null : clock.promisedDueOn(),
                clock == null ? null : clock.statutoryDueOn(), clock != null && clock.provisional(), view.outcome(),
                view.stages().groups(), view.timeline(), view.materials(), view.papers(),
                view.acts().stream().map(ActResource::of).toList(),
                view.application().map(ApplicationData::answers).orElse(Map.of()));
    }
}
