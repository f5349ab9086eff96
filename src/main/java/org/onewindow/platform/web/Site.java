package org.onewindow.platform.web;

import java.util.List;

/**
 * What the frame of a page needs to know about the request it answers; templates read it as {@code site}.
 *
 * @param centreName  in the language of the reader
 * @param hotline     of the centre
 * @param version     of the product
 * @param path        of the page
 * @param query       of the page's address, as the browser sent it
 * @param language    BCP 47 tag for the {@code lang} attribute
 * @param largeText   whether the reader chose the large-text mode (适老版)
 * @param htmx        address of the htmx script
 * @param publicLinks of the navigation
 * @param officeLinks of the navigation
 */
public record Site(String centreName, String hotline, String version, String path, String query, String language,
        boolean largeText, String htmx, List<NavigationLink> publicLinks, List<NavigationLink> officeLinks) {
    /** Everything from here, no plug-ins, no frames around us, no forms to elsewhere, no inline script or style. */
    public static final String CONTENT_POLICY = "default-src 'self'; object-src 'none'; frame-ancestors 'none'; "
            + "base-uri 'self'; form-action 'self'";

    private static final String SORT = "sort";
    private static final String PAGE = "page";

    public Site {
        publicLinks = List.copyOf(publicLinks);
        officeLinks = List.copyOf(officeLinks);
    }

    /** Whether the reader reads English. */
    public boolean english() {
        return language.equals("en");
    }

    /** Relative address of this page in the other language. */
    public String toOtherLanguage() {
        return with(ReaderLocale.PARAMETER, english() ? "zh" : "en");
    }

    /** Relative address of this page in the other text size. */
    public String toOtherTextSize() {
        return with(Frame.TEXT_PARAMETER, largeText ? "normal" : "large");
    }

    /** Relative address of this page with one parameter set, all others kept. */
    public String with(String name, Object value) {
        return QueryText.of(query).with(name, value.toString()).address();
    }

    /** Relative address of another page of this list. Pages are numbered from 0, here as in {@code PageOf}. */
    public String page(long number) {
        return with(PAGE, number);
    }

    /** Relative address of this list sorted by a column: rising first, falling when it already rises. */
    public String sortedBy(String column) {
        String sort = sortOf(column).equals("ascending") ? "-" + column : column;
        return QueryText.of(query).without(PAGE).with(SORT, sort).address();
    }

    /** How this list is sorted by a column, in the words of {@code aria-sort}. */
    public String sortOf(String column) {
        String sort = QueryText.of(query).first(SORT).orElse("");
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : "none";
    }
}
