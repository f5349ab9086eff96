package org.onewindow.catalogue.web.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.platform.LocalisedText;

/** A part of a draft that is a list, each member with a form of its own: materials, fields, situations, stages, tables, fees. */
interface MemberForm<T> {
    /** A list of an item is short enough to be read by an applicant; more is a mistake of the editor. */
    int MOST = 60;

    List<T> members(ItemDraft draft);

    ItemDraft with(ItemDraft draft, List<T> members);

    /** By which a member is known within the draft, also in addresses. */
    String key(T member);

    /** What the codes of new members begin with. */
    String stem();

    LocalisedText name(T member);

    /** Where the editor goes on after saving, behind the address of the list: the list unless a member has more to it. */
    default String then(T member) {
        return "";
    }

    /** What is said after saving. */
    default String saved(T member) {
        return "catalogue.edit.saved";
    }

    /** What a member is, in one line of the list. */
    String told(T member, Ask ask);

    List<Question> questions(Ask ask);

    /** What is asked where that depends on what stands in the form so far. */
    default List<Question> questions(Ask ask, Sheet sheet) {
        return questions(ask);
    }

    Sheet sheet(T member);

    /** What stands in the form of a new member. */
    Sheet blank(ItemDraft draft);

    /** The member with what was typed, under a key. */
    T read(ItemDraft draft, Typed typed, String key);

    /** The member with a key. */
    default @Nullable T find(ItemDraft draft, String key) {
        return members(draft).stream().filter(member -> key(member).equals(key)).findFirst().orElse(null);
    }

    /** The first key that no member has. */
    default String freeKey(ItemDraft draft) {
        Set<String> taken = members(draft).stream().map(this::key).collect(Collectors.toSet());
        for (int number = taken.size() + 1;; number++) {
            if (!taken.contains(stem() + number)) {
                return stem() + number;
            }
        }
    }

    /** The draft with a member in place of the one with its key, or at the end. */
    default ItemDraft put(ItemDraft draft, T member) {
        var members = new ArrayList<>(members(draft));
        for (int at = 0; at < members.size(); at++) {
            if (key(members.get(at)).equals(key(member))) {
                members.set(at, member);
                return with(draft, members);
            }
        }
        members.add(member);
        return with(draft, members);
    }

    default ItemDraft without(ItemDraft draft, String key) {
        return with(draft, members(draft).stream().filter(member -> !key(member).equals(key)).toList());
    }

    /** The draft with a member one place higher. */
    default ItemDraft raised(ItemDraft draft, String key) {
        var members = new ArrayList<>(members(draft));
        for (int at = 1; at < members.size(); at++) {
            if (key(members.get(at)).equals(key)) {
                members.add(at - 1, members.remove(at));
                return with(draft, members);
            }
        }
        return draft;
    }
}
