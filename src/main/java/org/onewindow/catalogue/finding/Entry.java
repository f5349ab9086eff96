package org.onewindow.catalogue.finding;

import java.util.List;

/**
 * What the index knows of one item. Two entries that are equal need not be indexed twice.
 *
 * @param code       by which the item is found again
 * @param name       in Chinese
 * @param english    the name in English, empty if there is none
 * @param keywords   everyday words, in either language
 * @param department its name in Chinese
 * @param about      what one gets and what for, in Chinese
 * @param remarks    the same in English
 * @param materials  their names in Chinese
 */
public record Entry(String code, String name, String english, List<String> keywords, String department, String about,
        String remarks, String materials) {
    public Entry {
        keywords = List.copyOf(keywords);
    }
}
