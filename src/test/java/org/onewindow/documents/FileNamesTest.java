package org.onewindow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({"申请书.pdf,申请书.pdf", "扫描.PDF,扫描.pdf", "/etc/passwd.pdf,passwd.pdf", "C:\\temp\\身份证.pdf,身份证.pdf",
            "../../up.pdf,up.pdf", "...pdf,文件.pdf", "无扩展名,无扩展名.pdf", "a<b>:c|d?.pdf,a_b__c_d_.pdf", "con.pdf,_con.pdf",
            "'  x . .pdf',x.pdf", "𠮷田.pdf,𠮷田.pdf", "'',文件.pdf", "a.tar.pdf,a.tar.pdf"})
    void aNameBecomesOneThatCanBeShownAndSavedAnywhere(String sent, String clean) {
        assertThat(FileNames.clean(sent, FileType.PDF)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b.pdf", "a\nb.pdf", "a\u202Eb.pdf", "a\uFFFDb.pdf", "a\uD842b.pdf"})
    void whatCannotBeReadBecomesALine(String sent) {
        assertThat(FileNames.clean(sent, FileType.PDF)).isEqualTo("a_b.pdf");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        var clean = FileNames.clean("\uD842\uDFB7".repeat(300) + ".pdf", FileType.PDF);

        assertThat(clean.getBytes(StandardCharsets.UTF_8).length).isBetween(190, 200);
        assertThat(clean).endsWith(".pdf").matches("(\uD842\uDFB7)+\\.pdf");
    }
}
