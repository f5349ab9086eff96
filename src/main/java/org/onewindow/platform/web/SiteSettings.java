package org.onewindow.platform.web;

import org.onewindow.platform.LocalisedText;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the centre presents itself to the public.
 *
 * @param nameZh  of the centre in Chinese, as on its door
 * @param nameEn  of the centre in English
 * @param hotline that every footer names; 12345 is the government service line of the whole country
 */
@ConfigurationProperties("onewindow.site")
record SiteSettings(@DefaultValue("聊城市政务服务中心") String nameZh,
        @DefaultValue("Liaocheng Government Service Centre") String nameEn, @DefaultValue("12345") String hotline) {
    SiteSettings {
        if (nameZh.isBlank() || nameEn.isBlank() || hotline.isBlank()) {
            throw new IllegalArgumentException("onewindow.site: a centre has a name in both languages and a hotline");
        }
    }

    LocalisedText name() {
        return new LocalisedText(nameZh, nameEn);
    }
}
