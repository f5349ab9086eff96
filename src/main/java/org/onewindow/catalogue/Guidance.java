package org.onewindow.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.LocalisedText;

/**
 * What the guide (办事指南) says beyond requirements and procedure.
 *
 * @param summary    one or two sentences: what one gets and what for
 * @param keywords   everyday words by which people look for the item, in either language
 * @param where      address and window
 * @param hours      when the window is manned
 * @param phone      for questions
 * @param complaints how to complain
 * @param visits     how often the applicant must come in person, 0 when everything can be done from home
 */
public record Guidance(LocalisedText summary, List<String> keywords, LocalisedText where, LocalisedText hours,
        String phone, LocalisedText complaints, int visits, Collection collection, List<Question> questions) {

    public Guidance {
        keywords = List.copyOf(keywords);
        questions = List.copyOf(questions);
        if (visits < 0 || visits > 9) {
            throw new IllegalArgumentException("visits: " + visits);
        }
    }

    /**
     * How the result is collected.
     *
     * @param byAnother whether another person may collect it, and
     * @param proof     what that person must show
     */
    public record Collection(Set<CollectionWay> ways, boolean byAnother, @Nullable LocalisedText proof) {
        public Collection {
            ways = Collections.unmodifiableSet(EnumSet.copyOf(ways));
        }
    }

    /** How the result reaches the applicant (取件方式). */
    public enum CollectionWay {
        /** 窗口领取. */
        PICK_UP,
        /** 邮寄. */
        POST,
        /** 网上下载. */
        ONLINE
    }

    /** A question that applicants ask, with its answer. */
    public record Question(LocalisedText question, LocalisedText answer) {
    }
}
