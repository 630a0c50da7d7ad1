package vn.giamngheo.result;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be said of a figure.
 *
 * @param type the key of the rule
 * @param params what the translated sentence needs
 */
@Schema(
        description =
                "What is to be said of a figure: a warning, which asks for a note, or a fault, which blocks submission")
public record ResultRemark(String type, Map<String, String> params) {}
