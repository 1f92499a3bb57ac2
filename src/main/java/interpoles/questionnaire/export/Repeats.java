package interpoles.questionnaire.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each row of a sheet of repeats is within: a row of the answers, or a row of another sheet of repeats that is within
 * one.
 */
public final class Repeats {
    /** A row of a sheet. */
    public record Place(int part, long line) {}

    /** A row as another sheet refers to it. */
    private record Reference(int part, String index) {}

    private final Map<Reference, Place> places = new HashMap<>();
    private final Map<Place, Reference> above = new HashMap<>();

    /** Remembers a row for those that refer to it. */
    public void add(Export export, Part part, Row row) {
        var place = new Place(part.number(), row.line());
        part.index()
                .ifPresent(index ->
                        places.put(new Reference(part.number(), row.text(index).strip()), place));
        reference(export, part, row).ifPresent(reference -> above.put(place, reference));
    }

    /** The row itself, what it is within, and so on up to the row of the answers; nothing where any of them is missing. */
    public List<Place> of(Part part, Row row) {
        var within = new ArrayList<Place>();
        var place = new Place(part.number(), row.line());
        while (place != null && !within.contains(place)) {
            within.add(place);
            var reference = above.get(place);
            if (reference == null) {
                return within;
            }
            place = places.get(reference);
        }
        return List.of();
    }

    private static Optional<Reference> reference(Export export, Part part, Row row) {
        return part == export.main() || part.parent().isEmpty()
                ? Optional.empty()
                : Optional.of(new Reference(
                        parent(export, part, row).number(),
                        row.text(part.parent().getAsInt()).strip()));
    }

    /** The sheet that a row refers to: another sheet of repeats by its title, or else that of the answers. */
    private static Part parent(Export export, Part part, Row row) {
        var title = part.parentTable().isPresent()
                ? row.text(part.parentTable().getAsInt()).strip()
                : "";
        return export.repeats().stream()
                .filter(repeat -> repeat != part && Grids.title(repeat.grid()).equalsIgnoreCase(title))
                .findFirst()
                .orElse(export.main());
    }
}
