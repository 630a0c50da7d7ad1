package vn.giamngheo.access;

/** In which form somebody signs in a head's place (NĐ 30/2020/NĐ-CP, art. 13). */
public enum DeputyForm {
    /** Ký thay: a deputy of the head signs. */
    KT("KT. %s"),
    /** Thừa ủy quyền: somebody below the head signs, for a limited time, by a written order. */
    TUQ("TUQ. %s"),
    /** The head is away: who stands in takes their part. */
    ABSENCE("Thay %s (vắng mặt)");

    private final String words;

    DeputyForm(String words) {
        this.words = words;
    }

    /** As it is written above a signature, in Vietnamese, for the head's title. */
    String of(String title) {
        return words.formatted(title);
    }
}
