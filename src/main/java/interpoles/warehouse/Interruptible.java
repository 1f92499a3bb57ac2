package interpoles.warehouse;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work of a statement that ends when the thread that asked for it is interrupted: a driver's own calls do not. */
public final class Interruptible {
    private static final long BETWEEN_MS = 250;
    private static final long IDLE_MS = 1_000;

    /** Threads that take the next work where it comes at once: most queries are shorter than the start of a thread. */
    private static final Executor WORKERS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_MS, TimeUnit.MILLISECONDS, new SynchronousQueue<>(), Interruptible::worker);

    private Interruptible() {}

    private static Thread worker(Runnable work) {
        var worker = new Thread(work, "query");
        worker.setDaemon(true);
        return worker;
    }

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
        WORKERS.execute(task);
        try {
            return await(task, meanwhile);
        } catch (InterruptedException e) {
            end(statement, task);
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

    private static void end(Statement statement, FutureTask<?> task) throws SQLException {
        while (!task.isDone()) {
            statement.cancel();
            try {
                task.get(100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException again) {
                // The work is already being ended.
            }
        }
    }
}
