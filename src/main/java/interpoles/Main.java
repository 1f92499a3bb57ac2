package interpoles;

import interpoles.command.CheckCommand;
import interpoles.command.Console;
import interpoles.command.ImportCommand;
import interpoles.command.MeasuresCommand;
import interpoles.command.NewCommand;
import interpoles.command.ProfilesCommand;
import interpoles.command.PublishCommand;
import interpoles.command.ResultsCommand;
import interpoles.progress.Progress;
import interpoles.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * What can be asked of a survey without a notebook. It exits with 0 when the survey is valid, 1 when it has problems, 2
 * on anything else. Results alone go to standard output.
 */
@Command(name = "interpoles", mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs a command and gives the code to exit with. */
    private static int run(String... args) {
        Progress.watchedOnStandardError(Boolean.getBoolean("interpoles.terminal"));
        try {
            var console = new Console(Settings.ofEnvironment());
            return new CommandLine(new Main())
                    .addSubcommand(new CheckCommand(console))
                    .addSubcommand(new MeasuresCommand(console))
                    .addSubcommand(new ResultsCommand(console))
                    .addSubcommand(new ProfilesCommand(console))
                    .addSubcommand(new NewCommand(console))
                    .addSubcommand(new PublishCommand(console))
                    .addSubcommand(new ImportCommand(console))
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setExecutionExceptionHandler((failure, command, parsed) -> console.fail(failure))
                    .execute(args);
        } catch (IllegalArgumentException noSuchSetting) {
            return new Console(Settings.NONE).fail(noSuchSetting);
        }
    }
}
