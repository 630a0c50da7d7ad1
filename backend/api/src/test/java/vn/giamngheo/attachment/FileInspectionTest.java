package vn.giamngheo.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;
import vn.giamngheo.testing.Files;

/** What a file is, is told by what is in it. */
class FileInspectionTest {
    @TempDir
    Path folder;

    @Test
    void knowsTheFiveKindsByTheirContent() throws IOException {
        assertThat(kindOf(Files.pdf("x"))).isEqualTo(FileKind.PDF);
        assertThat(kindOf(Files.png())).isEqualTo(FileKind.PNG);
        assertThat(kindOf(Files.jpeg())).isEqualTo(FileKind.JPEG);
        assertThat(kindOf(Files.docx())).isEqualTo(FileKind.DOCX);
        assertThat(kindOf(Files.xlsx())).isEqualTo(FileKind.XLSX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><x/>",
                "MZ\u0090\u0000",
                "\u007fELF",
                "#!/bin/sh\nrm -rf /",
                "GIF89a",
                "plain text",
                " %PDF-1.4",
                "%PD",
                "PK\u0005\u0006",
                "\uD83D\uDE00"
            })
    void refusesEveryOtherKind(String content) {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), ProblemType.UNSUPPORTED_FILE, "kind");
    }

    static Stream<Map<String, String>> zips() {
        return Stream.of(
                Map.of("a.txt", "x"),
                Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "x"),
                Map.of("[Content_Types].xml", "wordprocessingml.document.main+xml"),
                Map.of("[Content_Types].xml", "presentationml.presentation.main+xml", "ppt/presentation.xml", "x"));
    }

    @ParameterizedTest
    @MethodSource("zips")
    void refusesAZipThatIsNoDocument(Map<String, String> entries) {
        assertRefused(Files.zip(entries), ProblemType.UNSUPPORTED_FILE, "kind");
    }

    @Test
    void refusesWhatIsNotFitToBeKept() {
        assertRefused(new byte[0], ProblemType.UNFIT_FILE, "empty");
        assertRefused(Files.docxWithMacros(), ProblemType.UNFIT_FILE, "macros");
        assertRefused(Files.locked(Files.docx()), ProblemType.UNFIT_FILE, "locked");
        assertRefused(Arrays.copyOf(Files.docx(), 100), ProblemType.UNFIT_FILE, "damaged");
        assertRefused(Files.bomb(201 << 20), ProblemType.UNFIT_FILE, "bomb");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 16})
    void refusesADocumentOfWhichOnlyTheBeginningIsThere(int length) {
        assertRefused(Arrays.copyOf(Files.docx(), length), ProblemType.UNFIT_FILE, "damaged");
    }

    @Test
    void refusesAnOldOrLockedDocumentByItsOwnName() {
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3};

        assertRefused(ole, ProblemType.UNSUPPORTED_FILE, "old-or-locked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            báo cáo.pdf                   | báo cáo.pdf
            BÁO CÁO.PDF                   | BÁO CÁO.PDF
            C:\\fakepath\\Quyết định.pdf  | Quyết định.pdf
            ../../etc/passwd.pdf          | passwd.pdf
            scan                          | scan.pdf
            .pdf                          | tep.pdf
            a\u202efdp.pdf                | afdp.pdf
            a:b*c?"<d>.pdf                | abcd.pdf
            """, quoteCharacter = '\'', ignoreLeadingAndTrailingWhitespace = true)
    void cleansNames(String given, String cleaned) {
        assertThat(FileName.of(given, FileKind.PDF)).isEqualTo(cleaned);
    }

    @Test
    void composesAndShortensNames() {
        assertThat(FileName.of("Pho\u0300ng.pdf", FileKind.PDF)).isEqualTo("Ph\u00f2ng.pdf");
        assertThat(FileName.of("ả".repeat(400) + ".pdf", FileKind.PDF)).isEqualTo("ả".repeat(200) + ".pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.pdf.exe", "a.html", "a.docx"})
    void refusesANameThatSaysItIsAnotherKind(String name) {
        assertThatThrownBy(() -> FileName.of(name, FileKind.PDF))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.UNSUPPORTED_FILE));
    }

    @Test
    void tellsBrowsersToSaveUnderTheName() {
        assertThat(FileName.disposition("Quyết định 12 (sửa).pdf"))
                .isEqualTo("attachment; filename=\"Quyet _inh 12 _sua_.pdf\";"
                        + " filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%2012%20%28s%E1%BB%ADa%29.pdf");
    }

    private FileKind kindOf(byte[] content) throws IOException {
        Path file = folder.resolve("file");
        java.nio.file.Files.write(file, content);
        return FileInspection.kindOf(file);
    }

    private void assertRefused(byte[] content, ProblemType type, String rule) {
        assertThatThrownBy(() -> kindOf(content)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(type);
            assertThat(refusal.errors()).hasSize(1);
            assertThat(refusal.errors().getFirst().type()).isEqualTo(rule);
        });
    }
}
