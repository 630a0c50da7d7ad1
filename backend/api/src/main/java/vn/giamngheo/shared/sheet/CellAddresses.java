package vn.giamngheo.shared.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of cells as people read them: column letters and a row that counts from 1. */
final class CellAddresses {
    private static final int LETTERS = 26;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

    private CellAddresses() {}

    /** The address of the column that counts from 0, in the row that counts from 1. */
    static String of(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / LETTERS - 1) {
            letters.insert(0, (char) ('A' + left % LETTERS));
        }
        return letters.append(row).toString();
    }

    /** The row of an address, from 1; 0 where it is none. */
    static int row(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    }

    /** The column of an address, from 0; -1 where it is none. */
    static int column(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return -1;
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column - 1;
    }
}
