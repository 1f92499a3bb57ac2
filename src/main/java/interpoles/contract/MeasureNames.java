package interpoles.contract;

import java.util.List;
import java.util.ServiceLoader;

/**
 * The measures that a claim can be about, by the names that {@code measures.csv} has. They are looked up as a service: who
 * reads a survey need not know what is found in it.
 */
public interface MeasureNames {
    static MeasureNames known() {
        return ServiceLoader.load(MeasureNames.class, MeasureNames.class.getClassLoader())
                .findFirst()
                .orElseThrow();
    }

    List<String> all();

    /** Those that have no year. */
    List<String> ofThePeriod();
}
