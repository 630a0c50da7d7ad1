package vn.giamngheo.disbursement;

import vn.giamngheo.shared.page.SearchText;

/** The number of a voucher, which people write in many ways. */
public final class VoucherNumber {
    private VoucherNumber() {}

    /**
     * One spelling for each number: {@code KB-12}, {@code kb 12} and {@code KB12} are one. Where one part ends and the next begins
     * is kept, so that {@code 12-3} is not {@code 1-23}.
     */
    public static String plain(String voucher) {
        String bare = SearchText.fold(voucher)
                .replaceAll("(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])", "-")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return bare.isEmpty() ? voucher.strip() : bare;
    }
}
