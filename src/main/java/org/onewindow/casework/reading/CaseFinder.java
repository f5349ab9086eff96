package org.onewindow.casework.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Situations;
import org.onewindow.organisation.PostKind;
import org.onewindow.parties.AccessLog;
import org.onewindow.parties.CreditCode;
import org.onewindow.parties.CreditCodeCheck;
import org.onewindow.parties.IdentityCheck;
import org.onewindow.parties.IdentityDocument;
import org.onewindow.parties.IdentityType;
import org.onewindow.parties.Parties;
import org.onewindow.parties.PartyId;
import org.onewindow.parties.PhoneCheck;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * Finds a case for whoever stands at a window, by what they have: the number or its barcode, an identity number, a credit
 * code, a phone. Any window may; every look is logged.
 */
@Component
public final class CaseFinder {
    /** Cases shown for one person; the newest are meant. */
    private static final int MAX_FOUND = 50;

    private final CaseLists lists;
    private final Parties parties;
    private final AccessLog accessLog;
    private final Situations situations;

    CaseFinder(CaseLists lists, Parties parties, AccessLog accessLog, Situations situations) {
        this.lists = lists;
        this.parties = parties;
        this.accessLog = accessLog;
        this.situations = situations;
    }

    /** The cases for a typed or scanned text; none for an actor who works at no window and supervises nothing. */
    public List<CaseLine> find(Actor actor, String typed) {
        if (!mayFind(actor) || typed.isBlank() || typed.length() > 100) {
            return List.of();
        }
        var number = CaseNumber.parse(typed);
        if (number.isPresent()) {
            var filter = new CaseFilter(null, null, null, number.get().value(), null, null, null,
                    CaseFilter.Order.NEWEST);
            return lists.everywhere(filter);
        }
        accessLog.record(actor, "case-find", "typed");
        var found = new LinkedHashSet<UUID>();
        parties(typed).forEach(party -> found.add(party.value()));
        return found.isEmpty() ? List.of() : lists.ofParties(List.copyOf(found), MAX_FOUND);
    }

    private boolean mayFind(Actor actor) {
        return lists.seesAll(actor) || situations.posts(actor).stream()
                .anyMatch(post -> post.kind() == PostKind.ACCEPTANCE || post.kind() == PostKind.DELIVERY);
    }

    private List<PartyId> parties(String typed) {
        var found = new ArrayList<PartyId>();
        var today = OneWindowTime.today(situations.clock());
        for (var type : IdentityType.values()) {
            if (IdentityDocument.parse(type, typed, today) instanceof IdentityCheck.Valid(var document)) {
                parties.find(document).ifPresent(found::add);
            }
        }
        if (CreditCode.parse(typed) instanceof CreditCodeCheck.Valid(var code)) {
            parties.find(code).ifPresent(found::add);
        }
        if (PhoneCheck.parse(typed) instanceof PhoneCheck.Valid(var phone)) {
            found.addAll(parties.findByPhone(phone));
        }
        return found;
    }
}
