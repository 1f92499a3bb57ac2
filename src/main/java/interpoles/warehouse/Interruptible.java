package interpoles.warehouse;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work of a statement that ends when the thread that asked for it is interrupted: a driver's own calls do not. */
public final class Interruptible {
    private static final long BETWEEN_MS = 250;

    private Interruptible() {}

    /**
     * What the work gives.
     *
     * @throws CancellationException if the thread is interrupted; the statement is cancelled, and its work over
     * @throws SQLException as the work
     */
    public static <T> T call(Statement statement, Callable<T> work) throws SQLException {
        return call(statement, work, () -> {});
    }

    /** @param meanwhile done every now and then while the work goes on */
    public static <T> T call(Statement statement, Callable<T> work, Runnable meanwhile) throws SQLException {
        var task = new FutureTask<>(work);
        var worker = new Thread(task, "query");
        worker.setDaemon(true);
        worker.start();
        try {
            return await(task, meanwhile);
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

    private static <T> T await(FutureTask<T> task, Runnable meanwhile) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return task.get(BETWEEN_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                meanwhile.run();
            }
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
