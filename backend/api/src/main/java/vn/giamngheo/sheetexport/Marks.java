package vn.giamngheo.sheetexport;

import java.util.stream.Stream;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Title;

/** How sheets say whose word a figure is: a column beside it, and a note above the table where some of it is sample data. */
final class Marks {
    private Marks() {}

    /** Whose word it is, and where in the plan. */
    static String of(Source source) {
        String mark = SheetWords.of("Provenance", source.provenance().name());
        return source.section() == null ? mark : mark + ", mục " + source.section();
    }

    /** The title, with the note where any of the sources is a sample. */
    static Title noted(Title title, Stream<Source> sources) {
        return title.notingSample(sources.anyMatch(source -> source.provenance() == Provenance.SAMPLE));
    }
}
