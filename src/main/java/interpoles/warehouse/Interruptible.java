package interpoles.warehouse;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work of a statement that ends when the thread that asked for it is interrupted: a driver's own calls do not. */
final class Interruptible {
    private Interruptible() {}

    /**
     * What the work gives.
     *
     * @throws CancellationException if the thread is interrupted; the statement is cancelled, and its work over
     * @throws SQLException as the work
     */
    static <T> T call(Statement statement, Callable<T> work) throws SQLException {
        var task = new FutureTask<>(work);
        var worker = new Thread(task, "query");
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            end(statement, worker);
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        }
    }

    private static void end(Statement statement, Thread worker) throws SQLException {
        while (worker.isAlive()) {
            statement.cancel();
            try {
                worker.join(100);
            } catch (InterruptedException again) {
                // The work is already being ended.
            }
        }
    }
}
