package interpoles.analysis;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plotly.js that the Python package {@code plotly} brought to where JupyterLab is: in the environment that the kernel is
 * installed in, or in the project's own {@code .venv}.
 */
final class PlotlyLibrary {
    private static final Path IN_PACKAGES = Path.of("site-packages", "plotly", "package_data", "plotly.min.js");

    private PlotlyLibrary() {}

    static Optional<Path> find() {
        return Stream.concat(
                        Stream.of(""),
                        Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator)))
                .map(place -> Path.of(place).toAbsolutePath())
                .flatMap(PlotlyLibrary::upwards)
                .distinct()
                .flatMap(folder -> Stream.of(folder, folder.resolve(".venv")))
                .flatMap(PlotlyLibrary::in)
                .findFirst();
    }

    private static Stream<Path> upwards(Path place) {
        return Stream.iterate(place, folder -> folder != null, Path::getParent);
    }

    /** In a Python environment of Windows or of any other system. */
    private static Stream<Path> in(Path environment) {
        var folders = Stream.<Path>builder().add(environment.resolve("Lib"));
        var unix = environment.resolve("lib");
        if (Files.isDirectory(unix)) {
            try (var found = Files.newDirectoryStream(unix, "python3*")) {
                found.forEach(folders);
            } catch (IOException unreadable) {
                return Stream.empty();
            }
        }
        return folders.build().map(folder -> folder.resolve(IN_PACKAGES)).filter(Files::isReadable);
    }
}
