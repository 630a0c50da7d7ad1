package vn.giamngheo.shared.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows as one JSON text, by which a single statement takes many of them. */
@ApplicationScoped
public class JsonRows {
    private final ObjectMapper mapper;

    JsonRows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A JSON array of the rows, in their order, with names as the API's contract has them. */
    public String of(List<?> rows) {
        try {
            return mapper.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
