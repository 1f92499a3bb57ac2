package interpoles.notebook;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The kernel this runs in, reached by reflection alone: JJava and both IJavas give the same shapes under different
 * names, and one jar must serve all three.
 *
 * @param renderer the kernel's renderer, which knows how each type is shown
 * @param kernel the kernel itself, which shows what is updated later
 */
record Kernel(Object renderer, Object kernel) {

    /** The running kernel, or empty outside one. */
    static Optional<Kernel> running() {
        return Stream.of(
                        running("org.dflib.jjava.jupyter.kernel.BaseKernel", "notebookKernel"),
                        running("io.github.spencerpark.ijava.IJava", "getKernelInstance"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<Kernel> running(String type, String instance) {
        return loaded(type)
                .map(found -> call(method(found, instance, 0), null))
                .map(kernel -> new Kernel(call(method(kernel.getClass(), "getRenderer", 0), kernel), kernel));
    }

    /**
     * From now on the kernel shows a value of this type, or of one that extends it, as a bundle of these MIME
     * types.
     */
    <T> void show(Class<T> type, List<String> mimes, Function<T, Map<String, Object>> bundle) {
        var registration = call(method(renderer.getClass(), "createRegistration", 1), renderer, type);
        var preferring = named(registration.getClass(), "preferring", 1)
                .filter(method -> method.getParameterTypes()[0] == String[].class)
                .findFirst()
                .orElseThrow();
        call(preferring, registration, (Object) mimes.toArray(String[]::new));
        var register = method(registration.getClass(), "register", 1);
        var function = register.getParameterTypes()[0];
        call(
                register,
                registration,
                Proxy.newProxyInstance(function.getClassLoader(), new Class<?>[] {function}, rendering(type, bundle)));
    }

    /**
     * Shows lines one in the place of the other, in an output of the running cell that is updated and, by an empty line,
     * left with nothing in it: what a stream prints stays in a saved notebook, and of an output without any form nbconvert
     * warns. As HTML nothing takes less room than as text.
     */
    Consumer<String> line() {
        var shown = new AtomicReference<String>();
        return line -> {
            var id = shown.get();
            if (id == null && !line.isEmpty()) {
                shown.set(UUID.randomUUID().toString());
                call(method(kernel.getClass(), "display", 1), kernel, data(shown.get(), line));
            } else if (id != null) {
                update(id, data(id, line));
                shown.set(line.isEmpty() ? null : id);
            }
        };
    }

    private Object data(String id, String line) {
        var type = method(kernel.getClass(), "display", 1).getParameterTypes()[0];
        try {
            var data = type.getConstructor().newInstance();
            var put = type.getMethod("putData", String.class, Object.class);
            call(put, data, "text/plain", line);
            if (line.isEmpty()) call(put, data, "text/html", line);
            call(type.getMethod("setDisplayId", String.class), data, id);
            return data;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not what the kernel shows", e);
        }
    }

    private void update(String id, Object data) {
        var io = call(method(kernel.getClass(), "getIO", 0), kernel);
        try {
            var display = io.getClass().getField("display").get(io);
            call(method(display.getClass(), "updateDisplay", 2), display, id, data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the kernel updates nothing that it showed", e);
        }
    }

    private static <T> InvocationHandler rendering(Class<T> type, Function<T, Map<String, Object>> bundle) {
        return (proxy, method, arguments) -> switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "how a " + type.getSimpleName() + " is shown";
            default -> {
                put(bundle.apply(type.cast(arguments[0])), arguments[1]);
                yield null;
            }
        };
    }

    private static void put(Map<String, Object> bundle, Object context) throws NoSuchMethodException {
        var output = call(method(context.getClass(), "getOutputContainer", 0), context);
        var put = output.getClass().getMethod("putData", String.class, Object.class);
        bundle.forEach((mime, data) -> call(put, output, mime, data));
    }

    private static Optional<Class<?>> loaded(String type) {
        return Stream.of(Kernel.class.getClassLoader(), Thread.currentThread().getContextClassLoader())
                .flatMap(loader -> loaded(type, loader).stream())
                .findFirst();
    }

    private static Optional<Class<?>> loaded(String type, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(type, true, loader));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    private static Method method(Class<?> type, String name, int parameters) {
        return named(type, name, parameters)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.getName() + " has no public method " + name));
    }

    private static Stream<Method> named(Class<?> type, String name, int parameters) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters);
    }

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(method.getName() + " failed in the kernel", failure.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(method + " cannot be called", closed);
        }
    }
}
