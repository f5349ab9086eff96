package org.onewindow.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.onewindow.casework.Act;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.rehearsal.Enterprises.Enterprise;
import org.springframework.context.ApplicationContext;

/**
 * Lets every enterprise file one case for every item made by hand and takes each to its decision by the posts whose
 * act it is, a public service to its end; all of it through the façade that pages and interface call.
 */
final class Rehearsal {
    /** Cases handled at once. */
    private static final int AT_ONCE = 4;

    /** Every so manyth enterprise is denied what can be denied, so that the register holds both. */
    private static final int DENIED_EVERY = 10;

    private final Clerks clerks;

    Rehearsal(ApplicationContext centre) {
        clerks = new Clerks(centre);
    }

    List<ServiceItem> items() {
        return clerks.items();
    }

    /** Runs all of it. */
    void run(List<Enterprise> enterprises, Progress progress) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var work = new ArrayList<Future<?>>();
            for (int i = 0; i < enterprises.size(); i++) {
                var enterprise = enterprises.get(i);
                var denied = i % DENIED_EVERY == DENIED_EVERY - 1;
                work.add(pool.submit(() -> items().forEach(item -> {
                    handle(item, enterprise, denied);
                    progress.step();
                })));
            }
            for (var one : work) {
                one.get();
            }
        }
    }

    private void handle(ServiceItem item, Enterprise enterprise, boolean denied) {
        var naturalPersonOnly = !item.applicants().contains(ApplicantKind.LEGAL_ENTITY);
        var number = clerks.receive(item, enterprise.applicantFor(naturalPersonOnly), null);
        if (item.isPublicService()) {
            clerks.act(clerks.acceptor(item), number, new Act.Finish("已出具"));
            clerks.act(clerks.acceptor(item), number, new Act.Archive());
            return;
        }
        clerks.untilDecision(item, number);
        if (denied) {
            clerks.deny(item, number);
        } else {
            clerks.grant(item, number);
        }
    }
}
