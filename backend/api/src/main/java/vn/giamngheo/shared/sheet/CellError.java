package vn.giamngheo.shared.sheet;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong in one cell of a sheet that came in.
 *
 * @param cell its address, such as {@code B7}
 * @param row its row, from 1 as the sheet counts
 * @param column the head above it
 * @param type the key of the rule that it breaks
 * @param params what the sentence about it needs
 */
@Schema(description = "What is wrong in one cell of a sheet")
public record CellError(String cell, int row, String column, String type, Map<String, String> params) {}
