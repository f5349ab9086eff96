package org.onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.web.NavigationLink.Face;

class SiteTest {
    @Test
    void theSwitchesKeepTheRestOfTheAddress() {
        Site site = site("q=%E9%A3%9F%E5%93%81&page=2", "zh-CN");
        assertThat(site.toOtherLanguage()).isEqualTo("?q=%E9%A3%9F%E5%93%81&page=2&lang=en");
        assertThat(site("lang=en&q=a", "en").toOtherLanguage()).isEqualTo("?q=a&lang=zh");
        assertThat(site("", "zh-CN").toOtherTextSize()).isEqualTo("?text=large");
    }

    @Test
    void sortingRisesThenFallsAndReturnsToTheFirstPage() {
        assertThat(site("page=3", "zh-CN").sortedBy("due")).isEqualTo("?sort=due");
        assertThat(site("sort=due&page=3", "zh-CN").sortedBy("due")).isEqualTo("?sort=-due");
        assertThat(site("sort=-due", "zh-CN").sortedBy("due")).isEqualTo("?sort=due");
        assertThat(site("sort=-due", "zh-CN").sortOf("due")).isEqualTo("descending");
        assertThat(site("sort=-due", "zh-CN").sortOf("item")).isEqualTo("none");
    }

    @Test
    void aLinkIsCurrentOnItsPageAndBelow() {
        NavigationLink items = new NavigationLink(Face.PUBLIC, 1, "/items", "platform.nav.items", "i");
        assertThat(items.leadsTo("/items")).isTrue();
        assertThat(items.leadsTo("/items/3701")).isTrue();
        assertThat(items.leadsTo("/itemsother")).isFalse();
    }

    private static Site site(String query, String language) {
        return new Site("中心", "12345", "dev", "/items", query, language, false, "/htmx.js", List.of(), List.of());
    }
}
