package org.onewindow.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalogue.ItemStanding.Expired;
import org.onewindow.catalogue.ItemStanding.InForce;
import org.onewindow.catalogue.ItemStanding.NotYet;
import org.onewindow.catalogue.ItemStanding.Unknown;
import org.onewindow.catalogue.ItemStanding.Withdrawn;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** All items that were ever published, with their versions and how they stand today: what an editor looks through. */
@Component
public class ItemShelf {
    private final CatalogueCopy copy;
    private final Clock clock;

    ItemShelf(CatalogueCopy copy, Clock clock) {
        this.copy = copy;
        this.clock = clock;
    }

    /**
     * An item on the shelf.
     *
     * @param item     the version in force, else the last one
     * @param versions how many there are
     */
    public record Shelved(ServiceItem item, State state, int versions) {
    }

    /** How an item stands today. */
    public enum State {
        /** 现行. */
        IN_FORCE,
        /** 尚未施行. */
        NOT_YET,
        /** 已取消. */
        WITHDRAWN,
        /** 已到期. */
        EXPIRED
    }

    /** Every item, in the order of the codes. */
    public List<Shelved> all() {
        var view = copy.view();
        return view.codes().stream().flatMap(code -> shelved(view, code).stream()).toList();
    }

    /** One item. */
    public Optional<Shelved> one(ItemCode code) {
        return shelved(copy.view(), code);
    }

    /** Its versions, the first one first. */
    public List<ServiceItem> versions(ItemCode code) {
        return copy.view().versions(code);
    }

    /** The withdrawal of an item, announced or in effect. */
    public Optional<Withdrawal> withdrawal(ItemCode code) {
        return copy.view().withdrawal(code);
    }

    private Optional<Shelved> shelved(CatalogueView view, ItemCode code) {
        var versions = view.versions(code).size();
        return switch (view.standing(code, OneWindowTime.today(clock))) {
            case InForce(var item) -> Optional.of(new Shelved(item, State.IN_FORCE, versions));
            case NotYet(var item, _) -> Optional.of(new Shelved(item, State.NOT_YET, versions));
            case Withdrawn(var item, _) -> Optional.of(new Shelved(item, State.WITHDRAWN, versions));
            case Expired(var item, _) -> Optional.of(new Shelved(item, State.EXPIRED, versions));
            case Unknown() -> Optional.empty();
        };
    }
}
